import { Temporal } from 'temporal-polyfill';
import type { Branded } from './ids.ts';

/** A day on the calendar of Europe/Amsterdam, as `2026-12-09`. Compares as text. */
export type CalendarDate = Branded<string, 'CalendarDate'>;

const zone = 'Europe/Amsterdam';

/** Answers kept for one function; more than this and it starts afresh. */
const mostKept = 10_000;

/**
 * The same pure function, each answer worked out once. A page asks the same few days hundreds of times, and calendar
 * arithmetic was a tenth of its time.
 */
function remembered<Given extends string, Answer>(work: (given: Given) => Answer): (given: Given) => Answer {
  const known = new Map<Given, Answer>();
  return (given) => {
    const kept = known.get(given);
    if (kept !== undefined) return kept;
    const answer = work(given);
    if (known.size >= mostKept) known.clear();
    known.set(given, answer);
    return answer;
  };
}

const plain = remembered((day: CalendarDate) => Temporal.PlainDate.from(day));

/**
 * Years from 1000 up to 3000 only: PostgreSQL knows no year 0, and terms are counted on from a day without leaving the
 * four digits of a year. @returns the day, or undefined when the text is not an existing day in the form `2026-12-09`.
 */
export function parseDate(text: string): CalendarDate | undefined {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate;
  } catch {
    return undefined;
  }
}

/** The same, for text that the program itself wrote. @throws RangeError on anything else. */
export function date(text: string): CalendarDate {
  const parsed = parseDate(text);
  if (parsed === undefined) throw new RangeError(`Not a calendar date: ${text}`);
  return parsed;
}

/** The local day on which a moment falls. @param moment ISO 8601 instant, `2026-12-09T22:30:00Z` */
export const dateOf: (moment: string) => CalendarDate = remembered((moment: string) =>
  date(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()),
);

/**
 * The day of a moment and when it begins and ends, as instants to the second without a zone: a moment `m` lies within when
 * `begins <= m && m < ends`, compared as text.
 */
export function dayAround(moment: string): { day: CalendarDate; begins: string; ends: string } {
  const day = dateOf(moment);
  const start = (from: CalendarDate) =>
    Temporal.PlainDate.from(from).toZonedDateTime(zone).toInstant().toString().slice(0, 19);
  return { day, begins: start(day), ends: start(addDays(day, 1)) };
}

/** The local time of a moment, `20.44`-style parts: hours and minutes, two digits each. */
export const timeOf: (moment: string) => string = remembered((moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5),
);

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return date(plain(day).add({ days }).toString());
}

/** @returns whole days from `from` to `to`; negative when `to` lies before it. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return daysOf(`${from}/${to}`);
}
const daysOf = remembered((interval: `${CalendarDate}/${CalendarDate}`) => {
  const [from = '', to = ''] = interval.split('/');
  return plain(date(from)).until(plain(date(to)), { largestUnit: 'days' }).days;
});

/** 1 = Monday ... 7 = Sunday. */
export const weekday: (day: CalendarDate) => number = remembered((day: CalendarDate) => plain(day).dayOfWeek);

/** Same day number n months on, or the last day of that month where it does not exist (domain.md D10). */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return date(plain(day).add({ months }, { overflow: 'constrain' }).toString());
}

export function dateParts(day: CalendarDate): { year: number; month: number; day: number } {
  const { year, month, day: number } = plain(day);
  return { year, month, day: number };
}
