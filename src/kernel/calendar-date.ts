import { Temporal } from 'temporal-polyfill';
import type { Branded } from './ids.ts';

/** A day on the calendar of Europe/Amsterdam, as `2026-12-09`. Compares as text. */
export type CalendarDate = Branded<string, 'CalendarDate'>;

const zone = 'Europe/Amsterdam';

/** @returns the day, or undefined when the text is not an existing day in the form `2026-12-09`. */
export function parseDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
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
export function dateOf(moment: string): CalendarDate {
  return date(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString());
}

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
export function timeOf(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return date(Temporal.PlainDate.from(day).add({ days }).toString());
}

/** @returns whole days from `from` to `to`; negative when `to` lies before it. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** 1 = Monday ... 7 = Sunday. */
export function weekday(day: CalendarDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Same day number n months on, or the last day of that month where it does not exist (domain.md D10). */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return date(Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString());
}

export function dateParts(day: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}
