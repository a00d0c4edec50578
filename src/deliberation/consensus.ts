import { fractionsInOffice } from '#elections';
import type { AgendaItemId, FractionId, Office, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { lockMeeting, readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { mayPropose, maySpeakFor, spokenBy } from './policy.ts';
import type { Given } from './positions.ts';
import { sameAdvice } from './rules/consensus.ts';
import { type ConsensusProposal, standingObjections } from './store.ts';
import {
  consensusOfObjection,
  endConsensus,
  endObjection,
  insertConsensus,
  insertObjection,
  itemOf,
  lockConsensus,
} from './store-writes.ts';

type Answer<Code extends string> = Promise<Result<Done<Given>, Code>>;

export type ProposeCode =
  | 'not_the_chair'
  | 'item_unknown'
  | 'meeting_not_now'
  | 'not_in_opinion_forming'
  | 'vote_pending'
  | 'consensus_proposed_already';

/**
 * The chair proposes consensus on a draft advice (seed 002, 2.2: "Er wordt gestreefd naar consensus; als dat niet lukt
 * wordt gestemd"; domain.md 5.3, point 1), during the meeting.
 */
export async function proposeConsensus(
  context: WriteContext,
  id: AgendaItemId,
  draft: { readonly text: string; readonly conditions: readonly string[] },
): Answer<ProposeCode> {
  const found = await readItem(context.transaction, id);
  const speaking = found && spokenBy(mayPropose(context.actor, context.region.id, found));
  if (!speaking) return refuse(found ? 'not_the_chair' : notFound(context));
  if (found.kind !== 'proposal' || found.proposal === null) return refuse('item_unknown');
  if (found.meeting === null) return refuse('meeting_not_now');
  // The proposal before the meeting, as everywhere.
  const proposal = await lockProposal(context.transaction, found.proposal);
  const meeting = await lockMeeting(context.transaction, found.meeting, 'share');
  if (!proposal || !meeting) return refuse('item_unknown');
  if (meeting.state !== 'planned' || meeting.day > context.today) return refuse('meeting_not_now');
  if (found.phase !== 'opinion_forming' || proposal.state !== 'opinion_forming')
    return refuse('not_in_opinion_forming');
  if (proposal.votePending) return refuse('vote_pending');
  if (await lockConsensus(context.transaction, { item: id })) return refuse('consensus_proposed_already');
  const proposed = {
    item: id,
    proposalVersion: proposal.version,
    ...draft,
    proposedAt: context.now,
    proposedBy: speaking.office.title,
    noted: speaking.noted,
  };
  const made = await insertConsensus(context.transaction, context.region.id, proposed);
  return ok({
    output: { id: made, item: id },
    office: speaking.office,
    entries: [{ operation: 'propose_consensus', subject: `consensus/${made}`, payload: proposed }],
  });
}

/** Who may propose nowhere is told that, before what there is. */
function notFound({ actor, region }: WriteContext): 'item_unknown' | 'not_the_chair' {
  const may =
    actor.kind === 'person' &&
    actor.offices.some(
      (held) => held.region === region.id && (held.kind === 'chair' || held.kind === 'regional_clerk'),
    );
  return may ? 'item_unknown' : 'not_the_chair';
}

export type WithdrawConsensusCode = 'not_the_chair' | 'consensus_unknown' | 'consensus_ended';

/** Consensus was not reached, or the text was not right: the proposal and its objections stay to be read. */
export async function withdrawConsensus(context: WriteContext, id: number): Answer<WithdrawConsensusCode> {
  const item = await itemOf(context.transaction, 'consensus_proposal', id);
  const placed = item === undefined ? undefined : await readItem(context.transaction, item);
  const speaking = placed && spokenBy(mayPropose(context.actor, context.region.id, placed));
  if (!speaking) return refuse(placed ? 'not_the_chair' : 'consensus_unknown');
  const proposal = await lockConsensus(context.transaction, { id });
  if (proposal?.state !== 'standing') return refuse('consensus_ended');
  await endConsensus(context.transaction, id, 'withdrawn', context.now, speaking.office.title);
  const payload = { objections: standingObjections(proposal).map((each) => each.fraction) };
  return ok({
    output: { id, item: placed.id },
    office: speaking.office,
    entries: [{ operation: 'withdraw_consensus', subject: `consensus/${id}`, payload }],
  });
}

export type ObjectCode =
  | 'not_your_fraction'
  | 'consensus_unknown'
  | 'consensus_ended'
  | 'fraction_not_in_office'
  | 'objected_already';

/** Any specialist can object, with a reason or without. */
export async function objectToConsensus(
  context: WriteContext,
  id: number,
  fraction: FractionId,
  reason: string | null,
): Answer<ObjectCode> {
  const speaking = spokenBy(maySpeakFor(context.actor, context.region.id, { fraction }));
  if (!speaking) return refuse('not_your_fraction');
  const proposal = await lockConsensus(context.transaction, { id });
  if (!proposal) return refuse('consensus_unknown');
  if (proposal.state !== 'standing') return refuse('consensus_ended');
  const codes = context.region.municipalities.map((m) => m.id);
  const inOffice = await fractionsInOffice(context.transaction, codes, context.today);
  if (!inOffice.some((each) => each.fraction === fraction))
    return refuse('fraction_not_in_office', { fraction });
  if (standingObjections(proposal).some((each) => each.fraction === fraction))
    return refuse('objected_already');
  const objection = {
    fraction,
    reason,
    raisedAt: context.now,
    raisedBy: speaking.office.title,
    noted: speaking.noted,
  };
  const made = await insertObjection(context.transaction, context.region.id, id, objection);
  return ok({
    output: { id: made, item: proposal.item },
    office: speaking.office,
    entries: [
      { operation: 'object_to_consensus', subject: `consensus/${id}`, payload: { id: made, ...objection } },
    ],
  });
}

export type WithdrawObjectionCode =
  | 'not_your_fraction'
  | 'objection_unknown'
  | 'objection_withdrawn'
  | 'consensus_ended';

/** The fraction objects no longer. */
export async function withdrawObjection(context: WriteContext, id: number): Answer<WithdrawObjectionCode> {
  const consensus = await consensusOfObjection(context.transaction, id);
  const proposal =
    consensus === undefined ? undefined : await lockConsensus(context.transaction, { id: consensus });
  const objection = proposal?.objections.find((each) => each.id === id);
  if (!proposal || !objection) return refuse('objection_unknown');
  const speaking = spokenBy(maySpeakFor(context.actor, context.region.id, objection));
  if (!speaking) return refuse('not_your_fraction');
  if (proposal.state !== 'standing') return refuse('consensus_ended');
  if (objection.withdrawnAt !== null) return refuse('objection_withdrawn');
  await endObjection(context.transaction, id, context.now, speaking.office.title);
  const payload = { id, fraction: objection.fraction, noted: speaking.noted };
  return ok({
    output: { id, item: proposal.item },
    office: speaking.office,
    entries: [{ operation: 'withdraw_objection', subject: `consensus/${proposal.id}`, payload }],
  });
}

export type TakeConsensusCode =
  | 'consensus_not_proposed'
  | 'objection_stands'
  | 'consensus_on_other_text'
  | 'consensus_on_other_version';

/**
 * For the feature that records consensus, in its transaction: there is a proposal that nobody objects to, and it is on
 * this very advice. It is recorded from now on; an objection that is sent at the same moment waits and comes too late, or
 * came first and is seen here.
 */
export async function takeConsensus(
  context: WriteContext,
  item: AgendaItemId,
  advice: {
    readonly draftText: string;
    readonly conditions: readonly string[];
    readonly proposalVersion: number;
  },
  office: Office,
): Promise<Result<ConsensusProposal, TakeConsensusCode>> {
  const proposal = await lockConsensus(context.transaction, { item });
  if (!proposal) return refuse('consensus_not_proposed');
  const [first] = standingObjections(proposal);
  if (first) return refuse('objection_stands', { fraction: first.fractionName });
  if (proposal.proposalVersion !== advice.proposalVersion) return refuse('consensus_on_other_version');
  if (!sameAdvice(proposal, { text: advice.draftText, conditions: advice.conditions }))
    return refuse('consensus_on_other_text');
  await endConsensus(context.transaction, proposal.id, 'recorded', context.now, office.title);
  return ok(proposal);
}
