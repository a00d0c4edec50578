import { sql } from 'kysely';
import type { Database, Scope, Write } from '#platform/database';
import { rowsOfChange } from './entry.ts';
import { type EntryRow, entryColumns, leafData } from './leaf.ts';
import { append, emptyFrontier, type Frontier, leafHash, root } from './merkle.ts';
import { type NoteKey, readCheckpoint } from './signed-note.ts';
import { differingRows, type RowFault, type WitnessedTable } from './witness.ts';

/** What is wrong, and where. */
export type JournalFault =
  | { readonly kind: 'missing_number'; readonly seq: number }
  | { readonly kind: 'payload_changed'; readonly seq: number }
  /** What the entry held, its reason, or the name of who acted, is gone, and no erasing of it is in the journal. */
  | { readonly kind: 'payload_missing' | 'name_missing' | 'reason_missing'; readonly seq: number }
  /** It was erased, and is there again. */
  | { readonly kind: 'payload_back' | 'name_back' | 'reason_back'; readonly seq: number }
  | { readonly kind: 'name_changed' | 'reason_changed'; readonly seq: number }
  | { readonly kind: 'root_differs'; readonly size: number }
  /** A checkpoint that was signed is of another tree: entries from before it were changed since. */
  | { readonly kind: 'checkpoint_differs'; readonly size: number }
  /** No key that was ever in force has signed what is kept as a checkpoint. */
  | { readonly kind: 'checkpoint_unsigned'; readonly size: number }
  /** The hashes of rows that belong to an entry are not those that it names. */
  | { readonly kind: 'rows_differ'; readonly seq: number }
  /** A row was written without an entry: past the one door. */
  | { readonly kind: 'row_without_entry'; readonly table: string; readonly key: string }
  /** A table that should be witnessed is not, or no longer. */
  | { readonly kind: 'not_watched'; readonly table: string }
  | RowFault;

export interface Verified {
  /** How many entries are sealed. */
  readonly size: number;
  readonly faults: readonly JournalFault[];
  /** How many of them say why; those from before reasons were kept do not. */
  readonly withReason: number;
  /** Of how many entries what they held was erased, of how many the name of who acted, and of how many the reason. */
  readonly erased: { readonly payloads: number; readonly names: number; readonly reasons: number };
}

export interface Expected {
  readonly keys: readonly NoteKey[];
  readonly tables: readonly WitnessedTable[];
}

const most = 100;

/**
 * Recomputes the tree from the entries and compares with every stored root and every signed checkpoint; payloads and rows
 * against their hashes; rows as they are against those that the journal holds. Reads one after another, some thousands at
 * a time: what it needs does not grow with the journal.
 */
export function verify(
  database: Pick<Database, 'snapshot'>,
  scope: Scope,
  expected: Expected = { keys: [], tables: [] },
): Promise<Verified> {
  return database.snapshot(scope, async (transaction) => {
    const tree = await verifyTree(transaction, scope, expected.keys);
    const { rows: erasable } = await erasableFaults(scope).execute(transaction);
    const { rows: others } = await otherRows(scope).execute(transaction);
    const faults = [
      ...tree.faults,
      ...erasable,
      ...others,
      ...(await writtenAside(transaction, scope)),
      ...(await differingRows(transaction, scope, expected.tables)),
    ];
    const { size, withReason } = tree;
    return { size, withReason, faults, erased: await erasedOf(transaction, scope) };
  });
}

const page = 5000;

interface Stored {
  readonly trees: ReadonlyMap<number, Buffer>;
  readonly notes: ReadonlyMap<number, string>;
}
/** The roots and checkpoints that are stored of the tree as it grew, by its size then. */
async function storedRoots(transaction: Write, scope: Scope, from: number, to: number): Promise<Stored> {
  const trees = await sql<{ size: number; root: Buffer }>`select size, root from journal_tree
    where scope = ${scope} and size > ${from} and size <= ${to}`.execute(transaction);
  const notes = await sql<{ size: number; note: string }>`select size, note from journal_checkpoint
    where scope = ${scope} and size > ${from} and size <= ${to} order by size`.execute(transaction);
  return {
    trees: new Map(trees.rows.map((tree) => [tree.size, tree.root])),
    notes: new Map(notes.rows.map(({ size, note }) => [size, note])),
  };
}

/** What is stored of the tree at this size, against the tree as it is made of the entries. */
function rootFaults(frontier: Frontier, stored: Stored, keys: readonly NoteKey[]): JournalFault[] {
  const { size } = frontier;
  const tree = stored.trees.get(size);
  const note = stored.notes.get(size);
  if (!tree && note === undefined) return [];
  const now = root(frontier);
  const differs: JournalFault[] = tree && !tree.equals(now) ? [{ kind: 'root_differs', size }] : [];
  return note === undefined ? differs : [...differs, ...checkpointFaults(note, size, now, keys)];
}

