import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { ok, type PersonId, refuse } from '#kernel';
import { installation, statement, type Write } from '#platform/database';
import { queueMail } from '#platform/mail';
import { installationOperation, textField } from '#platform/operations';
import { type NoticeKind, noticeMail } from './mails.ts';
import { notSignedIn, ownEntry } from './own-sessions.ts';
import { mayKeepOwn } from './policy.ts';
import { personById } from './store.ts';

/** Passkey, as its owner sees it. */
export interface Passkey {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}
/** @param $1 person */
export const passkeysOf = statement<Passkey>(
  'passkeys_of',
  `select id, name, created_at as "createdAt", used_at as "usedAt" from passkey where person_id = $1 order by id`,
);

/** What an authenticator proved when it was made. */
export interface NewCredential {
  /** Base64url, as the browser names it. */
  readonly credential: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Also on other devices of its owner. */
  readonly synced: boolean;
}

export interface KnownCredential {
  readonly id: number;
  readonly person: PersonId;
  readonly credential: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  /** What the authenticator keeps of the person. */
  readonly handle: Buffer;
}
/** @param $1 as the browser names it */
export const credentialNamed = statement<KnownCredential>(
  'credential_named',
  `select k.id, k.person_id as person, k.credential_id as credential, k.public_key as "publicKey", k.counter,
     k.transports, h.handle
   from passkey k join passkey_handle h on h.person_id = k.person_id where k.credential_id = $1`,
);
/** @param $1 person */
export const credentialsOf = statement<Pick<KnownCredential, 'credential' | 'transports'>>(
  'credentials_of',
  `select credential_id as credential, transports from passkey where person_id = $1`,
);

/** What an authenticator is told to keep of a person: made once, random, without a meaning elsewhere. */
export async function passkeyHandle(tx: Write, person: PersonId): Promise<Buffer> {
  const { rows } = await sql<{ handle: Buffer }>`
    insert into passkey_handle (person_id, handle) values (${person}, ${randomBytes(32)})
    on conflict (person_id) do update set person_id = excluded.person_id returning handle`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('No handle was made');
  return row.handle;
}

/**
 * Notes that a passkey was used.
 * @param before the counter against which it was checked: of two that come at once with the same, one is refused
 * @returns whose it is
 */
export async function usePasskey(
  tx: Write,
  id: number,
  counter: { readonly before: number; readonly after: number },
  now: string,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person: PersonId }>`
    update passkey set counter = ${counter.after}, used_at = ${now}
    where id = ${id} and counter = ${counter.before} returning person_id as person`.execute(tx);
  return rows[0]?.person;
}

/** @returns how many there were */
export async function deletePasskeys(tx: Write, person: PersonId): Promise<number> {
  const { rows } = await sql`delete from passkey where person_id = ${person} returning id`.execute(tx);
  return rows.length;
}

const noticeDays = 3;
const mostPasskeys = 10;

/** Tells whose account it is, where there is an address: a stranger's hand is seen. */
async function tell(
  tx: Write,
  person: PersonId,
  notice: { readonly kind: NoticeKind; readonly name: string; readonly id: number },
  publicUrl: string,
  now: string,
): Promise<void> {
  const known = await personById(tx, person);
  if (!known || known.email === null) return;
  await queueMail(
    tx,
    {
      reason: `${notice.kind}/${notice.id}`,
      to: known.email,
      content: noticeMail(known.language, notice.kind, notice.name, publicUrl),
      confidential: false,
      sendUntil: new Date(Date.parse(now) + noticeDays * 86_400_000).toISOString(),
    },
    now,
  );
}

/** @param made what the authenticator proved; no form sends it */
export function addPasskeyOperation(made: NewCredential, publicUrl: string) {
  return installationOperation({
    name: 'add_passkey',
    policy: mayKeepOwn,
    input: z.object({ naam: textField('name_missing', 60, 'name_long') }),
    scope: () => installation,
    problems: {
      name_missing: { nl: 'Geef de passkey een naam.', en: 'Give the passkey a name.' },
      name_long: { nl: 'Houd de naam onder 60 tekens.', en: 'Keep the name under 60 characters.' },
    },
    refusals: {
      not_signed_in: notSignedIn,
      passkey_known: {
        status: 409,
        nl: 'Deze passkey is hier al bekend.',
        en: 'This passkey is known here already.',
      },
      too_many: {
        status: 409,
        nl: 'U hebt al tien passkeys. Verwijder er eerst een.',
        en: 'You have ten passkeys already. Remove one first.',
      },
    },
    use: async ({ transaction, actor, now }, input) => {
      if (actor.kind !== 'person') return refuse('not_signed_in');
      const { rows: own } = await sql`select id from passkey where person_id = ${actor.person}`.execute(
        transaction,
      );
      if (own.length >= mostPasskeys) return refuse('too_many');
      const { rows } = await sql<{ id: number }>`
        insert into passkey (person_id, credential_id, public_key, counter, transports, synced, name, created_at)
        values (${actor.person}, ${made.credential}, ${Buffer.from(made.publicKey)}, ${made.counter},
                ${[...made.transports]}::text[], ${made.synced}, ${input.naam}, ${now})
        on conflict (credential_id) do nothing returning id`.execute(transaction);
      const [row] = rows;
      if (!row) return refuse('passkey_known');
      const notice = { kind: 'passkey_added', name: input.naam, id: row.id } as const;
      await tell(transaction, actor.person, notice, publicUrl, now);
      return ok({
        output: { id: row.id },
        office: undefined,
        entries: [ownEntry(actor.person, 'add_passkey', { name: input.naam, synced: made.synced })],
      });
    },
  });
}

export function removePasskeyOperation(publicUrl: string) {
  return installationOperation({
    name: 'remove_passkey',
    policy: mayKeepOwn,
    input: z.object({ passkey: z.coerce.number().int().positive().max(999_999_999) }),
    scope: () => installation,
    problems: {},
    refusals: {
      not_signed_in: notSignedIn,
      passkey_unknown: {
        status: 404,
        nl: 'Deze passkey is er niet (meer).',
        en: 'There is no such passkey (any more).',
      },
    },
    use: async ({ transaction, actor, now }, input) => {
      if (actor.kind !== 'person') return refuse('not_signed_in');
      const { rows } = await sql<{ name: string }>`
        delete from passkey where id = ${input.passkey} and person_id = ${actor.person} returning name`.execute(
        transaction,
      );
      const [gone] = rows;
      if (!gone) return refuse('passkey_unknown');
      const notice = { kind: 'passkey_removed', name: gone.name, id: input.passkey } as const;
      await tell(transaction, actor.person, notice, publicUrl, now);
      return ok({
        output: { name: gone.name },
        office: undefined,
        entries: [ownEntry(actor.person, 'remove_passkey', { name: gone.name })],
      });
    },
  });
}
