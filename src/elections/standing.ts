import type { CalendarDate } from '#kernel';
import type { FractionInOffice } from './councils.ts';
import { seatsTotal } from './rules/shares.ts';
import type { ResultVersion } from './store.ts';

/** Hoe een uitslag er vandaag voor staat. Which one weighs is said by `fractions_in_office` alone. */
export type Standing = 'weighs' | 'never' | 'incomplete' | 'later' | 'past';

export function standing(
  result: Pick<ResultVersion, 'status' | 'takesOffice'> & {
    readonly id: number;
    readonly complete?: boolean;
  },
  inOffice: readonly FractionInOffice[],
  today: CalendarDate,
): Standing {
  if (inOffice.some((fraction) => fraction.result === result.id)) return 'weighs';
  if (result.status === 'provisional' || result.takesOffice === null) return 'never';
  if (result.complete === false) return 'incomplete';
  return result.takesOffice > today ? 'later' : 'past';
}

/** A number in an address, or undefined for what cannot be one. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/**
 * How many seats the council before had: of the election before, its last version that is not provisional. A council
 * changes size with the number of inhabitants, at an election only (Gemeentewet 8).
 */
export function seatsBefore(
  results: readonly ResultVersion[],
  electionDay: CalendarDate,
): number | undefined {
  const [before] = results
    .filter((result) => result.status !== 'provisional' && result.electionDay < electionDay)
    .toSorted((a, b) =>
      a.electionDay === b.electionDay ? b.id - a.id : a.electionDay < b.electionDay ? 1 : -1,
    );
  return before ? (seatsTotal(before.lists) ?? undefined) : undefined;
}

/**
 * The version asked for and the one it is compared with: as asked, else the one before it, else the one after.
 * @returns undefined where there is no such version
 */
export function comparedWith<Version extends { readonly id: number }>(
  versions: readonly Version[],
  id: number,
  asked: string | null,
): { readonly result: Version; readonly other: Version | undefined } | undefined {
  const result = versions.find((version) => version.id === id);
  if (!result) return undefined;
  if (asked !== null && asked !== '') {
    const wanted = numberOf(asked);
    const other = versions.find((version) => version.id === wanted && version.id !== id);
    return other ? { result, other } : undefined;
  }
  return { result, other: versionBefore(versions, id) ?? versions.find((version) => version.id !== id) };
}

/** Of versions that come last first, the one that was read in before. */
export function versionBefore<Version extends { readonly id: number }>(
  versions: readonly Version[],
  id: number,
): Version | undefined {
  const at = versions.findIndex((version) => version.id === id);
  return at === -1 ? undefined : versions[at + 1];
}
