import { type TakeConsensusCode, takeConsensus } from '#deliberation';
import { freezeBasis } from '#documents';
import { type CouncilOnDay, councilsOnDay, fractionsInOffice, fractionsOfCouncil } from '#elections';
import type { AgendaItemId, Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import { lockMeeting, type Meeting, quorumStanding, readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, markVotePending, type Proposal } from '#proposals';
import { type Rules, rulesInForce } from '#rulebook';
import { basisOf, insertBasis } from './basis.ts';
import { mayLeadVote } from './policy.ts';
import { insertVote, latestVote, resultOf } from './store.ts';

export interface OpenVoteInput {
  readonly question: string;
  readonly draftText: string;
  readonly conditions: readonly string[];
  /** The chair heard no objection: nothing is voted on. */
  readonly consensus: boolean;
}

export type OpenVoteCode =
  | 'not_regional_clerk'
  | 'item_unknown'
  | 'meeting_not_now'
  | 'proposal_not_in_opinion_forming'
  | 'vote_already_there'
  | 'voted_on_this_version'
  | 'no_rulebook'
  | 'no_quorum'
  | 'nobody_present'
  | TakeConsensusCode;

/**
 * Opens a vote on an agenda item, or records consensus: question, draft advice, rules, eligible fractions and weights are
 * fixed from now on, and where the weights come from. Eligible are the fractions of the participating municipalities that
 * are marked present in the meeting and have weight: one that split off may have none. Consensus is on the draft as it stands and needs no closing, only confirming.
 */
export async function openVote(
  context: WriteContext,
  about: AgendaItemId,
  input: OpenVoteInput,
): Promise<Result<Done<{ id: VoteId }>, OpenVoteCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const found = await underDiscussion(context, about);
  if (!found.ok) return found;
  const { proposal, meeting } = found.value;
  const { id } = proposal;
  const earlier = await latestVote(context.transaction, id);
  if (earlier && earlier.state !== 'confirmed') return refuse('vote_already_there');
  // No second try at the same text; where no advice came of it, or the table rewrote the text, the committee votes anew.
  if (earlier?.proposalVersion === proposal.version && resultOf(earlier).outcome !== 'none')
    return refuse('voted_on_this_version', { vote: earlier.id });
  const rulebook = await rulesInForce(context.transaction, context.today);
  if (!rulebook) return refuse('no_rulebook');
  const order = context.region.municipalities.map((m) => m.id);
  const quorum = await missingQuorum(context, rulebook.rules, meeting);
  if (quorum) return refuse('no_quorum', quorum);
  const participating = order.filter((m) => proposal.participants.some((p) => p.municipality === m));
  const councils = await councilsOnDay(context.transaction, participating, context.today);
  const inOffice = councils.flatMap(fractionsOfCouncil);
  const basis = basisOf(councils, inOffice, new Set(meeting.present));
  const resultOfTown = new Map(councils.map((council) => [council.municipality, council]));
  const eligible = basis.fractions.filter((fraction) => fraction.standing === 'eligible');
  if (eligible.length === 0) return refuse('nobody_present');
  if (input.consensus) {
    const taken = await takeConsensus(
      context,
      about,
      { ...input, proposalVersion: proposal.version },
      office,
    );
    if (!taken.ok) return taken;
  }
  const vote = {
    proposal: id,
    agendaItem: about,
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
    fractions: eligible.map(({ fraction, municipality, shortName, weight }) => {
      const { result, electionDay } = resultOfTown.get(municipality) as CouncilOnDay;
      return { fraction, municipality, shortName, weight, result, electionDay, choice: null, onPaper: false };
    }),
  } as const;
  const opened = await insertVote(context.transaction, context.region.id, vote);
  await freezeBasis(context.transaction, context.region.id, { vote: opened }, id);
  await insertBasis(context.transaction, context.region.id, opened, basis);
  await markVotePending(context.transaction, id, true);
  const operation = input.consensus ? 'record_consensus' : 'open_vote';
  return ok({
    output: { id: opened },
    office,
    entries: [{ operation, subject: `vote/${opened}`, payload: { ...vote, basis } }],
  });
}

/** Who are missing where the rulebook asks for a quorum, over all councils of the region; undefined: it is met, or none is asked. */
async function missingQuorum(
  context: WriteContext,
  rules: Rules,
  meeting: Meeting,
): Promise<{ readonly there: number; readonly needed: number } | undefined> {
  if (rules.quorum === 'none') return undefined;
  const towns = context.region.municipalities.map((m) => m.id);
  const inOffice = await fractionsInOffice(context.transaction, towns, context.today);
  const standing = quorumStanding(rules.quorum, towns, inOffice, meeting.present);
  return standing?.met === false ? { there: standing.there, needed: standing.needed } : undefined;
}

/** The proposal on which an opinion is formed at this agenda item, in a meeting that is going on; both are held. */
async function underDiscussion(
  context: WriteContext,
  about: AgendaItemId,
): Promise<
  Result<
    { proposal: Proposal; meeting: Meeting },
    'item_unknown' | 'meeting_not_now' | 'proposal_not_in_opinion_forming'
  >
> {
  const item = await readItem(context.transaction, about);
  if (item?.kind !== 'proposal' || item.proposal === null) return refuse('item_unknown');
  if (item.meeting === null) return refuse('meeting_not_now');
  // The proposal before the meeting, as everywhere: two that lock in another order wait for each other for ever.
  const proposal = await lockProposal(context.transaction, item.proposal);
  const meeting = await lockMeeting(context.transaction, item.meeting, 'share');
  if (!proposal || !meeting) return refuse('item_unknown');
  if (meeting.state !== 'planned' || meeting.day > context.today) return refuse('meeting_not_now');
  if (item.phase !== 'opinion_forming' || proposal.state !== 'opinion_forming')
    return refuse('proposal_not_in_opinion_forming');
  return ok({ proposal, meeting });
}
