import type { CalendarDate } from '#kernel';
import type { MotionText } from './passage.ts';

/** What looks wrong about the moment at which an amendment is submitted; it may be meant, and the fraction says so (decision 15). */
export type SubmissionDoubt = 'after_decision' | 'before_sending';

/** Of the proposal, for the council that an amendment is submitted to. */
export interface ProposalStanding {
  readonly state: string;
  /** The day on which that council decided on it; null: it did not, or held it over. */
  readonly decidedOn: CalendarDate | null;
}

const withCouncils = new Set(['in_decision', 'decided', 'in_execution']);

/**
 * Once the own council decided there is nothing left to amend, and a text that is still being prepared may change under the
 * amendment. A motion is a word of its own, at any time; what a subamendment changes is a text that stays as it is.
 */
export function submissionDoubt(
  kind: MotionText['kind'],
  { state, decidedOn }: ProposalStanding,
): SubmissionDoubt | undefined {
  if (kind === 'motion') return undefined;
  if (decidedOn !== null) return 'after_decision';
  return kind === 'amendment' && !withCouncils.has(state) ? 'before_sending' : undefined;
}
