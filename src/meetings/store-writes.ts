import { sql } from 'kysely';
import type {
  AgendaItemId,
  AmbitionId,
  BodyId,
  CalendarDate,
  MeetingId,
  MunicipalityId,
  ProposalId,
  RegionId,
} from '#kernel';
import type { Write } from '#platform/database';
import type { Phase, SubjectKind } from './rules/agenda.ts';
import type { MeetingState } from './rules/meeting-state.ts';
import {
  type Meeting,
  meetingColumns,
  type PlacedItem,
  placedColumns,
  placedFrom,
  type Question,
} from './store.ts';

/** Reads and locks: whoever changes this meeting or its agenda meanwhile waits. `share` lets votes open side by side. */
export async function lockMeeting(
  transaction: Write,
  id: MeetingId,
  how: 'share' | 'update' = 'update',
): Promise<Meeting | undefined> {
  await sql`select 1 from meeting where id = ${id} for ${sql.raw(how)}`.execute(transaction);
  const { rows } =
    await sql<Meeting>`select ${sql.raw(meetingColumns)} from meeting m where m.id = ${id}`.execute(
      transaction,
    );
  return rows[0];
}

export async function readItem(transaction: Write, id: AgendaItemId): Promise<PlacedItem | undefined> {
  const { rows } = await sql<PlacedItem>`select ${sql.raw(placedColumns)} from ${sql.raw(placedFrom)}
    where i.id = ${id}`.execute(transaction);
  return rows[0];
}

/** Of which item a question is. */
export async function lockQuestion(transaction: Write, question: number): Promise<AgendaItemId | undefined> {
  const { rows } = await sql<{
    item: AgendaItemId;
  }>`select item_id as item from agenda_question where id = ${question} for update`.execute(transaction);
  return rows[0]?.item;
}

/**
 * Whoever plans, ends or looks for a meeting of this body waits: an account that is placed meanwhile would land on the
 * agenda of a meeting that just ended, or wait while one was just planned. Taken before the meeting's own lock.
 */
export async function holdAgendas(transaction: Write, body: BodyId): Promise<void> {
  await sql`select 1 from body where id = ${body} for no key update`.execute(transaction);
}

/** Whose meeting it is: whoever needs both locks takes the body's first. */
export async function bodyOfMeeting(transaction: Write, id: MeetingId): Promise<BodyId | null | undefined> {
  const { rows } = await sql<{
    body: BodyId | null;
  }>`select body_id as body from meeting where id = ${id}`.execute(transaction);
  return rows[0]?.body;
}

/** The body's next planned meeting, locked; the body is held. @param day first day that counts */
export async function lockNextMeeting(
  transaction: Write,
  body: BodyId,
  day: CalendarDate,
): Promise<Meeting | undefined> {
  await holdAgendas(transaction, body);
  const { rows } = await sql<{ id: MeetingId }>`select id from meeting
    where body_id = ${body} and state = 'planned' and day >= ${day} order by day, starts_at, id limit 1`.execute(
    transaction,
  );
  return rows[0] ? lockMeeting(transaction, rows[0].id) : undefined;
}

/** What is kept of a meeting when it is planned or changed. */
export type MeetingFacts = Pick<
  Meeting,
  'kind' | 'title' | 'about' | 'day' | 'startsAt' | 'endsAt' | 'place' | 'councils' | 'proposal' | 'document'
>;

export async function insertMeeting(
  transaction: Write,
  region: RegionId,
  body: BodyId | null,
  facts: MeetingFacts,
  now: string,
): Promise<MeetingId> {
  const { document } = facts;
  const { rows } = await sql<{
    id: MeetingId;
  }>`insert into meeting (region_id, body_id, kind, title, about, day, starts_at, ends_at, place, proposal_id,
      document_title, document_address, state, changed_at)
    values (${region}, ${body}, ${facts.kind}, ${facts.title}, ${facts.about}, ${facts.day}, ${facts.startsAt},
      ${facts.endsAt}, ${facts.place}, ${facts.proposal}, ${document?.title ?? null}, ${document?.address ?? null},
      'planned', ${now})
    returning id`.execute(transaction);
  const { id } = rows[0] as { id: MeetingId };
  await storeCouncils(transaction, region, id, facts.councils);
  return id;
}

