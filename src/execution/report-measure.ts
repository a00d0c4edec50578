import { agreementList, agreementView, countsWith } from '#agreements';
import { ok, type Result, refuse, refuseAll } from '#kernel';
import { readInside } from '#platform/database';
import type { Done, WriteContext } from '#platform/operations';
import { mayExecute } from './policy.ts';
import { standing } from './rules/progress.ts';
import { type UseDoubt, useDoubts } from './rules/use.ts';
import { insertReport, lockMeasure, type MeasureReport, type ReportContent, readReports } from './store.ts';
import { doubtDetails } from './use-doubts.ts';

export type ReportFault =
  | 'day_ahead'
  | 'obstacles_missing'
  | 'done_and_expected'
  | 'expected_passed'
  | 'report_twice'
  | 'report_unknown'
  | 'correction_reason_missing'
  | 'agreement_without_use'
  | 'agreement_apart';
export type ReportCode = ReportFault | UseDoubt | 'measure_unknown' | 'not_responsible' | 'measure_stopped';

/** What makes a report another one. */
const told = (given: ReportContent) =>
  JSON.stringify([
    ...[given.day, given.light, given.words, given.quality, given.obstacles, given.done, given.expected],
    ...[given.hoursUsed, given.centsUsed, given.agreement],
  ]);
const same = (one: ReportContent, other: ReportContent) => told(one) === told(other);

function reportFault(
  given: ReportContent,
  before: readonly MeasureReport[],
  reason: string,
  today: string,
): ReturnType<typeof refuse<ReportFault>> | undefined {
  if (given.day > today) return refuse('day_ahead');
  if (given.light !== 'on_course' && given.obstacles === '') return refuse('obstacles_missing');
  if (given.done && given.expected !== null) return refuse('done_and_expected');
  if (given.expected !== null && given.expected < given.day) return refuse('expected_passed');
  if (given.agreement !== null && given.hoursUsed === null && given.centsUsed === null)
    return refuse('agreement_without_use');
  // Sent twice, by somebody who pressed twice.
  if (before.some((each) => same(each, given))) return refuse('report_twice');
  if (given.corrects === null) return undefined;
  if (!before.some(({ id }) => id === given.corrects)) return refuse('report_unknown');
  return reason === '' ? refuse('correction_reason_missing') : undefined;
}

/**
 * Reports once how a measure goes. Table, steering group, committee, council and programme read this same report; it is never
 * changed: a later one that names it takes its place, with the reason.
 */
export async function reportMeasure(
  context: WriteContext,
  id: number,
  given: ReportContent,
  why: string,
  confirmed: readonly UseDoubt[],
): Promise<Result<Done<{ id: number; report: number }>, ReportCode>> {
  const { actor, region, transaction, now, today } = context;
  const measure = await lockMeasure(transaction, region.id, id);
  if (!measure) return refuse('measure_unknown');
  const office = mayExecute(actor, region.id, { municipality: measure.responsible });
  if (!office) return refuse('not_responsible');
  // Up to the day of the stop it went on, and what was reported wrong is put right after it too.
  if (measure.stoppedOn !== null && given.corrects === null && given.day > measure.stoppedOn)
    return refuse('measure_stopped', { day: measure.stoppedOn });
  const before = await readReports(transaction, id);
  const fault = reportFault(given, standing(before), why, today);
  if (fault) return fault;
  const doubts = useDoubts(given, before);
  const [unseen, ...more] = doubts
    .filter(({ doubt }) => !confirmed.includes(doubt))
    .map((found) => refuse(found.doubt, doubtDetails(found)));
  if (unseen) return refuseAll([unseen, ...more]);
  if (given.agreement !== null) {
    const about = { mandate: measure.mandate, municipality: measure.responsible };
    const year = Number(given.day.slice(0, 4));
    const all = await readInside(transaction, agreementList());
    const named = all.find(({ id: number }) => number === given.agreement);
    if (!named || !countsWith(agreementView(named, today), { ...about, year }))
      return refuse('agreement_apart');
  }
  const reason = given.corrects === null ? null : why;
  const report = await insertReport(transaction, region.id, id, {
    ...given,
    recordedAt: now,
    recordedBy: office.title,
    reason,
  });
  const payload = {
    report,
    ...given,
    ...(reason === null ? {} : { reason }),
    ...(doubts.length === 0 ? {} : { confirmed: doubts.map(({ doubt }) => doubt) }),
  };
  const entry = { operation: 'report_measure', subject: `measure/${id}`, payload };
  return ok({ output: { id, report }, office, entries: [entry] });
}
