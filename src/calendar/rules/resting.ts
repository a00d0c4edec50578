import type { CalendarDate } from '#kernel';
import { addDays, daysBetween } from '#kernel';
import type { CouncilDateKind } from './council-date.ts';
import { type CouncilCalendar, type Nearest, type NotedDay, termWindows } from './term-windows.ts';

/** What runs and needs a council, or its committee, to meet: on any day of a term, or on the one day that was planned. */
export interface NeedsMeeting {
  readonly council: string;
  readonly meeting: 'council' | 'committee';
  /** Day 0, on which nobody had the papers; of what is planned the day before. */
  readonly start: CalendarDate;
  readonly last: CalendarDate;
  readonly since: CalendarDate | null;
  /** It was put on the agenda of the last day. */
  readonly planned?: boolean;
}

/** A day on which a date stood before it was changed or withdrawn. */
export interface EarlierDay {
  readonly kind: CouncilDateKind;
  readonly day: CalendarDate;
  /** The day on which something else took its place. */
  readonly until: CalendarDate;
}

/** A date as it is now, with where it stood. */
export interface DatedDay extends NotedDay {
  readonly earlier: readonly EarlierDay[];
}

/**
 * What had a fitting meeting ahead and has none, or the other way round; or asks for one that the calendar never had: `never`; or
 * whose fitting meetings have all been: `met`.
 */
export interface Touched<Needs extends NeedsMeeting> {
  readonly needs: Needs;
  readonly now: 'lost' | 'gained' | 'never' | 'met';
  readonly before: Nearest | null;
  readonly after: Nearest | null;
}

const ofKind = (calendar: CouncilCalendar, needs: NeedsMeeting): CouncilCalendar =>
  needs.meeting === 'council' ? calendar : { ...calendar, meetings: calendar.committees, committees: [] };

/** The meetings that could still serve: in the term, today or later. */
function ahead(
  calendar: CouncilCalendar,
  { start, last }: NeedsMeeting,
  today: CalendarDate,
): CalendarDate[] {
  return calendar.meetings.filter((day) => day > start && day <= last && day >= today);
}

/** The nearest meetings outside the term; one that has been is of no use to anybody. */
function nearest(calendar: CouncilCalendar, { start, last }: NeedsMeeting, today: CalendarDate) {
  const [window] = termWindows({ start, last }, [calendar]);
  const before = window?.before ?? null;
  const after =
    window?.after && window.after.day < today
      ? (calendar.meetings.find((day) => day >= today) ?? null)
      : (window?.after?.day ?? null);
  return {
    before: before !== null && before.day >= today ? before : null,
    after: after === null ? null : { day: after, days: daysBetween(last, after) },
  };
}

/** What a calendar says of a day on which something is planned, or of the days that are left of a term. */
export interface PlannedDay {
  /** `unknown`: the calendar does not go on until then. */
  readonly standing: 'meets' | 'does_not_meet' | 'unknown';
  /** The nearest meetings that are still ahead. */
  readonly before: Nearest | null;
  readonly after: Nearest | null;
  /** Last meeting that is noted at all; null: none. */
  readonly notedUntil: CalendarDate | null;
}

/** Whether a council, or its committee, meets on a day that was chosen for it. */
export function plannedDay(
  calendar: CouncilCalendar,
  meeting: NeedsMeeting['meeting'],
  day: CalendarDate,
  today: CalendarDate,
): PlannedDay {
  return leftOfTerm(calendar, { meeting, start: addDays(day, -1), last: day }, today);
}

/** Of what is left of a term, whether a council met in the part of it that has been, and has no meeting in the rest. */
export interface LeftOfTerm extends PlannedDay {
  readonly met: boolean;
}

/** Whether a council, or its committee, meets on a day of this term that is still ahead. */
export function leftOfTerm(
  calendar: CouncilCalendar,
  { meeting, start, last }: Pick<NeedsMeeting, 'meeting' | 'start' | 'last'>,
  today: CalendarDate,
): LeftOfTerm {
  const yesterday = addDays(today, -1);
  const left = { start: start < yesterday && yesterday < last ? yesterday : start, last };
  const needs = { council: calendar.council, meeting, ...left, since: null };
  const own = ofKind(calendar, needs);
  const [window] = termWindows(needs, [own]);
  const { standing = 'unknown', notedUntil = null } = window ?? {};
  const met = standing !== 'meets' && own.meetings.some((day) => day > start && day <= last && day < today);
  return { standing, ...nearest(own, needs, today), notedUntil, met };
}

/** What a change of the calendar of one council takes away or gives. @param needs of any council: others are left out */
export function touchedBy<Needs extends NeedsMeeting>(
  needs: readonly Needs[],
  was: CouncilCalendar,
  becomes: CouncilCalendar,
  today: CalendarDate,
): Touched<Needs>[] {
  return needs
    .filter(({ council, last }) => council === becomes.council && last >= today)
    .flatMap((one): Touched<Needs>[] => {
      const [had, has] = [was, becomes].map((each) => ahead(ofKind(each, one), one, today).length > 0);
      if (had === has) return [];
      return [{ needs: one, now: had ? 'lost' : 'gained', ...nearest(ofKind(becomes, one), one, today) }];
    });
}

/**
 * What has no fitting meeting ahead any more because a date was moved or withdrawn after it was asked or planned, or never had one
 * on the calendar: a term in which the council does not meet, or not in what is left of it, a day that is none of its own. Reckoned
 * from the versions of the dates, so it ends by itself when a fitting date comes or it is planned anew. On the day of asking itself both count: a change
 * of that day came after it as likely as before.
 */
export function lostNow<Needs extends NeedsMeeting>(
  needs: readonly Needs[],
  calendars: readonly CouncilCalendar[],
  dates: readonly DatedDay[],
  today: CalendarDate,
): Touched<Needs>[] {
  return needs.flatMap((one): Touched<Needs>[] => {
    const found = calendars.find(({ council }) => council === one.council);
    if (!found || one.last < today) return [];
    const calendar = ofKind(found, one);
    if (ahead(calendar, one, today).length > 0) return [];
    const inside = (day: CalendarDate) => day > one.start && day <= one.last;
    // A council that met within the term, and had another meeting in it taken away after that, lost that one.
    const lastMet = calendar.meetings.findLast(inside) ?? one.start;
    const vanished = dates.some(
      (date) =>
        date.council === one.council &&
        (date.withdrawn || date.kind !== one.meeting || !inside(date.from)) &&
        date.earlier.some(
          ({ kind, day, until }) =>
            kind === one.meeting &&
            inside(day) &&
            day > lastMet &&
            (one.since === null || until >= one.since),
        ),
    );
    if (vanished) return [{ needs: one, now: 'lost', ...nearest(calendar, one, today) }];
    const { standing, before, after, met } = leftOfTerm(found, one, today);
    return standing === 'does_not_meet' ? [{ needs: one, now: met ? 'met' : 'never', before, after }] : [];
  });
}
