import type { FractionId } from '#kernel';
import { dateOf } from '#kernel';
import { blocs, countPower, type Power, quotaOf, type Vote } from '#voting';
import { familyBlocs } from './rules/family-blocs.ts';
import { type Family, inFamilyOn } from './store.ts';

/** Macht als families als één blok stemmen. */
export interface FamilyPower {
  /** Undefined when there are too many blocs to count exactly, or none has weight. */
  readonly power: Power | undefined;
  /** Family, or the fraction that stands alone -> its fractions in this vote. */
  readonly members: ReadonlyMap<string, readonly FractionId[]>;
}

/** Families as they were on the day on which the vote was opened; the weights are those of then. */
export async function powerOfFamilies(vote: Vote, families: readonly Family[]): Promise<FamilyPower> {
  const day = dateOf(vote.openedAt);
  const there = new Set(vote.fractions.map(({ fraction }) => fraction));
  const inVote = families.map(({ id, members }) => ({
    id,
    fractions: [
      ...new Set(
        members
          .filter((member) => inFamilyOn(member, day) && there.has(member.fraction))
          .map((m) => m.fraction),
      ),
    ],
  }));
  const blocOf = familyBlocs(inVote);
  const bloc = (fraction: FractionId) => blocOf.get(fraction) ?? fraction;
  const players = blocs(
    vote.fractions.map(({ fraction, weight }) => ({ id: fraction as string, weight })),
    (player) => bloc(player.id as FractionId) as string,
  );
  const total = players.reduce((sum, player) => sum + player.weight, 0);
  const power = total === 0 ? undefined : await countPower(players, quotaOf(total, vote.rules.threshold));
  return { power, members: Map.groupBy([...there], bloc) as ReadonlyMap<string, FractionId[]> };
}
