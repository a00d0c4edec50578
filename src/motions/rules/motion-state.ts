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

/** As it stands with what it changes: vervallen is a subamendment whose amendment is rejected or withdrawn. */
export type MotionStanding = MotionState | 'lapsed';

/**
 * Nobody notes that a subamendment lapses: it follows from what was noted of its amendment, and no longer when that is corrected.
 * @param amendment what the council made of the amendment that it changes; undefined: it changes none
 */
export function standing(own: MotionState, amendment: MotionState | undefined): MotionStanding {
  const without = amendment === 'rejected' || amendment === 'withdrawn';
  return without && own !== 'rejected' && own !== 'withdrawn' ? 'lapsed' : own;
}

/** Whether the council still has to say something of it. */
export function isPending(state: MotionStanding): boolean {
  return state !== 'lapsed' && motionTransitions[state].length > 0;
}

/** Subamendments are voted on before their amendment (domain.md 5.3): it is not adopted while one is open. */
export function maySettle(
  outcome: MotionOutcome,
  subs: readonly MotionState[],
): Result<undefined, 'subs_first'> {
  return outcome === 'adopted' && subs.some(isPending) ? refuse('subs_first') : ok(undefined);
}

export function moveMotion(
  state: MotionState,
  to: MotionOutcome,
  reason: string,
): Result<'step' | 'correction', 'reason_missing'> {
  if (motionTransitions[state].includes(to)) return ok('step');
  return reason === '' ? refuse('reason_missing') : ok('correction');
}
