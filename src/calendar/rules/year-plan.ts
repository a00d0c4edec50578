import { addDays, type CalendarDate, daysBetween } from '#kernel';
import type { CouncilDateKind } from './council-date.ts';

/** A meeting as far as the year plan needs it. */
export interface Gathering {
  readonly day: CalendarDate;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly kind: string;
  /** Councils that meet together; empty for every other meeting. */
  readonly councils: readonly string[];
}

/** What a council has on a day of its own. */
export interface CouncilDay {
  readonly council: string;
  readonly kind: CouncilDateKind;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** How long an evening is thought to last when nobody said until when. */
export const assumedHours = 3;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }) => {
  const from = minutes(startsAt);
  return { from, until: endsAt === null ? from + assumedHours * 60 : minutes(endsAt) };
};

/**
 * What councils have at the same time. In a recess nobody is there; a council date without hours takes the whole day. A joint
 * council evening asks only the councils that it names, and their own meeting of that day is the evening itself.
 * @param towns whose councils the meeting asks
 */
export function clashes<Day extends CouncilDay>(
  gathering: Gathering,
  dates: readonly Day[],
  towns: readonly string[],
): Day[] {
  const joint = gathering.councils.length > 0;
  const asked = joint ? gathering.councils : towns;
  return dates.filter((date) => {
    if (!asked.includes(date.council)) return false;
    if (gathering.day < date.from || gathering.day > date.until) return false;
    if (date.kind === 'recess') return true;
    if (joint && date.kind === 'council') return false;
    if (date.startsAt === null) return true;
    const own = span(gathering);
    const theirs = span({ startsAt: date.startsAt, endsAt: date.endsAt });
    return own.from < theirs.until && theirs.from < own.until;
  });
}

/** A stretch without a meeting: the first and the last day without one. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly days: number;
}

/** From how many days on a stretch without a meeting is long: half as long again as when they were spread evenly. */
export function longStretch(wanted: number): number {
  return Math.ceil((365 / wanted) * 1.5);
}

/**
 * Long stretches without a meeting that touch the year.
 * @param days of every meeting that counts, in the year and next to it; in any order
 * @param wanted meetings a year by the rulebook
 */
export function longStretches(days: readonly CalendarDate[], year: number, wanted: number): Stretch[] {
  const first = `${year}-01-01` as CalendarDate;
  const last = `${year}-12-31` as CalendarDate;
  const sorted = [...new Set(days)].toSorted();
  const within = sorted.filter((day) => day >= first && day <= last);
  const before = sorted.findLast((day) => day < first);
  const after = sorted.find((day) => day > last);
  // Without a meeting before or after, the year itself is the border.
  const borders = [before ?? addDays(first, -1), ...within, after ?? addDays(last, 1)];
  return borders.slice(1).flatMap((next, index) => {
    const previous = borders[index] as CalendarDate;
    const length = daysBetween(previous, next) - 1;
    if (length < longStretch(wanted)) return [];
    return [{ from: addDays(previous, 1), until: addDays(next, -1), days: length }];
  });
}
