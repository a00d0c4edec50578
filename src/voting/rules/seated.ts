import type { CalendarDate } from '#kernel';

/** A seat of a fraction in the body that votes, deputies too, that stands on an office. */
export interface FractionSeat {
  readonly office: number;
  readonly from: CalendarDate;
  /** Last day; null while it lasts. */
  readonly until: CalendarDate | null;
}

/**
 * On which offices a fraction sits on a day. A body that never had a seat of it on an office leaves it to the office alone:
 * undefined. Where there was one, nobody votes when the last has ended.
 */
export function seatedOffices(
  seats: readonly FractionSeat[],
  today: CalendarDate,
): readonly number[] | undefined {
  const begun = seats.filter(({ from }) => from <= today);
  if (begun.length === 0) return undefined;
  return begun.filter(({ until }) => until === null || until >= today).map(({ office }) => office);
}
