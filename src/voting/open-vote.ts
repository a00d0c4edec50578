import { type TakeConsensusCode, takeConsensus } from '#deliberation';
import { freezeBasis } from '#documents';
import { type CouncilOnDay, councilsOnDay, fractionsInOffice, fractionsOfCouncil } from '#elections';
import type { AgendaItemId, Granted, Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import { lockMeeting, type Meeting, markCounted, markVoteOpen, quorumStanding, readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, markVotePending, type Proposal } from '#proposals';
import { type Rules, rulesInForce } from '#rulebook';
import { basisOf, insertBasis } from './basis.ts';
import { mayLeadVote } from './policy.ts';
import { lapsed, type OrderedQuestion, standsBefore } from './rules/vote-order.ts';
import { insertVote, latestVote, openVoteOf, resultOf, type VoteAbout } from './store.ts';
import { itemOfQuestion, lockQuestions, type VoteQuestion } from './store-questions.ts';

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
  | 'order_of_votes'
  | TakeConsensusCode;
export type OpenQuestionCode = OpenVoteCode | 'question_unknown' | 'question_voted' | 'question_lapsed';

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
  const { proposal } = found.value;
  const earlier = await latestVote(context.transaction, proposal.id);
  if (earlier?.state === 'closed' || (await openVoteOf(context.transaction, proposal.id)))
    return refuse('vote_already_there');
  // No second try at the same text; where no advice came of it, or the table rewrote the text, the committee votes anew.
  if (earlier?.proposalVersion === proposal.version && resultOf(earlier).outcome !== 'none')
    return refuse('voted_on_this_version', { vote: earlier.id });
  const questions = await lockQuestions(context.transaction, about);
  const first = standsBefore('proposal', questions, false);
  if (first !== undefined) return refuse('order_of_votes', { first: titleOf(first, questions, proposal) });
  return open(context, office, about, found.value, input, null);
}

function titleOf(
  first: OrderedQuestion | 'proposal',
  questions: readonly VoteQuestion[],
  proposal: Proposal,
): string {
  if (first === 'proposal') return proposal.title;
  return questions.find((each) => each.id === first.id)?.title ?? '';
}

/**
 * Opens the vote on a question beside the proposal, when nothing stands before it in the order of votes: what went before is
 * closed, and what was counted tells what is left to vote on. Confirming may follow (decision 0029).
 */
export async function openQuestionVote(
  context: WriteContext,
  id: number,
): Promise<Result<Done<{ id: VoteId }>, OpenQuestionCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const item = await itemOfQuestion(context.transaction, id);
  if (item === undefined) return refuse('question_unknown');
  const found = await underDiscussion(context, item);
  if (!found.ok) return found;
  const { proposal } = found.value;
  if (await openVoteOf(context.transaction, proposal.id)) return refuse('vote_already_there');
  const questions = await lockQuestions(context.transaction, item);
  const question = questions.find((each) => each.id === id);
  if (!question) return refuse('question_unknown');
  if (question.vote !== null || question.withdrawn) return refuse('question_voted');
  if (lapsed(question, questions)) return refuse('question_lapsed');
  const vote = await latestVote(context.transaction, proposal.id);
  const voted = vote !== undefined && vote.state !== 'open' && vote.proposalVersion === proposal.version;
  const first = standsBefore(question, questions, voted);
  if (first !== undefined) return refuse('order_of_votes', { first: titleOf(first, questions, proposal) });
  const asked = {
    question: questionSentence(question),
    draftText: question.text,
    conditions: [],
    consensus: false,
  };
  return open(context, office, item, found.value, asked, {
    question: id,
    kind: question.kind,
    title: question.title,
  });
}

const kindsInDutch = {
  sub_amendment: 'het subamendement',
  amendment: 'het amendement',
  option: 'de optie',
  motion: 'de motie',
} as const;
/** What people write stays as it is written, in Dutch: so does the question that stands around it. */
function questionSentence({ kind, title }: VoteQuestion): string {
  return `Neemt de commissie ${kindsInDutch[kind]} ‘${title}’ aan?`;
}

/** Fixes who votes and what each weighs, and keeps where that comes from. */
async function open(
  context: WriteContext,
  office: Granted,
  about: AgendaItemId,
  { proposal, meeting }: { readonly proposal: Proposal; readonly meeting: Meeting },
  input: OpenVoteInput,
  question: VoteAbout | null,
): Promise<Result<Done<{ id: VoteId }>, 'no_rulebook' | 'no_quorum' | 'nobody_present' | TakeConsensusCode>> {
  const { id } = proposal;
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
    about: question,
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
  await markCounted(context.transaction, vote.agendaItem);
  if (vote.state === 'open') await markVoteOpen(context.transaction, vote.agendaItem, true);
  const operation = input.consensus ? 'record_consensus' : question ? 'open_question_vote' : 'open_vote';
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
