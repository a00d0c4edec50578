import { ok, type Result, refuse } from '#kernel';

/** Stand van een toezegging (domain.md 5.3): open, afgedaan voorgesteld, afgedaan, vervallen; ingetrokken when noted wrongly. */
export type CommitmentState = 'open' | 'settlement_proposed' | 'settled' | 'lapsed' | 'withdrawn';
export type CommitmentStep = 'propose' | 'settle' | 'lapse' | 'keep_open' | 'withdraw';

export const commitmentTransitions: {
  readonly [S in CommitmentState]: { readonly [N in CommitmentStep]?: CommitmentState };
} = {
  open: { propose: 'settlement_proposed', settle: 'settled', lapse: 'lapsed', withdraw: 'withdrawn' },
  settlement_proposed: { settle: 'settled', lapse: 'lapsed', keep_open: 'open', withdraw: 'withdrawn' },
  settled: { keep_open: 'open' },
  lapsed: { keep_open: 'open' },
  withdrawn: {},
};

export function moveCommitment(
  state: CommitmentState,
  step: CommitmentStep,
): Result<CommitmentState, 'commitment_state'> {
  const next = commitmentTransitions[state][step];
  return next === undefined ? refuse('commitment_state', { state }) : ok(next);
}

/** Whether somebody still waits for it. */
export function isOwed(state: CommitmentState): boolean {
  return state === 'open' || state === 'settlement_proposed';
}
