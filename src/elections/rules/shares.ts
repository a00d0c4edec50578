import type { ResultList } from './result-file.ts';

/** Aandeel: an exact fraction, rounded only where it is shown. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** @returns null where the votes are not known */
export function votesTotal(lists: readonly Pick<ResultList, 'votes'>[]): number | null {
  return total(lists.map((list) => list.votes));
}

/** @returns null where the seats are not known */
export function seatsTotal(lists: readonly Pick<ResultList, 'seats'>[]): number | null {
  return total(lists.map((list) => list.seats));
}

function total(counts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return counts.length === 0 ? null : sum;
}

/** The share of every list in the valid votes, lists without a seat included. @returns none where nobody voted */
export function voteShares(
  lists: readonly Pick<ResultList, 'name' | 'votes'>[],
): { readonly list: string; readonly share: Share | undefined }[] {
  const denominator = votesTotal(lists) ?? 0;
  return lists.map(({ name, votes }) => ({
    list: name,
    share: denominator === 0 || votes === null ? undefined : { numerator: votes, denominator },
  }));
}
