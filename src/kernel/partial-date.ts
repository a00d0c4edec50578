import { type CalendarDate, date, parseDate } from './calendar-date.ts';
import type { Branded } from './ids.ts';

/** A date as precisely as its source gives it: a day `2016-10-27`, a month `2015-01` or a year `2021`. */
export type PartialDate = Branded<string, 'PartialDate'>;
export type Precision = 'year' | 'month' | 'day';

/** @returns undefined for anything but an existing day, month or year from 1000 up to 3000. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const asDay = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
  return parseDate(asDay) === undefined ? undefined : (text as PartialDate);
}

/** The same, for text that the program itself wrote. @throws RangeError on anything else. */
export function partialDate(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === undefined) throw new RangeError(`Not a day, month or year: ${text}`);
  return parsed;
}

export function precisionOf(given: PartialDate): Precision {
  return given.length === 4 ? 'year' : given.length === 7 ? 'month' : 'day';
}

/** The first day that it can mean: `2015-01` -> `2015-01-01`. */
export function firstDay(given: PartialDate): CalendarDate {
  return date(`${given}${'-01-01'.slice(given.length === 4 ? 0 : given.length === 7 ? 3 : 6)}`);
}

/** Whether all of it lies after this day: a month that is going on does not. */
export function isAhead(given: PartialDate, today: CalendarDate): boolean {
  return given > today.slice(0, given.length);
}

export const yearOf = (given: PartialDate): string => given.slice(0, 4);

/** As text it compares byte by byte in order: after a year's days come its months, and after those the year itself. */
export const sortKey = (given: PartialDate): string => given.padEnd(10, '~');

/** The earliest first; what is known less precisely comes after the days that it may have been. */
export function comparePartial(a: PartialDate, b: PartialDate): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** From one date up to another is a stretch of time when both are equally precise and the second is later. */
export function isStretch(from: PartialDate, until: PartialDate): boolean {
  return precisionOf(from) === precisionOf(until) && until > from;
}
