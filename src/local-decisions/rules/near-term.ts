import type { CalendarDate } from '#kernel';

const mostWithin = 8;
/** The first after the term tells how late a council would be; the others what comes where that one is full. */
const mostAfter = 3;

/** Meetings from which a council chooses: those to come in the term and the first after it. @param days to come, in order @param last null: no term */
export function nearTerm(days: readonly CalendarDate[], last: CalendarDate | null): readonly CalendarDate[] {
  const within = days.filter((day) => last === null || day <= last).slice(0, mostWithin);
  return last === null ? within : [...within, ...days.filter((day) => day > last).slice(0, mostAfter)];
}
