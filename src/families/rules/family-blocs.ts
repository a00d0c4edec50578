import type { FractionId } from '#kernel';

/** A family with those of its fractions that had a vote. */
export interface FamilyInVote {
  readonly id: string;
  readonly fractions: readonly FractionId[];
}

/**
 * Which bloc each fraction votes in when families vote as one: its family, or alone. A fraction in two families (a merged
 * list) stands with the one that has the most fractions in this vote, then the first by its address; else it would
 * vote twice.
 * @returns fraction -> address of its family; no entry for who stands alone
 */
export function familyBlocs(families: readonly FamilyInVote[]): ReadonlyMap<FractionId, string> {
  const blocs = new Map<FractionId, string>();
  const largestFirst = families.toSorted(
    (a, b) => b.fractions.length - a.fractions.length || (a.id < b.id ? -1 : 1),
  );
  for (const { id, fractions } of largestFirst)
    for (const fraction of fractions) if (!blocs.has(fraction)) blocs.set(fraction, id);
  return blocs;
}
