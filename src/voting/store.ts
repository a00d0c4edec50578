import { sql } from 'kysely';
import type {
  AgendaItemId,
  BodyId,
  CalendarDate,
  FractionId,
  MeetingId,
  MunicipalityId,
  ProposalId,
  RegionId,
  VoteId,
} from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Participant, ProposalState } from '#proposals';
import { completeRules, type Rules } from '#rulebook';
import { standingIsPublic } from './policy.ts';
import type { FractionSeat } from './rules/seated.ts';
import type { QuestionKind } from './rules/vote-order.ts';
import type { VoteState } from './rules/vote-state.ts';
import { type Choice, type VoteInput, type VoteResult, voteResult } from './rules/weighted-vote.ts';

export interface VoteFraction {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
  readonly weight: number;
  readonly result: number;
  readonly electionDay: CalendarDate;
  /** null: no ballot yet. */
  readonly choice: Choice | null;
  /** The ballot was written on paper and entered by the clerk. */
  readonly onPaper: boolean;
  /** Its seats on offices in the committee, while the vote is open: who casts the ballot. */
  readonly seats?: readonly FractionSeat[] | null;
}

/** Where a vote is about, when it is not the proposal. */
export interface VoteAbout {
  readonly question: number;
  readonly kind: QuestionKind;
  readonly title: string;
}

/** Stemming, of vastgestelde consensus. */
export interface Vote {
  readonly id: VoteId;
  readonly proposal: ProposalId;
  /** The agenda item at which it was opened. */
  readonly agendaItem: AgendaItemId;
  /** Beside the proposal: what is voted on in the order of votes, an amendment or a motion. null: the proposal itself. */
  readonly about: VoteAbout | null;
  /** The version of the proposal that the question is about. */
  readonly proposalVersion: number;
  readonly committee: BodyId;
  readonly question: string;
  readonly draftText: string;
  readonly conditions: readonly string[];
  readonly consensus: boolean;
  readonly state: VoteState;
  readonly rulebookVersion: number;
  /** All of the version under which it was opened, frozen. */
  readonly rules: Rules;
  readonly participating: readonly MunicipalityId[];
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly confirmedAt: string | null;
  readonly annulledReason: string | null;
  /** When the clerk last reminded those who had not voted. */
  readonly remindedAt: string | null;
  readonly fractions: readonly VoteFraction[];
}

/** Seats on offices of fraction `f` in the committee of vote `v`, as `FractionSeat`. */
export const fractionSeats = `(select json_agg(json_build_object('office', s.office_id, 'from', s.from_day, 'until', s.until_day))
  from seat s where s.region_id = v.region_id and s.body_id = v.committee_id and s.fraction_id = f.fraction_id
    and s.office_id is not null)`;

export const voteColumns = `
  v.id, v.proposal_id as proposal, v.agenda_item_id as "agendaItem",
  (select json_build_object('question', a.id, 'kind', a.kind, 'title', a.title) from vote_question a
    where a.region_id = v.region_id and a.id = v.question_id) as about,
  v.proposal_version as "proposalVersion", v.committee_id as committee, v.question,
  v.draft_text as "draftText", v.conditions,
  v.consensus, v.state, v.rulebook_version as "rulebookVersion",
  ${completeRules('v.rules')} as rules, v.participating, v.opened_at as "openedAt",
  v.closed_at as "closedAt", v.confirmed_at as "confirmedAt", v.annulled_reason as "annulledReason",
  v.reminded_at as "remindedAt",
  (select coalesce(json_agg(json_build_object('fraction', f.fraction_id, 'municipality', f.municipality_id,
      'shortName', f.short_name, 'weight', f.weight, 'result', f.result_id, 'electionDay', f.election_day,
      'choice', b.choice, 'onPaper', coalesce(b.on_paper, false),
      'seats', case when v.state = 'open' then ${fractionSeats} end) order by f.weight desc, f.fraction_id), '[]')
    from vote_fraction f left join ballot b
      on b.region_id = f.region_id and b.vote_id = f.vote_id and b.fraction_id = f.fraction_id
    where f.region_id = v.region_id and f.vote_id = v.id) as fractions`;

