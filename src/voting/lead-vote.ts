import type { Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import { markVoteOpen } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, markVotePending, type ProposalState, station } from '#proposals';
import { mayLeadVote } from './policy.ts';
import { moveVote, type VoteStep } from './rules/vote-state.ts';
import {
  lockVote,
  proposalOf,
  resultOf,
  storeState,
  unfinishedVote,
  type Vote,
  votesAround,
} from './store.ts';

export type LeadVoteCode =
  | 'not_regional_clerk'
  | 'vote_unknown'
  | 'vote_state'
  | 'advice_follows'
  | 'confirm_first'
  | 'voted_after';

function pastOpinionForming(state: ProposalState): boolean {
  const now = station(state);
  return now === 'advice' || now === 'councils' || now === 'execution';
}

/**
 * A later vote went on from what an earlier one decided (decision 0029): results are confirmed in the order in which was voted,
 * and annulled in the reverse order. Nothing goes on from a motion.
 */
async function outOfOrder(context: WriteContext, vote: Vote, step: VoteStep) {
  if (step === 'close' || vote.about?.kind === 'motion') return undefined;
  const around = await votesAround(context.transaction, vote.id);
  const others = around.filter((each) => each.about?.kind !== 'motion');
  const before = others.find((each) => each.id < vote.id && each.state === 'closed');
  if (step === 'confirm') return before && refuse('confirm_first', { question: before.question });
  // Of votes on the proposal itself only one counts, whatever becomes of another.
  if (vote.about === null) return undefined;
  const after = others.findLast((each) => each.id > vote.id);
  return after && refuse('voted_after', { question: after.question });
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
  const refused = await outOfOrder(context, vote, step);
  if (refused) return refused;
  const at = {
    closed: step === 'close' ? context.now : null,
    confirmed: step === 'confirm' ? context.now : null,
  };
  await storeState(context.transaction, id, state.value, at, reason);
  if (vote.state === 'open') await markVoteOpen(context.transaction, vote.agendaItem, false);
  if (step !== 'close') {
    const left = await unfinishedVote(context.transaction, about);
    await markVotePending(context.transaction, about, left !== undefined);
  }
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
