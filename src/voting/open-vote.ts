import { fractionsInOffice } from '#elections';
import type { FractionId, ProposalId, Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { rulesInForce } from '#rulebook';
import { mayLeadVote } from './policy.ts';
import { insertVote, latestVote, resultOf } from './store.ts';

export interface OpenVoteInput {
  readonly question: string;
  readonly draftText: string;
  readonly conditions: readonly string[];
  /** Fractions that have a specialist present now. */
  readonly present: readonly FractionId[];
  /** The chair heard no objection: nothing is voted on. */
  readonly consensus: boolean;
}

export type OpenVoteCode =
  | 'not_regional_clerk'
  | 'proposal_unknown'
  | 'proposal_not_in_opinion_forming'
  | 'vote_already_there'
  | 'voted_on_this_version'
  | 'no_rulebook'
  | 'nobody_present'
  | 'fraction_not_in_office';

/**
 * Opens a vote, or records consensus: question, draft advice, rules, eligible fractions and weights are fixed from now
 * on. Consensus is on the draft as it stands and needs no closing, only confirming.
 */
export async function openVote(
  context: WriteContext,
  id: ProposalId,
  input: OpenVoteInput,
): Promise<Result<Done<{ id: VoteId }>, OpenVoteCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  if (proposal.state !== 'opinion_forming') return refuse('proposal_not_in_opinion_forming');
  const earlier = await latestVote(context.transaction, id);
  if (earlier && earlier.state !== 'confirmed') return refuse('vote_already_there');
  // No second try at the same text; where no advice came of it, or the table rewrote the text, the committee votes anew.
  if (earlier?.proposalVersion === proposal.version && resultOf(earlier).outcome !== 'none')
    return refuse('voted_on_this_version', { vote: earlier.id });
  const rulebook = await rulesInForce(context.transaction, context.today);
  if (!rulebook) return refuse('no_rulebook');
  const order = context.region.municipalities.map((m) => m.id);
  const participating = order.filter((m) => proposal.participants.some((p) => p.municipality === m));
  const inOffice = await fractionsInOffice(context.transaction, participating, context.today);
  const present = new Set(input.present);
  if (present.size === 0) return refuse('nobody_present');
  const eligible = inOffice.filter((fraction) => present.has(fraction.fraction));
  if (eligible.length < present.size) {
    const unknown = input.present.find((fraction) => !eligible.some((e) => e.fraction === fraction)) ?? '';
    return refuse('fraction_not_in_office', { fraction: unknown });
  }
  const vote = {
    proposal: id,
    proposalVersion: proposal.version,
    committee: proposal.committee,
    question: input.question,
    draftText: input.draftText,
    conditions: input.conditions,
    consensus: input.consensus,
    state: input.consensus ? 'closed' : 'open',
    rulebookVersion: rulebook.version,
    rules: rulebook.rules,
    participating,
    openedAt: context.now,
    closedAt: input.consensus ? context.now : null,
    fractions: eligible.map((f) => ({
      fraction: f.fraction,
      municipality: f.municipality,
      shortName: f.shortName,
      weight: f.votes,
      result: f.result,
      electionDay: f.electionDay,
      choice: null,
    })),
  } as const;
  const opened = await insertVote(context.transaction, context.region.id, vote);
  const operation = input.consensus ? 'record_consensus' : 'open_vote';
  return ok({
    output: { id: opened },
    office,
    entries: [{ operation, subject: `vote/${opened}`, payload: vote }],
  });
}
