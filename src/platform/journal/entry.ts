import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '#kernel';
import { actorName } from '#kernel';
import {
  readInside,
  type Scope,
  type Statement,
  statement,
  type Write,
  withCommit,
} from '#platform/database';

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

// Of the payload, of the name of who acted and of the reason.
const saltBytes = { payload: 32, name: 16, reason: 16 } as const;
const saltsOfEntry = saltBytes.payload + saltBytes.name + saltBytes.reason;

/** An entry that says why. */
export type Reasoned = Entry & { readonly reason: string };

/** An entry with who wrote it, in which office and when. */
export interface SignedEntry {
  readonly actor: Actor;
  readonly officeTitle: string | undefined;
  readonly at: string;
  readonly entry: Reasoned;
}

/**
 * The hash of the rows of each change, in the order in which they were written: of the text of a JSON array of arrays, as
 * `jsonb` writes it, put together in half the time.
 */
export const rowsOfChange = `select change, sha256(convert_to('[' || string_agg('[' || to_json(table_name)::text || ', '
    || to_json(key)::text || ', ' || coalesce('"' || encode(hash, 'hex') || '"', 'null') || ']', ', ' order by id, place) || ']',
    'UTF8')) as rows_hash from journal_row_each`;

const salt = (name: keyof typeof saltBytes, from: number) =>
  `substring(salts from ((place - 1) * ${saltsOfEntry} + ${from + 1})::integer for ${saltBytes[name]}) as ${name}_salt`;
const salted = (name: string, text: string) => `sha256(${name}_salt || convert_to(${text}, 'UTF8'))`;

// Of a person the sealed entry holds only a hash of the name, so that the name can be erased. The hash of a random salt and
// the payload leads each entry to its number: no two have the same.
const addGiven = statement(
  'add_entries',
  `with given as (
      select g.*, ${salt('payload', 0)}, ${salt('name', saltBytes.payload)}, ${salt('reason', saltBytes.payload + saltBytes.name)}
      from unnest($3::timestamptz[], $4::text[], $5::text[], $6::integer[], $7::text[], $8::text[], $9::text[], $10::text[])
        with ordinality as g (at, operation, subject, person, name, office, payload, reason, place),
        (select $2::bytea) as all_salts (salts)),
    hashed as materialized (select *, ${salted('payload', 'payload')} as hash from given),
    left_behind as (${rowsOfChange}
      where change = nullif(current_setting('app.change', true), '')::bigint and scope = $1 group by change),
    added as (
      insert into journal_entry
        (scope, at, operation, subject, actor_person, actor_name, actor_hash, actor_salt, actor_office, payload_hash,
          reason, reason_salt, reason_hash, change, rows_hash)
      select $1, at, operation, subject, person, name, case when person is not null then ${salted('name', 'name')} end,
        case when person is not null then name_salt end, office, hash, reason, reason_salt, ${salted('reason', 'reason')},
        left_behind.change, left_behind.rows_hash
      from hashed left join left_behind on place = 1 order by place
      returning id, payload_hash),
    kept as (
      insert into journal_payload (entry_id, scope, salt, payload)
      select added.id, $1, hashed.payload_salt, hashed.payload from added join hashed on hashed.hash = added.payload_hash)
    select case when $11::boolean then pg_notify('${writtenChannel}', '') end`,
);

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
 * Adds entries in the write's own transaction, in their order; the first holds the hash of the rows that the write left in the
 * scope. What pages show is announced by the same commit, once; ballots are not, for announcing makes commits wait for each other.
 */
export async function addEntries(
  transaction: Write,
  scope: Scope,
  signed: readonly SignedEntry[],
): Promise<void> {
  if (signed.length > 0) await readInside(transaction, added(scope, signed));
}

/** The same as the last thing that a write does: they go with its commit. */
export async function endWithEntries(
  transaction: Write,
  scope: Scope,
  signed: readonly SignedEntry[],
): Promise<void> {
  if (signed.length > 0) await withCommit(transaction, added(scope, signed));
}

function added(scope: Scope, signed: readonly SignedEntry[]): Statement<unknown> {
  const column = <T>(of: (one: SignedEntry) => T) => signed.map(of);
  return addGiven(
    scope,
    // Asked of the system at once: a hundred ballots ask for three hundred.
    randomBytes(signed.length * saltsOfEntry),
    column(({ at }) => at),
    column(({ entry }) => entry.operation),
    column(({ entry }) => entry.subject),
    column(({ actor }) => (actor.kind === 'person' ? actor.person : null)),
    column(({ actor }) => actorName(actor)),
    column(({ officeTitle }) => officeTitle ?? null),
    column(({ entry }) => canonical(entry.payload)),
    column(({ entry }) => entry.reason),
    signed.some(({ entry }) => entry.unseen !== true),
  );
}
