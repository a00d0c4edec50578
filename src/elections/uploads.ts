import { sql } from 'kysely';
import type { CalendarDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { SentFile } from './preview-import.ts';
import type { ResultStatus } from './store.ts';

/** A national CSV is 133 kB, a 510b of a town 0.7 MB; what is larger has totals of its own (510d). */
export const uploadLimit = 10 * 1024 * 1024;
/** Files in one go: votes, elected and size for each of a few municipalities. */
export const mostUploadFiles = 30;
const uploadHours = 48;

/** Bestanden die wachten op bevestiging. */
export interface Upload {
  readonly id: number;
  readonly fileNames: readonly string[];
  readonly day: CalendarDate;
  readonly status: ResultStatus;
  readonly takesOffice: CalendarDate | null;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly expiresAt: string;
}

export interface NewUpload extends Pick<Upload, 'day' | 'status' | 'takesOffice'> {
  readonly files: readonly SentFile[];
  /** Sent in by the clerk of this region; null: by the operator. */
  readonly region: RegionId | null;
}

const columns = `u.id, u.election_day as day, u.status, u.takes_office as "takesOffice",
  u.uploaded_by as "uploadedBy", u.uploaded_at as "uploadedAt", u.expires_at as "expiresAt",
  (select json_agg(f.file_name order by f.place) from election_upload_file f where f.upload_id = u.id) as "fileNames"`;

/** What waits. @param $1 moment @param $2 region of the clerk, or null for the operator, who sees all */
export const uploads = statement<Upload>(
  'election_uploads',
  `select ${columns} from election_upload u
   where u.expires_at > $1 and ($2::text is null or u.for_region = $2) order by u.id desc`,
);

/**
 * Keeps files until they are confirmed, thrown away or over. In a table, not in a hidden field: a national file would
 * travel three times as text in a form, and whoever is called away from the preview finds it again.
 */
export async function keepUpload(
  transaction: Write,
  { files, day, status, takesOffice, region }: NewUpload,
  by: string,
  now: string,
): Promise<number> {
  await sql`delete from election_upload where expires_at <= ${now}`.execute(transaction);
  const { rows } = await sql<{ id: number }>`insert into election_upload
    (election_day, status, takes_office, uploaded_by, uploaded_at, expires_at, for_region)
    values (${day}, ${status}, ${takesOffice}, ${by}, ${now},
            ${now}::timestamptz + make_interval(hours => ${uploadHours}::int), ${region}) returning id`.execute(
    transaction,
  );
  const { id } = rows[0] as { id: number };
  for (const [index, { fileName, bytes }] of files.entries())
    await sql`insert into election_upload_file (upload_id, place, file_name, bytes)
      values (${id}, ${index + 1}, ${fileName}, ${Buffer.from(bytes)})`.execute(transaction);
  return id;
}

/** @returns undefined when it was confirmed, thrown away, is over, or waits for somebody else */
export async function readUpload(
  transaction: Write,
  id: number,
  now: string,
  region: RegionId | null,
): Promise<(Upload & { readonly files: readonly SentFile[] }) | undefined> {
  const { rows } = await sql<Upload>`select ${sql.raw(columns)} from election_upload u
    where u.id = ${id} and u.expires_at > ${now} and (${region}::text is null or u.for_region = ${region})`.execute(
    transaction,
  );
  const [upload] = rows;
  if (!upload) return undefined;
  const { rows: files } = await sql<SentFile>`select file_name as "fileName", bytes from election_upload_file
    where upload_id = ${id} order by place`.execute(transaction);
  return { ...upload, files };
}

export async function deleteUpload(transaction: Write, id: number): Promise<void> {
  await sql`delete from election_upload where id = ${id}`.execute(transaction);
}
