import { type FractionChange, type ListInOffice, type WeighedFraction, weighThen } from '#elections';
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

/** What was divided again, by council and rules: past votes mostly rest on the same councils. */
export type DividedCouncils = Map<string, readonly WeighedFraction[]>;

function dividedAgain(
  basis: VoteBasis,
  changes: ReadonlyMap<number, FractionChange>,
  rules: WeightRules,
  kept: DividedCouncils,
): ReadonlyMap<FractionId, number> | undefined {
  const weights = new Map<FractionId, number>();
  for (const council of basis.councils) {
    const numbers = council.changes.map(({ id }) => id);
    const key = [council.municipality, council.result, ...numbers, rules.splitOff, rules.weights].join('/');
    let divided = kept.get(key);
    if (!divided) {
      const known = numbers.flatMap((id) => changes.get(id) ?? []);
      if (known.length !== numbers.length) return undefined;
      divided = weighThen(listsOf(basis, council), known, rules.splitOff, rules.weights);
      kept.set(key, divided);
    }
    for (const each of divided) weights.set(each.fraction, each.weight);
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
  kept: DividedCouncils = new Map(),
): (rules: WeightRules) => ReadonlyMap<FractionId, number> | undefined {
  if (!basis) return () => undefined;
  const own = dividedAgain(basis, changes, { splitOff: basis.rule, weights: basis.weights }, kept);
  const sure = own && basis.fractions.every((each) => own.get(each.fraction) === each.weight);
  const found = new Map<string, ReadonlyMap<FractionId, number> | undefined>();
  return (rules) => {
    if (!sure) return undefined;
    const key = `${rules.splitOff}/${rules.weights}`;
    if (!found.has(key)) found.set(key, dividedAgain(basis, changes, rules, kept));
    return found.get(key);
  };
}
