import { statement } from '#platform/database';
import { afterChanges, type FractionChange, type ListInOffice } from './rules/fraction-changes.ts';
import { type SplitOffRule, type WeighedFraction, type WeighingRule, weigh } from './rules/weights.ts';

/**
 * Every change that was ever recorded, corrected ones too. An entry never changes, so whoever kept its number finds it as it was.
 * @param $1 codes of municipalities
 */
export const changesEver = statement<FractionChange>(
  'changes_ever',
  `select ch.id, coalesce(ch.place, ch.id) as place, ch.day, ch.kind, ch.fraction_id as fraction, ch.members,
     ch.origin_id as origin, ch.other_id as other, ch.starts_id as starts, ch.name
   from fraction_change ch where ch.municipality_id = any($1) and ch.kind <> 'none'`,
);

/** What the fractions of a council of then weigh, by rules of its time or others. */
export function weighThen(
  lists: readonly ListInOffice[],
  changes: readonly FractionChange[],
  rule: SplitOffRule,
  by: WeighingRule,
): WeighedFraction[] {
  return weigh(lists, afterChanges(lists, changes).council, rule, by);
}
