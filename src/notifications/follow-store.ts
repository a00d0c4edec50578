import { sql } from 'kysely';
import type { RegionId } from '#kernel';
import { newSecret } from '#people';
import { statement, type Write } from '#platform/database';
import type { MailAddress } from '#platform/mail';

export type FollowRhythm = 'day' | 'week';

/** Volger: a mailbox in a region. */
export interface Follower {
  readonly id: number;
  readonly mail: MailAddress;
  readonly language: 'nl' | 'en';
  readonly key: string;
}
export interface Follow {
  readonly subject: string;
  readonly rhythm: FollowRhythm;
  readonly askedAt: string;
  /** Null until it was confirmed from the mailbox. */
  readonly confirmedAt: string | null;
  /** Up to when a digest told. */
  readonly toldUntil: string | null;
}
const followerColumns = 'w.id, w.mail, w.language, w.key';
const followColumns = `f.subject, f.rhythm, f.asked_at as "askedAt", f.confirmed_at as "confirmedAt",
  f.told_until as "toldUntil"`;

/** What a mailbox follows, the first asked first; one row without a subject of one that follows nothing. @param $1 key */
export const followsOfKey = statement<Follow>(
  'follows_of_key',
  `select ${followColumns} from follower w join follow f on f.region_id = w.region_id and f.follower_id = w.id
   where w.key = $1 order by f.asked_at, f.subject`,
);

/** What is followed is called so. @param $1 number of a proposal, or null @param $2 name of an ambition, or null */
export const subjectTitle = statement<{ title: string }>(
  'followed_title',
  `select title from proposal where id = $1::integer union all select title from ambition where id = $2`,
);
/** Of everything that a mailbox follows. @param $1 key */
export const titlesOfKey = statement<{ subject: string; title: string }>(
  'followed_titles_of_key',
  `select f.subject, coalesce(p.title, a.title) as title
   from follower w join follow f on f.region_id = w.region_id and f.follower_id = w.id
     left join proposal p on f.subject = 'voorstel/' || p.id left join ambition a on f.subject = 'ambitie/' || a.id
   where w.key = $1 and coalesce(p.title, a.title) is not null`,
);

/** What is held of a mailbox: for whoever asks it from there, never the key. @param $1 address */
export const followsOfMail = statement<Follow & { title: string | null }>(
  'follows_of_mail',
  `select ${followColumns}, coalesce(p.title, a.title) as title
   from follower w join follow f on f.region_id = w.region_id and f.follower_id = w.id
     left join proposal p on f.subject = 'voorstel/' || p.id left join ambition a on f.subject = 'ambitie/' || a.id
   where lower(w.mail) = lower($1) order by f.asked_at, f.subject`,
);

/** Somebody to be told, with what is due. */
export interface DueFollower extends Follower {
  readonly follows: readonly {
    readonly subject: string;
    readonly rhythm: FollowRhythm;
    readonly until: string;
    /** Of a proposal or an ambition; null: of a municipality, or gone. */
    readonly title: string | null;
  }[];
}
/**
 * Confirmed, and not told up to the last closing of its rhythm; without mailboxes that were refused.
 * @param $1 last closing of a day @param $2 of a week @param $3 after this number @param $4 at most
 */
export const dueFollowers = statement<DueFollower>(
  'due_followers',
  `select ${followerColumns}, json_agg(json_build_object('subject', f.subject, 'rhythm', f.rhythm,
     'until', f.told_until, 'title', coalesce(p.title, a.title)) order by f.subject) as follows
   from follower w join follow f on f.region_id = w.region_id and f.follower_id = w.id
     left join proposal p on p.region_id = f.region_id and f.subject = 'voorstel/' || p.id
     left join ambition a on a.region_id = f.region_id and f.subject = 'ambitie/' || a.id
   where w.id > $3 and f.told_until < case f.rhythm when 'day' then $1::timestamptz else $2::timestamptz end
     and not exists (select from refused_address r where r.address = lower(w.mail))
   group by w.region_id, w.id order by w.id limit $4`,
);

