import type { AdviceId, CalendarDate, ProposalId, Result } from '#kernel';
import { forwardTerm, ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, stepProposal } from '#proposals';
import { rulesInForce } from '#rulebook';
import { latestVote, resultOf } from '#voting';
import { mayChair, mayRecord } from './policy.ts';
import { type Advice, insertAdvice, lockAdviceOf, updateAdvice } from './store.ts';

export type AdviceCode =
  | 'not_regional_clerk'
  | 'not_chair_or_clerk'
  | 'proposal_unknown'
  | 'proposal_state'
  | 'no_confirmed_vote'
  | 'no_outcome'
  | 'advice_there'
  | 'advice_missing'
  | 'advice_not_draft'
  | 'advice_not_adopted'
  | 'no_rulebook';

type Made = Promise<Result<Done<{ id: AdviceId }>, AdviceCode>>;

/** The advice as the committee adopted it, from a confirmed vote or consensus that gave an outcome. */
export async function recordAdvice(
  context: WriteContext,
  proposal: ProposalId,
  given: Pick<Advice, 'text' | 'conditions' | 'minorityViews'>,
): Made {
  const office = mayRecord(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  if (!(await lockProposal(context.transaction, proposal))) return refuse('proposal_unknown');
  if (await lockAdviceOf(context.transaction, proposal)) return refuse('advice_there');
  const vote = await latestVote(context.transaction, proposal);
  if (vote?.state !== 'confirmed') return refuse('no_confirmed_vote');
  const result = resultOf(vote);
  if (result.outcome === 'none') return refuse('no_outcome');
  const outcome = result.outcome === 'negative' ? 'negative' : 'positive';
  const advice = { ...given, proposal, vote: vote.id, outcome } as const;
  const id = await insertAdvice(context.transaction, context.region.id, advice);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'record_advice', subject: `advice/${id}`, payload: advice }],
  });
}

/** Chair and regional clerk each confirm; with the second the advice is adopted. */
export async function confirmAdvice(context: WriteContext, id: ProposalId): Made {
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const clerk = mayRecord(context.actor, context.region.id);
  const chair = mayChair(context.actor, context.region.id, proposal.committee);
  const office = clerk ?? chair;
  if (!office) return refuse('not_chair_or_clerk');
  const before = await lockAdviceOf(context.transaction, id);
  if (!before) return refuse('advice_missing');
  if (before.state !== 'draft') return refuse('advice_not_draft');
  const confirmed = {
    ...before,
    clerkConfirmedBy: clerk ? clerk.title : before.clerkConfirmedBy,
    chairConfirmedBy: chair ? chair.title : before.chairConfirmedBy,
  };
  const adopted = confirmed.clerkConfirmedBy !== null && confirmed.chairConfirmedBy !== null;
  const after: Advice = { ...confirmed, state: adopted ? 'adopted' : 'draft' };
  await updateAdvice(context.transaction, after);
  const entry = { operation: 'confirm_advice', subject: `advice/${before.id}`, payload: { before, after } };
  if (!adopted) return ok({ output: { id: before.id }, office, entries: [entry] });
  const moved = await stepProposal(context, id, 'adopt_advice');
  if (!moved.ok) return moved;
  return ok({ output: { id: before.id }, office, entries: [entry, moved.value.entry] });
}

/**
 * Sends the advice to the bodies that decide. For a framework the term of the rulebook starts today (seed 002: decided
 * within two months; domain.md Z17); anything else carries a wished day.
 */
export async function sendAdvice(context: WriteContext, id: ProposalId, wishedOn: CalendarDate | null): Made {
  const office = mayRecord(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const before = await lockAdviceOf(context.transaction, id);
  if (!before) return refuse('advice_missing');
  if (before.state !== 'adopted') return refuse('advice_not_adopted');
  const rulebook = await rulesInForce(context.transaction, context.today);
  if (!rulebook) return refuse('no_rulebook');
  const termOn = proposal.framework
    ? forwardTerm(context.today, { months: rulebook.rules.frameworkTermMonths })
    : null;
  const after: Advice = {
    ...before,
    state: 'sent',
    sentOn: context.today,
    termOn,
    wishedOn: proposal.framework ? null : wishedOn,
  };
  await updateAdvice(context.transaction, after);
  const moved = await stepProposal(context, id, 'send_to_bodies');
  if (!moved.ok) return moved;
  const entry = {
    operation: 'send_advice',
    subject: `advice/${before.id}`,
    payload: { before, after, rulebookVersion: rulebook.version },
  };
  return ok({ output: { id: before.id }, office, entries: [entry, moved.value.entry] });
}
