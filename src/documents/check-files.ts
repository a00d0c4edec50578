import { createHash } from 'node:crypto';
import type { RegionId } from '#kernel';
import { type Database, readInside, statement, type Write } from '#platform/database';
import type { FileStore } from '#platform/files';

/** What rows and files say of each other in one region. */
export interface FilesReport {
  readonly region: RegionId;
  readonly files: number;
  readonly bytes: number;
  /** A row without its file. */
  readonly missing: readonly string[];
  /** A file with another content than its name says. */
  readonly damaged: readonly string[];
  /** A file without a row: an upload that was broken off at the last moment. No fault; it may be thrown away. */
  readonly orphans: readonly string[];
}

const contents = statement<{ sha256: string }>(
  'contents_of_region',
  `select sha256 from document_version where region_id = $1 and sha256 is not null and removed_at is null
   union select picture_sha256 from document_text where region_id = $1 and picture_sha256 is not null`,
);

/** The files that rows of this region name, as a transaction sees them. What was erased for good is not among them. */
export async function namedContents(transaction: Write, region: RegionId): Promise<readonly string[]> {
  return (await readInside(transaction, contents(region))).map(({ sha256 }) => sha256);
}

/** Whether every row has its file with the right content; reads every file once, a piece at a time. */
export async function checkFiles(
  { database, files }: { readonly database: Database; readonly files: FileStore },
  region: RegionId,
): Promise<FilesReport> {
  // Files first: a row that comes meanwhile has its file, and a file that comes meanwhile is not called an orphan.
  const { known, strange } = await files.list(region);
  const [rows] = await database.read(region, [contents(region)]);
  const wanted = new Set(rows.map((row) => row.sha256));
  const missing: string[] = [];
  const damaged: string[] = [];
  let bytes = 0;
  for (const sha256 of [...wanted].sort()) {
    const found = await files.open(region, sha256);
    if (!found) {
      missing.push(sha256);
      continue;
    }
    bytes += found.size;
    const hash = createHash('sha256');
    for await (const piece of found.stream()) hash.update(piece as Buffer);
    if (hash.digest('hex') !== sha256) damaged.push(sha256);
  }
  const orphans = [...known.filter((sha256) => !wanted.has(sha256)), ...strange].sort();
  return { region, files: wanted.size, bytes, missing, damaged, orphans };
}
