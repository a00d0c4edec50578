import { backTerm, type CalendarDate, type TermLength } from '#kernel';
import type { CouncilCalendar } from './term-windows.ts';

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
  return calendars.map(({ council, meetings, committees }) => {
    const decides = meetings.findLast((day) => day <= wished) ?? null;
    const committee =
      decides === null
        ? null
        : (committees.findLast((day) => day < decides && !between(meetings, day, decides)) ?? null);
    const first = committee ?? decides;
    const papers = first === null ? null : backTerm(first, { days: paperDays });
    const send = papers !== null && termStart !== null && termStart < papers ? termStart : papers;
    return { council, decides, committee, papers, termStart, send };
  });
}

/** A committee prepares the council that follows it: not one of two councils later. */
const between = (meetings: readonly CalendarDate[], from: CalendarDate, until: CalendarDate) =>
  meetings.some((day) => day >= from && day < until);
