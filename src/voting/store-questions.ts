import { sql } from 'kysely';
import type { AgendaItemId, RegionId, VoteId } from '#kernel';
import { type PlacedItem, placedColumns, placedFrom } from '#meetings';
import { statement, type Write } from '#platform/database';
import type { OrderedQuestion, QuestionKind } from './rules/vote-order.ts';
import type { VoteState } from './rules/vote-state.ts';
import { resultOf, subjectColumns, type Vote, type VoteSubject, voteColumns } from './store.ts';

/** Vraag in de stemvolgorde: a sub-amendment, amendment, option or motion that is put to the vote beside the proposal. */
export interface VoteQuestion extends OrderedQuestion {
  readonly item: AgendaItemId;
  readonly title: string;
  readonly text: string;
  readonly by: string;
  readonly withdrawnAt: string | null;
  /** The office; null: still standing, or withdrawn before that was kept. */
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  /** The vote on it that counts or is going on; null before. */
  readonly vote: VoteId | null;
  readonly state: VoteState | null;
}

type QuestionRow = Omit<VoteQuestion, 'adopted' | 'state' | 'vote'> & { readonly voted: Vote | null };

const columns = `q.id, q.agenda_item_id as item, q.kind, q.place, q.title, q.body as text, q.moved_by as "by",
  q.yields_to as "yieldsTo",
  q.withdrawn_at is not null as withdrawn, q.withdrawn_at as "withdrawnAt", q.withdrawn_by as "withdrawnBy",
  q.withdrawn_reason as "withdrawnReason",
  (select to_jsonb(w) from (select ${voteColumns} from vote v
     where v.question_id = q.id and v.state <> 'annulled' order by v.id desc limit 1) w) as voted`;

/** Adopted when the weight decided for it, from closing on; a tie adopts nothing. */
function made(rows: readonly QuestionRow[]): VoteQuestion[] {
  return rows.map(({ voted, ...row }) => ({
    ...row,
    vote: voted?.id ?? null,
    state: voted?.state ?? null,
    adopted: voted && voted.state !== 'open' ? resultOf(voted).outcome === 'positive_vote' : undefined,
  }));
}

const theItem =
  'coalesce($1::integer, (select o.agenda_item_id from vote_question o where o.id = $2::integer))';
/** @param $1 number of the agenda item, or null @param $2 or else that of one of its questions */
export const questionsAtItem = statement<QuestionRow, VoteQuestion>(
  'questions_at_item',
  `select ${columns} from vote_question q where q.agenda_item_id = ${theItem} order by q.id`,
  made,
);

/** The proposal of an item with what stands in its order of votes. */
export interface SubjectInOrder extends VoteSubject {
  readonly questions: readonly VoteQuestion[];
}
/** No row when the item is about something else. @param $1 number of the agenda item */
export const subjectInOrder = statement<
  VoteSubject & { readonly questions: readonly QuestionRow[] },
  SubjectInOrder
>(
  'subject_in_order',
  `select ${subjectColumns}, (select coalesce(json_agg(row_to_json(x) order by x.id), '[]') from (
     select ${columns} from vote_question q where q.region_id = i.region_id and q.agenda_item_id = i.id) x) as questions
   from agenda_item i join proposal p on p.region_id = i.region_id and p.id = i.proposal_id where i.id = $1`,
  (rows) => rows.map((row) => ({ ...row, questions: made(row.questions) })),
);

/** What was voted on in a meeting, in the order of its agenda, and what was moved beside its proposals. */
export interface VotingOfMeeting {
  readonly votes: readonly Vote[];
  readonly questions: readonly VoteQuestion[];
}
/** One row. @param $1 number of the meeting */
export const votingOfMeeting = statement<
  Omit<VotingOfMeeting, 'questions'> & { readonly questions: readonly QuestionRow[] },
  VotingOfMeeting
>(
  'voting_of_meeting',
  `select (select coalesce(json_agg(row_to_json(x)), '[]') from (
      select ${voteColumns} from vote v join agenda_item i on i.region_id = v.region_id and i.id = v.agenda_item_id
      where i.meeting_id = $1 order by i.number, v.id) x) as votes,
    (select coalesce(json_agg(row_to_json(x)), '[]') from (
      select ${columns} from vote_question q join agenda_item i on i.region_id = q.region_id and i.id = q.agenda_item_id
      where i.meeting_id = $1 order by q.id) x) as questions`,
  (rows) => rows.map((row) => ({ votes: row.votes, questions: made(row.questions) })),
);
/** Of all items of a meeting. @param $1 its number */
export const questionsOfMeeting = statement<QuestionRow, VoteQuestion>(
  'questions_of_meeting',
  `select ${columns} from vote_question q join agenda_item i on i.region_id = q.region_id and i.id = q.agenda_item_id
   where i.meeting_id = $1 order by q.id`,
  made,
);

/** The item of a question, or the item itself: none that is about something else than a proposal. @param $1 @param $2 as above */
export const itemInOrder = statement<PlacedItem>(
  'item_in_order',
  `select ${placedColumns} from ${placedFrom} where i.kind = 'proposal' and i.id = ${theItem}`,
);
/** Every vote at the item. @param $1 @param $2 as above */
export const votesInOrder = statement<Vote>(
  'votes_in_order',
  `select ${voteColumns} from vote v where v.agenda_item_id = ${theItem} order by v.id desc`,
);

/** @returns the questions at the item, held against changes of their order until the transaction ends */
export async function lockQuestions(transaction: Write, item: AgendaItemId): Promise<VoteQuestion[]> {
  await sql`select 1 from vote_question where agenda_item_id = ${item} order by id for update`.execute(
    transaction,
  );
  const { rows } = await sql<QuestionRow>`select ${sql.raw(columns)} from vote_question q
    where q.agenda_item_id = ${item} order by q.id`.execute(transaction);
  return made(rows);
}

export async function itemOfQuestion(transaction: Write, id: number): Promise<AgendaItemId | undefined> {
  const { rows } = await sql<{ item: AgendaItemId }>`
    select agenda_item_id as item from vote_question where id = ${id}`.execute(transaction);
  return rows[0]?.item;
}

export async function insertQuestion(
  transaction: Write,
  region: RegionId,
  question: {
    readonly item: AgendaItemId;
    readonly kind: QuestionKind;
    readonly place: number;
    readonly title: string;
    readonly text: string;
    readonly by: string;
    readonly yieldsTo: number | null;
  },
): Promise<number> {
  const { item, kind, place, title, text, by, yieldsTo } = question;
  const { rows } = await sql<{ id: number }>`
    insert into vote_question (region_id, agenda_item_id, kind, place, title, body, moved_by, yields_to)
    values (${region}, ${item}, ${kind}, ${place}, ${title}, ${text}, ${by}, ${yieldsTo}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

export async function storePlaces(
  transaction: Write,
  places: readonly { readonly id: number; readonly place: number }[],
): Promise<void> {
  for (const { id, place } of places)
    await sql`update vote_question set place = ${place} where id = ${id}`.execute(transaction);
}

export async function withdrawQuestionRow(
  transaction: Write,
  id: number,
  withdrawn: { readonly at: string; readonly by: string; readonly reason: string | null },
): Promise<void> {
  await sql`update vote_question set withdrawn_at = ${withdrawn.at}, withdrawn_by = ${withdrawn.by},
    withdrawn_reason = ${withdrawn.reason} where id = ${id}`.execute(transaction);
}
