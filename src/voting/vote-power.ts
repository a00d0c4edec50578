import type { FractionId, MunicipalityId } from '#kernel';
import { countPower } from './count-power.ts';
import { blocs, type Power, quotaOf, smallestCoalitions } from './rules/power.ts';
import type { Weighing } from './weighing.ts';

const mostCoalitions = 5;

/** Macht: of the eligible fractions, and of their municipalities as blocs. */
export interface VotePower {
  readonly quota: number;
  readonly total: number;
  /** Undefined when there are too many to count exactly, or none has weight. */
  readonly fractions: Power<FractionId> | undefined;
  readonly municipalities: Power<MunicipalityId> | undefined;
  /** The smallest majorities, one more than are shown when there are more. */
  readonly smallest: readonly (readonly FractionId[])[];
}

/** Who weighs and the rules are all it depends on. */
export async function powerOfWeighing({ fractions: weighing, rules }: Weighing): Promise<VotePower> {
  const players = weighing.map(({ fraction, weight }) => ({ id: fraction, weight }));
  const total = players.reduce((sum, player) => sum + player.weight, 0);
  const quota = quotaOf(total, rules.threshold);
  if (total === 0) return { quota, total, fractions: undefined, municipalities: undefined, smallest: [] };
  const townOf = new Map(weighing.map(({ fraction, municipality }) => [fraction as string, municipality]));
  const towns = blocs(players, (player) => townOf.get(player.id) as MunicipalityId);
  const [fractions, municipalities] = await Promise.all([
    countPower(players, quota),
    countPower(towns, quota),
  ]);
  return {
    quota,
    total,
    fractions: fractions as Power<FractionId> | undefined,
    municipalities: municipalities as Power<MunicipalityId> | undefined,
    smallest: fractions ? smallestCoalitions(players, quota, mostCoalitions) : [],
  };
}
