import { sql } from 'kysely';
import type { PersonId } from '#kernel';
import type { Scope, Write } from '#platform/database';

// What was erased is a row of a witnessed table: the entry of the write that erased holds its hash. A payload that is gone
// without such a row was taken away past the door. Decision 0037.

/** When something is erased, and why: what the journal keeps in its place. */
export interface Erasure {
  readonly at: string;
  readonly reason: string;
}

/**
 * Erases what the entries about these subjects held, and why they were done: personal data that is no longer needed. The entries stay, with the
 * salted hash of what they held, so that the journal can still be proven.
 * @returns of how many entries
 */
export async function erasePayloads(
  transaction: Write,
  scope: Scope,
  subjects: readonly string[],
  { at, reason }: Erasure,
): Promise<number> {
  const { rows } = await sql<{ entry: number }>`with gone as (
      delete from journal_payload p using journal_entry e
      where e.id = p.entry_id and e.scope = ${scope} and e.subject = any(${[...subjects]}::text[])
      returning p.entry_id),
    unsaid as (
      update journal_entry set reason = null, reason_salt = null
      where scope = ${scope} and id in (select entry_id from gone) and reason is not null
      returning id),
    noted as (
      insert into journal_erasure (scope, entry_id, part, at, reason)
      select ${scope}, id, 'reason', ${at}, ${reason} from unsaid)
    insert into journal_erasure (scope, entry_id, part, at, reason)
    select ${scope}, entry_id, 'payload', ${at}, ${reason} from gone returning entry_id as entry`.execute(
    transaction,
  );
  return rows.length;
}

/**
 * Erases the name under which somebody acted from the entries of the scope. Office and number of the person stay: who did
 * it is then known by office only. Entries from before names were hashed keep the name: it is sealed in them.
 * @returns of how many entries
 */
export async function eraseActorNames(
  transaction: Write,
  scope: Scope,
  person: PersonId,
  { at, reason }: Erasure,
): Promise<number> {
  const { rows } = await sql<{ entry: number }>`with gone as (
      update journal_entry set actor_name = null, actor_salt = null
      where scope = ${scope} and actor_person = ${person} and actor_hash is not null and actor_name is not null
      returning id)
    insert into journal_erasure (scope, entry_id, part, at, reason)
    select ${scope}, id, 'name', ${at}, ${reason} from gone returning entry_id as entry`.execute(transaction);
  return rows.length;
}
