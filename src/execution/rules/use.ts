import type { CalendarDate } from '#kernel';
import { type Report, standing } from './progress.ts';

/** What a report says was used since the first of January of the year of its day. */
export interface Used extends Report {
  /** Hundredths of hours; null: not told. */
  readonly hoursUsed: number | null;
  readonly centsUsed: number | null;
}

/** Twijfel: a correction that leaves out what stood there, or a total of a year that falls. */
export type UseDoubt = 'hours_left_out' | 'money_left_out' | 'hours_fall' | 'money_fall';
export interface FoundDoubt {
  readonly doubt: UseDoubt;
  /** What stands, hundredths of hours or cents, and of which day. */
  readonly was: number;
  readonly day: CalendarDate;
}

const kinds = [
  { of: 'hoursUsed', leftOut: 'hours_left_out', falls: 'hours_fall' },
  { of: 'centsUsed', leftOut: 'money_left_out', falls: 'money_fall' },
] as const;

/**
 * What seems wrong with the hours and euros of a report, each asked once: sums count from the first of January, so that of a year a later
 * day never has less. What it corrects counts no longer, and a lower sum in its place is the correction.
 * @param reports all that were given of the measure
 */
export function useDoubts(given: Omit<Used, 'id'>, reports: readonly Used[]): readonly FoundDoubt[] {
  const stand = standing(reports);
  const corrected = stand.find(({ id }) => id === given.corrects);
  const year = given.day.slice(0, 4);
  return kinds.flatMap(({ of, leftOut, falls }): FoundDoubt[] => {
    const now = given[of];
    const stood = corrected?.[of] ?? null;
    if (now === null)
      return corrected && stood !== null ? [{ doubt: leftOut, was: stood, day: corrected.day }] : [];
    const told = stand.flatMap(({ id, day, [of]: was }) =>
      id !== given.corrects && day.startsWith(year) && was !== null ? [{ was, day }] : [],
    );
    const before = told.findLast(({ day }) => day <= given.day);
    const after = told.find(({ day }) => day > given.day);
    const wrong = before && before.was > now ? before : after && after.was < now ? after : undefined;
    return wrong ? [{ doubt: falls, ...wrong }] : [];
  });
}
