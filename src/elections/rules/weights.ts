import type { FractionId } from '#kernel';
import { type Council, type ListInOffice, membersOf } from './fraction-changes.ts';

/**
 * Wat een afsplitsing weegt, a setting of the rulebook; the model leaves it open (domain.md 5.3, "afsplitser keeps 0 votes
 * or a share?"). `nothing`: the votes stay with the fraction of the list. `share_by_members`: they are divided over the
 * members elected on it, wherever they sit. Preference votes are not in the files of the Kiesraad, so no rule can use them.
 */
export const splitOffRules = ['nothing', 'share_by_members'] as const;
export type SplitOffRule = (typeof splitOffRules)[number];

/** Wat een fractie weegt, a setting of the rulebook: the votes for its list ("stemverhouding"), its seats, or one. */
export const weighingRules = ['votes_at_latest_election', 'seats', 'equal'] as const;
export type WeighingRule = (typeof weighingRules)[number];

/**
 * Het gewicht van een fractie, the one place that says it: for a page, the API and a vote that is opened. One that split
 * off and took nothing along weighs nothing, by whatever is counted.
 * @param fraction the votes that fall to it of the lists its members were elected on, and the seats that go with them
 */
export function weightUnder(
  by: WeighingRule,
  fraction: { readonly votes: number; readonly seats: number },
): number {
  switch (by) {
    case 'votes_at_latest_election':
      return fraction.votes;
    case 'seats':
      return fraction.seats;
    case 'equal':
      return fraction.seats > 0 ? 1 : 0;
  }
}

/** Deel van een gewicht: what one list gives to one fraction. */
export interface WeightPart {
  /** The fraction that the list was elected as. */
  readonly list: FractionId;
  readonly listName: string;
  readonly listVotes: number;
  readonly listSeats: number;
  /** Members of the fraction who were elected on the list. */
  readonly members: number;
  readonly votes: number;
  /** Its seats that weigh here, where a rulebook weighs by seats: they go with the votes. */
  readonly seats: number;
}

/** Fractie met haar gewicht en de herleiding daarvan. */
export interface WeighedFraction {
  readonly fraction: FractionId;
  readonly name: string;
  readonly members: number;
  /** By the rulebook. 0: sits in the council and may speak, and does not vote. */
  readonly weight: number;
  readonly votes: number;
  /** Seats that weigh: those of a list go with its votes. */
  readonly weighingSeats: number;
  readonly parts: readonly WeightPart[];
  readonly changes: readonly number[];
}

/** What every fraction weighs, the heaviest first. Their votes together are the votes of the lists, whatever happened. */
export function weigh(
  lists: readonly ListInOffice[],
  council: Council,
  rule: SplitOffRule,
  by: WeighingRule,
): WeighedFraction[] {
  const divided = new Map(lists.map((list) => [list.fraction, votesOf(list, council, rule)]));
  return [...council.fractions.values()]
    .map((sitting): WeighedFraction => {
      const parts = lists.flatMap((list): WeightPart[] => {
        const votes = divided.get(list.fraction)?.get(sitting.fraction);
        const members = sitting.members.get(list.fraction) ?? 0;
        if (votes === undefined && members === 0) return [];
        return [
          {
            list: list.fraction,
            listName: list.listName,
            listVotes: list.votes,
            listSeats: list.seats,
            members,
            votes: votes ?? 0,
            seats: rule === 'share_by_members' ? members : votes === undefined ? 0 : list.seats,
          },
        ];
      });
      const votes = parts.reduce((sum, part) => sum + part.votes, 0);
      const seats = parts.reduce((sum, part) => sum + part.seats, 0);
      return {
        fraction: sitting.fraction,
        name: sitting.name,
        members: membersOf(sitting),
        weight: weightUnder(by, { votes, seats }),
        votes,
        weighingSeats: seats,
        parts,
        changes: sitting.changes,
      };
    })
    .sort((a, b) => b.weight - a.weight || b.votes - a.votes || (a.fraction < b.fraction ? -1 : 1));
}

/** Fraction -> its votes of this list. */
function votesOf(list: ListInOffice, council: Council, rule: SplitOffRule): Map<FractionId, number> {
  const carrier = council.carriers.get(list.fraction) ?? list.fraction;
  if (rule === 'nothing') return new Map([[carrier, list.votes]]);
  const holders = [...council.fractions.values()].flatMap((each) => {
    const members = each.members.get(list.fraction) ?? 0;
    return members > 0 ? [{ fraction: each.fraction, members }] : [];
  });
  return largestRemainder(list.votes, holders, carrier);
}

/**
 * Divides votes by members in whole votes: each gets its share rounded down, and what is left goes one by one to the
 * largest remainders; of equal ones first to the fraction that goes on with the list, then by code. The sum is exact.
 */
export function largestRemainder(
  votes: number,
  holders: readonly { readonly fraction: FractionId; readonly members: number }[],
  carrier: FractionId,
): Map<FractionId, number> {
  const members = holders.reduce((sum, each) => sum + each.members, 0);
  const shares = holders.map((each) => ({
    ...each,
    whole: Math.floor((votes * each.members) / members),
    remainder: (votes * each.members) % members,
  }));
  let left = votes - shares.reduce((sum, each) => sum + each.whole, 0);
  const byRemainder = [...shares].sort(
    (a, b) =>
      b.remainder - a.remainder ||
      Number(b.fraction === carrier) - Number(a.fraction === carrier) ||
      (a.fraction < b.fraction ? -1 : 1),
  );
  const extra = new Set<FractionId>();
  for (const each of byRemainder) {
    if (left === 0) break;
    extra.add(each.fraction);
    left -= 1;
  }
  return new Map(shares.map((each) => [each.fraction, each.whole + (extra.has(each.fraction) ? 1 : 0)]));
}
