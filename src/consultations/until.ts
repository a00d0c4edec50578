import { type CalendarDate, reckonForward, type TermLength } from '#kernel';
import { ruleSetThen } from './rule-sets.ts';

/** What tells until when a council is in time. */
export interface Timed {
  readonly rule: string;
  readonly sentOn: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
  readonly shortReason: string | null;
  /** Extra days that hold, from the sending until shortly after the last day. */
  readonly extraDays: readonly CalendarDate[];
}

/** What the rule gives the councils, counted forward; nothing where it is counted back, agreed, or was cut short with a reason. */
export function leastOf({ rule, sentOn, shortReason }: Timed): TermLength | undefined {
  if (sentOn === null || shortReason !== null) return undefined;
  const minimum = ruleSetThen(rule, sentOn)?.minimum;
  return minimum?.direction === 'forward' ? minimum.length : undefined;
}

/**
 * The last day on which a council is in time: the one that was set, or later where the least that the rule gives came to end
 * later, by a day that was equated with a holiday after the sending (Algemene termijnenwet, art. 1(1) and 3(3)).
 */
export function untilOf(round: Timed): CalendarDate | null {
  const { sentOn, lastDay, extraDays } = round;
  const least = extraDays.length > 0 ? leastOf(round) : undefined;
  if (sentOn === null || lastDay === null || least === undefined) return lastDay;
  const { last } = reckonForward(sentOn, least, { basis: 'statutory', extraDays: new Set(extraDays) });
  return last > lastDay ? last : lastDay;
}

/** How long after its last day a round is still read where it may run: no row of days off is longer. */
export const graceDays = 14;
