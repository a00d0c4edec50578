import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { RegionId } from '#kernel';
import {
  type Connection,
  installation,
  type Migration,
  migrateInside,
  readInside,
  type Write,
} from '#platform/database';
import type { FileStore } from '#platform/files';
import { type JournalFault, journalKeys, readWitnessed, verify } from '#platform/journal';
import { type OneConnection, onOneConnection } from './connection.ts';
import { enter, readJournals, readRows, readScopes } from './make-backup.ts';
import { BackupBroken, type End, type Head } from './manifest.ts';
import { type ReadBackup, readBackup } from './read-backup.ts';
import {
  isEmpty,
  openForRows,
  quoted,
  readTables,
  sequencesBehind,
  setSequence,
  setTextForm,
  type Table,
} from './tables.ts';

export type RestoreFault =
  | 'not_empty'
  | 'files_there'
  | 'newer_program'
  | 'other_columns'
  | 'differs'
  | 'journal_differs'
  | 'journal_faults';

/** Nothing was put back. `detail` names what. */
export class RestoreRefused extends Error {
  readonly fault: RestoreFault;
  readonly detail: string;
  readonly faults: readonly JournalFault[];
  constructor(fault: RestoreFault, detail = '', faults: readonly JournalFault[] = []) {
    super(`restore ${fault} ${detail}`);
    this.fault = fault;
    this.detail = detail;
    this.faults = faults;
  }
}

export interface Target {
  readonly connection: Connection;
  readonly files: FileStore;
  /** All that this program knows; those that the backup had not had are not run here. */
  readonly migrations: readonly Migration[];
}

/** A file of a document is never larger; what is put back was let in once. */
const mostFileBytes = 2 ** 30;

/** Everything is put back in one transaction, or nothing is: the tables, then the rows, then their keys. */
class Loading {
  readonly #one: OneConnection;
  readonly #transaction: Write;
  readonly #target: Target;
  readonly kept: { region: RegionId; sha256: string }[] = [];
  tables: readonly Table[] = [];
  #close: () => Promise<void> = async () => undefined;
  #into: { readonly table: string; readonly stream: Writable; readonly done: Promise<void> } | undefined;
  constructor(one: OneConnection, transaction: Write, target: Target) {
    this.#one = one;
    this.#transaction = transaction;
    this.#target = target;
  }

  /** The tables as the migrations of then make them, without a row. */
  async begin(head: Head): Promise<void> {
    const ran = new Set(head.migrations);
    const known = this.#target.migrations.filter(({ name }) => ran.has(name));
    await migrateInside(this.#transaction, known);
    this.tables = await readTables(this.#transaction);
    const columns = new Map(this.tables.map((table) => [table.name, table.columns]));
    for (const { name, columns: then } of head.tables)
      if (columns.get(name)?.join() !== then.join()) throw new RestoreRefused('other_columns', name);
    this.#close = await openForRows(this.#transaction, this.tables);
  }

  async rows(table: string, piece: Buffer): Promise<void> {
    if (this.#into?.table !== table) {
      await this.#endTable();
      const columns = this.tables.find(({ name }) => name === table)?.columns ?? [];
      const text = `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`;
      const stream = this.#one.client.query(copyFrom(text));
      const done = finished(stream);
      done.catch(() => undefined);
      this.#into = { table, stream, done };
    }
    const { stream, done } = this.#into;
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
  }

  async #endTable(): Promise<void> {
    this.#into?.stream.end();
    await this.#into?.done;
    this.#into = undefined;
  }

  async file(region: string, sha256: string, bytes: AsyncIterable<Buffer>): Promise<void> {
    await this.#endTable();
    const id = region as RegionId;
    const found = await this.#target.files.list(id);
    const ours = this.kept.filter((file) => file.region === id).length;
    if (found.known.length + found.strange.length > ours) throw new RestoreRefused('files_there', region);
    const received = await this.#target.files.receive(Readable.from(bytes), sha256, mostFileBytes);
    if (received.sha256 !== sha256) {
      await received.discard();
      throw new BackupBroken('changed', `files/${region}/${sha256}`);
    }
    this.kept.push({ region: id, sha256 });
    await received.keep(id);
  }

  /** @param current the tables are as this program has them */
  async end(end: End, current: boolean): Promise<void> {
    await this.#endTable();
    for (const [name, state] of Object.entries(end.sequences))
      await setSequence(this.#transaction, { name, ...state });
    await this.#compare(end);
    await this.#close();
    await this.#verify(end, current);
  }

  /** Reads back what was put there: the same bytes, table by table. */
  async #compare(end: End): Promise<void> {
    for (const table of this.tables) {
      const said = end.tables[table.name];
      if (!said) continue;
      const hash = createHash('sha256');
      await readRows(this.#one, table, async (piece) => void hash.update(piece));
      if (hash.digest('hex') !== said.sha256) throw new RestoreRefused('differs', table.name);
    }
    const [behind] = await sequencesBehind(this.#transaction);
    if (behind !== undefined) throw new RestoreRefused('differs', behind);
  }

  /**
   * Every book ends where it ended; and its entries, tree, checkpoints and rows. Tables of an older program are not read so here:
   * whoever runs the later migrations does it after them.
   */
  async #verify(end: End, current: boolean): Promise<void> {
    const transaction = this.#transaction;
    const scopes = await readScopes(transaction);
    const journals = await readJournals(transaction, scopes);
    if (JSON.stringify(journals) !== JSON.stringify(end.journals))
      throw new RestoreRefused('journal_differs');
    if (!current) return;
    await enter(transaction, installation);
    const keys = await readInside(transaction, journalKeys());
    const tables = await readWitnessed(this.#one.client);
    const inside = {
      snapshot: async <T>(scope: Parameters<typeof enter>[1], work: (inner: Write) => Promise<T>) => {
        await enter(transaction, scope);
        return work(transaction);
      },
    };
    for (const scope of scopes) {
      const { faults } = await verify(inside, scope, { keys, tables });
      if (faults.length > 0) throw new RestoreRefused('journal_faults', scope, faults);
    }
  }
}

/**
 * Puts a backup back where nothing is: read whole and checked before anything is written, then written, read back and
 * verified in one transaction; what an older program made is verified by the caller, once the later migrations ran. Files are
 * there before their rows.
 * @throws BackupBroken, RestoreRefused: the place is as empty as it was
 */
export async function restoreBackup(target: Target, file: string): Promise<ReadBackup> {
  const { head } = await readBackup(file);
  const known = new Set(target.migrations.map(({ name }) => name));
  const unknown = head.migrations.find((name) => !known.has(name));
  if (unknown !== undefined) throw new RestoreRefused('newer_program', head.program);
  return onOneConnection(target.connection, async (one) => {
    const kept: Loading['kept'] = [];
    try {
      return await one.kysely.transaction().execute(async (transaction) => {
        if (!(await isEmpty(transaction))) throw new RestoreRefused('not_empty');
        await setTextForm(transaction);
        const loading = new Loading(one, transaction, target);
        const read = await readBackup(file, {
          begin: (first) => loading.begin(first),
          rows: (table, piece) => loading.rows(table, piece),
          file: (region, sha256, bytes) =>
            loading.file(region, sha256, bytes).finally(() => {
              kept.splice(0, kept.length, ...loading.kept);
            }),
        });
        await loading.end(read.end, head.migrations.length === target.migrations.length);
        return read;
      });
    } catch (error) {
      for (const { region, sha256 } of kept) await target.files.remove(region, sha256);
      throw error;
    }
  });
}
