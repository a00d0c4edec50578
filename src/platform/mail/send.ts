import { sql } from 'kysely';
import type { Clock } from '#kernel';
import { type Database, installation, type Write } from '#platform/database';
import { type Invitation, keptDays } from './queue.ts';

export interface Deliverable {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same at every attempt: a mailbox that was given it twice can tell. */
  readonly messageId: string;
  readonly unsubscribe?: string;
  readonly invitation?: Invitation;
}

/** Hands a mail to the server. @throws DeliveryProblem where it was not taken */
export type Deliver = (mail: Deliverable) => Promise<void>;

export class DeliveryProblem extends Error {
  /** Trying again will not help: the address is refused. */
  readonly final: boolean;
  /** The server itself was not there: the next mail will fare no better. */
  readonly serverGone: boolean;
  /** There is no such mailbox: nothing else will arrive there either. */
  readonly addressRefused: boolean;
  constructor(
    message: string,
    options: { final?: boolean; serverGone?: boolean; addressRefused?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.final = options.final ?? false;
    this.serverGone = options.serverGone ?? false;
    this.addressRefused = options.addressRefused ?? false;
  }
}

/** Minutes until the next attempt; after the last the mail is given up, about a day and a half later. */
export const backoffMinutes = [1, 5, 15, 60, 180, 360, 720, 720] as const;

/**
 * Attempts that a server which is away costs a mail at most: it said nothing about this one. The mail waits until it is over,
 * and goes within a quarter of an hour after the server is there again.
 */
const attemptsWithoutServer = 3;

export interface MailSender {
  /** There may be something to send. */
  look(): void;
  /** When all that could be sent was tried. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const everySeconds = 30;
/** In one look; whatever is left is seen by the next. */
const mostAtOnce = 500;

/**
 * Sends what waits, one after another. A row is held while it is sent (`for update skip locked`), so that another node
 * passes over it; what was sent and not yet noted when the process ended is sent again, with the same Message-ID.
 * @param deliver undefined: no server was named; mails are only kept
 */
export function mailSender(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly deliver: Deliver | undefined;
  /** Domain of the Message-ID. */
  readonly domain: string;
  readonly report: (line: string) => void;
}): MailSender {
  let round: Promise<void> = Promise.resolve();
  let waits = false;
  let stopped = false;
  const work = async () => {
    waits = false;
    await tidy(options.database, options.clock.now());
    for (let sent = 0; sent < mostAtOnce && !stopped; sent += 1)
      if ((await sendOne(options)) !== 'next') return;
  };
  const look = () => {
    if (waits || stopped) return;
    waits = true;
    // A database that is gone shows itself elsewhere; the next look comes by itself.
    round = round.then(work).catch(() => undefined);
  };
  const timer = setInterval(look, everySeconds * 1000);
  timer.unref();
  return {
    look,
    settled: () => round,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };
}

interface Waiting {
  readonly id: number;
  readonly reason: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string | null;
  readonly html: string | null;
  readonly created_at: string;
  readonly attempts: number;
  readonly unsubscribe: string | null;
  readonly invitation: string | null;
  readonly method: Invitation['method'] | null;
}

function deliverable(mail: Waiting, domain: string): Deliverable {
  const { unsubscribe, invitation, method } = mail;
  return {
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body ?? '',
    html: mail.html ?? '',
    messageId: `<mail-${mail.id}-${Date.parse(mail.created_at)}@${domain}>`,
    ...(unsubscribe === null ? {} : { unsubscribe }),
    ...(invitation === null || method === null ? {} : { invitation: { text: invitation, method } }),
  };
}

/** @returns `next` when there may be more that can be sent now */
async function sendOne(options: Parameters<typeof mailSender>[0]): Promise<'next' | 'enough'> {
  const { deliver, clock } = options;
  if (!deliver) return 'enough';
  return options.database.write(installation, async (tx) => {
    const now = clock.now();
    const { rows } = await sql<Waiting>`
      select id, reason, recipient, subject, body, html, created_at, attempts, unsubscribe, invitation, method from mail
      where sent_at is null and failed_at is null and next_at <= ${now} and send_until > ${now}
      order by next_at, id limit 1 for update skip locked`.execute(tx);
    const [mail] = rows;
    if (!mail) return 'enough';
    try {
      await deliver(deliverable(mail, options.domain));
    } catch (error) {
      const problem = error instanceof DeliveryProblem ? error : new DeliveryProblem(String(error));
      options.report(
        `mail ${mail.id}: ${problem.final ? 'opgegeven' : 'niet verzonden'} (${mail.attempts + 1})`,
      );
      await noteProblem(tx, mail, problem, now);
      return problem.serverGone ? 'enough' : 'next';
    }
    await sql`update mail set sent_at = ${clock.now()}, attempts = attempts + 1, problem = null,
        body = case when confidential then null else body end,
        html = case when confidential then null else html end
      where id = ${mail.id}`.execute(tx);
    await sql`delete from refused_address where address = lower(${mail.recipient})`.execute(tx);
    return 'next';
  });
}

async function noteProblem(tx: Write, mail: Waiting, problem: DeliveryProblem, now: string): Promise<void> {
  const { serverGone: gone } = problem;
  const counted = gone ? Math.min(mail.attempts, attemptsWithoutServer - 1) : mail.attempts;
  const wait = backoffMinutes[counted];
  const over = problem.final || wait === undefined;
  const attempts = Math.max(mail.attempts, counted + 1);
  await sql`update mail set attempts = ${attempts}, problem = ${problem.message.slice(0, 500)},
      next_at = ${now}::timestamptz + make_interval(mins => ${wait ?? 0}::int),
      failed_at = ${over ? now : null},
      body = case when confidential and ${over}::boolean then null else body end,
      html = case when confidential and ${over}::boolean then null else html end
    where id = ${mail.id}`.execute(tx);
  if (problem.addressRefused)
    await sql`insert into refused_address (address, refused_at, answer)
      values (lower(${mail.recipient}), ${now}, ${problem.message.slice(0, 500)})
      on conflict (address) do update set refused_at = excluded.refused_at, answer = excluded.answer`.execute(
      tx,
    );
}

/** Secrets of mails that are over, and mails that nobody needs any more. */
async function tidy(database: Database, now: string): Promise<void> {
  await database.write(installation, async (tx) => {
    await sql`update mail set body = null, html = null
      where confidential and body is not null and send_until <= ${now}`.execute(tx);
    await sql`delete from mail where created_at < ${now}::timestamptz - make_interval(days => ${keptDays}::int)
      and id in (select id from mail where created_at < ${now}::timestamptz - make_interval(days => ${keptDays}::int)
        for update skip locked)`.execute(tx);
  });
}
