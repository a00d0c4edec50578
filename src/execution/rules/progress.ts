import { addMonths, type CalendarDate, dateOf } from '#kernel';

/** Stoplicht: how it goes, said in words wherever it is shown. */
export const lights = ['on_course', 'attention', 'stuck'] as const;
export type Light = (typeof lights)[number];

/** How often somebody reports where the mandate sets nothing: once a quarter, with the planning cycle (domain.md B4). */
export const usualRhythm = 3;

/** Voortgangsmelding: what a responsible office said of a measure on a day. */
export interface Report {
  readonly id: number;
  readonly day: CalendarDate;
  readonly light: Light;
  readonly done: boolean;
  /** The end as it is now expected, where that is said. */
  readonly expected: CalendarDate | null;
  /** The earlier report that it corrects. */
  readonly corrects: number | null;
}

/** Those that were not corrected, in the order of their days. */
export function standing<R extends Report>(reports: readonly R[]): R[] {
  const corrected = new Set(reports.map(({ corrects }) => corrects));
  return reports
    .filter(({ id }) => !corrected.has(id))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.id - b.id);
}

export interface Plan {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly stopped: boolean;
  /** What each version said, the oldest first, this one included; absent: there is one. */
  readonly times?: readonly PlanTime[];
}

/** When a version of the plan says that the measure is done, and when and why it came. */
export interface PlanTime {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly recordedAt: string;
  readonly reason: string | null;
}

/** Verschuiving: a version that gave another begin or end than the one before it. */
export interface Move extends PlanTime {
  readonly before: PlanTime;
}

/** The newest first. */
export const movesOf = ({ times = [] }: Pick<Plan, 'times'>): Move[] =>
  times
    .flatMap((time, at): Move[] => {
      const before = times[at - 1];
      return before && (before.startsOn !== time.startsOn || before.endsOn !== time.endsOn)
        ? [{ ...time, before }]
        : [];
    })
    .toReversed();

export const measureStates = ['planned', 'running', 'done', 'stopped'] as const;
export type MeasureState = (typeof measureStates)[number];

export interface Progress {
  readonly state: MeasureState;
  /** Its end has passed and nobody said that it is done. */
  readonly overdue: boolean;
  /** On which day at the latest somebody reports; null where nothing is awaited. */
  readonly nextReport: CalendarDate | null;
  /** That day has passed. */
  readonly silent: boolean;
  /** Expected after the planned end. */
  readonly late: boolean;
}

/**
 * The day that the next report is counted from. Moving the plan takes nothing away: what was reported once is reported of further, and
 * what was due when the plan moved stays due.
 */
function countedFrom(
  { startsOn, times = [] }: Plan,
  last: Pick<Report, 'day'> | undefined,
  rhythm: number,
): CalendarDate {
  const begins = [...times.map((time) => time.startsOn), startsOn];
  // Who reported before any start has begun; until the start nothing more is awaited than at the start.
  if (last !== undefined && begins.some((begin) => begin <= last.day)) return last.day;
  const missed = times.find((time, at) => {
    const next = times[at + 1];
    return next !== undefined && addMonths(time.startsOn, rhythm) < dateOf(next.recordedAt);
  });
  return missed?.startsOn ?? startsOn;
}

/**
 * How a measure stands on a day. The state is never typed: it follows from the plan and from the last report that stands.
 * @param last that report, undefined where there is none @param rhythm months between two reports
 */
export function progressOf(
  plan: Plan,
  last: Pick<Report, 'day' | 'done' | 'expected'> | undefined,
  rhythm: number,
  today: CalendarDate,
): Progress {
  const none = { overdue: false, nextReport: null, silent: false, late: false };
  if (plan.stopped) return { state: 'stopped', ...none };
  if (last?.done) return { state: 'done', ...none };
  const state = last === undefined && today < plan.startsOn ? 'planned' : 'running';
  const nextReport = addMonths(countedFrom(plan, last, rhythm), rhythm);
  return {
    state,
    overdue: plan.endsOn < today,
    nextReport,
    silent: nextReport < today,
    late: last?.expected !== undefined && last.expected !== null && last.expected > plan.endsOn,
  };
}

/** What a list can be narrowed to: a state, or what needs somebody. */
export const measureFilters = [...measureStates, 'overdue', 'silent', ...lights] as const;
export type MeasureFilter = (typeof measureFilters)[number];

export function fits(filter: MeasureFilter, progress: Progress, light: Light | undefined): boolean {
  if (filter === 'overdue' || filter === 'silent') return progress[filter];
  if ((lights as readonly string[]).includes(filter)) return light === filter && progress.state === 'running';
  return progress.state === filter;
}