/** @returns what nobody told these up to the closings in the meantime */
export async function tellUntil(
  transaction: Write,
  followers: readonly number[],
  closed: { readonly day: string; readonly week: string },
): Promise<{ readonly follower: number; readonly subject: string }[]> {
  const { rows } = await sql<{ follower: number; subject: string }>`update follow set told_until =
      case rhythm when 'day' then ${closed.day}::timestamptz else ${closed.week}::timestamptz end
    where follower_id = any(${followers}::integer[]) and told_until <
      case rhythm when 'day' then ${closed.day}::timestamptz else ${closed.week}::timestamptz end
    returning follower_id as follower, subject`.execute(transaction);
  return rows;
}

/** The mailbox, made when it is new, held until the end of the transaction. */
export async function lockFollower(
  transaction: Write,
  region: RegionId,
  mail: MailAddress,
  language: 'nl' | 'en',
): Promise<Follower> {
  const { rows } = await sql<Follower>`insert into follower as w (region_id, mail, language, key)
    values (${region}, ${mail}, ${language}, ${newSecret().secret})
    on conflict (region_id, lower(mail)) do update set mail = w.mail
    returning ${sql.raw(followerColumns)}`.execute(transaction);
  return rows[0] as Follower;
}

export async function followerByKey(transaction: Write, key: string): Promise<Follower | undefined> {
  const { rows } = await sql<Follower>`select ${sql.raw(followerColumns)} from follower w where w.key = ${key}
    for update`.execute(transaction);
  return rows[0];
}

export async function followsOf(transaction: Write, follower: number): Promise<Follow[]> {
  const { rows } = await sql<Follow>`select ${sql.raw(followColumns)} from follow f
    where f.follower_id = ${follower} order by f.asked_at, f.subject`.execute(transaction);
  return rows;
}

/** Asked anew, the link works anew; what was confirmed stays so. */
export async function putFollow(
  transaction: Write,
  region: RegionId,
  follower: number,
  asked: Pick<Follow, 'subject' | 'rhythm' | 'askedAt'>,
): Promise<void> {
  await sql`insert into follow as f (region_id, follower_id, subject, rhythm, asked_at)
    values (${region}, ${follower}, ${asked.subject}, ${asked.rhythm}, ${asked.askedAt})
    on conflict (region_id, follower_id, subject) do update
      set asked_at = excluded.asked_at, rhythm = excluded.rhythm where f.confirmed_at is null`.execute(
    transaction,
  );
}

/** From now on it is told of, in this rhythm. */
export async function confirmFollow(
  transaction: Write,
  follower: number,
  subject: string,
  rhythm: FollowRhythm,
  now: string,
): Promise<void> {
  await sql`update follow set rhythm = ${rhythm}, confirmed_at = coalesce(confirmed_at, ${now}),
      told_until = coalesce(told_until, ${now})
    where follower_id = ${follower} and subject = ${subject}`.execute(transaction);
}

/** In which language the mailbox is written to. */
export async function setLanguage(
  transaction: Write,
  follower: number,
  language: 'nl' | 'en',
): Promise<void> {
  await sql`update follower set language = ${language} where id = ${follower}`.execute(transaction);
}

/** @param subject left out: everything. @returns whether anything is still followed; the mailbox is forgotten otherwise */
export async function deleteFollow(
  transaction: Write,
  follower: number,
  subject: string | undefined,
): Promise<boolean> {
  await sql`delete from follow where follower_id = ${follower}
    and (${subject ?? null}::text is null or subject = ${subject ?? null})`.execute(transaction);
  const { rows } = await sql`delete from follower w where w.id = ${follower}
    and not exists (select from follow f where f.region_id = w.region_id and f.follower_id = w.id)
    returning id`.execute(transaction);
  return rows.length === 0;
}

/** Forgets a mailbox in the region of the transaction. @returns how many it was */
export async function forgetFollower(transaction: Write, mail: MailAddress): Promise<number> {
  const { rows } = await sql`delete from follower where lower(mail) = lower(${mail}) returning id`.execute(
    transaction,
  );
  return rows.length;
}
