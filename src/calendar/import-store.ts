import { sql } from 'kysely';
import { addDays, type CalendarDate, type MunicipalityId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { ReadCalendar } from './reading/read-date.ts';

/** Ingelezen bestand dat wacht op bevestiging. */
export interface CouncilImport {
  readonly id: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly content: ReadCalendar;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly expiresOn: CalendarDate;
}

/** A clerk comes back to it after a holiday; longer, and the council's own system says something else. */
export const importDays = 30;

const columns = `id, file_name as "fileName", sha256, content, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt",
  expires_on as "expiresOn"`;

/** @param $1 code of the municipality @param $2 number @param $3 today */
export const councilImport = statement<CouncilImport>(
  'council_import',
  `select ${columns} from council_import where municipality_id = $1 and id = $2 and expires_on >= $3`,
);
/** What waits, the newest first. @param $1 code of the municipality @param $2 today */
export const councilImports = statement<CouncilImport>(
  'council_imports',
  `select ${columns} from council_import where municipality_id = $1 and expires_on >= $2 order by id desc limit 20`,
);

/** Throws away what is over. */
export async function keepImport(
  transaction: Write,
  council: MunicipalityId,
  file: Pick<CouncilImport, 'fileName' | 'sha256' | 'content' | 'uploadedBy' | 'uploadedAt'>,
  today: CalendarDate,
): Promise<number> {
  await sql`delete from council_import where expires_on < ${today}`.execute(transaction);
  const { rows } = await sql<{ id: number }>`insert into council_import
    (municipality_id, file_name, sha256, content, uploaded_by, uploaded_at, expires_on)
    values (${council}, ${file.fileName}, ${file.sha256}, ${JSON.stringify(file.content)}::jsonb, ${file.uploadedBy},
      ${file.uploadedAt}, ${addDays(today, importDays)})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

/** @returns undefined when it was confirmed or is over */
export async function takeImport(
  transaction: Write,
  council: MunicipalityId,
  id: number,
  today: CalendarDate,
): Promise<CouncilImport | undefined> {
  const { rows } = await sql<CouncilImport>`select ${sql.raw(columns)} from council_import
    where municipality_id = ${council} and id = ${id} and expires_on >= ${today} for update`.execute(
    transaction,
  );
  return rows[0];
}

export async function deleteImport(transaction: Write, id: number): Promise<void> {
  await sql`delete from council_import where id = ${id}`.execute(transaction);
}

/** What the council's own system calls a date that was entered by hand. */
export async function nameDate(transaction: Write, id: number, key: string): Promise<void> {
  await sql`update council_date set source_key = ${key} where id = ${id}`.execute(transaction);
}
