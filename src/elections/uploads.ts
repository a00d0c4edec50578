import { sql } from 'kysely';
import type { CalendarDate } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { ImportInput } from './preview-import.ts';
import type { ResultStatus } from './store.ts';

/** A national file is half a megabyte. */
export const uploadLimit = 10 * 1024 * 1024;
const uploadHours = 48;

/** Bestand dat wacht op bevestiging. */
export interface Upload {
  readonly id: number;
  readonly fileName: string;
  readonly day: CalendarDate;
  readonly status: ResultStatus;
  readonly takesOffice: CalendarDate | null;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly expiresAt: string;
}

const columns = `id, file_name as "fileName", election_day as day, status, takes_office as "takesOffice",
  uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", expires_at as "expiresAt"`;

/** Files that wait. @param $1 moment */
export const uploads = statement<Upload>(
  'election_uploads',
  `select ${columns} from election_upload where expires_at > $1 order by id desc`,
);

/**
 * Keeps a file until it is confirmed, thrown away or over. In a table, not in a hidden field: a national file would
 * travel three times as text in a form, and whoever is called away from the preview finds it again.
 */
export async function keepUpload(
  transaction: Write,
  input: ImportInput,
  by: string,
  now: string,
): Promise<number> {
  await sql`delete from election_upload where expires_at <= ${now}`.execute(transaction);
  const { rows } = await sql<{ id: number }>`insert into election_upload
    (file_name, bytes, election_day, status, takes_office, uploaded_by, uploaded_at, expires_at)
    values (${input.fileName}, ${Buffer.from(input.bytes)}, ${input.day}, ${input.status}, ${input.takesOffice}, ${by},
            ${now}, ${now}::timestamptz + make_interval(hours => ${uploadHours}::int)) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

/** @returns undefined when it was confirmed, thrown away, or is over */
export async function readUpload(
  transaction: Write,
  id: number,
  now: string,
): Promise<(Upload & { bytes: Buffer }) | undefined> {
  const { rows } = await sql<
    Upload & { bytes: Buffer }
  >`select ${sql.raw(columns)}, bytes from election_upload
    where id = ${id} and expires_at > ${now}`.execute(transaction);
  return rows[0];
}

export async function deleteUpload(transaction: Write, id: number): Promise<void> {
  await sql`delete from election_upload where id = ${id}`.execute(transaction);
}
