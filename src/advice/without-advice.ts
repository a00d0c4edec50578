import type { AdviceId, CalendarDate, ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, stepProposal } from '#proposals';
import { confirmedVote, resultOf } from '#voting';
import { sending } from './make-advice.ts';
import { mayRecord } from './policy.ts';
import { lockAdviceOf, putAdvice } from './store.ts';

export type WithoutAdviceCode =
  | 'not_regional_clerk'
  | 'proposal_unknown'
  | 'proposal_state'
  | 'no_confirmed_vote'
  | 'outcome_there'
  | 'already_sent'
  | 'wished_past'
  | 'no_rulebook';

/** Only after a confirmed vote on this text that gave no outcome (domain.md 5.3, "outcome none"). */
async function afterNoOutcome(context: WriteContext, id: ProposalId) {
  const office = mayRecord(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const advice = await lockAdviceOf(context.transaction, id);
  if (advice?.state === 'sent') return refuse('already_sent');
  if (advice?.state === 'adopted') return refuse('outcome_there');
  if (proposal.state !== 'opinion_forming') return refuse('proposal_state', { state: proposal.state });
  const vote = await confirmedVote(context.transaction, proposal);
  if (!vote) return refuse('no_confirmed_vote');
  const { reason } = resultOf(vote);
  if (reason === undefined) return refuse('outcome_there');
  return ok({ office, proposal, vote, reason });
}

/** The committee came to no advice: the bodies decide without one, and nobody owes an account. */
export async function sendWithoutAdvice(
  context: WriteContext,
  id: ProposalId,
  wishedOn: CalendarDate | null,
): Promise<Result<Done<{ id: AdviceId }>, WithoutAdviceCode>> {
  const open = await afterNoOutcome(context, id);
  if (!open.ok) return open;
  const { office, proposal, vote, reason } = open.value;
  const sent = await sending(context, proposal, wishedOn);
  if (!sent.ok) return sent;
  const after = {
    proposal: id,
    vote: vote.id,
    outcome: 'none',
    text: null,
    noneReason: reason,
    conditions: [],
    minorityViews: [],
    state: 'sent',
    ...sent.value.dates,
  } as const;
  const advice = await putAdvice(context.transaction, context.region.id, after);
  const moved = await stepProposal(context, id, 'send_without_advice');
  if (!moved.ok) return moved;
  const entry = {
    operation: 'send_without_advice',
    subject: `advice/${advice}`,
    payload: { after, rulebookVersion: sent.value.rulebookVersion },
  };
  return ok({ output: { id: advice }, office, entries: [entry, moved.value.entry] });
}
