import type { ElectionList } from './kiesraad-csv.ts';

/** Aandeel: an exact fraction, rounded only where it is shown. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export function votesTotal(lists: readonly ElectionList[]): number {
  return lists.reduce((sum, list) => sum + list.votes, 0);
}

export function seatsTotal(lists: readonly ElectionList[]): number {
  return lists.reduce((sum, list) => sum + list.seats, 0);
}

/** The share of every list in the valid votes, lists without a seat included. @returns none where nobody voted */
export function voteShares(
  lists: readonly ElectionList[],
): { readonly list: string; readonly share: Share | undefined }[] {
  const denominator = votesTotal(lists);
  return lists.map((list) => ({
    list: list.name,
    share: denominator === 0 ? undefined : { numerator: list.votes, denominator },
  }));
}
