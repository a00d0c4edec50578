import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Actor, RegionId } from '#kernel';
import { type Database, statement, type Write } from '#platform/database';
import type { FileStore } from '#platform/files';
import { addEntry } from '#platform/journal';
import { lockContent, type TextReason } from '../store.ts';
import type { MediaType } from '../words.ts';
import { type FileReading, type Means, readFile } from './read-file.ts';

interface Waiting {
  readonly document: number;
  readonly number: number;
  readonly sha256: string;
  readonly mediaType: MediaType;
}

const waitingTexts = statement<Waiting>(
  'waiting_texts',
  `select t.document_id as document, t.number, v.sha256, v.media_type as "mediaType" from document_text t
   join document_version v on v.region_id = t.region_id and v.document_id = t.document_id and v.number = t.number
   where t.state = 'pending' and t.reason is null order by t.document_id, t.number limit 20`,
);
const waitingErasures = statement<{
  document: number;
  number: number;
  sha256: string;
  picture: string | null;
}>(
  'waiting_erasures',
  `select v.document_id as document, v.number, v.sha256, t.picture_sha256 as picture from document_version v
   left join document_text t on t.region_id = v.region_id and t.document_id = v.document_id and t.number = v.number
   where v.erased_at is not null and v.removed_at is null`,
);

const largestPicture = 8 * 2 ** 20;

interface Place {
  readonly database: Database;
  readonly files: FileStore;
  /** Of a fault of our own. */
  readonly report?: (line: string) => void;
}

/**
 * Reads the texts that wait in a region, after their upload was committed: an upload is never lost by it, and what was
 * interrupted waits for the next start. What is read can be read again from the file, so the journal does not hold it.
 * @returns how many were read
 */
export async function readWaiting(place: Place, region: RegionId, means: Means): Promise<number> {
  const [waiting] = await place.database.read(region, [waitingTexts()]);
  for (const one of waiting) {
    const reading = await readOne(place, region, one, means);
    // What was broken off says nothing of the file: it waits for the next start.
    if (means.signal?.aborted) return 0;
    if (reading.state === 'pending') {
      place.report?.(
        `reading documents: document ${one.document}, version ${one.number} waits, by a fault of the program: ${reading.said}`,
      );
      await keepWaiting(place, region, one, reading.reason);
    } else {
      if ('said' in reading)
        place.report?.(
          `reading documents: of document ${one.document}, version ${one.number} no first page was drawn: ${reading.said}`,
        );
      await keepReading(place, region, one, reading);
    }
  }
  return waiting.length;
}

async function readOne(place: Place, region: RegionId, one: Waiting, means: Means): Promise<FileReading> {
  const found = await place.files.open(region, one.sha256);
  if (!found) return { state: 'failed', reason: 'file_missing' };
  return readFile(() => found.stream(), one.mediaType, means);
}

/** Said on its page; not taken up again in this round, or one fault of ours would hold up all that is behind it. */
async function keepWaiting({ database }: Place, region: RegionId, one: Waiting, reason: TextReason) {
  await database.write(region, (tx) =>
    sql`update document_text set reason = ${reason}
      where document_id = ${one.document} and number = ${one.number} and state = 'pending'`.execute(tx),
  );
}

/** What a fault of ours left waiting is read again. */
async function takeUpAgain({ database }: Place, region: RegionId): Promise<void> {
  await database.write(region, (tx) =>
    sql`update document_text set reason = null where state = 'pending' and reason is not null`.execute(tx),
  );
}

type Kept = Exclude<FileReading, { readonly state: 'pending' }>;

