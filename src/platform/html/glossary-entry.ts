import type { Lang } from '#platform/http';

interface Entry {
  readonly term: string;
  readonly meaning: string;
}

/** Begrip, as a reader meets it in either language. */
export const entry = (
  term: string,
  meaning: string,
  english: string,
  englishMeaning: string,
): Readonly<Record<Lang, Entry>> => ({
  nl: { term, meaning },
  en: { term: english, meaning: englishMeaning },
});
