import type { FractionId } from '#kernel';
import { type VoteInput, type VoteOutcome, voteResult } from './weighted-vote.ts';

/** Kantelende fractie: had it alone voted the other way, the outcome would have been another. */
export interface Tipper {
  readonly fraction: FractionId;
  readonly voted: 'for' | 'against';
  readonly otherwise: VoteOutcome;
}

/** Who could have tipped a vote alone: nobody where there was consensus, for ballots play no part in it. */
export function tippers(input: VoteInput): Tipper[] {
  const { outcome } = voteResult(input);
  return input.ballots.flatMap((ballot): Tipper[] => {
    if (ballot.choice === 'abstain') return [];
    const choice = ballot.choice === 'for' ? ('against' as const) : ('for' as const);
    const ballots = input.ballots.map((each) => (each === ballot ? { ...ballot, choice } : each));
    const otherwise = voteResult({ ...input, ballots }).outcome;
    return otherwise === outcome ? [] : [{ fraction: ballot.fraction, voted: ballot.choice, otherwise }];
  });
}
