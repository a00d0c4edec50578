import { addDays, type CalendarDate, dateOf, dayAround, timeOf, weekday } from '#kernel';

/** Local hour at which a digest closes. */
const hour = 7;
/** A write that began before the hour has been committed by then. */
const slackMinutes = 5;

const later = (moment: string, minutes: number) =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

/** The moment at which it is seven o'clock on a day, also on one of 23 or 25 hours. */
export function closing(day: CalendarDate): string {
  const found = later(`${dayAround(`${day}T12:00:00Z`).begins}Z`, hour * 60);
  return later(found, (hour - Number(timeOf(found).slice(0, 2))) * 60);
}

/** The last moments at which digests closed. */
export function closings(now: string): { readonly day: string; readonly week: string } {
  const today = dateOf(now);
  const reached = later(closing(today), slackMinutes) <= new Date(now).toISOString();
  const day = reached ? today : addDays(today, -1);
  return { day: closing(day), week: closing(addDays(day, 1 - weekday(day))) };
}

/**
 * Up to which moment a digest tells now, when one is due: every day at seven, or on Mondays. What passed while nobody sent
 * anything comes in one.
 * @param until the moment up to which the one before told
 */
export function digestDue(until: string, now: string, rhythm: 'day' | 'week'): string | undefined {
  const closed = closings(now)[rhythm];
  return closed > new Date(until).toISOString() ? closed : undefined;
}
