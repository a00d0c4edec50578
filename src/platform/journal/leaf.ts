import type { Scope } from '#platform/database';

/** What a leaf is made of. */
export const entryColumns =
  'id, seq, at, operation, subject, actor_person, actor_name, actor_hash, actor_office, payload_hash, reason_hash, rows_hash';

export interface EntryRow {
  id: number;
  seq: number | null;
  at: string;
  operation: string;
  subject: string;
  actor_person: number | null;
  /** Null once it was erased. */
  actor_name: string | null;
  /** Of the name of a person; null of who is no person, and in entries from before: there the name itself is sealed. */
  actor_hash: Buffer | null;
  actor_office: string | null;
  payload_hash: Buffer;
  /** Of why it was done; null in entries from before reasons were kept. */
  reason_hash: Buffer | null;
  /** Of the rows that the write left; null where it left none that are witnessed, and in entries from before. */
  rows_hash: Buffer | null;
}

/**
 * The bytes that are sealed: everything of the entry but its payload, its reason, its rows and the name of a person, of which only the hashes count. Its names
 * stand in order, as in all canonical text.
 */
export function leafData(scope: Scope, seq: number, row: EntryRow): Buffer {
  const leaf = {
    actor_hash: row.actor_hash?.toString('hex'),
    actor_name: row.actor_hash === null ? row.actor_name : undefined,
    actor_office: row.actor_office,
    actor_person: row.actor_person,
    at: row.at,
    operation: row.operation,
    payload_hash: row.payload_hash.toString('hex'),
    reason_hash: row.reason_hash?.toString('hex'),
    rows_hash: row.rows_hash?.toString('hex'),
    scope,
    seq,
    subject: row.subject,
  };
  return Buffer.from(JSON.stringify(leaf), 'utf8');
}
