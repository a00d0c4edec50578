import { ok, type Result, refuse } from '#kernel';

/**
 * Stand van een motie of amendement (domain.md 5.3): concept and shared with sister fractions are the draft; from here on
 * ingediend, aangenomen, verworpen, ingetrokken, aangehouden.
 */
export type MotionState = 'submitted' | 'held_over' | 'adopted' | 'rejected' | 'withdrawn';
export type MotionOutcome = Exclude<MotionState, 'submitted'>;

/** What a council can make of it next; what was settled is only corrected, with a reason. */
export const motionTransitions: { readonly [S in MotionState]: readonly MotionOutcome[] } = {
  submitted: ['adopted', 'rejected', 'withdrawn', 'held_over'],
  held_over: ['adopted', 'rejected', 'withdrawn', 'held_over'],
  adopted: [],
  rejected: [],
  withdrawn: [],
};

/** Whether the council still has to say something of it. */
export function isPending(state: MotionState): boolean {
  return motionTransitions[state].length > 0;
}

export function moveMotion(
  state: MotionState,
  to: MotionOutcome,
  reason: string,
): Result<'step' | 'correction', 'reason_missing'> {
  if (motionTransitions[state].includes(to)) return ok('step');
  return reason === '' ? refuse('reason_missing') : ok('correction');
}
