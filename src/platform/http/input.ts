import type { z } from 'zod';
import { problemSentence, type Sentence } from '#platform/operations';
import type { Lang, Problems } from './page.ts';

const unstorable: Sentence = {
  nl: 'Hier staat een teken in dat niet bewaard kan worden. Typ de tekst opnieuw, of plak hem zonder opmaak.',
  en: 'There is a character in this that cannot be kept. Type the text anew, or paste it without formatting.',
};

/** Nothing of ours lies deeper in its input. */
const deepest = 10;

/** PostgreSQL takes neither the character 0 nor half a surrogate pair. */
export function storable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** What was sent, as the schema of an operation makes it, or a sentence for every field that was wrong. */
export function readInput<Input>(
  declared: {
    readonly input: z.ZodType<Input>;
    readonly problems?: Readonly<Record<string, Sentence>>;
  },
  lang: Lang,
  given: unknown,
): { readonly ok: true; readonly value: Input } | { readonly ok: false; readonly problems: Problems } {
  const refused = unstorableFields(given, '', 0);
  if (refused.length > 0)
    return { ok: false, problems: Object.fromEntries(refused.map((name) => [name, unstorable[lang]])) };
  const parsed = declared.input.safeParse(given);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: toldProblems(declared, lang, parsed.error) };
}

/** As long as a reason may be that is given beside the input of an operation. */
const longestReason = 1000;
const reasonWrong: Sentence = {
  nl: 'Geef de reden als tekst van ten hoogste 1.000 tekens.',
  en: 'Give the reason as text of at most 1,000 characters.',
};

/**
 * Why, as whoever writes says it: any write may have a `reden` beside its input, for the journal.
 * @returns the reason, undefined when none was given; or the problem with it
 */
export function readReason(
  lang: Lang,
  given: unknown,
):
  | { readonly ok: true; readonly reason: string | undefined }
  | { readonly ok: false; readonly problems: Problems } {
  const reason = (given as { reden?: unknown } | null | undefined)?.reden;
  if (reason === undefined || reason === null) return { ok: true, reason: undefined };
  if (typeof reason !== 'string' || reason.trim().length > longestReason)
    return { ok: false, problems: { reden: reasonWrong[lang] } };
  return { ok: true, reason: reason.trim() || undefined };
}

/** A sentence for every field that a schema found wrong. */
export function toldProblems(
  declared: { readonly problems?: Readonly<Record<string, Sentence>> },
  lang: Lang,
  error: z.ZodError,
): Problems {
  const problems: Record<string, string> = {};
  for (const issue of error.issues)
    problems[issue.path.join('.')] ??= problemSentence(declared, lang, issue.message);
  return problems;
}

function unstorableFields(value: unknown, name: string, depth: number): string[] {
  if (typeof value === 'string') return storable(value) ? [] : [name];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) return [name];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = name === '' ? key : `${name}.${key}`;
    return storable(key) ? unstorableFields(inner, path, depth + 1) : [name];
  });
}
