import type { Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { mayLeadVote } from './policy.ts';
import { moveVote, type VoteStep } from './rules/vote-state.ts';
import { lockVote, resultOf, storeState } from './store.ts';

export type LeadVoteCode = 'not_regional_clerk' | 'vote_unknown' | 'vote_state' | 'advice_follows';

/**
 * Closes, confirms or annuls. Closing fixes the ballots; the clerk sees the result and then confirms it. An annulled vote
 * stays visible with its reason and never counts; once an advice was made from it, it can no longer be annulled.
 */
export async function leadVote(
  context: WriteContext,
  id: VoteId,
  step: VoteStep,
  reason: string | null,
): Promise<Result<Done<{ id: VoteId }>, LeadVoteCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const vote = await lockVote(context.transaction, id, 'update');
  if (!vote) return refuse('vote_unknown');
  const state = moveVote(vote.state, step);
  if (!state.ok) return state;
  if (step === 'annul') {
    const proposal = await lockProposal(context.transaction, vote.proposal);
    if (proposal?.state !== 'opinion_forming') return refuse('advice_follows');
  }
  await storeState(context.transaction, id, state.value, step === 'close' ? context.now : null, reason);
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: `${step}_vote`,
        subject: `vote/${id}`,
        payload: {
          before: vote.state,
          after: state.value,
          reason,
          result: step === 'annul' ? undefined : resultOf(vote),
        },
      },
    ],
  });
}
