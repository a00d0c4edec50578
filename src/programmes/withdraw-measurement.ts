import { ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { type EnterCode, enter } from './keep-programme.ts';
import { insertWithdrawal, measurementsNow } from './store.ts';

export type WithdrawCode = EnterCode | 'measurement_unknown' | 'already_withdrawn' | 'reason_missing';

/**
 * Takes a measurement back that was wrong altogether: it stays to be read with the reason, and counts nowhere. Where it took the
 * place of another of that day, that one holds again.
 */
export async function withdrawMeasurement(
  context: WriteContext,
  at: { readonly programme: number; readonly number: string; readonly measurement: number },
  reason: string,
): Promise<Result<Done<{ programme: number; number: string; id: number }>, WithdrawCode>> {
  const entered = await enter(context, at.programme, at.number);
  if (!entered.ok) return entered;
  const { programme, office } = entered.value;
  const all = await measurementsNow(context.transaction, programme.id, at.number);
  const before = all.find(({ id }) => id === at.measurement);
  if (!before) return refuse('measurement_unknown');
  if (before.withdrawn) return refuse('already_withdrawn');
  if (reason === '') return refuse('reason_missing');
  const withdrawn = { reason, by: office.title, at: context.now };
  await insertWithdrawal(context.transaction, context.region.id, before.id, withdrawn);
  const { id, number, day, value } = before;
  return ok({
    output: { programme: programme.id, number, id },
    office,
    entries: [
      {
        operation: 'withdraw_measurement',
        subject: `programme/${programme.id}`,
        payload: { id, number, day, value },
        reason,
      },
    ],
  });
}
