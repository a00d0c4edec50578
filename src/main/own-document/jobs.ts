import { sql } from 'kysely';
import type { RegionId } from '#kernel';
import { type Database, statement, type Write } from '#platform/database';
import type { Lang } from '#platform/http';
import { keptText, type Selection } from './selection.ts';
import { joinLine } from './turns.ts';

export interface Job {
  readonly id: string;
  readonly askedAt: string;
  readonly language: Lang;
  readonly form: 'accessible' | 'archive';
  /** As a cookie keeps it. */
  readonly selection: string;
  readonly done: number;
  readonly total: number;
  readonly failure: 'too_heavy' | 'busy' | 'fault' | null;
  readonly ready: boolean;
}

const columns = `id, asked_at as "askedAt", language, form, selection, done, total, failure, pdf is not null as ready`;
export const jobById = statement<Job>('document_job', `select ${columns} from document_job where id = $1`);
export const jobPdf = statement<{ pdf: Buffer }>(
  'document_job_pdf',
  'select pdf from document_job where id = $1 and pdf is not null',
);

/** Each takes a processor for seconds; who comes when so many wait is told to come back. */
const mostWaiting = 20;
const keptHours = 24;
/** Nobody works at a document so long without a sign: its process ended. */
const leftAfterSeconds = 90;

interface Asked {
  readonly selection: Selection;
  readonly language: Lang;
  readonly form: Job['form'];
}

/** Puts it in the queue, unless the same is under way. @returns undefined when too many wait, in this region or in all together */
export async function askDocument(
  db: Database,
  region: RegionId,
  asked: Asked,
  now: string,
): Promise<string | undefined> {
  const job = await inRegion(db, region, asked, now);
  if (job === undefined || !job.made || (await joinLine(db, job.id, now))) return job?.id;
  await db.write(region, (transaction) =>
    sql`delete from document_job where region_id = ${region} and id = ${job.id}`.execute(transaction),
  );
  return undefined;
}

/** What is a day old goes. @returns whether it is a new one; undefined when too many of this region wait */
function inRegion(
  db: Database,
  region: RegionId,
  asked: Asked,
  now: string,
): Promise<{ readonly id: string; readonly made: boolean } | undefined> {
  return db.write(region, async (transaction) => {
    // Two who ask for the same at once find each other's.
    await sql`select pg_advisory_xact_lock(hashtextextended('document_job ' || ${region}, 0))`.execute(
      transaction,
    );
    await sql`delete from document_job where region_id = ${region}
      and asked_at < ${now}::timestamptz - make_interval(hours => ${keptHours})`.execute(transaction);
    // Of what is ready the newest hundred: nobody fills the disk with documents.
    await sql`delete from document_job where region_id = ${region} and pdf is not null and id not in (
      select id from document_job where region_id = ${region} and pdf is not null order by asked_at desc limit 100)`.execute(
      transaction,
    );
    const { selection, language, form } = asked;
    const { rows: same } = await sql<{ id: string }>`select id from document_job where region_id = ${region}
      and language = ${language} and form = ${form} and selection = ${keptText(selection)}
      and failure is null and pdf is null order by asked_at desc limit 1`.execute(transaction);
    if (same[0]) return { id: same[0].id, made: false };
    const { rows: waiting } = await sql<{ count: number }>`select count(*) as count from document_job
      where region_id = ${region} and pdf is null and failure is null
        and touched_at > ${now}::timestamptz - make_interval(mins => 10)`.execute(transaction);
    if ((waiting[0]?.count ?? 0) >= mostWaiting) return undefined;
    const { rows } = await sql<{ id: string }>`
      insert into document_job (region_id, language, form, selection, asked_at, touched_at, total)
      values (${region}, ${language}, ${form}, ${keptText(selection)}, ${now},
        ${now}::timestamptz - make_interval(secs => ${leftAfterSeconds}), ${selection.pages.length})
      returning id`.execute(transaction);
    return rows[0] && { id: rows[0].id, made: true };
  });
}

/** Takes a document that nobody works at: once, of however many processes ask. */
export async function takeJob(
  db: Database,
  region: RegionId,
  id: string,
  now: string,
): Promise<Job | undefined> {
  return db.write(region, async (transaction) => {
    const { rows } = await sql<Job>`
      update document_job set touched_at = ${now}, done = 0
      where region_id = ${region} and id = ${id} and pdf is null and failure is null
        and touched_at <= ${now}::timestamptz - make_interval(secs => ${leftAfterSeconds})
      returning ${sql.raw(columns)}`.execute(transaction);
    return rows[0];
  });
}

export type Progress =
  /** Nothing but that somebody works at it. */
  { readonly done?: number } | { readonly pdf: Buffer } | { readonly failure: NonNullable<Job['failure']> };

export function noteProgress(
  db: Database,
  region: RegionId,
  id: string,
  progress: Progress,
  now: string,
): Promise<void> {
  return db.write(region, async (transaction: Write) => {
    await sql`update document_job set touched_at = ${now}, done = coalesce(${'done' in progress ? (progress.done ?? null) : null}::int, done),
      failure = ${'failure' in progress ? progress.failure : null}, pdf = ${'pdf' in progress ? progress.pdf : null}::bytea
      where region_id = ${region} and id = ${id} and pdf is null`.execute(transaction);
  });
}
