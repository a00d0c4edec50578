import { unknownAmbitions } from '#ambitions';
import { type CalendarDate, type Granted, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayKeepPlan, mayReportAction } from './policy.ts';
import {
  type Action,
  inOrder,
  type PlanContent,
  type PlanFault,
  planFault,
  reporters,
} from './rules/plan.ts';
import { isOver, lastReport, type ReportState } from './rules/progress.ts';
import { firstDayOf } from './rules/quarter.ts';
import {
  insertPlan,
  insertPlanVersion,
  insertReport,
  lockPlan,
  type PlanRow,
  unsentProposals,
} from './store.ts';

type Written<Code extends string, Output = { id: number }> = Promise<Result<Done<Output>, Code>>;
export interface Seen {
  readonly version: number;
  readonly reason: string;
}

export type ContentCode = PlanFault['code'] | 'not_the_owner' | 'ambition_unknown' | 'proposal_unknown';

async function contentWrong(context: WriteContext, content: PlanContent) {
  const fault = planFault(
    content,
    context.region.municipalities.map(({ id }) => id),
  );
  if (fault) return refuse(fault.code, 'number' in fault ? { number: fault.number } : {});
  const [ambition] = await unknownAmbitions(
    context.transaction,
    content.actions.flatMap(({ ambitions }) => ambitions),
  );
  if (ambition !== undefined) return refuse('ambition_unknown', { id: ambition });
  const [proposal] = await unsentProposals(
    context.transaction,
    content.actions.flatMap(({ proposals }) => proposals),
  );
  return proposal === undefined ? undefined : refuse('proposal_unknown', { id: proposal });
}

const recorded = (context: WriteContext, office: Granted, version: number, reason: string) => ({
  version,
  recordedAt: context.now,
  recordedBy: office.title,
  reason: version === 1 ? null : reason,
});

/** Writes a process plan, with all its actions or with tracks alone. */
export async function makePlan(context: WriteContext, given: PlanContent): Written<ContentCode> {
  const { actor, region, transaction, now } = context;
  const office = mayKeepPlan(actor, region.id, given);
  if (!office) return refuse('not_the_owner');
  const content = { ...given, actions: inOrder(given.actions) };
  const wrong = await contentWrong(context, content);
  if (wrong) return wrong;
  const id = await insertPlan(transaction, region.id, now);
  await insertPlanVersion(transaction, region.id, id, { content, ...recorded(context, office, 1, '') });
  const entry = { operation: 'make_process_plan', subject: `process_plan/${id}`, payload: { content } };
  return ok({ output: { id }, office, entries: [entry] });
}

export type ChangeCode =
  | ContentCode
  | 'plan_unknown'
  | 'action_reported'
  | 'report_outside'
  | 'track_used'
  | 'changed_meanwhile'
  | 'reason_missing';

/** Whatever was reported keeps its action, and a plan that begins no later. */
function reportsLost({ reports }: PlanRow, content: PlanContent) {
  const numbers = new Set(content.actions.map(({ number }) => number));
  const lost = reports.find(({ action }) => !numbers.has(action));
  if (lost) return refuse('action_reported', { number: lost.action });
  const early = reports.find(({ day }) => day < firstDayOf(content.from));
  return early ? refuse('report_outside', { day: early.day }) : undefined;
}

async function newVersion(
  context: WriteContext,
  plan: PlanRow,
  office: Granted,
  given: PlanContent,
  seen: Seen,
  operation: string,
): Written<ChangeCode> {
  const content = { ...given, actions: inOrder(given.actions) };
  const wrong = (await contentWrong(context, content)) ?? reportsLost(plan, content);
  if (wrong) return wrong;
  if (plan.version !== seen.version) return refuse('changed_meanwhile', { version: plan.version });
  if (seen.reason === '') return refuse('reason_missing');
  await insertPlanVersion(context.transaction, context.region.id, plan.id, {
    content,
    ...recorded(context, office, plan.version + 1, seen.reason),
  });
  const payload = { before: plan.content, after: content, reason: seen.reason };
  return ok({
    output: { id: plan.id },
    office,
    entries: [{ operation, subject: `process_plan/${plan.id}`, payload }],
  });
}

