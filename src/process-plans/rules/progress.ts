import { addDays, addMonths, type CalendarDate, dateOf } from '#kernel';
import type { Action, PlanContent, When } from './plan.ts';
import { firstDayOf, lastDayOf, type Quarter, quarterOf } from './quarter.ts';

/** As somebody reported it. `late`: it goes on, but not by the plan. */
export const reportStates = ['not_begun', 'busy', 'late', 'done', 'dropped'] as const;
export type ReportState = (typeof reportStates)[number];

export interface ActionReport {
  readonly id: number;
  readonly action: string;
  readonly day: CalendarDate;
  readonly state: ReportState;
  readonly words: string;
}

/** Once a quarter, with the planning cycle, where a plan sets nothing. */
export const usualRhythm = 3;
/** Of a plan that ended longer ago nobody is asked for anything. */
const askedAfterEnd = 12;

/** The report that counts: the last that came of the last day, until a day. */
export function lastReport<R extends ActionReport>(
  reports: readonly R[],
  action: string,
  until?: CalendarDate,
): R | undefined {
  return reports
    .filter((each) => each.action === action && (until === undefined || each.day <= until))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.id - b.id)
    .at(-1);
}

export interface Standing<R extends ActionReport = ActionReport> {
  /** Null: nobody reported; never guessed from the calendar. */
  readonly state: ReportState | null;
  readonly last: R | undefined;
  /** Its quarters have passed, and nobody said that it is done or dropped. */
  readonly overdue: boolean;
  /** On which day at the latest somebody reports; null where nothing is awaited. */
  readonly nextReport: CalendarDate | null;
  readonly silent: boolean;
}

export const isOver = (state: ReportState | null) => state === 'done' || state === 'dropped';

function nextReportOf(
  plan: Pick<PlanContent, 'from' | 'to' | 'rhythm'>,
  { when }: Pick<Action, 'when'>,
  last: ActionReport | undefined,
  today: CalendarDate,
): CalendarDate | null {
  if (isOver(last?.state ?? null) || today > addMonths(lastDayOf(plan.to), askedAfterEnd)) return null;
  // What depends on something else is awaited from its first report on.
  if (when.kind === 'open' && last === undefined) return null;
  // What was reported once is reported of further, wherever its quarters are moved to.
  const from = last?.day ?? firstDayOf(when.kind === 'quarters' ? when.from : plan.from);
  return addMonths(from, plan.rhythm);
}

/** How an action stands on a day. */
export function standingOf<R extends ActionReport>(
  plan: Pick<PlanContent, 'from' | 'to' | 'rhythm'>,
  action: Pick<Action, 'number' | 'when'>,
  reports: readonly R[],
  today: CalendarDate,
): Standing<R> {
  const last = lastReport(reports, action.number, today);
  const state = last?.state ?? null;
  const nextReport = nextReportOf(plan, action, last, today);
  return {
    state,
    last,
    overdue: action.when.kind === 'quarters' && lastDayOf(action.when.to) < today && !isOver(state),
    nextReport,
    silent: nextReport !== null && nextReport < today,
  };
}

/** Why an action is told to a council as not going by the plan. */
export type Deviation =
  | 'dropped'
  | 'late'
  | 'overdue'
  | 'not_begun'
  | 'not_reported'
  /** It has other quarters than when the period began. */
  | 'moved'
  /** It was in the plan when the period began, and is no more. */
  | 'removed';

export interface CouncilLine<R extends ActionReport = ActionReport> {
  readonly action: Action;
  /** As it stood when the period began, where it was to be done at another time then. */
  readonly earlier: Action | undefined;
  readonly state: ReportState | null;
  /** The last report until the end of the period. */
  readonly last: R | undefined;
  readonly deviation: Deviation | null;
  /** It was to be done in the period, or left from before; false: it is told for the change of the plan alone. */
  readonly planned: boolean;
}

export interface Period {
  readonly from: Quarter;
  readonly to: Quarter;
}

/** The day that a period is told of: its last, today where that is still to come. */
export function dayTold({ to }: Period, today: CalendarDate): CalendarDate {
  const end = lastDayOf(to);
  return end < today ? end : today;
}