export async function updateMeeting(
  transaction: Write,
  region: RegionId,
  id: MeetingId,
  facts: MeetingFacts,
  now: string,
): Promise<void> {
  const { document } = facts;
  await sql`update meeting set kind = ${facts.kind}, title = ${facts.title}, about = ${facts.about}, day = ${facts.day},
    starts_at = ${facts.startsAt}, ends_at = ${facts.endsAt}, place = ${facts.place}, proposal_id = ${facts.proposal},
    document_title = ${document?.title ?? null}, document_address = ${document?.address ?? null},
    version = version + 1, changed_at = ${now} where id = ${id}`.execute(transaction);
  await sql`delete from meeting_council where meeting_id = ${id}`.execute(transaction);
  await storeCouncils(transaction, region, id, facts.councils);
}

async function storeCouncils(
  transaction: Write,
  region: RegionId,
  id: MeetingId,
  councils: Meeting['councils'],
): Promise<void> {
  if (councils.length > 0)
    await sql`insert into meeting_council (region_id, meeting_id, municipality_id)
      select ${region}, ${id}, unnest(${[...new Set(councils)]}::text[])`.execute(transaction);
}

export async function storeMeetingState(
  transaction: Write,
  id: MeetingId,
  state: MeetingState,
  reason: string | null,
  now: string,
): Promise<void> {
  await sql`update meeting set state = ${state}, cancelled_reason = ${reason}, changed_at = ${now}, current_item = null
    where id = ${id}`.execute(transaction);
}

export interface NewItem {
  readonly body: BodyId;
  readonly meeting: MeetingId | null;
  readonly kind: SubjectKind;
  readonly phase: Phase | null;
  readonly proposal: ProposalId | null;
  readonly ambition: AmbitionId | null;
  readonly municipality: MunicipalityId | null;
  /** Of an item that is about nothing of the product. */
  readonly title?: string;
  readonly minutes?: number | null;
}

/** Puts an item last on the agenda of its meeting, or among those that wait. */
export async function insertItem(transaction: Write, region: RegionId, item: NewItem): Promise<AgendaItemId> {
  const { rows } = await sql<{ id: AgendaItemId }>`
    insert into agenda_item (region_id, body_id, meeting_id, number, kind, phase, proposal_id, ambition_id, municipality_id,
      title, minutes)
    select ${region}, ${item.body}, ${item.meeting}::integer, coalesce(max(number), 0) + 1, ${item.kind}, ${item.phase},
      ${item.proposal}::integer, ${item.ambition}, ${item.municipality}, ${item.title ?? null},
      ${item.minutes ?? null}::smallint
    from agenda_item where meeting_id is not distinct from ${item.meeting}::integer
    returning id`.execute(transaction);
  return (rows[0] as { id: AgendaItemId }).id;
}

/** What waits for this body goes on the agenda of its meeting, after what is there. @returns the items that moved */
export async function placeWaiting(
  transaction: Write,
  body: BodyId,
  meeting: MeetingId,
): Promise<readonly AgendaItemId[]> {
  const { rows } = await sql<{ id: AgendaItemId }>`select id from agenda_item
    where meeting_id is null and body_id = ${body} order by id`.execute(transaction);
  const waiting = rows.map(({ id }) => id);
  await moveItems(transaction, waiting, meeting);
  return waiting;
}

/** A planned meeting of the body, later than this one, whose agenda holds an account that is not dealt with. */
export async function laterWithAccounts(transaction: Write, next: Meeting): Promise<MeetingId[]> {
  const { rows } = await sql<{ id: MeetingId }>`
    select id from meeting m where body_id = ${next.body} and state = 'planned' and id <> ${next.id} and day >= ${next.day}
      and exists (select from agenda_item i where i.meeting_id = m.id and i.kind = 'account' and i.conclusion is null)
    order by id`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** Puts these last on the agenda of a meeting, in this order. */
export async function moveItems(
  transaction: Write,
  items: readonly AgendaItemId[],
  meeting: MeetingId,
): Promise<void> {
  await sql`update agenda_item i set meeting_id = ${meeting},
      number = o.place + (select coalesce(max(number), 0) from agenda_item where meeting_id = ${meeting})
    from unnest(${[...items]}::integer[]) with ordinality as o (id, place) where i.id = o.id`.execute(
    transaction,
  );
}

/** What was not dealt with in a cancelled meeting waits for the next. */
export async function letItemsWait(transaction: Write, meeting: MeetingId): Promise<void> {
  await sql`update agenda_item set meeting_id = null where meeting_id = ${meeting} and conclusion is null`.execute(
    transaction,
  );
}

export async function storeOrder(transaction: Write, order: readonly AgendaItemId[]): Promise<void> {
  await sql`update agenda_item i set number = o.place from unnest(${order}::integer[]) with ordinality as o (id, place)
    where i.id = o.id`.execute(transaction);
}

/** @returns false when something later in the process, such as a vote, stands on it; the transaction is lost then */
export async function deleteItem(transaction: Write, id: AgendaItemId): Promise<boolean> {
  try {
    await sql`delete from agenda_item where id = ${id}`.execute(transaction);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === foreignKeyViolation) return false;
    throw error;
  }
}
const foreignKeyViolation = '23503';

