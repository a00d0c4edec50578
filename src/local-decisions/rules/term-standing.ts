import { type CalendarDate, daysBetween } from '#kernel';
import type { DecisionOutcome } from './account.ts';

/** Hoe een orgaan voor de termijn staat. Silence is shown and never taken for an outcome (domain.md 3.2, notes). */
export type TermStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'decided' }
  | { readonly kind: 'running'; readonly last: CalendarDate; readonly left: number }
  | { readonly kind: 'over'; readonly last: CalendarDate };

/**
 * @param last last day of the term, or the wished day; null: none
 * @param outcome what counts now; held over and on the agenda are no outcome yet
 */
export function termStanding(
  today: CalendarDate,
  last: CalendarDate | null,
  outcome: DecisionOutcome | null | undefined,
): TermStanding {
  if (outcome !== undefined && outcome !== null && outcome !== 'held_over') return { kind: 'decided' };
  if (last === null) return { kind: 'none' };
  const left = daysBetween(today, last);
  return left < 0 ? { kind: 'over', last } : { kind: 'running', last, left };
}

/** Days by which a day falls after the term; 0 when it does not, or there is no term. */
export function daysLate(day: CalendarDate, last: CalendarDate | null): number {
  return last === null ? 0 : Math.max(0, daysBetween(last, day));
}
