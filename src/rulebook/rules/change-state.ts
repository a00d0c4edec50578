import { ok, type Result, refuse } from '#kernel';

/** Stand van een voorgestelde wijziging: agreed is recorded by the regional clerk, adopted when a chair has confirmed it. */
export type ChangeState = 'proposed' | 'agreed' | 'adopted' | 'withdrawn';
export type ChangeStep = 'agree' | 'confirm' | 'withdraw';

export const changeTransitions: {
  readonly [S in ChangeState]: { readonly [N in ChangeStep]?: ChangeState };
} = {
  proposed: { agree: 'agreed', withdraw: 'withdrawn' },
  // Recorded anew when the day has passed or another version came in between.
  agreed: { agree: 'agreed', confirm: 'adopted', withdraw: 'withdrawn' },
  adopted: {},
  withdrawn: {},
};

export function moveChange(state: ChangeState, step: ChangeStep): Result<ChangeState, 'change_state'> {
  const next = changeTransitions[state][step];
  return next === undefined ? refuse('change_state', { state }) : ok(next);
}