/** @param $1 number of the vote */
export const voteById = statement<Vote>('vote_by_id', `select ${voteColumns} from vote v where v.id = $1`);
/** On the proposal itself. @param $1 its number; the newest first */
export const votesOfProposal = statement<Vote>(
  'votes_of_proposal',
  `select ${voteColumns} from vote v where v.proposal_id = $1 and v.question_id is null order by v.id desc`,
);
/** @param $1 number of the agenda item; the newest first */
export const votesOfItem = statement<Vote>(
  'votes_of_item',
  `select ${voteColumns} from vote v where v.agenda_item_id = $1 order by v.id desc`,
);
/** @param $1 number of the meeting; in the order of the agenda */
export const votesOfMeeting = statement<Vote>(
  'votes_of_meeting',
  `select ${voteColumns} from vote v join agenda_item i on i.region_id = v.region_id and i.id = v.agenda_item_id
   where i.meeting_id = $1 order by i.number, v.id`,
);
/** Of a meeting the vote that is open, else the latest. @param $1 number of the meeting */
export const voteNow = statement<Vote>(
  'vote_now',
  `select ${voteColumns} from vote v where v.id = (select n.id from vote n join agenda_item i
     on i.region_id = n.region_id and i.id = n.agenda_item_id where i.meeting_id = $1
     order by n.state = 'open' desc, n.id desc limit 1)`,
);
/** The newest vote on the proposal of an agenda item, whatever came of it. @param $1 number of the item */
export const lastVoteAtItem = statement<Vote>(
  'last_vote_at_item',
  `select ${voteColumns} from vote v join agenda_item i on i.region_id = v.region_id and i.proposal_id = v.proposal_id
   where i.id = $1 and v.question_id is null order by v.id desc limit 1`,
);

/** The proposal that is voted on, as far as a vote needs it. */
export interface VoteSubject {
  readonly title: string;
  readonly state: ProposalState;
  readonly version: number;
  readonly participants: readonly Pick<Participant, 'municipality' | 'competence'>[];
}
/** With the meeting in which it was. */
export interface VoteSubjectInMeeting extends VoteSubject {
  readonly meeting: MeetingId | null;
}
/** Columns of a `VoteSubject`, of proposal `p`. */
export const subjectColumns = `p.title, p.state, p.version,
  (select coalesce(json_agg(json_build_object('municipality', t.municipality_id, 'competence', t.competence)), '[]')
    from proposal_participant t where t.region_id = p.region_id and t.proposal_id = p.id) as participants`;
/** @param $1 number of the vote */
export const subjectOfVote = statement<VoteSubjectInMeeting>(
  'subject_of_vote',
  `select ${subjectColumns}, (select i.meeting_id from agenda_item i where i.region_id = v.region_id
     and i.id = v.agenda_item_id) as meeting from vote v join proposal p on p.region_id = v.region_id and p.id = v.proposal_id where v.id = $1`,
);
/** That of `voteNow`. @param $1 number of the meeting */
export const subjectNow = statement<VoteSubject>(
  'subject_now',
  `select ${subjectColumns} from proposal p where p.id = (select n.proposal_id from vote n join agenda_item i
     on i.region_id = n.region_id and i.id = n.agenda_item_id where i.meeting_id = $1
     order by n.state = 'open' desc, n.id desc limit 1)`,
);
/** @param $1 number of the agenda item; no row when it is about something else */
export const subjectOfItem = statement<VoteSubject>(
  'subject_of_item',
  `select ${subjectColumns} from agenda_item i join proposal p on p.region_id = i.region_id and p.id = i.proposal_id
   where i.id = $1`,
);
/** Confirmed with an outcome or none, on the text as it is, while the committee has it; the oldest first. */
const awaitingAdvice = `select ${voteColumns} from vote v join proposal p on p.region_id = v.region_id and p.id = v.proposal_id
   where v.state = 'confirmed' and v.question_id is null and p.state = 'opinion_forming' and p.version = v.proposal_version
     and not exists (select 1 from vote n where n.region_id = v.region_id and n.proposal_id = v.proposal_id
       and n.id > v.id and n.question_id is null and n.state <> 'annulled') order by v.id`;
export const votesAwaitingAdvice = statement<Vote>('votes_awaiting_advice', awaitingAdvice);
/** In opinion forming, not voted on yet, and on no agenda of a meeting to come. */
const proposalsToVoteOn = `select p.id as proposal, p.title from proposal p
   where p.state = 'opinion_forming' and not exists (select 1 from vote v where v.region_id = p.region_id
       and v.proposal_id = p.id and v.proposal_version = p.version and v.question_id is null and v.state <> 'annulled')
     and not exists (select 1 from agenda_item i left join meeting m on m.region_id = i.region_id and m.id = i.meeting_id
       where i.region_id = p.region_id and i.proposal_id = p.id and i.phase = 'opinion_forming' and i.kind = 'proposal'
         and (m.id is null or m.state = 'planned')) order by p.id`;