/** The item of an account that was not discussed yet: on the agenda of a meeting that is not over, or waiting. */
export async function openAccountItem(
  transaction: Write,
  account: { readonly proposal: ProposalId; readonly municipality: MunicipalityId },
): Promise<
  { readonly id: AgendaItemId; readonly day: CalendarDate | null; readonly asked: boolean } | undefined
> {
  const { rows } = await sql<{ id: AgendaItemId; day: CalendarDate | null; asked: boolean }>`
    select i.id, m.day, exists (select 1 from agenda_question q where q.item_id = i.id) as asked
    from agenda_item i left join meeting m on m.id = i.meeting_id
    where i.kind = 'account' and i.proposal_id = ${account.proposal} and i.municipality_id = ${account.municipality}
      and i.conclusion is null and (m.id is null or m.state = 'planned')`.execute(transaction);
  return rows[0];
}

/** Accounts that this meeting did not come to; it keeps them on its agenda, the committee is still owed them. */
export async function accountsLeft(
  transaction: Write,
  meeting: MeetingId,
): Promise<{ proposal: ProposalId; municipality: MunicipalityId }[]> {
  const { rows } = await sql<{ proposal: ProposalId; municipality: MunicipalityId }>`
    select proposal_id as proposal, municipality_id as municipality from agenda_item
    where meeting_id = ${meeting} and kind = 'account' and conclusion is null order by number`.execute(
    transaction,
  );
  return rows;
}

export async function storeExplanation(
  transaction: Write,
  id: AgendaItemId,
  governing: string | null,
  societal: string | null,
): Promise<void> {
  await sql`update agenda_item set explained_governing = ${governing}, explained_societal = ${societal}
    where id = ${id}`.execute(transaction);
}

export async function storeHeard(
  transaction: Write,
  id: AgendaItemId,
  experts: readonly string[],
): Promise<void> {
  await sql`update agenda_item set experts_heard = ${[...experts]}::text[] where id = ${id}`.execute(
    transaction,
  );
}

export async function storeConclusion(transaction: Write, id: AgendaItemId, text: string): Promise<void> {
  await sql`update agenda_item set conclusion = ${text} where id = ${id}`.execute(transaction);
}

export async function insertQuestion(
  transaction: Write,
  region: RegionId,
  question: Pick<Question, 'kind' | 'fraction' | 'text' | 'askedOn'> & { readonly item: AgendaItemId },
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into agenda_question (region_id, item_id, kind, fraction_id, text, asked_on)
    values (${region}, ${question.item}, ${question.kind}, ${question.fraction}, ${question.text}, ${question.askedOn})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function storeAnswer(
  transaction: Write,
  question: number,
  answer: { readonly text: string; readonly by: string; readonly on: CalendarDate },
): Promise<void> {
  await sql`update agenda_question set answer = ${answer.text}, answered_by = ${answer.by}, answered_on = ${answer.on}
    where id = ${question}`.execute(transaction);
}

/** For the feature that votes: while a vote is open at an item its meeting neither ends nor moves to another day. */
export async function markVoteOpen(transaction: Write, id: AgendaItemId, open: boolean): Promise<void> {
  await sql`update agenda_item set vote_open = ${open} where id = ${id}`.execute(transaction);
}

/** For the feature that votes: who is there now was counted, and cannot be said never to have been there. */
export async function markCounted(transaction: Write, item: AgendaItemId): Promise<void> {
  await sql`update attendance set counted = true where left_at is null and not counted
    and meeting_id = (select meeting_id from agenda_item where id = ${item})`.execute(transaction);
}
