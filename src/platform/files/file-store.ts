import type { Readable } from 'node:stream';
import type { RegionId } from '#kernel';

/** A file that came in whole and is kept nowhere yet. */
export interface ReceivedFile {
  /** Where it waits; a name of ours, never one that somebody sent. */
  readonly path: string;
  /** How the sender called it: to be cleaned before anybody reads it. */
  readonly name: string;
  readonly size: number;
  /** SHA-256 of its content, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Puts it in its place in a region. When this returns it survives a power cut: only then may its row be committed. */
  keep(region: RegionId): Promise<void>;
  /** Takes it away unless it was kept. */
  discard(): Promise<void>;
}

/** The content was larger than was allowed; nothing of it is left. */
export class TooLarge extends Error {}

/**
 * Where the bytes of documents lie: by region and content, outside the database. `receive` with `keep`, `open` and
 * `remove` are all that the product needs of a place; a store of objects elsewhere can be a second one.
 */
export interface FileStore {
  /** Takes in a file as it comes, never more than a piece of it in memory. @throws TooLarge, and whatever breaks the stream */
  receive(source: Readable, name: string, limit: number): Promise<ReceivedFile>;
  /** @returns undefined when there is none */
  open(region: RegionId, sha256: string): Promise<{ readonly size: number; stream(): Readable } | undefined>;
  /** For what must not exist any more; what is not there is no fault. */
  remove(region: RegionId, sha256: string): Promise<void>;
  /** The content that lies there, by SHA-256, and what has no such name. */
  list(region: RegionId): Promise<{ readonly known: readonly string[]; readonly strange: readonly string[] }>;
  /** What was being received when a program ended, and is older than so many milliseconds: others may be receiving now. */
  forgetUnfinished(olderThan?: number): Promise<void>;
  /** Bytes that are left of the place, and of how many. */
  space(): Promise<{ readonly free: number; readonly total: number }>;
  /** Tells this place from every other: whoever shares it reads the same. Made at the first question. */
  mark(): Promise<string>;
}
