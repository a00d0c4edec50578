import { addMonths, type CalendarDate } from '#kernel';
import type { Action, PlanContent } from './plan.ts';
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
  const start = firstDayOf(when.kind === 'quarters' ? when.from : plan.from);
  return addMonths(last === undefined || last.day < start ? start : last.day, plan.rhythm);
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
export type Deviation = 'dropped' | 'late' | 'overdue' | 'not_begun' | 'not_reported';

export interface CouncilLine<R extends ActionReport = ActionReport> {
  readonly action: Action;
  readonly state: ReportState | null;
  /** The last report until the end of the period. */
  readonly last: R | undefined;
  readonly deviation: Deviation | null;
}

export interface Period {
  readonly from: Quarter;
  readonly to: Quarter;
}

/** Ongoing actions belong to every period of the plan; of what is open nobody knows, so that it belongs to all too. */
function inPeriod({ when }: Action, { from, to }: Period): boolean {
  return when.kind !== 'quarters' || (when.from <= to && when.to >= from);
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

/**
 * What was planned in a period, how it stood at its end (today where that is still to come), and what deviates. What was reported
 * after the period is not in it.
 */
export function councilLines<R extends ActionReport>(
  plan: PlanContent,
  reports: readonly R[],
  period: Period,
  today: CalendarDate,
): CouncilLine<R>[] {
  const end = lastDayOf(period.to);
  const until = end < today ? end : today;
  return plan.actions
    .filter((action) => inPeriod(action, period))
    .map((action) => {
      const last = lastReport(reports, action.number, until);
      const state = last?.state ?? null;
      return { action, state, last, deviation: deviationOf(action, state, until) };
    });
}

/** From the begin of the plan until now, or until its end where that has passed. */
export function usualPeriod(plan: Pick<PlanContent, 'from' | 'to'>, today: CalendarDate): Period {
  const now = quarterOf(today);
  return { from: plan.from, to: now < plan.from ? plan.from : now > plan.to ? plan.to : now };
}

/** A period to report of lies within the plan. */
export const periodHolds = (plan: Pick<PlanContent, 'from' | 'to'>, { from, to }: Period) =>
  from <= to && from >= plan.from && to <= plan.to;
