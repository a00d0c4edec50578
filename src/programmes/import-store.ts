import { sql } from 'kysely';
import { addDays, type CalendarDate, type MunicipalityId, type RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { CycleDocument } from './rules/programme.ts';

/** What the office says of a file, where the file does not or says it wrongly. */
export interface ImportSettings {
  /** Null: the one that the file names, or else the budget. */
  readonly document: CycleDocument | null;
  readonly year: number | null;
  readonly code: string;
  readonly title: string;
  /** Lines that look like furniture of the page and are not. */
  readonly keep: readonly string[];
  /** Numbers of lists of a word processor were counted anew: told until somebody mended the text by hand. */
  readonly counted?: boolean;
}

/** Ingelezen bladzijde die wacht op overnemen, of net is overgenomen. */
export interface ProgrammeImport {
  readonly id: number;
  readonly municipality: MunicipalityId | null;
  readonly fileName: string;
  readonly text: string;
  readonly settings: ImportSettings;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly expiresOn: CalendarDate;
  /** The version of a programme that came of it; its text is gone then. */
  readonly taken: Taken | null;
}
export interface Taken {
  readonly programme: number;
  readonly version: number;
}

/** As of a council's calendar: one comes back to it after a holiday. */
const importDays = 30;

const columns = `id, municipality_id as municipality, file_name as "fileName", text, settings, uploaded_by as "uploadedBy",
  uploaded_at as "uploadedAt", expires_on as "expiresOn",
  case when taken_programme is not null then json_build_object('programme', taken_programme, 'version', taken_version) end as taken`;

/** @param $1 its number @param $2 today */
export const programmeImport = statement<ProgrammeImport>(
  'programme_import',
  `select ${columns} from programme_import where id = $1 and expires_on >= $2`,
);
/** What waits, the newest first. @param $1 today */
export const programmeImports = statement<Omit<ProgrammeImport, 'text'>>(
  'programme_imports',
  `select ${columns.replace(' text,', '')} from programme_import
   where expires_on >= $1 and taken_programme is null order by id desc limit 50`,
);

export async function readImport(
  transaction: Write,
  id: number,
  today: CalendarDate,
): Promise<ProgrammeImport | undefined> {
  const { rows } = await sql<ProgrammeImport>`select ${sql.raw(columns)} from programme_import
    where id = ${id} and expires_on >= ${today} for update`.execute(transaction);
  return rows[0];
}

/** Throws away what is over. */
export async function keepImport(
  transaction: Write,
  region: RegionId,
  given: Omit<ProgrammeImport, 'id' | 'expiresOn' | 'taken'>,
  today: CalendarDate,
): Promise<number> {
  await sql`delete from programme_import where expires_on < ${today}`.execute(transaction);
  const { rows } = await sql<{ id: number }>`insert into programme_import
      (region_id, municipality_id, file_name, text, settings, uploaded_by, uploaded_at, expires_on)
    values (${region}, ${given.municipality}, ${given.fileName}, ${given.text}, ${JSON.stringify(given.settings)}::jsonb,
      ${given.uploadedBy}, ${given.uploadedAt}, ${addDays(today, importDays)}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

export async function deleteImport(transaction: Write, id: number): Promise<void> {
  await sql`delete from programme_import where id = ${id}`.execute(transaction);
}

export async function takeImport(
  transaction: Write,
  id: number,
  { programme, version }: Taken,
): Promise<void> {
  await sql`update programme_import set taken_programme = ${programme}, taken_version = ${version}, text = ''
    where id = ${id}`.execute(transaction);
}
