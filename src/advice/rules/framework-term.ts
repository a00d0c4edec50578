import { type CalendarDate, type ExtraDays, forwardTerm } from '#kernel';

/** What the rulebook says of the term for a framework. */
export interface FrameworkTerm {
  readonly frameworkTermMonths: number;
  readonly frameworkTermMoves: boolean;
}

/** Last day on which the bodies decide on a framework: agreed, no act's, so the rulebook says whether it moves (domain.md D8, Z17). */
export function frameworkTermEnd(
  rules: FrameworkTerm,
  sentOn: CalendarDate,
  extraDays: ExtraDays,
): CalendarDate {
  const months = rules.frameworkTermMonths;
  return forwardTerm(sentOn, { months }, { extendOnHoliday: rules.frameworkTermMoves, extraDays });
}
