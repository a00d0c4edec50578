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
  /** No public page shows it: kept pages stay as they are. Signing in, and as a rule a ballot of an open vote. */
  readonly unseen?: boolean;
}

/** Told with the commit to every process that listens: something that pages show was written. */
export const writtenChannel = 'regiotafel_written';

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

export function payloadHash(salt: Uint8Array, payload: string): Buffer {
  return createHash('sha256').update(salt).update(payload, 'utf8').digest();
}

/**
 * Adds an entry in the write's own transaction: both are there, or neither. What pages show is announced by the same
 * commit; ballots are not, for announcing makes commits wait for each other.
 */
export async function addEntry(
  transaction: Write,
  scope: Scope,
  actor: Actor,
  officeTitle: string | undefined,
  at: string,
  entry: Entry,
): Promise<void> {
  const salt = randomBytes(32);
  const payload = canonical(entry.payload);
  const person = actor.kind === 'person' ? actor.person : null;
  await sql`with added as (
      insert into journal_entry (scope, at, operation, subject, actor_person, actor_name, actor_office, payload_hash)
      values (${scope}, ${at}, ${entry.operation}, ${entry.subject}, ${person}, ${actorName(actor)},
              ${officeTitle ?? null}, ${payloadHash(salt, payload)})
      returning id)
    insert into journal_payload (entry_id, scope, salt, payload)
    select id, ${scope}, ${salt}, ${payload} from added
    returning case when ${entry.unseen !== true} then pg_notify(${writtenChannel}, '') end`.execute(
    transaction,
  );
}
