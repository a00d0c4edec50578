import { type FractionChange, type ListInOffice, weighThen } from '#elections';
import type { FractionId } from '#kernel';
import type { BasisCouncil, VoteBasis } from './basis.ts';
import type { WeightRules } from './rules/try-rules.ts';

/** The lists of a council as the basis of the vote holds them: what has a seat has a part in some fraction. */
function listsOf(basis: VoteBasis, council: BasisCouncil): ListInOffice[] {
  const parts = basis.fractions
    .filter((each) => each.municipality === council.municipality)
    .flatMap((each) => each.parts);
  const lists = parts.map(({ list, listName, listVotes, listSeats }): [FractionId, ListInOffice] => [
    list,
    { fraction: list, shortName: listName, listName, votes: listVotes, seats: listSeats },
  ]);
  return [...new Map(lists).values()];
}

function dividedAgain(
  basis: VoteBasis,
  changes: ReadonlyMap<number, FractionChange>,
  rules: WeightRules,
): ReadonlyMap<FractionId, number> | undefined {
  const weights = new Map<FractionId, number>();
  for (const council of basis.councils) {
    const known = council.changes.flatMap(({ id }) => changes.get(id) ?? []);
    if (known.length !== council.changes.length) return undefined;
    for (const each of weighThen(listsOf(basis, council), known, rules.splitOff, rules.weights))
      weights.set(each.fraction, each.weight);
  }
  return weights;
}

/**
 * What each fraction would have weighed in a past vote by other rules: its lists and changes of then, divided again as at
 * opening. Before anything is told the same way must give what was frozen.
 * @returns a function that gives undefined where it is not known
 */
export function weightsThen(
  basis: VoteBasis | null,
  changes: ReadonlyMap<number, FractionChange>,
): (rules: WeightRules) => ReadonlyMap<FractionId, number> | undefined {
  if (!basis) return () => undefined;
  const own = dividedAgain(basis, changes, { splitOff: basis.rule, weights: basis.weights });
  const sure = own && basis.fractions.every((each) => own.get(each.fraction) === each.weight);
  const kept = new Map<string, ReadonlyMap<FractionId, number> | undefined>();
  return (rules) => {
    if (!sure) return undefined;
    const key = `${rules.splitOff}/${rules.weights}`;
    if (!kept.has(key)) kept.set(key, dividedAgain(basis, changes, rules));
    return kept.get(key);
  };
}
