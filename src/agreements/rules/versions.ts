import { dateOf } from '#kernel';
import type { AgreementContent } from './agreement.ts';

interface Version {
  readonly version: number;
  readonly content: AgreementContent;
  readonly recordedAt: string;
}

/** What an agreement says of a year. */
export type InYear = (year: number) => AgreementContent;

/**
 * Of a year counts the text that held on its last day: what is agreed later changes no promise of before. What was signed first holds
 * from the beginning; a later version from the day that it names, else from the day on which it was recorded.
 * @param earlier signed versions before the newest @param signed number of the version that was signed; undefined: a draft
 */
export function inYearOf(newest: Version, earlier: readonly Version[], signed: number | undefined): InYear {
  if (signed === undefined) return () => newest.content;
  const all = [...earlier, newest]
    .toSorted((a, b) => a.version - b.version)
    .map(({ version, content, recordedAt }) => ({
      content,
      since: version <= signed ? 0 : Number((content.from ?? dateOf(recordedAt)).slice(0, 4)),
    }));
  return (year) => (all.findLast(({ since }) => since <= year) ?? all[0])?.content ?? newest.content;
}
