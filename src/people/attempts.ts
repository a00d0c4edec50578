import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, installation } from '#platform/database';

/** How often something may be tried within so many minutes. */
export interface Limit {
  readonly kind: string;
  readonly most: number;
  readonly minutes: number;
}

// A town hall has one address, and forty people sign in there at the beginning of a meeting. Secrets of 256 bits are not
// guessed; what is limited is what a stranger makes us do, and the mail that somebody gets.
export const limits = {
  /** Whatever shows who somebody is, by the address it comes from. */
  signIn: { kind: 'sign_in', most: 300, minutes: 15 },
  /** Secrets that nobody has, of tokens and of one's own calendar, by address. */
  wrongSecret: { kind: 'wrong_secret', most: 300, minutes: 15 },
  /** Links that are asked for, by address. */
  linkRequest: { kind: 'link_request', most: 100, minutes: 15 },
  /** Mails with a link to one account. */
  linkMail: { kind: 'link_mail', most: 3, minutes: 15 },
  /** What residents send without an account, by address: some of a library or a school have the same. */
  anonymousWrite: { kind: 'anonymous_write', most: 30, minutes: 60 },
  /** Whatever one account writes: ten a second is no person and no well-made program. */
  write: { kind: 'write', most: 600, minutes: 1 },
  /** What costs the server much to read (a PDF, a comparison, what other rules would give), by account or else by address: a
   * town hall has one address, and forty people open the decision list at the same moment. */
  dearRead: { kind: 'dear_read', most: 300, minutes: 5 },
  /** Files of one account: a folder at once goes, filling a disk does not. */
  upload: { kind: 'upload', most: 100, minutes: 60 },
} as const satisfies Record<string, Limit>;

/** Neither addresses nor accounts stand in the table: only what cannot be read back without knowing them. */
function keyOf(limit: Limit, whose: string): Buffer {
  return createHash('sha256').update(`${limit.kind}\n${whose}`).digest();
}

/**
 * Counts an attempt, in a table that all nodes share and in a transaction of its own: what fails later is counted too.
 * @returns until when no more are taken; undefined: this one is
 */
export async function countAttempt(
  database: Database,
  limit: Limit,
  whose: string,
  now: string,
): Promise<string | undefined> {
  const { count, until } = await countTimes(database, limit, whose, now, 1);
  return count > limit.most ? until : undefined;
}

/** Counts some at once. @returns how many that makes, with all nodes, and until when they count */
export async function countTimes(
  database: Database,
  limit: Limit,
  whose: string,
  now: string,
  times: number,
): Promise<{ readonly count: number; readonly until: string }> {
  const key = keyOf(limit, whose);
  const counted = await database.write(installation, async (tx) => {
    const { rows } = await sql<{ count: number; until: string }>`
      insert into sign_in_attempt (key, until, count)
      values (${key}, ${now}::timestamptz + make_interval(mins => ${limit.minutes}::int), ${times})
      on conflict (key) do update set
        count = case when sign_in_attempt.until <= ${now} then ${times} else least(sign_in_attempt.count + ${times}, 1000000) end,
        until = case when sign_in_attempt.until <= ${now} then excluded.until else sign_in_attempt.until end
      returning count, until`.execute(tx);
    const [row] = rows;
    // Whoever begins anew clears away what is over.
    if (row?.count === times) await sql`delete from sign_in_attempt where until <= ${now}`.execute(tx);
    return row;
  });
  if (!counted) throw new Error('An attempt was not counted');
  return counted;
}
