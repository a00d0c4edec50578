import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import {
  BackupBroken,
  type End,
  endName,
  endShape,
  formatNumber,
  type Head,
  headName,
  headShape,
} from './manifest.ts';
import { BrokenArchive, type Part, partsOf } from './tar.ts';

/** Of the first and the last part; rows and files pass by piece by piece. */
const mostDescribed = 64 * 2 ** 20;

/** What is done with the rows and files as they pass; left out: they are only checked. */
export interface Takers {
  /** Before the first row. */
  begin?(head: Head): Promise<void>;
  rows?(table: string, piece: Buffer): Promise<void>;
  file?(region: string, sha256: string, bytes: AsyncIterable<Buffer>): Promise<void>;
}

export interface ReadBackup {
  readonly head: Head;
  readonly end: End;
}

async function described<T>(part: Part, shape: z.ZodType<T>): Promise<{ value: T; sha256: string }> {
  if (part.size > mostDescribed) throw new BackupBroken('changed', part.name);
  const pieces: Buffer[] = [];
  for await (const piece of part.bytes) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  try {
    const value = shape.parse(JSON.parse(bytes.toString('utf8')));
    return { value, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    throw new BackupBroken('changed', part.name, error);
  }
}

interface Passing {
  readonly hash: Hash;
  bytes: number;
  parts: number;
}

/** What passed by, to be held against what the last part says. */
class Checked {
  readonly #tables = new Map<string, Passing>();
  readonly #files = { names: createHash('sha256'), count: 0, bytes: 0 };
  readonly #known: ReadonlySet<string>;
  constructor(head: Head) {
    this.#known = new Set(head.tables.map(({ name }) => name));
  }

  async rows(part: Part, table: string, number: number, take: Takers['rows']): Promise<void> {
    if (!this.#known.has(table)) throw new BackupBroken('changed', part.name);
    const passing = this.#tables.get(table) ?? { hash: createHash('sha256'), bytes: 0, parts: 0 };
    this.#tables.set(table, passing);
    passing.parts += 1;
    if (passing.parts !== number) throw new BackupBroken('changed', part.name);
    for await (const piece of part.bytes) {
      passing.hash.update(piece);
      passing.bytes += piece.length;
      await take?.(table, piece);
    }
  }

  async file(part: Part, region: string, sha256: string, take: Takers['file']): Promise<void> {
    const hash = createHash('sha256');
    async function* hashed() {
      for await (const piece of part.bytes) {
        hash.update(piece);
        yield piece;
      }
    }
    const bytes = hashed();
    if (take) await take(region, sha256, bytes);
    for await (const _rest of bytes);
    if (hash.digest('hex') !== sha256) throw new BackupBroken('changed', part.name);
    this.#files.names.update(`${region}/${sha256}\n`);
    this.#files.count += 1;
    this.#files.bytes += part.size;
  }

  /** @throws BackupBroken that names what is not as it was written */
  against(end: End): void {
    for (const name of this.#known) {
      const said = end.tables[name];
      const found = this.#tables.get(name);
      const sha256 = (found?.hash ?? createHash('sha256')).digest('hex');
      // Not by their number: a backup of an earlier version may say it wrong, of rows that are whole.
      if (said?.sha256 !== sha256 || said.bytes !== (found?.bytes ?? 0))
        throw new BackupBroken('changed', `tables/${name}`);
    }
    const { names, count, bytes } = this.#files;
    const same =
      end.files.count === count && end.files.bytes === bytes && end.files.sha256 === names.digest('hex');
    if (!same) throw new BackupBroken('changed', 'files');
  }
}

/**
 * Reads a backup from beginning to end, every sum of it, one piece in memory at a time.
 * @throws BackupBroken
 */
export async function readBackup(file: string, takers: Takers = {}): Promise<ReadBackup> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    return await readParts(partsOf(unpacked as AsyncIterable<Buffer>), takers);
  } catch (error) {
    throw faultOf(error);
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

function faultOf(error: unknown): unknown {
  if (error instanceof BrokenArchive)
    return new BackupBroken(error.message === 'truncated' ? 'truncated' : 'changed', error.message, error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return new BackupBroken('truncated', '', error);
  if (code === 'Z_DATA_ERROR' && /incorrect header/.test((error as Error).message))
    return new BackupBroken('no_backup', '', error);
  return code?.startsWith('Z_') ? new BackupBroken('changed', '', error) : error;
}

async function readHead(parts: AsyncGenerator<Part>) {
  const first = await parts.next();
  if (first.done || first.value.name !== headName) throw new BackupBroken('no_backup');
  const { value: head, sha256 } = await described(first.value, headShape);
  if (head.format > formatNumber) throw new BackupBroken('newer_format', String(head.format));
  return { head, sha256 };
}

async function readParts(parts: AsyncGenerator<Part>, takers: Takers): Promise<ReadBackup> {
  const { head, sha256 } = await readHead(parts);
  await takers.begin?.(head);
  const checked = new Checked(head);
  let end: End | undefined;
  for await (const part of parts) {
    if (end) throw new BackupBroken('changed', part.name);
    const [, table, number] = /^tables\/(\w+)\/(\d{8})$/.exec(part.name) ?? [];
    const [, region, name] = /^files\/([a-z0-9][a-z0-9-]*)\/([0-9a-f]{64})$/.exec(part.name) ?? [];
    if (table !== undefined) await checked.rows(part, table, Number(number), takers.rows);
    else if (region !== undefined && name !== undefined) await checked.file(part, region, name, takers.file);
    else if (part.name === endName) end = (await described(part, endShape)).value;
    else throw new BackupBroken('changed', part.name);
  }
  if (!end) throw new BackupBroken('truncated');
  if (end.head !== sha256) throw new BackupBroken('changed', headName);
  checked.against(end);
  return { head, end };
}
