import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#kernel';
import { actorName } from '#kernel';
import type { Scope, Write } from '#platform/database';

/** What one write says of itself. */
export interface Entry {
  /** Name of the operation, `cast_ballot`. */
  readonly operation: string;
  /** What it was about: `vote/12`. */
  readonly subject: string;
  /** What was decided, with before and after where something changed. Kept apart, erasable. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Why, where the use case knows it better than the door: else the input's own reason, or the right on which it was done. */
  readonly reason?: string;
  /** Whose journal keeps it, where it is another's than that of the write as a whole. */
  readonly scope?: Scope;
  /** No public page shows it: kept pages stay as they are. Signing in, and as a rule a ballot of an open vote. */
  readonly unseen?: boolean;
}

/** Told with the commit to every process that listens: something that pages show was written. */
export const writtenChannel = 'regiotafel_written';

/**
 * Told, with the scope, when entries were sealed: after every write, a ballot too. Once a sealing, not once a write: to
 * announce makes commits wait for each other.
 */
export const sealedChannel = 'regiotafel_sealed';

/** JSON with sorted keys: one text for one meaning, so that the hash can be computed again. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
    return `{${pairs.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Hash of what can be erased, a payload, a reason or a name: with the salt gone nobody can guess what it was of. */
export function payloadHash(salt: Uint8Array, payload: string): Buffer {
  return createHash('sha256').update(salt).update(payload, 'utf8').digest();
}

// Of the payload, of a name and of a reason.
const saltBytes = [32, 16, 16] as const;
const saltsOfEntry = saltBytes[0] + saltBytes[1] + saltBytes[2];

/** Random salts of so many entries, asked of the system at once: a hundred ballots ask for three hundred. */
function saltsOf(count: number): (index: number) => { payload: Buffer; name: Buffer; reason: Buffer } {
  const all = randomBytes(count * saltsOfEntry);
  return (index) => {
    const from = index * saltsOfEntry;
    const [payload, name] = [from + saltBytes[0], from + saltBytes[0] + saltBytes[1]];
    return {
      payload: all.subarray(from, payload),
      name: all.subarray(payload, name),
      reason: all.subarray(name, from + saltsOfEntry),
    };
  };
}

/** An entry that says why. */
export type Reasoned = Entry & { readonly reason: string };

/** An entry with who wrote it, in which office and when. */
export interface SignedEntry {
  readonly actor: Actor;
  readonly officeTitle: string | undefined;
  readonly at: string;
  readonly entry: Reasoned;
}

/** The hash of the rows of each change, in the order in which they were written. */
export const rowsOfChange = `select change, sha256(convert_to(jsonb_agg(
    jsonb_build_array(table_name, key, encode(hash, 'hex')) order by id)::text, 'UTF8')) as rows_hash from journal_row`;

/** Adds an entry in the write's own transaction: both are there, or neither. */
export function addEntry(
  transaction: Write,
  scope: Scope,
  actor: Actor,
  officeTitle: string | undefined,
  at: string,
  entry: Reasoned,
): Promise<void> {
  return addEntries(transaction, scope, [{ actor, officeTitle, at, entry }]);
}

/**
 * Adds entries in the write's own transaction, in their order, with the hash of the rows that it left in the scope. What pages show is announced by the same commit, once;
 * ballots are not, for announcing makes commits wait for each other.
 */
export async function addEntries(
  transaction: Write,
  scope: Scope,
  signed: readonly SignedEntry[],
): Promise<void> {
  if (signed.length === 0) return;
  const saltsAt = saltsOf(signed.length);
  const rows = signed.map(({ actor, officeTitle, at, entry }, index) => {
    const { payload: salt, name: freshSalt, reason: reasonSalt } = saltsAt(index);
    const payload = canonical(entry.payload);
    const name = actorName(actor);
    // Of a person the sealed entry holds only a hash of the name, so that the name can be erased.
    const nameSalt = actor.kind === 'person' ? freshSalt : null;
    return {
      at,
      operation: entry.operation,
      subject: entry.subject,
      person: actor.kind === 'person' ? actor.person : null,
      name,
      nameSalt,
      nameHash: nameSalt && payloadHash(nameSalt, name),
      office: officeTitle ?? null,
      hash: payloadHash(salt, payload),
      salt,
      payload,
      reason: entry.reason,
      reasonSalt,
      reasonHash: payloadHash(reasonSalt, entry.reason),
    };
  });
  const visible = signed.some(({ entry }) => entry.unseen !== true);
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  // The hash of a random salt and the payload: no two entries have the same, so that it leads each to its number.
  await sql`with given as (
      select * from unnest(${column('at')}::timestamptz[], ${column('operation')}::text[],
        ${column('subject')}::text[], ${column('person')}::integer[], ${column('name')}::text[],
        ${column('nameHash')}::bytea[], ${column('nameSalt')}::bytea[], ${column('office')}::text[], ${column('hash')}::bytea[], ${column('salt')}::bytea[], ${column('payload')}::text[],
        ${column('reason')}::text[], ${column('reasonSalt')}::bytea[], ${column('reasonHash')}::bytea[])
        with ordinality as g (at, operation, subject, person, name, name_hash, name_salt, office, hash, salt, payload, reason, reason_salt, reason_hash, place)),
    left_behind as (${sql.raw(rowsOfChange)}
      where change = nullif(current_setting('app.change', true), '')::bigint and scope = ${scope} group by change),
    added as (
      insert into journal_entry
        (scope, at, operation, subject, actor_person, actor_name, actor_hash, actor_salt, actor_office, payload_hash,
          reason, reason_salt, reason_hash, change, rows_hash)
      select ${scope}, at, operation, subject, person, name, name_hash, name_salt, office, hash, reason, reason_salt, reason_hash, left_behind.change, left_behind.rows_hash
      from given left join left_behind on true order by place
      returning id, payload_hash),
    kept as (
      insert into journal_payload (entry_id, scope, salt, payload)
      select added.id, ${scope}, given.salt, given.payload from added join given on given.hash = added.payload_hash)
    select case when ${visible}::boolean then pg_notify(${writtenChannel}, '') end`.execute(transaction);
}
