import type { RoundKind } from './rules/rule-sets.ts';

const words: Readonly<Record<RoundKind, { readonly none: string; readonly noneEn: string }>> = {
  zienswijze: { none: 'geen zienswijze', noneEn: 'no formal view' },
  wensen_en_bedenkingen: { none: 'geen wensen en bedenkingen', noneEn: 'no wishes and objections' },
  consultatie: { none: 'geen inbreng', noneEn: 'nothing to bring' },
};

/** The same in the language of a page. */
export const noneIn = (kind: RoundKind, lang: 'nl' | 'en'): string =>
  lang === 'nl' ? words[kind].none : words[kind].noneEn;

/** What a council says that brings nothing, in the words of the family it was asked in: for refusals. */
export const noneWords = (kind: RoundKind) => words[kind];