/** @param given without actions: those that stand stay */
export async function changePlan(
  context: WriteContext,
  id: number,
  given: Omit<PlanContent, 'actions'> & { readonly actions: readonly Action[] | null },
  seen: Seen,
): Written<ChangeCode> {
  const { actor, region, transaction } = context;
  const plan = await lockPlan(transaction, region.id, id);
  if (!plan) return refuse('plan_unknown');
  const office = mayKeepPlan(actor, region.id, plan.content);
  // Nobody gives a plan away to another.
  if (!office || !mayKeepPlan(actor, region.id, given)) return refuse('not_the_owner');
  const actions = given.actions ?? plan.content.actions;
  if (given.actions === null) {
    const kept = new Set(given.tracks.map(({ number }) => number));
    const used = actions.find(({ number }) => !kept.has(Number(number.split('.')[0])));
    if (used) return refuse('track_used', { number: used.number.split('.')[0] ?? '' });
  }
  return newVersion(context, plan, office, { ...given, actions }, seen, 'change_process_plan');
}

export interface WrittenAction {
  /** The number under which it stands now; null: it is new. */
  readonly was: string | null;
  /** Null: it is taken out of the plan. */
  readonly action: Action | null;
}
export type WriteActionCode = ChangeCode | 'action_unknown';

/** One action: added, changed or taken out. The rest of the plan stays as it is. */
export async function writeAction(
  context: WriteContext,
  id: number,
  { was, action }: WrittenAction,
  seen: Seen,
): Written<WriteActionCode> {
  const { actor, region, transaction } = context;
  const plan = await lockPlan(transaction, region.id, id);
  if (!plan) return refuse('plan_unknown');
  const office = mayKeepPlan(actor, region.id, plan.content);
  if (!office) return refuse('not_the_owner');
  const { actions } = plan.content;
  if ((was === null && action === null) || (was !== null && !actions.some(({ number }) => number === was)))
    return refuse('action_unknown');
  const others = actions.filter(({ number }) => number !== was);
  const content = { ...plan.content, actions: action === null ? others : [...others, action] };
  return newVersion(context, plan, office, content, seen, 'write_process_action');
}

export type ReportCode =
  | 'plan_unknown'
  | 'action_unknown'
  | 'not_the_reporter'
  | 'day_ahead'
  | 'before_plan'
  | 'report_twice'
  | 'over_already';

/** Reports how an action stands. */
export async function reportAction(
  context: WriteContext,
  id: number,
  number: string,
  given: { readonly day: CalendarDate; readonly state: ReportState; readonly words: string },
): Written<ReportCode, { id: number; report: number }> {
  const { actor, region, transaction, today, now } = context;
  const plan = await lockPlan(transaction, region.id, id);
  if (!plan) return refuse('plan_unknown');
  const action = plan.content.actions.find((each) => each.number === number);
  if (!action) return refuse('action_unknown');
  const office = mayReportAction(actor, region.id, { municipalities: reporters(plan.content, action) });
  if (!office) return refuse('not_the_reporter');
  if (given.day > today) return refuse('day_ahead');
  const begins = firstDayOf(plan.content.from);
  if (given.day < begins) return refuse('before_plan', { day: begins });
  const last = lastReport(plan.reports, number);
  if (last && last.day === given.day && last.state === given.state && last.words === given.words)
    return refuse('report_twice');
  // Before it was done it may still be told how it stood; after that its state is told once more only on a later day or the same.
  if (last && isOver(last.state) && given.day < last.day) return refuse('over_already', { day: last.day });
  const after = { action: number, ...given, recordedAt: now, recordedBy: office.title };
  const report = await insertReport(transaction, region.id, id, after);
  const payload = { before: last ?? null, after };
  return ok({
    output: { id, report },
    office,
    entries: [{ operation: 'report_process_action', subject: `process_plan/${id}`, payload }],
  });
}
