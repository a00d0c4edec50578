import { createHash, type Hash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { to as copyTo } from 'pg-copy-streams';
import type { RegionId } from '#kernel';
import { type Connection, installation, type Scope, type Write } from '#platform/database';
import type { FileStore } from '#platform/files';
import { type OneConnection, onOneConnection } from './connection.ts';
import { type End, endName, formatNumber, type Head, headName } from './manifest.ts';
import { quoted, readSequences, readTables, setTextForm, type Table } from './tables.ts';
import { ending, header, padding } from './tar.ts';

export interface Kept {
  readonly connection: Connection;
  readonly files: FileStore;
  /** The content that rows of a region name, by SHA-256. */
  readonly filesNamed: (transaction: Write, region: RegionId) => Promise<readonly string[]>;
  /** Tables whose rows are left out, with the reason. */
  readonly left: Readonly<Record<string, string>>;
  readonly program: string;
}

/** Bytes of rows in one part: as much as is in memory of them at once. */
const partBytes = 2 ** 20;
/** A file that was erased while the backup was made is in none: then it is made again. */
const mostTries = 3;
class ErasedMeanwhile extends Error {}

/** Writes parts one after another, never faster than they are taken. */
class Writer {
  readonly #out: Writable;
  constructor(out: Writable) {
    this.#out = out;
  }
  async bytes(piece: Buffer): Promise<void> {
    if (this.#out.destroyed) throw this.#out.errored ?? new Error('The backup could not be written');
    if (!this.#out.write(piece)) await new Promise<void>((resolve) => this.#waitFor(resolve));
  }
  #waitFor(resolve: () => void): void {
    const done = () => {
      this.#out.off('drain', done);
      this.#out.off('close', done);
      resolve();
    };
    this.#out.on('drain', done);
    this.#out.on('close', done);
  }
  async part(name: string, content: Buffer): Promise<void> {
    await this.bytes(header(name, content.length));
    await this.bytes(content);
    await this.bytes(padding(content.length));
  }
  async stream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void> {
    await this.bytes(header(name, size));
    let left = size;
    for await (const piece of content) {
      left -= piece.length;
      await this.bytes(piece);
    }
    if (left !== 0) throw new Error(`${name} changed while it was read`);
    await this.bytes(padding(size));
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
export const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export interface MadeBackup {
  readonly head: Head;
  readonly end: End;
  /** Of the whole file. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes all rows and files of one moment to a file, while others go on writing. The file has its name when it is whole.
 * @throws what the file system or the database says
 */
export async function makeBackup(kept: Kept, file: string, now: string): Promise<MadeBackup> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await written(kept, file, now);
    } catch (error) {
      if (!(error instanceof ErasedMeanwhile) || tries === mostTries) throw error;
    }
  }
}

async function written(kept: Kept, file: string, now: string): Promise<MadeBackup> {
  const begun = `${file}.deel`;
  await rm(begun, { force: true });
  // It holds personal data: for this account alone.
  const handle = await open(begun, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  const gzip = createGzip({ level: 3 });
  const toFile = pipeline(gzip, async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await handle.writeFile(piece);
    }
    await handle.sync();
  });
  toFile.catch(() => undefined);
  try {
    const told = await onOneConnection(kept.connection, (one) => snapshot(one, kept, new Writer(gzip), now));
    gzip.end();
    await toFile;
    await handle.close();
    await rename(begun, file);
    await syncFolder(dirname(file));
    return { ...told, sha256: hash.digest('hex'), bytes };
  } catch (error) {
    gzip.destroy();
    // What went wrong with the file is the reason, and what was being written only its consequence.
    const reason = await toFile.then(
      () => error,
      (problem: NodeJS.ErrnoException) => (problem.code?.startsWith('ERR_STREAM') ? error : problem),
    );
    await handle.close().catch(() => undefined);
    await rm(begun, { force: true });
    throw reason;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function snapshot(one: OneConnection, kept: Kept, out: Writer, now: string) {
  return one.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await setTextForm(transaction);
      const tables = await readTables(transaction);
      const head = await headOf(transaction, kept, tables, now);
      const first = json(head);
      await out.part(headName, first);
      const scopes = await readScopes(transaction);
      const counted: End['tables'] = {};
      for (const table of tables.filter(({ name }) => !(name in kept.left)))
        counted[table.name] = await writeTable(one, transaction, table, scopes, out);
      const files = await writeFiles(kept, transaction, scopes, out);
      const end: End = {
        head: sha256Of(first),
        tables: counted,
        ...files,
        journals: await readJournals(transaction, scopes),
        key: await keyInForce(transaction),
        sequences: Object.fromEntries(
          (await readSequences(transaction)).map(({ name, last, called }) => [name, { last, called }]),
        ),
      };
      await out.part(endName, json(end));
      await out.bytes(ending);
      return { head, end };
    });
}

async function headOf(
  transaction: Write,
  { program, left }: Kept,
  tables: readonly Table[],
  now: string,
): Promise<Head> {
  const { rows: ran } = await sql<{ name: string }>`
    select name from kysely_migration order by name collate "C"`.execute(transaction);
  const { rows: server } = await sql<{ version: string }>`
    select current_setting('server_version') as version`.execute(transaction);
  return {
    format: formatNumber,
    madeAt: now,
    program,
    server: server[0]?.version ?? '',
    migrations: ran.map(({ name }) => name),
    tables: tables
      .filter(({ name }) => !(name in left))
      .map(({ name, columns }) => ({ name, columns: [...columns] })),
    left: { ...left },
  };
}

/** The installation and every region. */
export async function readScopes(transaction: Write): Promise<Scope[]> {
  const { rows } = await sql<{ id: RegionId }>`select id from region order by id`.execute(transaction);
  return [installation, ...rows.map(({ id }) => id)];
}

export async function enter(transaction: Write, scope: Scope): Promise<void> {
  await sql`select set_config('app.region', ${scope}, true)`.execute(transaction);
}

const newLine = 10;
/** Rows in a piece of what COPY gives as text: each ends with the only new line that it has. */
function linesIn(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(newLine); at !== -1; at = piece.indexOf(newLine, at + 1)) count += 1;
  return count;
}

