import type { Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, markVotePending, type ProposalState, station } from '#proposals';
import { mayLeadVote } from './policy.ts';
import { moveVote, type VoteStep } from './rules/vote-state.ts';
import { lockVote, proposalOf, resultOf, storeState } from './store.ts';

export type LeadVoteCode = 'not_regional_clerk' | 'vote_unknown' | 'vote_state' | 'advice_follows';

function pastOpinionForming(state: ProposalState): boolean {
  const now = station(state);
  return now === 'advice' || now === 'councils' || now === 'execution';
}

/**
 * Closes, confirms or annuls. Closing fixes the ballots; the clerk sees the result and then confirms it. An annulled vote
 * stays visible with its reason and never counts. Once the proposal went on with a confirmed vote, that vote can no
 * longer be annulled.
 */
export async function leadVote(
  context: WriteContext,
  id: VoteId,
  step: VoteStep,
  reason: string | null,
): Promise<Result<Done<{ id: VoteId }>, LeadVoteCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  // The proposal before the vote, as everywhere: two that lock in another order wait for each other for ever.
  const about = await proposalOf(context.transaction, id);
  if (about === undefined) return refuse('vote_unknown');
  const proposal = step === 'close' ? undefined : await lockProposal(context.transaction, about);
  const vote = await lockVote(context.transaction, id, 'update');
  if (!vote) return refuse('vote_unknown');
  const state = moveVote(vote.state, step);
  if (!state.ok) return state;
  if (vote.state === 'confirmed' && proposal && pastOpinionForming(proposal.state))
    return refuse('advice_follows');
  const at = {
    closed: step === 'close' ? context.now : null,
    confirmed: step === 'confirm' ? context.now : null,
  };
  await storeState(context.transaction, id, state.value, at, reason);
  // One vote at a time is unfinished; to annul a confirmed one says nothing about that one.
  if (step !== 'close' && vote.state !== 'confirmed')
    await markVotePending(context.transaction, about, false);
  const result = step === 'annul' ? undefined : resultOf(vote);
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: `${step}_vote`,
        subject: `vote/${id}`,
        payload: { before: vote.state, after: state.value, reason, result },
      },
    ],
  });
}
