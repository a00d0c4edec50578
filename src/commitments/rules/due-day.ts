import { type CalendarDate, date, dateParts } from '#kernel';

/**
 * When a commitment without a day is due: the end of July or of December, whichever comes first and leaves a month. That is
 * how the councils' own lists do it (domain.md 5.3).
 */
export function usualDueDay(noted: CalendarDate): CalendarDate {
  const { year, month } = dateParts(noted);
  if (month <= 6) return date(`${year}-07-31`);
  return month <= 11 ? date(`${year}-12-31`) : date(`${year + 1}-07-31`);
}
