import { type CalendarDate, ok, operating, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { insertRulebook, nextVersion, type Rules } from './store.ts';

export type RecordRulebookCode =
  | 'not_operator'
  | 'rulebook_in_the_past'
  | 'threshold_wrong'
  | 'minimum_too_high';

/** Records a new version. Votes that are open or closed keep the version they were opened under: it is copied to them. */
export async function recordRulebook(
  context: WriteContext,
  from: CalendarDate,
  rules: Rules,
): Promise<Result<Done<{ id: number }>, RecordRulebookCode>> {
  const office = operating(context.actor);
  if (!office) return refuse('not_operator');
  if (from < context.today)
    return refuse('rulebook_in_the_past', { from, today: context.today, field: 'geldt_vanaf' });
  const { numerator, denominator } = rules.threshold;
  if (numerator * 2 < denominator || numerator >= denominator)
    return refuse('threshold_wrong', { field: 'drempel.teller' });
  const towns = context.region.municipalities.length;
  if (rules.minimumMunicipalities !== 'more_than_half' && rules.minimumMunicipalities > towns)
    return refuse('minimum_too_high', { towns, field: 'minimum_gemeenten' });
  const version = await nextVersion(context.transaction, context.region.id);
  await insertRulebook(context.transaction, context.region.id, version, from, rules);
  return ok({
    output: { id: version },
    office,
    entries: [
      { operation: 'record_rulebook', subject: `rulebook/${version}`, payload: { version, from, rules } },
    ],
  });
}
