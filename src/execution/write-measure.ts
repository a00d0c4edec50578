import { type Granted, type MunicipalityId, ok, type ProposalId, type Result, refuse } from '#kernel';
import { isMandate, readFramework } from '#mandates';
import type { Done, WriteContext } from '#platform/operations';
import { type CarrierFault, carrierFault, concerned, unknownActivities } from '#programmes';
import { mayExecute, maySetRhythm } from './policy.ts';
import { plannedApart } from './rules/hours.ts';
import {
  insertMeasure,
  insertMeasureVersion,
  insertRhythm,
  lockMeasure,
  lockRhythm,
  type MeasureContent,
} from './store.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;

/** The version that was before the eyes, and why it changes. */
export interface Seen {
  readonly version: number;
  readonly reason: string;
}

export type MandateCode = 'mandate_unknown' | 'mandate_not_there';

async function mandateOf(
  context: WriteContext,
  id: ProposalId,
): Promise<Result<MunicipalityId, MandateCode>> {
  const found = await readFramework(context.transaction, id);
  if (!found) return refuse('mandate_unknown');
  return isMandate(found) ? ok(found.lead) : refuse('mandate_not_there');
}

export type PlanFault =
  | CarrierFault
  | 'municipality_elsewhere'
  | 'responsible_apart'
  | 'end_before_start'
  | 'planned_apart'
  | 'activity_unknown';

async function planFault(
  context: WriteContext,
  responsible: MunicipalityId,
  plan: MeasureContent,
): Promise<ReturnType<typeof refuse<PlanFault>> | undefined> {
  const here = new Set(context.region.municipalities.map(({ id }) => id));
  if (concerned(plan).some((each) => !here.has(each))) return refuse('municipality_elsewhere');
  const carrier = carrierFault(plan);
  if (carrier) return refuse(carrier);
  if (!concerned(plan).includes(responsible)) return refuse('responsible_apart');
  const who = plannedApart(plan.planned, plan, responsible);
  if (who !== undefined) return refuse('planned_apart', { who });
  if (plan.endsOn < plan.startsOn) return refuse('end_before_start');
  const [unknown] = await unknownActivities(context.transaction, plan.activities);
  return unknown && refuse('activity_unknown', { activity: `${unknown.programme}/${unknown.number}` });
}

export type PlanCode = MandateCode | PlanFault | 'not_responsible';

/** Puts a measure under a mandate: what is done, by whom, from when until when. */
export async function planMeasure(
  context: WriteContext,
  mandate: ProposalId,
  responsible: MunicipalityId,
  plan: MeasureContent,
): Written<PlanCode> {
  const { actor, region, transaction, now } = context;
  const office = mayExecute(actor, region.id, { municipality: responsible });
  if (!office) return refuse('not_responsible');
  const found = await mandateOf(context, mandate);
  if (!found.ok) return found;
  const fault = await planFault(context, responsible, plan);
  if (fault) return fault;
  const id = await insertMeasure(transaction, region.id, { mandate, responsible });
  const first = { ...plan, version: 1, recordedAt: now, recordedBy: office.title, reason: null };
  await insertMeasureVersion(transaction, region.id, id, first);
  return written(id, office, 'plan_measure', { mandate, responsible, after: first });
}

export type ChangeCode =
  | PlanFault
  | 'measure_unknown'
  | 'not_responsible'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Changes the plan of a measure, or stops it; what stood there stays. */
export async function changeMeasure(
  context: WriteContext,
  id: number,
  plan: MeasureContent,
  seen: Seen,
): Written<ChangeCode> {
  const { actor, region, transaction, now } = context;
  const before = await lockMeasure(transaction, region.id, id);
  if (!before) return refuse('measure_unknown');
  const office = mayExecute(actor, region.id, { municipality: before.responsible });
  if (!office) return refuse('not_responsible');
  if (before.version !== seen.version) return refuse('changed_meanwhile', { version: before.version });
  if (seen.reason === '') return refuse('reason_missing');
  const fault = await planFault(context, before.responsible, plan);
  if (fault) return fault;
  const version = before.version + 1;
  const after = { ...plan, version, recordedAt: now, recordedBy: office.title, reason: seen.reason };
  await insertMeasureVersion(transaction, region.id, id, after);
  return written(id, office, 'change_measure', { before, after });
}

export type RhythmCode = MandateCode | 'not_the_lead' | 'changed_meanwhile' | 'reason_missing';

/** Sets how many months may lie between two reports of a measure under this mandate. */
export async function setRhythm(
  context: WriteContext,
  mandate: ProposalId,
  months: number,
  seen: Seen,
): Written<RhythmCode> {
  const { actor, region, transaction, now } = context;
  if (!maySetRhythm.somewhere(actor, region.id)) return refuse('not_the_lead');
  const found = await mandateOf(context, mandate);
  if (!found.ok) return found;
  const office = maySetRhythm(actor, region.id, { lead: found.value });
  if (!office) return refuse('not_the_lead');
  const before = await lockRhythm(transaction, region.id, mandate);
  const version = before?.version ?? 0;
  if (version !== seen.version) return refuse('changed_meanwhile', { version });
  if (version > 0 && seen.reason === '') return refuse('reason_missing');
  const reason = version === 0 ? null : seen.reason;
  const after = { months, version: version + 1, recordedAt: now, recordedBy: office.title, reason };
  await insertRhythm(transaction, region.id, mandate, after);
  const payload = { before: before ?? null, after };
  const entry = { operation: 'set_report_rhythm', subject: `execution/${mandate}`, payload };
  return ok({ output: { id: mandate }, office, entries: [entry] });
}

function written(
  id: number,
  office: Granted,
  operation: string,
  payload: Readonly<Record<string, unknown>>,
): Result<Done<{ id: number }>, never> {
  return ok({ output: { id }, office, entries: [{ operation, subject: `measure/${id}`, payload }] });
}
