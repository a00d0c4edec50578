import { type CalendarDate, daysBetween } from '#kernel';
import type { CouncilDateKind } from './council-date.ts';

/** What a council has on its calendar, as far as a term asks. */
export interface NotedDay {
  readonly council: string;
  readonly kind: CouncilDateKind;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** What a recess is called; left out where nobody asks. */
  readonly title?: string | null;
  /** Does not take place; left out. */
  readonly withdrawn?: boolean;
}

export interface Recess {
  readonly title: string | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The noted days of one council, in order, made once for many terms. */
export interface CouncilCalendar {
  readonly council: string;
  readonly meetings: readonly CalendarDate[];
  readonly committees: readonly CalendarDate[];
  readonly recesses: readonly Recess[];
}

/** @param councils every one gets a calendar, an empty one where nothing is noted @param days in any order */
export function councilCalendars<Council extends string>(
  councils: readonly Council[],
  days: readonly NotedDay[],
): (CouncilCalendar & { readonly council: Council })[] {
  return councils.map((council) => {
    const own = days.filter((day) => day.council === council && !day.withdrawn);
    const of = (kind: CouncilDateKind) => own.filter((day) => day.kind === kind);
    return {
      council,
      meetings: sorted(of('council')),
      committees: sorted(of('committee')),
      recesses: of('recess').map(({ title = null, from, until }) => ({ title, from, until })),
    };
  });
}

const sorted = (days: readonly NotedDay[]) => [...new Set(days.map(({ from }) => from))].toSorted();

/** Of the sorted days how many lie on or before this one. */
function upTo(days: readonly CalendarDate[], day: CalendarDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as CalendarDate) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Term {
  /** The day of sending, day 0: who meets that evening had no papers yet. */
  readonly start: CalendarDate;
  readonly last: CalendarDate;
}

/** A council meeting outside the term, and how many days it lies from it. */
export interface Nearest {
  readonly day: CalendarDate;
  readonly days: number;
}

/**
 * Venster van een raad: whether a council meets within a term. `unknown` says that nobody noted it: what is not on the
 * calendar is taken for "does not meet" only where the calendar goes on after the term, or a recess takes all of it.
 */
export interface TermWindow<Council extends string = string> {
  readonly council: Council;
  readonly standing: 'meets' | 'does_not_meet' | 'unknown';
  /** Council meetings within the term. */
  readonly meetings: readonly CalendarDate[];
  /** The last committee within the term before the last of these; null: none is noted. */
  readonly committee: CalendarDate | null;
  readonly before: Nearest | null;
  readonly after: Nearest | null;
  /** Last council meeting that is noted at all; null: none. */
  readonly notedUntil: CalendarDate | null;
}

function windowOf<Council extends string>(
  term: Term,
  calendar: CouncilCalendar & { readonly council: Council },
): TermWindow<Council> {
  const { council, meetings, committees, recesses } = calendar;
  const first = upTo(meetings, term.start);
  const next = Math.max(first, upTo(meetings, term.last));
  const inside = meetings.slice(first, next);
  const decides = inside.at(-1);
  const committee = decides === undefined ? undefined : committees[upTo(committees, decides) - 1];
  const before = meetings[first - 1];
  const after = meetings[next];
  const away = recesses.some(({ from, until }) => from <= term.start && until >= term.last);
  return {
    council,
    standing: inside.length > 0 ? 'meets' : after !== undefined || away ? 'does_not_meet' : 'unknown',
    meetings: inside,
    committee: committee !== undefined && committee > term.start ? committee : null,
    before: before === undefined ? null : { day: before, days: daysBetween(before, term.start) },
    after: after === undefined ? null : { day: after, days: daysBetween(term.last, after) },
    notedUntil: meetings.at(-1) ?? null,
  };
}

/** The term against each of these calendars (domain.md 3.3: "no council meeting inside the window"). */
export function termWindows<Council extends string>(
  term: Term,
  calendars: readonly (CouncilCalendar & { readonly council: Council })[],
): TermWindow<Council>[] {
  return calendars.map((calendar) => windowOf(term, calendar));
}

/** From when on a council can come to what is sent on a day: its first meeting after it. */
export interface FirstMeeting<Council extends string = string> {
  readonly council: Council;
  /** null: no meeting after the sending is noted. */
  readonly day: CalendarDate | null;
  /** The last committee after the sending and before that meeting; null: none is noted. */
  readonly committee: CalendarDate | null;
  /** Last council meeting that is noted at all; null: none. */
  readonly notedUntil: CalendarDate | null;
}

export function firstMeetings<Council extends string>(
  start: CalendarDate,
  calendars: readonly (CouncilCalendar & { readonly council: Council })[],
): FirstMeeting<Council>[] {
  return calendars.map(({ council, meetings, committees }) => {
    const day = meetings[upTo(meetings, start)] ?? null;
    const committee = day === null ? undefined : committees[upTo(committees, day) - 1];
    return {
      council,
      day,
      committee: committee !== undefined && committee > start ? committee : null,
      notedUntil: meetings.at(-1) ?? null,
    };
  });
}

/**
 * The first day on which each of these councils has met after the sending, of what is noted; and which have no meeting noted after it, so
 * that no day can be named.
 */
export function allMetBy<Council extends string>(
  start: CalendarDate,
  calendars: readonly (CouncilCalendar & { readonly council: Council })[],
): { readonly day: CalendarDate | null; readonly missing: readonly Council[] } {
  const firsts = firstMeetings(start, calendars);
  const missing = firsts.filter(({ day }) => day === null).map(({ council }) => council);
  const last =
    firsts
      .flatMap(({ day }) => day ?? [])
      .toSorted()
      .at(-1) ?? null;
  return { day: missing.length > 0 ? null : last, missing };
}
