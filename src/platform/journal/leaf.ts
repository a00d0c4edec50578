import type { Scope } from '#platform/database';
import { canonical } from './entry.ts';

export interface EntryRow {
  id: number;
  seq: number | null;
  at: string;
  operation: string;
  subject: string;
  actor_person: number | null;
  actor_name: string;
  actor_office: string | null;
  payload_hash: Buffer;
  /** Of the rows that the write left; null where it left none that are witnessed, and in entries from before. */
  rows_hash: Buffer | null;
}

/** The bytes that are sealed: everything of the entry but its payload and rows, of which only the hashes count. */
export function leafData(scope: Scope, seq: number, row: EntryRow): Buffer {
  const { id: _id, seq: _seq, payload_hash, rows_hash, ...rest } = row;
  const hashes = {
    payload_hash: payload_hash.toString('hex'),
    ...(rows_hash ? { rows_hash: rows_hash.toString('hex') } : {}),
  };
  return Buffer.from(canonical({ scope, seq, ...rest, ...hashes }), 'utf8');
}
