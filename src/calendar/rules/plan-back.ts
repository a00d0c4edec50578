import { addDays, backTerm, type CalendarDate, type TermLength } from '#kernel';
import { type CouncilCalendar, type Recess, termWindows } from './term-windows.ts';

export const backSteps = ['send', 'papers', 'committee', 'decides'] as const;
type BackStep = (typeof backSteps)[number];

/** A day of the plan on which this council is away. */
export interface InRecess {
  readonly step: BackStep;
  readonly recess: Recess;
}

/** Terug rekenen: what one council needs to have decided by a wished day. */
export interface PlannedBack<Council extends string = string> {
  readonly council: Council;
  /** Its last meeting on or before the wished day; null: none is noted. */
  readonly decides: CalendarDate | null;
  /** Its last committee before that; null: none is noted. */
  readonly committee: CalendarDate | null;
  /** Last day for its papers: so many days before the committee, or before the council where no committee is noted. */
  readonly papers: CalendarDate | null;
  /** Last day to send so that the whole term fits before the wished day; null: no term was asked for. */
  readonly termStart: CalendarDate | null;
  /** The earlier of the two. */
  readonly send: CalendarDate | null;
  /** Last council meeting that is noted at all, after the wished day too; null: none. */
  readonly notedUntil: CalendarDate | null;
  /** Its calendar ends before the wished day, so it may meet later than `decides`, and all of it be later. */
  readonly maybeLater: boolean;
  readonly inRecess: readonly InRecess[];
}

export interface BackPlan {
  readonly wished: CalendarDate;
  /** Days before the committee on which its papers are to be there; a rule of each council's own, so a setting. */
  readonly paperDays: number;
  readonly term: TermLength | null;
}

/** Counted back, so nothing moves over a weekend or holiday (domain.md D2). */
export function planBack<Council extends string>(
  { wished, paperDays, term }: BackPlan,
  calendars: readonly (CouncilCalendar & { readonly council: Council })[],
): PlannedBack<Council>[] {
  const termStart = term === null ? null : backTerm(wished, term);
  return calendars.map((calendar) => {
    const { council, meetings, committees } = calendar;
    const decides = meetings.findLast((day) => day <= wished) ?? null;
    const committee =
      decides === null
        ? null
        : (committees.findLast((day) => day < decides && !between(meetings, day, decides)) ?? null);
    const first = committee ?? decides;
    const papers = first === null ? null : backTerm(first, { days: paperDays });
    const send = papers !== null && termStart !== null && termStart < papers ? termStart : papers;
    return {
      ...{ council, decides, committee, papers, termStart, send },
      notedUntil: meetings.at(-1) ?? null,
      maybeLater: decides !== null && mayMeetAfter(decides, wished, calendar),
      inRecess: recessesOf({ decides, committee, papers, send }, calendar),
    };
  });
}

/** Whether nobody knows of a meeting between the two, for nothing is noted after them. */
function mayMeetAfter(decides: CalendarDate, wished: CalendarDate, calendar: CouncilCalendar): boolean {
  const start = addDays(decides, 1);
  return start <= wished && termWindows({ start, last: wished }, [calendar])[0]?.standing === 'unknown';
}

function recessesOf(
  days: Readonly<Record<BackStep, CalendarDate | null>>,
  { recesses }: CouncilCalendar,
): InRecess[] {
  return backSteps.flatMap((step) => {
    const day = days[step];
    const recess = day && recesses.find(({ from, until }) => from <= day && day <= until);
    return recess ? [{ step, recess }] : [];
  });
}

/** A committee prepares the council that follows it: not one of two councils later. */
const between = (meetings: readonly CalendarDate[], from: CalendarDate, until: CalendarDate) =>
  meetings.some((day) => day >= from && day < until);