async function keepReading({ database, files }: Place, region: RegionId, one: Waiting, reading: Kept) {
  const bytes = reading.state === 'failed' ? null : reading.picture;
  const picture = bytes && (await files.receive(Readable.from([bytes]), 'eerste-pagina.png', largestPicture));
  await database.write(region, async (tx) => {
    if (picture) {
      await lockContent(tx, region, picture.sha256);
      await picture.keep(region);
    }
    const { rows } = await sql<{ sha256: string | null }>`select picture_sha256 as sha256 from document_text
      where document_id = ${one.document} and number = ${one.number} and state = 'pending'`.execute(tx);
    const before = rows[0]?.sha256 ?? null;
    const {
      means = null,
      text = null,
      pages = null,
      pictureFrom = null,
    } = reading.state === 'failed' ? {} : reading;
    const reason = reading.state === 'failed' ? reading.reason : null;
    // Erased meanwhile: then nothing of it may come back.
    await sql`update document_text set state = ${reading.state}, means = ${means}, reason = ${reason}, pages = ${pages},
        text = ${text}, picture_sha256 = ${picture?.sha256 ?? null}, picture_from = ${pictureFrom}
      where document_id = ${one.document} and number = ${one.number} and state = 'pending'`.execute(tx);
    if (before !== null && before !== picture?.sha256) await removeUnless(tx, files, region, before);
  });
}

/** Takes bytes away, unless a version or a first page still has them. */
async function removeUnless(tx: Write, files: FileStore, region: RegionId, content: string) {
  await lockContent(tx, region, content);
  const { rows } = await sql`select 1 from document_version v left join document_text t
      on t.region_id = v.region_id and t.document_id = v.document_id and t.number = v.number
    where v.erased_at is null and ${content} in (v.sha256, t.picture_sha256) limit 1`.execute(tx);
  if (rows.length === 0) await files.remove(region, content);
}

/** The program itself. */
const reader: Actor = { kind: 'operator', name: 'regiotafel' };

/** Takes the bytes away of what was erased, unless another version has the same. @returns how many versions were done */
export async function removeErased({ database, files }: Place, region: RegionId): Promise<number> {
  const [erased] = await database.read(region, [waitingErasures()]);
  for (const { document, number, sha256, picture } of erased)
    await database.write(region, async (tx) => {
      for (const content of [sha256, picture]) {
        if (content !== null) await removeUnless(tx, files, region, content);
      }
      await sql`update document_text set picture_sha256 = null, picture_from = null
        where document_id = ${document} and number = ${number}`.execute(tx);
      const done = await sql<{ at: string }>`update document_version set removed_at = erased_at
        where document_id = ${document} and number = ${number} and removed_at is null
        returning now() as at`.execute(tx);
      // Another process did so at the same moment.
      if (!done.rows[0]) return;
      await addEntry(tx, region, reader, undefined, done.rows[0].at, {
        operation: 'remove_erased_file',
        subject: `document/${document}`,
        payload: { number, sha256 },
        reason: 'het document is gewist',
        unseen: true,
      });
    });
  return erased.length;
}

export interface Reader {
  /** There may be something: looks at once, or once more when it is looking already. */
  look(): void;
  /** When nothing waits any more. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** The one reader of a web process, one file at a time. @param done something is shown otherwise from now on */
export function documentReader(
  place: Place & {
    readonly regions: () => readonly { readonly id: RegionId }[];
    readonly done: () => void;
    readonly report: (line: string) => void;
  },
  means: Means = { pdftotext: 'pdftotext' },
  retryAfter = 15 * 60_000,
): Reader {
  let wanted = false;
  // At the start too: what the program before this one could not read.
  let again = true;
  const timer = setInterval(() => {
    again = true;
    look();
  }, retryAfter).unref();
  const stopping = new AbortController();
  const { signal } = stopping;
  let working: Promise<void> | undefined;
  async function work(): Promise<void> {
    while (wanted && !signal.aborted) {
      wanted = false;
      const retry = again;
      again = false;
      for (const { id } of place.regions()) {
        if (retry) await takeUpAgain(place, id);
        const count = (await removeErased(place, id)) + (await readWaiting(place, id, { ...means, signal }));
        // More than fits in one round, or a change that told us: look once more.
        if (count > 0) {
          wanted = true;
          place.done();
        }
      }
    }
  }
  const look = () => {
    wanted = true;
    if (signal.aborted) return;
    working ??= work()
      .catch((error: unknown) => place.report(`reading documents: ${(error as Error).stack ?? error}`))
      .finally(() => {
        working = undefined;
        // Told between the last look and here.
        if (wanted) look();
      });
  };
  return {
    look,
    settled: async () => {
      while (working) await working;
    },
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await working;
    },
  };
}
