import type { Line } from './lines.ts';

/** How some number goals and activities: `A.` and `A.1`, `II.` and `II.1`, `1.` and `1a`. */
interface Scheme {
  readonly activity: RegExp;
  readonly goal: RegExp | undefined;
  readonly goalNumber: (label: string) => number;
  readonly ownNumber: (label: string) => number;
}

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const roman = (label: string) =>
  [...label].reduce((sum, sign, at) => {
    const [own = 0, next = 0] = [romans[sign], romans[label[at + 1] ?? '']];
    return sum + (own < next ? -own : own);
  }, 0);
const letter = (label: string) => label.toLowerCase().charCodeAt(0) - 96;

const romanScheme: Scheme = {
  activity: /^([IVXL]{1,6})\.(\d{1,2})[.):]?\s+(\S.*)$/,
  goal: /^([IVXL]{1,6})[.):]\s+(\S.*)$/,
  goalNumber: roman,
  ownNumber: Number,
};
const letterScheme: Scheme = {
  activity: /^([A-Z])\.?(\d{1,2})[.):]?\s+(\S.*)$/,
  goal: /^([A-Z])[.):]\s+(\S.*)$/,
  goalNumber: letter,
  ownNumber: Number,
};
const letteredScheme: Scheme = {
  activity: /^(\d{1,2})\.?([a-z])[.):]?\s+(\p{Lu}.*)$/u,
  goal: undefined,
  goalNumber: Number,
  ownNumber: letter,
};

const hits = (lines: readonly Line[], { activity }: Scheme) =>
  lines.filter(({ bare }) => activity.test(bare)).length;

/** Lines of which the numbers are written as a programme has them. @property told `A.1 → 1.1`, each once, with its line */
export interface Renumbered {
  readonly lines: readonly Line[];
  readonly told: readonly string[];
  readonly first: number;
}

/** For a text in which no activity is numbered 1.1. @returns undefined where it is not numbered otherwise either */
export function renumbered(lines: readonly Line[]): Renumbered | undefined {
  // Roman ones begin with I; letters with A.
  const [firstRoman] = lines.flatMap(({ bare }) => romanScheme.activity.exec(bare)?.[1] ?? []);
  const schemes = [firstRoman === 'I' ? romanScheme : letterScheme, letteredScheme];
  const [best] = schemes.toSorted((a, b) => hits(lines, b) - hits(lines, a));
  if (!best || hits(lines, best) === 0) return undefined;
  const told = new Set<string>();
  let first = 0;
  const changed = lines.map((line) => {
    const [, above, own, title] = best.activity.exec(line.bare) ?? [];
    const [, goal, name] = title === undefined ? (best.goal?.exec(line.bare) ?? []) : [];
    const [label, number, words] =
      above !== undefined && own !== undefined
        ? [line.bare.split(/\s/, 1)[0] ?? '', `${best.goalNumber(above)}.${best.ownNumber(own)}`, title]
        : goal === undefined
          ? ['', '', undefined]
          : [goal, `${best.goalNumber(goal)}`, name];
    if (words === undefined) return line;
    first ||= line.number;
    told.add(`${label.replace(/[.):]$/, '')} → ${number}`);
    return { ...line, bare: `${number}${number.includes('.') ? '' : '.'} ${words}` };
  });
  return { lines: changed, told: [...told], first };
}
