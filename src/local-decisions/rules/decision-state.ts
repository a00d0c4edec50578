import { ok, type Result, refuse } from '#kernel';
import type { DecisionOutcome } from './account.ts';

/**
 * Stand van een eigen besluit bij één orgaan. Whether it is a hamerstuk or a bespreekstuk, or not known yet, says how the
 * body handles it and opens or closes no step.
 */
export type DecisionState = 'not_yet' | 'scheduled' | 'held_over' | 'decided';
export type DecisionStep = 'schedule' | 'hold_over' | 'decide' | 'correct' | 'correct_to_held_over';

/**
 * What follows on held over is the next entry, not a correction; a final outcome can only be corrected (domain.md 5.3).
 */
export const decisionTransitions: {
  readonly [S in DecisionState]: { readonly [N in DecisionStep]?: DecisionState };
} = {
  not_yet: { schedule: 'scheduled', hold_over: 'held_over', decide: 'decided' },
  scheduled: { schedule: 'scheduled', hold_over: 'held_over', decide: 'decided' },
  held_over: { schedule: 'scheduled', hold_over: 'held_over', decide: 'decided' },
  decided: { correct: 'decided', correct_to_held_over: 'held_over' },
};

/** @param outcome undefined: no entry; null: only on the agenda */
export function decisionState(outcome: DecisionOutcome | null | undefined): DecisionState {
  if (outcome === undefined) return 'not_yet';
  if (outcome === null) return 'scheduled';
  return outcome === 'held_over' ? 'held_over' : 'decided';
}

/**
 * Which step an entry is after what stands now. A body that decided is not put on the agenda as if it had not: that
 * would hide the outcome.
 */
export function decisionStep(
  now: DecisionState,
  outcome: DecisionOutcome | null,
): Result<DecisionStep, 'outcome_there'> {
  if (outcome === null) return now === 'decided' ? refuse('outcome_there') : ok('schedule');
  if (outcome === 'held_over') return ok(now === 'decided' ? 'correct_to_held_over' : 'hold_over');
  return ok(now === 'decided' ? 'correct' : 'decide');
}

/** A correction needs a reason, which stays beside the earlier outcome. */
export function needsReason(step: DecisionStep): boolean {
  return step === 'correct' || step === 'correct_to_held_over';
}
