import type { CalendarDate, FractionId } from '#kernel';
import { blocs, countPower, type Power, quotaOf, type Weighing } from '#voting';
import { familyBlocs } from './rules/family-blocs.ts';
import { type Family, inFamilyOn } from './store.ts';

/** Macht als families als één blok stemmen. */
export interface FamilyPower {
  /** Undefined when there are too many blocs to count exactly, or none has weight. */
  readonly power: Power | undefined;
  /** Family, or the fraction that stands alone -> its fractions in this vote. */
  readonly members: ReadonlyMap<string, readonly FractionId[]>;
}

/** @param day on which the families are taken as they are: that on which the vote opened, or today */
export async function powerOfFamilies(
  { fractions, rules }: Weighing,
  families: readonly Family[],
  day: CalendarDate,
): Promise<FamilyPower> {
  const there = new Set(fractions.map(({ fraction }) => fraction));
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
    fractions.map(({ fraction, weight }) => ({ id: fraction as string, weight })),
    (player) => bloc(player.id as FractionId) as string,
  );
  const total = players.reduce((sum, player) => sum + player.weight, 0);
  const power = total === 0 ? undefined : await countPower(players, quotaOf(total, rules.threshold));
  return { power, members: Map.groupBy([...there], bloc) as ReadonlyMap<string, FractionId[]> };
}