/** Rows of a table as text. @param take is given them piece by piece, and is waited for */
export async function readRows(
  { client }: OneConnection,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  take: (piece: Buffer) => Promise<void>,
): Promise<number> {
  const list = columns.map(quoted).join(', ');
  const stream = client.query(copyTo(`copy (select ${list} from ${quoted(name)}) to stdout`));
  // Counted here: the server tells the number after the rows, sometimes when the stream has ended already.
  let rows = 0;
  for await (const piece of stream as Readable) {
    rows += linesIn(piece as Buffer);
    await take(piece as Buffer);
  }
  return rows;
}

async function writeTable(
  one: OneConnection,
  transaction: Write,
  table: Table,
  scopes: readonly Scope[],
  out: Writer,
): Promise<End['tables'][string]> {
  const hash = createHash('sha256');
  const state = { rows: 0, bytes: 0, part: 0, waiting: [] as Buffer[], size: 0 };
  const flush = async () => {
    if (state.size === 0) return;
    state.part += 1;
    const content = Buffer.concat(state.waiting);
    state.waiting = [];
    state.size = 0;
    await out.part(`tables/${table.name}/${String(state.part).padStart(8, '0')}`, content);
  };
  const take = async (piece: Buffer) => {
    hash.update(piece);
    state.bytes += piece.length;
    state.size += piece.length;
    state.waiting.push(piece);
    if (state.size >= partBytes) await flush();
  };
  // An account that passes the policies sees all at once; the usual one the rows of a scope at a time.
  for (const scope of table.byScope ? scopes : scopes.slice(0, 1)) {
    await enter(transaction, scope);
    state.rows += await readRows(one, table, take);
  }
  await flush();
  return { rows: state.rows, bytes: state.bytes, sha256: hash.digest('hex') };
}

async function contentIs(stream: Readable, sha256: string): Promise<boolean> {
  const hash: Hash = createHash('sha256');
  for await (const piece of stream) hash.update(piece as Buffer);
  return hash.digest('hex') === sha256;
}

async function writeFiles(
  kept: Kept,
  transaction: Write,
  scopes: readonly Scope[],
  out: Writer,
): Promise<Pick<End, 'files' | 'missing'>> {
  const names = createHash('sha256');
  const missing: string[] = [];
  let count = 0;
  let bytes = 0;
  for (const region of scopes.slice(1) as RegionId[]) {
    await enter(transaction, region);
    for (const sha256 of [...new Set(await kept.filesNamed(transaction, region))].sort()) {
      const found = await kept.files.open(region, sha256);
      if (!found && !(await stillNamed(kept, region, sha256))) throw new ErasedMeanwhile();
      if (!found || !(await contentIs(found.stream(), sha256))) {
        missing.push(`${region}/${sha256}`);
        continue;
      }
      await out.stream(`files/${region}/${sha256}`, found.size, found.stream());
      names.update(`${region}/${sha256}\n`);
      count += 1;
      bytes += found.size;
    }
  }
  return { files: { count, bytes, sha256: names.digest('hex') }, missing };
}

/** Whether a row names the file now, and not only at the moment of the snapshot. */
async function stillNamed(kept: Kept, region: RegionId, sha256: string): Promise<boolean> {
  return onOneConnection(kept.connection, ({ kysely }) =>
    kysely.transaction().execute(async (transaction) => {
      await enter(transaction, region);
      return (await kept.filesNamed(transaction, region)).includes(sha256);
    }),
  );
}

export async function readJournals(transaction: Write, scopes: readonly Scope[]): Promise<End['journals']> {
  const read: End['journals'] = [];
  for (const scope of scopes) {
    await enter(transaction, scope);
    const { rows } = await sql<{ size: number; root: string }>`
      select size, encode(root, 'hex') as root from journal_tree where scope = ${scope}
      order by size desc limit 1`.execute(transaction);
    const { rows: notes } = await sql<{ note: string }>`
      select note from journal_checkpoint where scope = ${scope} order by size desc limit 1`.execute(
      transaction,
    );
    read.push({
      scope,
      size: rows[0]?.size ?? 0,
      root: rows[0]?.root ?? null,
      checkpoint: notes[0]?.note ?? null,
    });
  }
  return read;
}

async function keyInForce(transaction: Write): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select encode(id, 'hex') as id from journal_key where until is null`.execute(transaction);
  return rows[0]?.id ?? null;
}
