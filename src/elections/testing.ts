import { date, type MunicipalityId, type RegionId } from '#kernel';
import { type Database, installation } from '#platform/database';
import { journalMigrations } from '#platform/journal';
import type { Region } from '#platform/operations';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { rulebookMigrations } from '../rulebook/store.ts';
import { importResult } from './import-result.ts';
import { electionMigrations } from './migrations.ts';
import type { ImportInput, SentFile } from './preview-import.ts';

export const migrations = [
  ...journalMigrations,
  ...municipalityMigrations,
  ...electionMigrations,
  ...rulebookMigrations,
];
export const now = '2026-11-24T10:00:00.000Z';
export const head = 'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n';

const town = (code: string, slug: string, name: string, mark: string, column: number) => ({
  id: code as MunicipalityId,
  slug,
  name,
  mark,
  colour: '#0d6478',
  column,
  row: 1,
});
export const region: Region = {
  id: 'proefregio' as RegionId,
  name: 'Proefregio',
  municipalities: [
    town('gm0546', 'leiden', 'Leiden', 'Le', 1),
    town('gm0547', 'leiderdorp', 'Leiderdorp', 'Ld', 2),
  ],
};

/** The municipalities in rows: what small councils of an example need to be taken as they are. */
export const townsIn = (rows: string) =>
  [...rows.matchAll(/;(?:G|GM|gm)?(\d{4});/g)].map(([, code]) => `gm${code}` as MunicipalityId);

/** A definitive result of 18 March 2026, of which the council took office on 1 April. @param rows the lines below the head */
export const anImport = (
  rows: string,
  { bytes, fileName = 'uitslag.csv', ...more }: Partial<ImportInput & SentFile> = {},
): ImportInput => ({
  files: [{ bytes: bytes ?? new TextEncoder().encode(head + rows), fileName }],
  day: date('2026-03-18'),
  status: 'definitive',
  takesOffice: date('2026-04-01'),
  seatsRight: townsIn(rows),
  ...more,
});

export const imported = (database: Database, given: ImportInput) =>
  database.write(installation, (tx) => importResult(tx, { kind: 'operator', name: 'test' }, given, now));
