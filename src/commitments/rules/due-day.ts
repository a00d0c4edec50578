import { type CalendarDate, date, dateParts, ok, type Result, refuse } from '#kernel';

/**
 * When a commitment without a day is due: the end of July or of December, whichever comes first and leaves a month. That is
 * how the councils' own lists do it (domain.md 5.3).
 */
export function usualDueDay(noted: CalendarDate): CalendarDate {
  const { year, month } = dateParts(noted);
  if (month <= 6) return date(`${year}-07-31`);
  return month <= 11 ? date(`${year}-12-31`) : date(`${year + 1}-07-31`);
}

/** By when, and whether somebody said so. */
export interface Due {
  readonly due: CalendarDate;
  readonly dueSaid: boolean;
}

/**
 * The day that a commitment gets. It is held against the day on which it was promised, whenever it is written down; what stands is
 * never held against anything again, and a day that nobody named stays the one that it was.
 * @param said undefined: nobody named a day @param made on which it was promised @param before as it stands, where it is corrected
 */
export function dueOf(
  said: CalendarDate | undefined,
  made: CalendarDate,
  before?: Due,
): Result<Due, 'due_passed'> {
  if (said === undefined)
    return ok({ due: before && !before.dueSaid ? before.due : usualDueDay(made), dueSaid: false });
  if (said < made && said !== before?.due) return refuse('due_passed');
  return ok({ due: said, dueSaid: true });
}
