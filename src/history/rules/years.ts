import type { PartialDate } from '#kernel';
import { yearOf } from '#kernel';

/** A year with what happened in it. */
export interface Year<Event> {
  readonly year: string;
  readonly events: readonly Event[];
}

/** Events by the year in which they began, in the order in which they were given. */
export function byYear<Event extends { readonly on: PartialDate }>(
  events: readonly Event[],
): readonly Year<Event>[] {
  const years: { year: string; events: Event[] }[] = [];
  for (const event of events) {
    const year = yearOf(event.on);
    const last = years.at(-1);
    if (last?.year === year) last.events.push(event);
    else years.push({ year, events: [event] });
  }
  return years;
}
