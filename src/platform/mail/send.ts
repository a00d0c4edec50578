import { sql } from 'kysely';
import type { Clock } from '#kernel';
import { type Database, installation } from '#platform/database';
import { DeliveryProblem } from './delivery-problem.ts';
import {
  claimNext,
  type Handed,
  hold,
  noteProblem,
  noteSent,
  settleUnheard,
  type Waiting,
} from './handing-over.ts';
import { keptDays } from './kept.ts';
import type { Invitation } from './queue.ts';

export interface Deliverable {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same at every attempt: a mailbox that was given it twice can tell. */
  readonly messageId: string;
  /** When it was written, the same at every attempt: with the Message-ID what Exchange knows a second one by. */
  readonly writtenAt: string;
  readonly unsubscribe?: string;
  readonly invitation?: Invitation;
}

/** Hands a mail to the server. @throws DeliveryProblem where it was not taken */
export type Deliver = (mail: Deliverable) => Promise<void>;

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
 * Sends what waits, one after another. That a mail is handed over is committed before the server hears of it, and a row is held
 * while that goes on (`handing-over.ts`). What a process that ended left between the server's answer and the note of it is handed
 * over once more, as the same message: that cannot be told from what the server never got (decision 0052).
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
  /** The server took them, and the database did not hear of it yet. */
  const unnoted: Handed[] = [];
  const work = async () => {
    waits = false;
    await tidy(options.database, options.clock.now());
    for (let first = unnoted[0]; first; first = unnoted[0]) {
      await noteLater(options.database, first);
      unnoted.shift();
    }
    await settleUnheard(options.database, options.clock.now(), options.report);
    for (let sent = 0; sent < mostAtOnce && !stopped; sent += 1)
      if ((await sendOne(options, unnoted)) !== 'next') return;
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

function deliverable(mail: Waiting, domain: string): Deliverable {
  const { unsubscribe, invitation, method } = mail;
  return {
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body ?? '',
    html: mail.html ?? '',
    messageId: `<mail-${mail.id}-${Date.parse(mail.created_at)}@${domain}>`,
    writtenAt: mail.created_at,
    ...(unsubscribe === null ? {} : { unsubscribe }),
    ...(invitation === null || method === null ? {} : { invitation: { text: invitation, method } }),
  };
}

const noteLater = (database: Database, handed: Handed) =>
  database.write(installation, (tx) => noteSent(tx, handed));

/** @returns `next` when there may be more that can be sent now */
async function sendOne(
  options: Parameters<typeof mailSender>[0],
  unnoted: Handed[],
): Promise<'next' | 'enough'> {
  const { deliver, clock, database } = options;
  if (!deliver) return 'enough';
  const mail = await claimNext(database, clock.now());
  if (!mail) return 'enough';
  let taken: Handed | undefined;
  try {
    return await database.write(installation, async (tx) => {
      if (!(await hold(tx, mail))) return 'next';
      try {
        await deliver(deliverable(mail, options.domain));
      } catch (error) {
        const problem = error instanceof DeliveryProblem ? error : new DeliveryProblem(String(error));
        options.report(
          `mail ${mail.id}: ${problem.final ? 'opgegeven' : 'niet verzonden'} (${mail.attempts + 1})`,
        );
        await noteProblem(tx, mail, problem, clock.now());
        return problem.serverGone ? 'enough' : 'next';
      }
      taken = { id: mail.id, recipient: mail.recipient, at: clock.now() };
      await noteSent(tx, taken);
      return 'next';
    });
  } catch (error) {
    // This process knows that it arrived, and notes it when the database is back.
    if (taken) unnoted.push(taken);
    throw error;
  }
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
