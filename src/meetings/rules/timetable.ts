/** Wanneer een agendapunt naar verwachting begint; null: an item before it has no planned time. */
export interface Timetable {
  /** `20:15` for each item. */
  readonly starts: readonly (string | null)[];
  readonly ends: string | null;
}

const day = 24 * 60;

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
const timeOf = (minutes: number) =>
  [Math.floor((minutes % day) / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * The clock of an evening: each item begins when those before it are through. After an item without a planned time
 * nothing is said, rather than something wrong.
 * @param startsAt `20:00` @param minutes planned for each item
 */
export function timetable(startsAt: string, minutes: readonly (number | null)[]): Timetable {
  let at: number | null = minutesOf(startsAt);
  const starts = minutes.map((planned) => {
    const start = at === null ? null : timeOf(at);
    at = at === null || planned === null ? null : at + planned;
    return start;
  });
  return { starts, ends: at === null || minutes.length === 0 ? null : timeOf(at) };
}
