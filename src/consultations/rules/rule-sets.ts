import {
  backTerm,
  type CalendarDate,
  daysBetween,
  type ExtraDays,
  forwardTerm,
  type TermLength,
} from '#kernel';

/** The two families of domain.md 1(4), and what is asked without any law behind it. */
export const roundKinds = ['wensen_en_bedenkingen', 'zienswijze', 'consultatie'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** From sending on, or back from the day on which it is offered to the board; null: no law sets a term. */
export type Minimum = { readonly length: TermLength; readonly direction: 'forward' | 'back' } | null;

/** What is wrong with the days of a round; `short` says by how much the minimum is missed. */
export type TermProblem =
  | { readonly code: 'last_day_past' }
  | { readonly code: 'offer_missing' }
  | { readonly code: 'last_after_offer' }
  | {
      readonly code: 'too_short';
      readonly days: number;
      readonly least: number;
      readonly earliest: CalendarDate;
    };

/**
 * Whether a round that goes out on a day leaves the councils the time that its rule set gives (Z1: 56 days forward, moved
 * over weekends and holidays; Z5 and Z10: 84 days counted back from the offering, never moved).
 * @param offeredOn day on which it is offered to the board, where the term is counted back
 * @param extraDays days that a royal decree equates with a holiday
 */
export function termProblem(
  minimum: Minimum,
  sentOn: CalendarDate,
  lastDay: CalendarDate,
  offeredOn: CalendarDate | null,
  extraDays?: ExtraDays,
): TermProblem | undefined {
  if (lastDay < sentOn) return { code: 'last_day_past' };
  if (!minimum) return undefined;
  const { length, direction } = minimum;
  if (direction === 'forward') {
    const earliest = forwardTerm(sentOn, length, {
      extendOnHoliday: true,
      ...(extraDays ? { extraDays } : {}),
    });
    if (lastDay >= earliest) return undefined;
    return {
      code: 'too_short',
      days: daysBetween(sentOn, lastDay),
      least: daysBetween(sentOn, forwardTerm(sentOn, length, { extendOnHoliday: false })),
      earliest,
    };
  }
  if (offeredOn === null) return { code: 'offer_missing' };
  if (lastDay > offeredOn) return { code: 'last_after_offer' };
  if (sentOn <= backTerm(offeredOn, length)) return undefined;
  const least = daysBetween(backTerm(offeredOn, length), offeredOn);
  // The first day of offering that would leave them the time.
  const earliest = forwardTerm(sentOn, length, { extendOnHoliday: false });
  return { code: 'too_short', days: daysBetween(sentOn, offeredOn), least, earliest };
}
