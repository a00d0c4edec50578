import type { CalendarDate } from '#kernel';
import type { Indicator } from './programme.ts';

/** Meting: what an indicator was on a day, as an office reported it. */
export interface Measured {
  readonly id: number;
  readonly number: string;
  readonly day: CalendarDate;
  readonly value: number;
  readonly words: string;
  readonly source: string;
  /** Why it takes the place of an earlier one of the same day. */
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** Null: it holds, or another of the same day took its place. */
  readonly withdrawn: Withdrawn | null;
}
/** Why it was wrong altogether, said by an office. */
export interface Withdrawn {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The measurements that hold, the oldest first: of one day the last that was reported and not withdrawn. */
export function standing(all: readonly Measured[]): readonly Measured[] {
  const last = new Map<string, Measured>();
  for (const each of all.toSorted((a, b) => a.id - b.id)) if (!each.withdrawn) last.set(each.day, each);
  return [...last.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** Those that hold no more, as they were reported. */
export function past(all: readonly Measured[]): readonly Measured[] {
  const held = new Set(standing(all));
  return all.filter((each) => !held.has(each)).toSorted((a, b) => a.id - b.id);
}

/**
 * How far from the baseline to the target, in percent; more than 100 where it was passed, less than 0 where it went the wrong
 * way, and never 100 before it is reached, nor 0 below the baseline. Undefined where one of the three is missing or nothing lies between.
 */
export function shareReached(indicator: Indicator, value: number | undefined): number | undefined {
  const { baseline, target } = indicator;
  if (value === undefined || baseline === null || target === null || baseline === target) return undefined;
  const share = ((value - baseline) / (target - baseline)) * 100;
  if (share < 0) return Math.min(Math.round(share), -1);
  return share < 100 ? Math.min(Math.round(share), 99) : Math.round(share);
}