/** Open, or closed and not confirmed yet; the oldest first. */
const unfinished = `select ${voteColumns} from vote v where v.state in ('open', 'closed') order by v.id`;
export const votesUnfinished = statement<Vote>('votes_unfinished', unfinished);
/** For the clerk, in one: votes that are not finished, proposals that none was brought about on, votes without advice yet. */
export interface VoteWork {
  readonly votes: readonly Vote[];
  readonly toVoteOn: readonly { readonly proposal: ProposalId; readonly title: string }[];
  readonly awaiting: readonly Vote[];
}
export const voteWork = statement<VoteWork>(
  'vote_work',
  `select (select coalesce(json_agg(row_to_json(x) order by x.id), '[]') from (${unfinished}) x) as votes,
     (select coalesce(json_agg(row_to_json(y) order by y.proposal), '[]') from (${proposalsToVoteOn}) y) as "toVoteOn",
     (select coalesce(json_agg(row_to_json(z) order by z.id), '[]') from (${awaitingAdvice}) z) as awaiting`,
);
/** @param $1 limit @param $2 offset; the newest first */
export const voteList = statement<Vote>(
  'vote_list',
  `select ${voteColumns} from vote v order by v.id desc limit $1 offset $2`,
);
export const voteCount = statement<{ total: number }>('vote_count', 'select count(*) as total from vote');

/** A confirmed vote with the title of its proposal. */
export type ConfirmedVote = Vote & { readonly title: string };
/** The fifty latest confirmed votes that fit, for features that ask by what they know. @param where about `v`, the vote */
export const confirmedVotes = (name: string, where: string) =>
  statement<ConfirmedVote>(
    name,
    `select ${voteColumns}, p.title from vote v join proposal p on p.region_id = v.region_id and p.id = v.proposal_id
     where v.state = 'confirmed' and v.question_id is null and ${where} order by v.closed_at desc, v.id desc limit 50`,
  );
/** The fifty latest confirmed votes in which a fraction could vote. @param $1 the fraction */
export const votesOfFraction = confirmedVotes(
  'votes_of_fraction',
  'exists (select 1 from vote_fraction f where f.region_id = v.region_id and f.vote_id = v.id and f.fraction_id = $1)',
);
/** @param $1 code of a municipality that took part */
export const votesOfMunicipality = confirmedVotes(
  'votes_of_municipality',
  'v.participating @> to_jsonb($1::text)',
);
/** @param $1 the committee */
export const votesOfBody = confirmedVotes('votes_of_body', 'v.committee_id = $1');
/** @param $1 the ambition */
export const votesOfAmbition = confirmedVotes(
  'votes_of_ambition',
  'exists (select 1 from proposal_ambition a where a.region_id = v.region_id and a.proposal_id = v.proposal_id and a.ambition_id = $1)',
);

/** What the one function needs, from what was fixed. */
export function inputOf(vote: Vote): VoteInput {
  return {
    eligible: vote.fractions.map(({ fraction, municipality, weight }) => ({
      fraction,
      municipality,
      weight,
    })),
    ballots: vote.fractions.flatMap(({ fraction, choice }) =>
      choice === null ? [] : [{ fraction, choice }],
    ),
    rules: vote.rules,
    participating: vote.participating,
    consensus: vote.consensus,
  };
}

export function resultOf(vote: Vote): VoteResult {
  return voteResult(inputOf(vote));
}

/** The result as everybody may see it now; none of a vote that was annulled, for it never counts. */
export function publicResult(vote: Vote): VoteResult | undefined {
  return vote.state === 'annulled' || !standingIsPublic(vote) ? undefined : resultOf(vote);
}

/** Whether a ballot came on paper, as everybody may see it now; null where there is none, or none that is public. */
export function paperPublic(vote: Vote, ballot: Pick<VoteFraction, 'choice' | 'onPaper'>): boolean | null {
  return standingIsPublic(vote) && ballot.choice !== null ? ballot.onPaper : null;
}

/** Which proposal a vote is about: whoever needs both locks takes the proposal's first. */
export async function proposalOf(transaction: Write, id: VoteId): Promise<ProposalId | undefined> {
  const { rows } = await sql<{
    proposal: ProposalId;
  }>`select proposal_id as proposal from vote where id = ${id}`.execute(transaction);
  return rows[0]?.proposal;
}

/** Reads and locks. `share` lets ballots go on beside each other while a closing waits for them. */
export async function lockVote(
  transaction: Write,
  id: VoteId,
  how: 'share' | 'update',
): Promise<Vote | undefined> {
  await sql`select 1 from vote where id = ${id} for ${sql.raw(how)}`.execute(transaction);
  const { rows } = await sql<Vote>`select ${sql.raw(voteColumns)} from vote v where v.id = ${id}`.execute(
    transaction,
  );
  return rows[0];
}

