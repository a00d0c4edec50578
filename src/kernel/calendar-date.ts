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

/**
 * The number of a day, 1970-01-01 is 0, by whole numbers alone (Hinnant, chrono-compatible low-level date algorithms): ten
 * thousand terms are counted in a second, which objects for every day do not allow.
 */
function dayNumber(day: CalendarDate): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8)) - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** @throws RangeError outside the years that `parseDate` knows */
function dayOfNumber(number: number): CalendarDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fifth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fifth + 2) / 5) + 1;
  const month = fifth < 10 ? fifth + 3 : fifth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1000 && year < 3000)) throw new RangeError(`Not a calendar date: ${year}-${month}-${day}`);
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  return `${year}-${two(month)}-${two(day)}` as CalendarDate;
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** @returns whole days from `from` to `to`; negative when `to` lies before it. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday ... 7 = Sunday. */
export function weekday(day: CalendarDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Same day number n months on, or the last day of that month where it does not exist (domain.md D10). */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return date(plain(day).add({ months }, { overflow: 'constrain' }).toString());
}

export function dateParts(day: CalendarDate): { year: number; month: number; day: number } {
  const { year, month, day: number } = plain(day);
  return { year, month, day: number };
}
