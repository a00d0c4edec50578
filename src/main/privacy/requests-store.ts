import { sql } from 'kysely';
import type { CalendarDate, PersonId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { MailAddress } from '#platform/mail';

/** Verzoek om gegevens te laten verwijderen (AVG 17): of a person with an account, or by a confirmed mail address. */
export interface RemovalRequest {
  readonly id: number;
  readonly region: RegionId | null;
  readonly person: PersonId | null;
  readonly mail: MailAddress | null;
  /** In which somebody without an account asked, and is answered. */
  readonly language: 'nl' | 'en';
  readonly askedAt: string;
  readonly state: 'unconfirmed' | 'open' | 'granted' | 'refused';
  /** By when it must be decided: a month (AVG 12, lid 3). */
  readonly dueOn: CalendarDate | null;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}
const columns = `r.id, r.region_id as region, r.person_id as person, r.mail, r.language, r.asked_at as "askedAt", r.state,
  r.due_on as "dueOn", r.reason, r.decided_at as "decidedAt", r.decided_by as "decidedBy"`;

/** For the regional clerk alone. @param $1 region */
export const requestsOfRegion = statement<RemovalRequest>(
  'removal_requests_of_region',
  `select ${columns} from removal_request r where r.region_id = $1 and r.state <> 'unconfirmed'
   order by (r.state = 'open') desc, r.due_on, r.id limit 100`,
);
/** For the operator alone. */
export const requestsOfPersons = statement<RemovalRequest & { readonly name: string }>(
  'removal_requests_of_persons',
  `select ${columns}, p.name from removal_request r join person p on p.id = r.person_id
   order by (r.state = 'open') desc, r.due_on, r.id limit 100`,
);
/** @param $1 person */
export const requestsOfPerson = statement<RemovalRequest>(
  'removal_requests_of_person',
  `select ${columns} from removal_request r where r.person_id = $1 order by r.id desc`,
);
/** @param $1 hash of the secret */
export const requestBySecret = statement<RemovalRequest>(
  'removal_request_by_secret',
  `select ${columns} from removal_request r where r.secret = $1`,
);

export async function lockRemoval(
  transaction: Write,
  where: { readonly id: number } | { readonly secret: Buffer },
): Promise<RemovalRequest | undefined> {
  const at = 'id' in where ? sql`r.id = ${where.id}` : sql`r.secret = ${where.secret}`;
  const { rows } = await sql<RemovalRequest>`select ${sql.raw(columns)} from removal_request r
    where ${at} for update`.execute(transaction);
  return rows[0];
}

export async function insertRemoval(
  transaction: Write,
  request: Pick<RemovalRequest, 'region' | 'person' | 'mail' | 'askedAt' | 'state' | 'dueOn'> & {
    readonly secret: Buffer | null;
    readonly language?: RemovalRequest['language'];
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into removal_request (region_id, person_id, mail, language, secret, asked_at, state, due_on)
    values (${request.region}, ${request.person}, ${request.mail}, ${request.language ?? 'nl'}, ${request.secret}, ${request.askedAt},
      ${request.state}, ${request.dueOn}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function confirmRemoval(transaction: Write, id: number, dueOn: CalendarDate): Promise<void> {
  await sql`update removal_request set state = 'open', due_on = ${dueOn} where id = ${id}`.execute(
    transaction,
  );
}

export interface RemovalDecision {
  readonly state: 'granted' | 'refused';
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
}
export async function storeRemovalDecision(
  transaction: Write,
  id: number,
  decision: RemovalDecision,
): Promise<void> {
  await sql`update removal_request set state = ${decision.state}, reason = ${decision.reason},
    decided_at = ${decision.at}, decided_by = ${decision.by} where id = ${id}`.execute(transaction);
}