/** The vote that is going on: one at a time on a proposal and what is moved to it. */
export async function openVoteOf(transaction: Write, proposal: ProposalId): Promise<VoteId | undefined> {
  const { rows } = await sql<{ id: VoteId }>`select id from vote
    where proposal_id = ${proposal} and state = 'open' limit 1`.execute(transaction);
  return rows[0]?.id;
}

/** The votes at the same item that went before one or came after it, in the order in which they opened; none that were annulled. */
export async function votesAround(
  transaction: Write,
  id: VoteId,
): Promise<readonly Pick<Vote, 'id' | 'state' | 'question' | 'about'>[]> {
  const { rows } = await sql<Pick<Vote, 'id' | 'state' | 'question' | 'about'>>`
    select ${sql.raw(voteColumns)} from vote v join vote o on o.region_id = v.region_id and o.agenda_item_id = v.agenda_item_id
    where o.id = ${id} and v.state <> 'annulled' order by v.id`.execute(transaction);
  return rows;
}

/** Open, or closed and not confirmed yet, on a proposal and what is moved to it. */
export async function unfinishedVote(transaction: Write, proposal: ProposalId): Promise<VoteId | undefined> {
  const { rows } = await sql<{ id: VoteId }>`select id from vote
    where proposal_id = ${proposal} and state in ('open', 'closed') limit 1`.execute(transaction);
  return rows[0]?.id;
}

/** The latest on the proposal itself. */
export async function latestVote(transaction: Write, proposal: ProposalId): Promise<Vote | undefined> {
  const { rows } = await sql<Vote>`select ${sql.raw(voteColumns)} from vote v
    where v.proposal_id = ${proposal} and v.question_id is null and v.state <> 'annulled' order by v.id desc limit 1`.execute(
    transaction,
  );
  return rows[0];
}

/**
 * The confirmed vote on the text as the proposal has it now, held so that nobody annuls it meanwhile. The caller has
 * locked the proposal.
 */
export async function confirmedVote(
  transaction: Write,
  proposal: { readonly id: ProposalId; readonly version: number },
): Promise<Vote | undefined> {
  const latest = await latestVote(transaction, proposal.id);
  if (latest?.state !== 'confirmed' || latest.proposalVersion !== proposal.version) return undefined;
  const held = await lockVote(transaction, latest.id, 'share');
  return held?.state === 'confirmed' ? held : undefined;
}

export async function insertVote(
  transaction: Write,
  region: RegionId,
  vote: Omit<Vote, 'id' | 'confirmedAt' | 'annulledReason' | 'remindedAt'>,
): Promise<VoteId> {
  const { rows } = await sql<{
    id: VoteId;
  }>`insert into vote (region_id, proposal_id, agenda_item_id, proposal_version,
      committee_id, question, draft_text, conditions, consensus, state, rulebook_version, rules, participating,
      opened_at, closed_at, question_id)
    values (${region}, ${vote.proposal}, ${vote.agendaItem}, ${vote.proposalVersion}, ${vote.committee}, ${vote.question}, ${vote.draftText},
      ${JSON.stringify(vote.conditions)}::jsonb, ${vote.consensus}, ${vote.state}, ${vote.rulebookVersion},
      ${JSON.stringify(vote.rules)}::jsonb, ${JSON.stringify(vote.participating)}::jsonb, ${vote.openedAt}, ${vote.closedAt}, ${vote.about?.question ?? null})
    returning id`.execute(transaction);
  const id = (rows[0] as { id: VoteId }).id;
  for (const f of vote.fractions)
    await sql`insert into vote_fraction
      values (${region}, ${id}, ${f.fraction}, ${f.municipality}, ${f.shortName}, ${f.weight}, ${f.result}, ${f.electionDay})`.execute(
      transaction,
    );
  return id;
}

/** A moment that was recorded stays; so does the reason. */
export async function storeReminder(transaction: Write, id: VoteId, at: string): Promise<void> {
  await sql`update vote set reminded_at = ${at} where id = ${id}`.execute(transaction);
}

export async function storeState(
  transaction: Write,
  id: VoteId,
  state: VoteState,
  at: { readonly closed: string | null; readonly confirmed: string | null },
  reason: string | null,
): Promise<void> {
  await sql`update vote set state = ${state}, closed_at = coalesce(closed_at, ${at.closed}),
    confirmed_at = coalesce(confirmed_at, ${at.confirmed}),
    annulled_reason = coalesce(annulled_reason, ${reason}) where id = ${id}`.execute(transaction);
}
