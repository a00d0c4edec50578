import { addDays, addMonths, type CalendarDate, weekday } from './calendar-date.ts';
import { isHoliday } from './holidays.ts';

/** Length of a term (termijn). */
export type TermLength = { readonly days: number } | { readonly weeks: number } | { readonly months: number };

/** Last day before the move over weekends and holidays: the day of the start is day 0 (domain.md D6, D10). */
function plainEnd(start: CalendarDate, length: TermLength, sign: 1 | -1): CalendarDate {
  if ('months' in length) return addMonths(start, sign * length.months);
  return addDays(start, sign * ('weeks' in length ? 7 * length.weeks : length.days));
}

/**
 * Last day of a term counted forward: a Saturday, Sunday or general holiday moves it to the next day that is none of
 * these (Algemene termijnenwet, art. 1(1) and 3).
 * @param options the act binds statutory terms only; for a term that was agreed, moving is a setting (domain.md D8)
 */
export function forwardTerm(
  start: CalendarDate,
  length: TermLength,
  options: { readonly extendOnHoliday: boolean } = { extendOnHoliday: true },
): CalendarDate {
  let last = plainEnd(start, length, 1);
  if (!options.extendOnHoliday) return last;
  while (weekday(last) >= 6 || isHoliday(last)) last = addDays(last, 1);
  return last;
}

/** A term counted back from a moment or event is never moved (Algemene termijnenwet, art. 1(2)). */
export function backTerm(event: CalendarDate, length: TermLength): CalendarDate {
  return plainEnd(event, length, -1);
}
