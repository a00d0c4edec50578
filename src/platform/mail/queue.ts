import { sql } from 'kysely';
import { statement, type Write } from '#platform/database';
import type { MailAddress } from './address.ts';
import { composeMail, type MailContent } from './compose.tsx';

/** Told with the commit that queued a mail: whoever sends looks at once. */
export const mailChannel = 'regiotafel_mail';

export interface NewMail {
  /** What causes it, once: a second mail for the same reason is not queued. `sign_in_link/12` */
  readonly reason: string;
  readonly to: MailAddress;
  readonly content: MailContent;
  /** Holds a secret: the text is taken away when it was sent, or when it is over. */
  readonly confidential: boolean;
  /** After this moment nobody is helped by it any more. */
  readonly sendUntil: string;
  /** Where one request stops mail of this kind (RFC 8058): of every mail that nobody asked for at that moment. */
  readonly unsubscribe?: string;
  /** A meeting, as a calendar program takes it over (RFC 5546). */
  readonly invitation?: Invitation;
}

/** Uitnodiging: an iCalendar object with its method. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}

/** Queues a mail in the transaction that causes it: with a rollback it was never there. @returns false: queued before */
export async function queueMail(transaction: Write, mail: NewMail, now: string): Promise<boolean> {
  return (await queueMails(transaction, [mail], now)) > 0;
}

/** Several at once. @returns how many were not queued before */
export async function queueMails(
  transaction: Write,
  mails: readonly NewMail[],
  now: string,
): Promise<number> {
  if (mails.length === 0) return 0;
  const composed = mails.map((mail) => ({ mail, ...composeMail(mail.content) }));
  const column = <T>(of: (one: (typeof composed)[number]) => T) => composed.map(of);
  const { rows } = await sql<{ id: number }>`
    insert into mail (reason, recipient, subject, body, html, confidential, send_until, unsubscribe, invitation, method,
      created_at, next_at)
    select asked.*, ${now}::timestamptz, ${now}::timestamptz from unnest(
      ${column(({ mail }) => mail.reason)}::text[], ${column(({ mail }) => mail.to)}::text[],
      ${column(({ subject }) => subject)}::text[], ${column(({ text }) => text)}::text[],
      ${column(({ html }) => html)}::text[], ${column(({ mail }) => mail.confidential)}::boolean[],
      ${column(({ mail }) => mail.sendUntil)}::timestamptz[], ${column(({ mail }) => mail.unsubscribe ?? null)}::text[],
      ${column(({ mail }) => mail.invitation?.text ?? null)}::text[],
      ${column(({ mail }) => mail.invitation?.method ?? null)}::text[]) as asked
    on conflict (reason) do nothing returning id`.execute(transaction);
  if (rows.length > 0) await sql`select pg_notify(${mailChannel}, '')`.execute(transaction);
  return rows.length;
}

/** The reasons that begin so of what was queued for a mailbox since a moment, however its address is written. */
export async function reasonsOf(
  transaction: Write,
  to: MailAddress,
  { begin, since }: { readonly begin: string; readonly since: string },
): Promise<readonly { readonly reason: string; readonly at: string }[]> {
  const { rows } = await sql<{ reason: string; at: string }>`
    select reason, created_at as at from mail
    where lower(recipient) = lower(${to}) and starts_with(reason, ${begin}) and created_at > ${since}`.execute(
    transaction,
  );
  return rows;
}

/** Mail, as an operator finds it. */
export interface MailRow {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly sendUntil: string;
  readonly sentAt: string | null;
  readonly failedAt: string | null;
  /** When a report told that it did not arrive after all. */
  readonly returnedAt: string | null;
  readonly attempts: number;
  readonly problem: string | null;
  readonly confidential: boolean;
  /** How often a process ended while it handed this over: it may have arrived so often before it did. */
  readonly unheard: number;
  /** Null when it was taken away. */
  readonly text: string | null;
}
const columns = `id, recipient, subject, created_at as "createdAt", send_until as "sendUntil", sent_at as "sentAt",
  failed_at as "failedAt", returned_at as "returnedAt", attempts, problem, confidential, unheard, body as text`;

/** The latest first, without their texts. @param $1 at most */
export const latestMail = statement<Omit<MailRow, 'text'>>(
  'latest_mail',
  `select ${columns.replace(', body as text', '')} from mail order by id desc limit $1`,
);
/** @param $1 number */
export const mailById = statement<MailRow>('mail_by_id', `select ${columns} from mail where id = $1`);

/** An address that a server refused for good, until something arrives there again. */
export interface RefusedAddress {
  /** In small letters. */
  readonly address: string;
  readonly refusedAt: string;
  /** What the server said. */
  readonly answer: string;
}
const refusedColumns = 'address, refused_at as "refusedAt", answer';

/** The latest first. */
export const refusedAddresses = statement<RefusedAddress>(
  'refused_addresses',
  `select ${refusedColumns} from refused_address order by refused_at desc, address`,
);
/** @param $1 the address, however it is written */
export const refusalOf = statement<RefusedAddress>(
  'refusal_of_address',
  `select ${refusedColumns} from refused_address where address = lower($1)`,
);

/** Whoever has the address says that it works again: mail is sent there until the next refusal. */
export async function trustAddress(transaction: Write, address: MailAddress): Promise<void> {
  await sql`delete from refused_address where address = lower(${address})`.execute(transaction);
}

export type MailState = 'returned' | 'sent' | 'failed' | 'over' | 'waiting';

export function mailState(
  mail: Pick<MailRow, 'sentAt' | 'failedAt' | 'returnedAt' | 'sendUntil'>,
  now: string,
): MailState {
  if (mail.returnedAt !== null) return 'returned';
  if (mail.sentAt !== null) return 'sent';
  if (mail.failedAt !== null) return 'failed';
  return mail.sendUntil <= now ? 'over' : 'waiting';
}
