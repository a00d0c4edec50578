import { type CalendarDate, ok, operating, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayRecordRulebook } from './policy.ts';
import { type Rules, type SettingsFault, settingsFault } from './rules/settings.ts';
import { insertRulebook, nextVersion } from './store.ts';

export type RecordRulebookCode = 'not_operator' | 'rulebook_in_the_past' | SettingsFault;

const faultFields: Readonly<Record<SettingsFault, string>> = {
  threshold_wrong: 'drempel.teller',
  minimum_too_high: 'minimum_gemeenten',
  evaluations_wrong: 'eindevaluatie_maanden',
};

/** What is wrong with a version before it is recorded or proposed. */
export function judgeVersion(
  { today, region }: Pick<WriteContext, 'today' | 'region'>,
  from: CalendarDate,
  rules: Rules,
): Result<undefined, 'rulebook_in_the_past' | SettingsFault> {
  if (from < today) return refuse('rulebook_in_the_past', { from, today, field: 'geldt_vanaf' });
  const towns = region.municipalities.length;
  const fault = settingsFault(rules, towns);
  return fault ? refuse(fault, { towns, field: faultFields[fault] }) : ok(undefined);
}

/** Records a new version. Votes that are open or closed keep the version they were opened under: it is copied to them. */
export async function recordRulebook(
  context: WriteContext,
  from: CalendarDate,
  rules: Rules,
): Promise<Result<Done<{ id: number }>, RecordRulebookCode>> {
  const office = mayRecordRulebook(context.actor, context.region.id);
  if (!office) return refuse('not_operator');
  const judged = judgeVersion(context, from, rules);
  if (!judged.ok) return judged;
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