async function verifyTree(
  transaction: Write,
  scope: Scope,
  keys: readonly NoteKey[],
): Promise<Pick<Verified, 'size' | 'withReason' | 'faults'>> {
  const faults: JournalFault[] = [];
  let frontier: Frontier = emptyFrontier;
  let withReason = 0;
  const entriesAfter = (last: number) =>
    sql<EntryRow & { seq: number }>`
      select ${sql.raw(entryColumns)}
      from journal_entry where scope = ${scope} and seq > ${last} order by seq limit ${page}`.execute(
      transaction,
    );
  // The next are on their way while these are hashed.
  let coming = entriesAfter(-1);
  for (;;) {
    const { rows } = await coming;
    const last = rows.at(-1);
    if (!last) break;
    const stored = storedRoots(transaction, scope, frontier.size, frontier.size + rows.length);
    coming = entriesAfter(last.seq);
    const known = await stored;
    for (const entry of rows) {
      if (faults.length < most && entry.seq !== frontier.size)
        faults.push({ kind: 'missing_number', seq: frontier.size });
      if (entry.reason_hash !== null) withReason += 1;
      frontier = append(frontier, leafHash(leafData(scope, frontier.size, entry)));
      if (faults.length < most) faults.push(...rootFaults(frontier, known, keys));
    }
  }
  const { rows: ends } = await sql<{ tree: number; note: number }>`
    select (select coalesce(max(size), 0) from journal_tree where scope = ${scope}) as tree,
      (select coalesce(max(size), 0) from journal_checkpoint where scope = ${scope}) as note`.execute(
    transaction,
  );
  const { tree = 0, note = 0 } = ends[0] ?? {};
  if (tree !== frontier.size) faults.push({ kind: 'root_differs', size: tree });
  if (note > frontier.size) faults.push({ kind: 'checkpoint_differs', size: note });
  return { size: frontier.size, withReason, faults };
}

function checkpointFaults(note: string, size: number, now: Buffer, keys: readonly NoteKey[]): JournalFault[] {
  const read = readCheckpoint(note, keys);
  if ('fault' in read) return [{ kind: 'checkpoint_unsigned', size }];
  const same = read.checkpoint.size === size && read.checkpoint.root.equals(now);
  return same ? [] : [{ kind: 'checkpoint_differs', size }];
}

/** What can be erased, against its hash: what is gone must be gone by an erasing that the journal holds. */
const erasableFaults = (scope: Scope) => sql<Extract<JournalFault, { seq: number }>>`
  select kind, seq from (
    select e.seq, case when p.entry_id is null then case when x.entry_id is null then 'payload_missing' end
        when x.entry_id is not null then 'payload_back'
        when sha256(p.salt || convert_to(p.payload, 'UTF8')) <> e.payload_hash then 'payload_changed' end as kind
    from journal_entry e left join journal_payload p on p.entry_id = e.id
    left join journal_erasure x on x.entry_id = e.id and x.part = 'payload'
    where e.scope = ${scope} and e.seq is not null
    union all
    select e.seq, case when e.actor_name is null then case when x.entry_id is null then 'name_missing' end
        when x.entry_id is not null then 'name_back'
        when coalesce(sha256(e.actor_salt || convert_to(e.actor_name, 'UTF8')) <> e.actor_hash, true)
          then 'name_changed' end as kind
    from journal_entry e left join journal_erasure x on x.entry_id = e.id and x.part = 'name'
    where e.scope = ${scope} and e.seq is not null and e.actor_hash is not null
    union all
    select e.seq, case when e.reason is null then case when x.entry_id is null then 'reason_missing' end
        when x.entry_id is not null then 'reason_back'
        when coalesce(sha256(e.reason_salt || convert_to(e.reason, 'UTF8')) <> e.reason_hash, true)
          then 'reason_changed' end as kind
    from journal_entry e left join journal_erasure x on x.entry_id = e.id and x.part = 'reason'
    where e.scope = ${scope} and e.seq is not null and (e.reason_hash is not null or e.reason is not null)) as looked
  where kind is not null order by seq limit ${most}`;

async function erasedOf(transaction: Write, scope: Scope): Promise<Verified['erased']> {
  const { rows } = await sql<Verified['erased']>`
    select count(*) filter (where part = 'payload') as payloads, count(*) filter (where part = 'name') as names,
      count(*) filter (where part = 'reason') as reasons
    from journal_erasure where scope = ${scope}`.execute(transaction);
  return rows[0] ?? { payloads: 0, names: 0, reasons: 0 };
}

// All that differ are found before the first so many are taken: who plans for the first hundred of a million that might differ
// walks through every change for every entry.
const otherRows = (scope: Scope) => sql<{ kind: 'rows_differ'; seq: number }>`
  with differ as materialized (
    select e.seq from journal_entry e
    left join (${sql.raw(rowsOfChange)} where scope = ${scope} group by change) held on held.change = e.change
    where e.scope = ${scope} and e.seq is not null and e.rows_hash is distinct from held.rows_hash)
  select 'rows_differ' as kind, seq from differ order by seq limit ${most}`;

async function writtenAside(transaction: Write, scope: Scope): Promise<JournalFault[]> {
  const { rows } = await sql<{ table: string; key: string }>`
    select distinct r.table_name as "table", r.key from journal_row_each r
    where r.scope = ${scope} and not exists (
      select from journal_entry e where e.change = r.change and e.scope = r.scope)
    order by 1, 2 limit ${most}`.execute(transaction);
  return rows.map((row) => ({ kind: 'row_without_entry', ...row }));
}

/** Tables that are to be witnessed and whose triggers are not there, or switched off. */
export function unwatched(tables: readonly WitnessedTable[], named: readonly string[]): JournalFault[] {
  const watched = new Set(tables.filter((table) => table.watched).map((table) => table.table));
  return named.filter((table) => !watched.has(table)).map((table) => ({ kind: 'not_watched', table }));
}