/**
 * The version of a plan in force when a period began and at the day it is told of; its first where it was written later.
 * @param versions at least one
 */
export function versionsOfPeriod<V extends { readonly version: number; readonly recordedAt: string }>(
  versions: readonly V[],
  period: Period,
  today: CalendarDate,
): { readonly before: V; readonly after: V } {
  const sorted = versions.toSorted((a, b) => a.version - b.version);
  const until = (day: CalendarDate) =>
    sorted.findLast(({ recordedAt }) => dateOf(recordedAt) <= day) ?? (sorted[0] as V);
  return { before: until(addDays(firstDayOf(period.from), -1)), after: until(dayTold(period, today)) };
}

const sameTime = (a: When, b: When) =>
  a.kind === 'quarters' && b.kind === 'quarters' ? a.from === b.from && a.to === b.to : a.kind === b.kind;

/**
 * Ongoing actions belong to every period of the plan; of what is open nobody knows, so that it belongs to all too. What had to be
 * done before belongs to it as long as it was not over when the period began.
 */
function inPeriod({ number, when }: Action, { from, to }: Period, reports: readonly ActionReport[]): boolean {
  if (when.kind !== 'quarters') return true;
  if (when.to >= from) return when.from <= to;
  return !isOver(lastReport(reports, number, addDays(firstDayOf(from), -1))?.state ?? null);
}

function deviationOf({ when }: Action, state: ReportState | null, until: CalendarDate): Deviation | null {
  if (state === 'dropped' || state === 'late') return state;
  if (state === 'done') return null;
  // Its time is still to come.
  if (when.kind === 'quarters' && firstDayOf(when.from) > until) return null;
  if (when.kind === 'quarters' && lastDayOf(when.to) <= until)
    return state === null ? 'not_reported' : 'overdue';
  if (state === 'not_begun' && when.kind === 'quarters') return 'not_begun';
  return state === null && when.kind !== 'open' ? 'not_reported' : null;
}

/** A plan as it was when a period began and as it was at the end. */
export interface PlanThen {
  readonly before: PlanContent;
  readonly after: PlanContent;
}

/**
 * What was planned in a period or left from before, how it stood at its end (today where that is still to come), and what deviates:
 * also what was put off or taken out of the plan in it, whatever quarters that had. What was reported or changed after the period is not in it.
 */
export function councilLines<R extends ActionReport>(
  { before, after }: PlanThen,
  reports: readonly R[],
  period: Period,
  today: CalendarDate,
): CouncilLine<R>[] {
  const until = dayTold(period, today);
  const lines = after.actions.flatMap((action): CouncilLine<R>[] => {
    const was = before.actions.find(({ number }) => number === action.number);
    const earlier = was && !sameTime(was.when, action.when) ? was : undefined;
    const planned = inPeriod(action, period, reports) || (was && inPeriod(was, period, reports)) === true;
    if (!earlier && !planned) return [];
    const last = lastReport(reports, action.number, until);
    const state = last?.state ?? null;
    const moved = earlier?.when.kind === 'quarters' && state !== 'done' ? 'moved' : null;
    return [{ action, earlier, state, last, deviation: deviationOf(action, state, until) ?? moved, planned }];
  });
  const removed = before.actions
    .filter((was) => !after.actions.some(({ number }) => number === was.number))
    .map((action) => {
      const gone = { state: null, last: undefined, deviation: 'removed' as const };
      return { action, earlier: undefined, ...gone, planned: inPeriod(action, period, reports) };
    });
  return [...lines, ...removed];
}

/** From the begin of the plan until now, or until its end where that has passed. */
export function usualPeriod(plan: Pick<PlanContent, 'from' | 'to'>, today: CalendarDate): Period {
  const now = quarterOf(today);
  return { from: plan.from, to: now < plan.from ? plan.from : now > plan.to ? plan.to : now };
}

/** A period to report of lies within the plan. */
export const periodHolds = (plan: Pick<PlanContent, 'from' | 'to'>, { from, to }: Period) =>
  from <= to && from >= plan.from && to <= plan.to;
