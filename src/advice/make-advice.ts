import type { AdviceId, CalendarDate, ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, type Proposal, stepProposal } from '#proposals';
import { rulesInForce } from '#rulebook';
import { extraDaysNow } from '#terms';
import { confirmedVote, resultOf } from '#voting';
import { mayChair, mayRecord } from './policy.ts';
import { type ConfirmingRole, confirmAs, moveAdvice } from './rules/advice-state.ts';
import { frameworkTermEnd } from './rules/framework-term.ts';
import { type Advice, lockAdviceOf, putAdvice, updateAdvice } from './store.ts';

export type AdviceCode =
  | 'not_regional_clerk'
  | 'not_chair_or_clerk'
  | 'waits_for_chair'
  | 'waits_for_clerk'
  | 'confirmation_missing'
  | 'proposal_unknown'
  | 'proposal_state'
  | 'no_confirmed_vote'
  | 'no_outcome'
  | 'advice_there'
  | 'advice_changed'
  | 'advice_missing'
  | 'advice_outdated'
  | 'advice_not_draft'
  | 'advice_not_adopted'
  | 'wished_past'
  | 'no_rulebook';

type Made<Code extends string> = Promise<Result<Done<{ id: AdviceId }>, Code>>;

const unsent = { sentOn: null, termOn: null, wishedOn: null, termRulebookVersion: null } as const;

/**
 * The advice as the committee adopted it, from a confirmed vote or consensus on this text that gave an outcome. Until both
 * have confirmed it the clerk may record it anew; who had confirmed then confirms again.
 * @param version of the draft before the clerk's eyes; null: none was there
 */
export async function recordAdvice(
  context: WriteContext,
  id: ProposalId,
  given: { readonly text: string } & Pick<Advice, 'conditions' | 'minorityViews'>,
  version: number | null,
): Made<AdviceCode> {
  const office = mayRecord(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const before = await lockAdviceOf(context.transaction, id);
  const vote = await confirmedVote(context.transaction, proposal);
  if (before && before.state !== 'draft') return refuse('advice_not_draft');
  if (before && before.vote === vote?.id && before.version !== version)
    return refuse(version === null ? 'advice_there' : 'advice_changed');
  if (!vote) return refuse('no_confirmed_vote');
  if (proposal.state !== 'opinion_forming') return refuse('proposal_state', { state: proposal.state });
  const result = resultOf(vote);
  if (result.outcome === 'none') return refuse('no_outcome');
  const outcome = result.outcome === 'negative' ? 'negative' : 'positive';
  const after = { ...given, proposal: id, vote: vote.id, outcome, noneReason: null, state: 'draft' } as const;
  const advice = await putAdvice(context.transaction, context.region.id, { ...after, ...unsent });
  return ok({
    output: { id: advice },
    office,
    entries: [
      { operation: 'record_advice', subject: `advice/${advice}`, payload: { before: before ?? null, after } },
    ],
  });
}

/** Chair and regional clerk, two persons, each confirm; with the second the advice is adopted. */
export async function confirmAdvice(
  context: WriteContext,
  id: ProposalId,
  wish: ConfirmingRole | undefined,
): Made<AdviceCode> {
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const clerk = mayRecord(context.actor, context.region.id);
  const chair = mayChair(context.actor, context.region.id, { body: proposal.committee });
  if (context.actor.kind !== 'person' || (!clerk && !chair)) return refuse('not_chair_or_clerk');
  const before = await lockAdviceOf(context.transaction, id);
  if (!before) return refuse('advice_missing');
  if (before.state !== 'draft') return refuse('advice_not_draft');
  const vote = await confirmedVote(context.transaction, proposal);
  if (vote?.id !== before.vote) return refuse('advice_outdated');
  const { person } = context.actor;
  const confirmed = confirmAs(before, person, { clerk: clerk?.title, chair: chair?.title }, wish);
  if (!confirmed.ok) return confirmed;
  const office = confirmed.value.chairPerson === person ? chair : clerk;
  const adopted = moveAdvice({ ...confirmed.value, state: before.state }, 'adopt');
  if (!adopted.ok && adopted.code !== 'confirmation_missing') return adopted;
  const after: Advice = { ...before, ...confirmed.value, state: adopted.ok ? adopted.value : before.state };
  await updateAdvice(context.transaction, after);
  const entry = { operation: 'confirm_advice', subject: `advice/${before.id}`, payload: { before, after } };
  if (!adopted.ok) return ok({ output: { id: before.id }, office, entries: [entry] });
  const moved = await stepProposal(context, id, 'adopt_advice');
  if (!moved.ok) return moved;
  return ok({ output: { id: before.id }, office, entries: [entry, moved.value.entry] });
}

/**
 * From today the bodies decide. For a framework the term of the rulebook starts today (seed 002: decided within two
 * months; domain.md Z17); anything else carries a wished day.
 */
export async function sending(context: WriteContext, proposal: Proposal, wishedOn: CalendarDate | null) {
  if (!proposal.framework && wishedOn !== null && wishedOn < context.today) return refuse('wished_past');
  const rulebook = await rulesInForce(context.transaction, context.today);
  if (!rulebook) return refuse('no_rulebook');
  const extraDays = await extraDaysNow(context.transaction);
  const dates = {
    sentOn: context.today,
    termOn: proposal.framework ? frameworkTermEnd(rulebook.rules, context.today, extraDays) : null,
    wishedOn: proposal.framework ? null : wishedOn,
    termRulebookVersion: proposal.framework ? rulebook.version : null,
  };
  return ok({ dates, rulebookVersion: rulebook.version });
}

/** Sends the advice to the bodies that decide. */
export async function sendAdvice(
  context: WriteContext,
  id: ProposalId,
  wishedOn: CalendarDate | null,
): Made<AdviceCode> {
  const office = mayRecord(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const before = await lockAdviceOf(context.transaction, id);
  if (!before) return refuse('advice_missing');
  const state = moveAdvice(before, 'send');
  if (!state.ok) return state;
  const sent = await sending(context, proposal, wishedOn);
  if (!sent.ok) return sent;
  const after: Advice = { ...before, ...sent.value.dates, state: state.value };
  await updateAdvice(context.transaction, after);
  const moved = await stepProposal(context, id, 'send_to_bodies');
  if (!moved.ok) return moved;
  const entry = {
    operation: 'send_advice',
    subject: `advice/${before.id}`,
    payload: { before, after, rulebookVersion: sent.value.rulebookVersion },
  };
  return ok({ output: { id: before.id }, office, entries: [entry, moved.value.entry] });
}
