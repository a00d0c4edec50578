import { sql } from 'kysely';
import type { AgendaItemId, MeetingId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { SpeakingCounts, SpeakingState } from './rules/speaking.ts';

/** Verzoek om in te spreken: for the clerk alone. What the resident wrote is null once it was erased. */
export interface SpeakingRequest {
  readonly id: number;
  readonly meeting: MeetingId;
  /** null: about something else. */
  readonly item: AgendaItemId | null;
  readonly name: string | null;
  readonly contact: string | null;
  readonly topic: string | null;
  readonly askedAt: string;
  readonly state: SpeakingState;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly erasedAt: string | null;
}

const columns = `id, meeting_id as meeting, item_id as item, name, contact, topic, asked_at as "askedAt", state, reason,
  decided_at as "decidedAt", decided_by as "decidedBy", erased_at as "erasedAt"`;
/** Holds personal data: only for who may lead the meeting. @param $1 number of the meeting */
export const requestsOfMeeting = `select ${columns} from speaking_request where meeting_id = $1 order by id`;
/** What everyone may know: how many speak, and at which item. @param $1 number of the meeting */
export const speakersOfMeeting = statement<{ item: AgendaItemId | null; count: number }>(
  'speakers_of_meeting',
  `select item_id as item, count(*) as count from speaking_request where meeting_id = $1 and state = 'accepted'
   group by item_id`,
);
/** @param $1 number of the request */
export const meetingOfRequest = statement<{ meeting: MeetingId }>(
  'meeting_of_speaking_request',
  'select meeting_id as meeting from speaking_request where id = $1',
);

/** What is held about somebody who can be reached there. @param $1 mail address */
export const requestsOfContact = statement<SpeakingRequest & { readonly day: string }>(
  'speaking_requests_of_contact',
  `select r.id, r.meeting_id as meeting, r.item_id as item, r.name, r.contact, r.topic, r.asked_at as "askedAt", r.state,
     r.reason, r.decided_at as "decidedAt", r.decided_by as "decidedBy", r.erased_at as "erasedAt", m.day
   from speaking_request r join meeting m on m.region_id = r.region_id and m.id = r.meeting_id
   where lower(r.contact) = lower($1) order by r.id`,
);

export async function countRequests(
  transaction: Write,
  meeting: MeetingId,
  contact: string,
  now: string,
): Promise<SpeakingCounts> {
  const { rows } = await sql<SpeakingCounts>`
    select count(*) filter (where meeting_id = ${meeting}) as meeting,
      count(*) filter (where meeting_id = ${meeting} and lower(contact) = lower(${contact})) as contact,
      count(*) filter (where asked_at > ${now}::timestamptz - interval '1 hour') as "lastHour"
    from speaking_request where meeting_id = ${meeting} or asked_at > ${now}::timestamptz - interval '1 hour'`.execute(
    transaction,
  );
  return rows[0] as SpeakingCounts;
}

export async function insertRequest(
  transaction: Write,
  region: RegionId,
  request: Pick<SpeakingRequest, 'meeting' | 'item' | 'name' | 'contact' | 'topic' | 'askedAt'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into speaking_request (region_id, meeting_id, item_id, name, contact, topic, asked_at)
    values (${region}, ${request.meeting}, ${request.item}, ${request.name}, ${request.contact}, ${request.topic},
      ${request.askedAt}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function lockRequest(transaction: Write, id: number): Promise<SpeakingRequest | undefined> {
  const { rows } = await sql<SpeakingRequest>`select ${sql.raw(columns)} from speaking_request
    where id = ${id} for update`.execute(transaction);
  return rows[0];
}

export async function storeDecision(
  transaction: Write,
  id: number,
  decision: {
    readonly state: SpeakingState;
    readonly reason: string | null;
    readonly at: string;
    readonly by: string;
  },
): Promise<void> {
  await sql`update speaking_request set state = ${decision.state}, reason = ${decision.reason},
    decided_at = ${decision.at}, decided_by = ${decision.by} where id = ${id}`.execute(transaction);
}

/** @returns the numbers of the requests whose personal data went */
export async function eraseRequests(
  transaction: Write,
  where: { readonly meeting: MeetingId } | { readonly id: number } | { readonly contact: string },
  now: string,
): Promise<readonly number[]> {
  const at =
    'meeting' in where
      ? sql`meeting_id = ${where.meeting}`
      : 'contact' in where
        ? sql`lower(contact) = lower(${where.contact})`
        : sql`id = ${where.id}`;
  const { rows } = await sql<{ id: number }>`update speaking_request
    set name = null, contact = null, topic = null, reason = null, erased_at = ${now}
    where ${at} and erased_at is null returning id`.execute(transaction);
  return rows.map((row) => row.id);
}
