import type { CalendarDate } from '#kernel';
import type { FractionInOffice } from './councils.ts';
import { seatsTotal } from './rules/shares.ts';
import type { ResultVersion } from './store.ts';

/** Hoe een uitslag er vandaag voor staat. Which one weighs is said by `fractions_in_office` alone. */
export type Standing = 'weighs' | 'never' | 'later' | 'past';

export function standing(
  result: Pick<ResultVersion, 'status' | 'takesOffice'> & { readonly id: number },
  inOffice: readonly FractionInOffice[],
  today: CalendarDate,
): Standing {
  if (inOffice.some((fraction) => fraction.result === result.id)) return 'weighs';
  if (result.status === 'provisional' || result.takesOffice === null) return 'never';
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
  return before && seatsTotal(before.lists);
}
