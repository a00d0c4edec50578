import type { CalendarDate, FractionId, MunicipalityId } from '#kernel';
import type { Capacity } from './seating.ts';

/** A seat as far as who comes after it goes. */
export interface Place {
  readonly id: number;
  readonly capacity: Capacity;
  readonly deputy: boolean;
  readonly municipality: MunicipalityId | null;
  readonly fraction: FractionId | null;
  readonly organisation: string | null;
  readonly until: CalendarDate | null;
  readonly endedWithOffice: boolean;
}

/**
 * Whether a seat fell empty with its office: nobody else sits in the same capacity for the same after its last day. A deputy
 * stands in and does not take over; a seat that was ended by who arranges them was ended on purpose.
 * @param seats all of the body, those that ended too
 */
export function fellEmpty(seat: Place, seats: readonly Place[]): boolean {
  const { until } = seat;
  if (!seat.endedWithOffice || seat.deputy || until === null) return false;
  return !seats.some(
    (other) =>
      other.id !== seat.id &&
      !other.deputy &&
      other.capacity === seat.capacity &&
      other.municipality === seat.municipality &&
      other.fraction === seat.fraction &&
      other.organisation === seat.organisation &&
      (other.until === null || other.until > until),
  );
}
