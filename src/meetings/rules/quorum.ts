/** Wie er moet zijn voor er gestemd mag worden, as the rulebook of the day says it; the model of seed 002 has no quorum. */
export type QuorumRule = 'none' | 'more_than_half_of_municipalities' | 'more_than_half_of_fractions';

export interface QuorumStanding {
  readonly rule: Exclude<QuorumRule, 'none'>;
  readonly there: number;
  readonly needed: number;
  readonly of: number;
  readonly met: boolean;
}

/**
 * @param fractions all in office in the councils of the region, a municipality without any included by `municipalities`
 * @returns undefined where the rulebook asks for none
 */
export function quorumStanding(
  rule: QuorumRule,
  municipalities: readonly string[],
  fractions: readonly { readonly fraction: string; readonly municipality: string }[],
  present: readonly string[],
): QuorumStanding | undefined {
  if (rule === 'none') return undefined;
  const there = new Set(present);
  const come = fractions.filter((each) => there.has(each.fraction));
  const byTown = rule === 'more_than_half_of_municipalities';
  const of = byTown ? municipalities.length : fractions.length;
  const counted = byTown ? new Set(come.map((each) => each.municipality)).size : come.length;
  const needed = Math.floor(of / 2) + 1;
  return { rule, there: counted, needed, of, met: counted >= needed };
}
