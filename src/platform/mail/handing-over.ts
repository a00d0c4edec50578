import { sql } from 'kysely';
import { type Database, installation, type Write } from '#platform/database';
import type { DeliveryProblem } from './delivery-problem.ts';
import type { Invitation } from './queue.ts';

/** Minutes until the next attempt; after the last the mail is given up, about a day and a half later. */
export const backoffMinutes = [1, 5, 15, 60, 180, 360, 720, 720] as const;

/**
 * Attempts that a server which is away costs a mail at most: it said nothing about this one. The mail waits until it is over,
 * and goes within a quarter of an hour after the server is there again.
 */
const attemptsWithoutServer = 3;

/** After so long nobody is on the way from marking a row to holding it. */
const unheardMinutes = 2;

export interface Waiting {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string | null;
  readonly html: string | null;
  readonly created_at: string;
  /** Null for what was written before mails had one. */
  readonly key: string | null;
  readonly attempts: number;
  readonly unsubscribe: string | null;
  readonly invitation: string | null;
  readonly method: Invitation['method'] | null;
  /** When handing it over began. */
  readonly sending_at: string;
}

type Mail = Pick<Waiting, 'id' | 'attempts' | 'recipient'>;

/** What the server said of a mail. */
export interface Heard {
  readonly mail: Mail;
  /** Undefined: it took it. */
  readonly problem: DeliveryProblem | undefined;
  readonly at: string;
}

/** Marks the next mail as being handed over, committed before any server hears of it: another node passes over it. */
export function claimNext(database: Database, now: string): Promise<Waiting | undefined> {
  return database.write(installation, async (tx) => {
    const { rows } = await sql<Waiting>`
      update mail set sending_at = ${now} where id = (
        select id from mail where sent_at is null and failed_at is null and sending_at is null
          and next_at <= ${now} and send_until > ${now}
        order by next_at, id limit 1 for update skip locked)
      returning id, recipient, subject, body, html, created_at, key, attempts, unsubscribe, invitation, method, sending_at`.execute(
      tx,
    );
    return rows[0];
  });
}

/** Holds the row for as long as the server is spoken to: a row that is marked and not held was left by a process that ended. */
export async function hold(tx: Write, { id, sending_at }: Waiting): Promise<boolean> {
  const { rows } = await sql`select id from mail where id = ${id} and sending_at = ${sending_at}
    and sent_at is null and failed_at is null for update`.execute(tx);
  return rows.length > 0;
}

const left = 'Regiotafel stopte tijdens het verzenden; opnieuw aangeboden als hetzelfde bericht.';
const leftTwice =
  'Regiotafel stopte twee keer tijdens het verzenden. Of het bericht aankwam, is niet bekend; een derde keer wordt het niet aangeboden.';

/**
 * What a process left while it spoke to the server, which may have taken it. It is handed over once more, with the Message-ID and
 * date by which a mailbox that has it knows it; left again, it is given up for the operator to see.
 * @param known of which this process heard what the server said
 */
export function settleUnheard(
  database: Database,
  now: string,
  known: readonly number[],
  report: (line: string) => void,
): Promise<void> {
  return database.write(installation, async (tx) => {
    const { rows } = await sql<{ id: number; unheard: number }>`
      update mail set unheard = unheard + 1, sending_at = null, next_at = ${now},
        failed_at = case when unheard > 0 then ${now}::timestamptz end,
        problem = case when unheard > 0 then ${leftTwice} else ${left} end,
        body = case when confidential and unheard > 0 then null else body end,
        html = case when confidential and unheard > 0 then null else html end
      where id in (select id from mail where sent_at is null and failed_at is null
        and id <> all(${known}::int[]) and sending_at <= ${now}::timestamptz - make_interval(mins => ${unheardMinutes}::int) for update skip locked)
      returning id, unheard`.execute(tx);
    for (const { id, unheard } of rows)
      report(
        `mail ${id}: ${unheard > 1 ? 'opgegeven, uitkomst onbekend' : 'uitkomst onbekend, opnieuw aangeboden'}`,
      );
  });
}

export const note = (tx: Write, { mail, problem, at }: Heard): Promise<void> =>
  problem ? noteProblem(tx, mail, problem, at) : noteSent(tx, mail, at);

async function noteSent(tx: Write, { id, recipient }: Mail, at: string): Promise<void> {
  await sql`update mail set sent_at = ${at}, sending_at = null, attempts = attempts + 1, failed_at = null,
      problem = case when unheard > 0 then problem end,
      body = case when confidential then null else body end,
      html = case when confidential then null else html end
    where id = ${id} and sent_at is null`.execute(tx);
  await sql`delete from refused_address where address = lower(${recipient})`.execute(tx);
}

/** As PostgreSQL can hold it, whatever a server answers. */
export const kept = (answer: string) => answer.replaceAll('\0', ' ').slice(0, 500).toWellFormed();

async function noteProblem(tx: Write, mail: Mail, problem: DeliveryProblem, now: string): Promise<void> {
  const { serverGone: gone } = problem;
  const counted = gone ? Math.min(mail.attempts, attemptsWithoutServer - 1) : mail.attempts;
  const wait = backoffMinutes[counted];
  const over = problem.final || wait === undefined;
  const attempts = Math.max(mail.attempts, counted + 1);
  await sql`update mail set attempts = ${attempts}, problem = ${kept(problem.message)}, sending_at = null,
      next_at = ${now}::timestamptz + make_interval(mins => ${wait ?? 0}::int),
      failed_at = ${over ? now : null},
      body = case when confidential and ${over}::boolean then null else body end,
      html = case when confidential and ${over}::boolean then null else html end
    where id = ${mail.id} and sent_at is null`.execute(tx);
  if (problem.addressRefused) await refuseAddress(tx, mail.recipient, problem.message, now);
}

/** Nothing that comes of itself goes there, until something arrives or its holder says that it works. */
export async function refuseAddress(
  tx: Write,
  recipient: string,
  answer: string,
  now: string,
): Promise<void> {
  await sql`insert into refused_address (address, refused_at, answer)
    values (lower(${recipient}), ${now}, ${kept(answer)})
    on conflict (address) do update set refused_at = excluded.refused_at, answer = excluded.answer`.execute(
    tx,
  );
}
