import { sql } from 'kysely';
import type { Clock } from '#kernel';
import { type Database, installation, troubleOf } from '#platform/database';
import { DeliveryProblem } from './delivery-problem.ts';
import { claimNext, type Heard, hold, note, settleUnheard, type Waiting } from './handing-over.ts';
import { keptDays } from './kept.ts';
import type { Invitation } from './queue.ts';
import { mailKeyText } from './rules/delivery-report.ts';

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
  /** What the server said of them, of which the database did not hear yet. */
  const unnoted = new Map<number, Heard>();
  const work = async () => {
    waits = false;
    await tidy(options.database, options.clock.now());
    await noteLater(options, unnoted);
    await settleUnheard(options.database, options.clock.now(), [...unnoted.keys()], options.report);
    for (let sent = 0; sent < mostAtOnce && !stopped; sent += 1)
      if ((await sendOne(options, unnoted)) !== 'next') return;
  };
  const look = () => {
    if (waits || stopped) return;
    waits = true;
    // The next look comes by itself. A database that is gone shows itself elsewhere.
    round = round.then(work).catch((error: unknown) => {
      if (!troubleOf(error)) options.report(`mail: niet verder gekomen (${codeOf(error)})`);
    });
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
    messageId: `<${mailKeyText({ id: mail.id, key: mail.key, writtenAt: mail.created_at })}@${domain}>`,
    writtenAt: mail.created_at,
    ...(unsubscribe === null ? {} : { unsubscribe }),
    ...(invitation === null || method === null ? {} : { invitation: { text: invitation, method } }),
  };
}

/** What the database says of an error in one word: its sentence may hold an address. */
const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? (error as Error).name);

/**
 * What this process knows and could not note. One that cannot be noted keeps no other from it, is not offered again, and is told of:
 * the operator sees it wait.
 */
async function noteLater(
  { database, report }: Parameters<typeof mailSender>[0],
  unnoted: Map<number, Heard>,
): Promise<void> {
  for (const [id, heard] of unnoted)
    try {
      await database.write(installation, (tx) => note(tx, heard));
      unnoted.delete(id);
    } catch (error) {
      if (troubleOf(error)) throw error;
      report(`mail ${id}: wat de mailserver antwoordde, kan niet worden vastgelegd (${codeOf(error)})`);
    }
}

/** @returns `next` when there may be more that can be sent now */
async function sendOne(
  options: Parameters<typeof mailSender>[0],
  unnoted: Map<number, Heard>,
): Promise<'next' | 'enough'> {
  const { deliver, clock, database } = options;
  if (!deliver) return 'enough';
  const mail = await claimNext(database, clock.now());
  if (!mail) return 'enough';
  let heard: Heard | undefined;
  try {
    return await database.write(installation, async (tx) => {
      if (!(await hold(tx, mail))) return 'next';
      const problem = await deliver(deliverable(mail, options.domain)).then(
        () => undefined,
        (error: unknown) => (error instanceof DeliveryProblem ? error : new DeliveryProblem(String(error))),
      );
      heard = { mail, problem, at: clock.now() };
      if (problem)
        options.report(
          `mail ${mail.id}: ${problem.final ? 'opgegeven' : 'niet verzonden'} (${mail.attempts + 1})`,
        );
      await note(tx, heard);
      return problem?.serverGone ? 'enough' : 'next';
    });
  } catch (error) {
    if (!heard) throw error;
    // This process knows what the server said, and notes it when the database takes it.
    unnoted.set(mail.id, heard);
    if (troubleOf(error)) throw error;
    return 'next';
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
