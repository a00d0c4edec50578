import { leastVotes, type RecordedVote, type VoteDoubt, voteDoubtsOf } from '#kernel';
import type { DecisionOutcome } from './account.ts';

// Gemeentewet, articles 20, 28, 29, 30 and 32 (domain.md 5.1: G2, G4, G5, G7, G8, G9, G10); votes on persons (31) are not here.

/** More than half of the sitting members are present: the meeting may be opened (article 20(1)). */
export function mayOpen(sitting: number, present: number): boolean {
  return 2 * present > sitting;
}

export interface CouncilVote {
  /** Members that the council has at the moment. */
  readonly sitting: number;
  /** Members who must abstain (article 28). */
  readonly recused: number;
  readonly for: number;
  readonly against: number;
  /** The proposal comes back after a tie (article 32(4)). */
  readonly afterTie: boolean;
  /** A vote over again because too few took part, or a meeting called anew because too few came (articles 20(3), 29(2)). */
  readonly calledAnew: boolean;
}

/**
 * What a vote of a council by roll call or show of hands comes to. Of a tie: in a meeting in which all who may vote voted, or that was called
 * for it again, the proposal is rejected; otherwise it is put off to a next meeting (article 32(4)-(6)).
 */
export function councilVote(vote: CouncilVote): 'invalid' | 'adopted' | 'rejected' | 'postponed' {
  const { sitting, recused, afterTie, calledAnew } = vote;
  const cast = vote.for + vote.against;
  if (!calledAnew && cast < leastVotes(sitting, recused)) return 'invalid';
  if (vote.for !== vote.against) return vote.for > vote.against ? 'adopted' : 'rejected';
  return afterTie || cast === sitting - recused ? 'rejected' : 'postponed';
}

/** What looks wrong about a recorded decision besides: that a text is adopted unchanged of which the council adopted a change. */
export type DecisionDoubt = VoteDoubt | 'amendment_adopted';

/** @param adopted how many amendments on the proposal the council is known to have adopted */
export function textDoubtsOf(outcome: DecisionOutcome | null, adopted: number): DecisionDoubt[] {
  return outcome === 'as_advised' && adopted > 0 ? ['amendment_adopted'] : [];
}

/** What was voted on, as far as the outcome tells: not of a departing decision. */
const votedOn: Readonly<Record<DecisionOutcome, RecordedVote['outcome']>> = {
  as_advised: 'adopted',
  amended: 'adopted',
  rejected: 'rejected',
  held_over: 'held_over',
  deviating: 'other',
};

/**
 * The things in which the votes contradict the outcome, each a doubt of its own.
 * @param sitting members of the council; null: not known
 */
export const doubtsOf = (
  { outcome, ...vote }: Omit<RecordedVote, 'outcome'> & { readonly outcome: DecisionOutcome },
  sitting: number | null,
): VoteDoubt[] => voteDoubtsOf({ ...vote, outcome: votedOn[outcome] }, sitting);
