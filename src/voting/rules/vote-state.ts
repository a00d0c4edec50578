import { ok, type Result, refuse } from '#kernel';

/** Stand van een stemming: a vote on a wrong text can be annulled from each state; it stays visible. */
export type VoteState = 'open' | 'closed' | 'confirmed' | 'annulled';
export type VoteStep = 'close' | 'confirm' | 'annul';

export const voteTransitions: { readonly [S in VoteState]: { readonly [N in VoteStep]?: VoteState } } = {
  open: { close: 'closed', annul: 'annulled' },
  closed: { confirm: 'confirmed', annul: 'annulled' },
  confirmed: { annul: 'annulled' },
  annulled: {},
};

export function moveVote(state: VoteState, step: VoteStep): Result<VoteState, 'vote_state'> {
  const next = voteTransitions[state][step];
  return next === undefined ? refuse('vote_state', { state }) : ok(next);
}
