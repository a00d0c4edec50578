import { sql } from 'kysely';
import type { CalendarDate, FractionId, MunicipalityId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { ElectionList } from './rules/kiesraad-csv.ts';

/** Fractie in de raad van vandaag, met haar gewicht: the votes of its list. */
export interface FractionInOffice {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
  readonly listName: string;
  readonly votes: number;
  readonly seats: number;
  readonly result: number;
  readonly electionDay: CalendarDate;
  readonly takesOffice: CalendarDate;
}

/** @param $1 day @param $2 codes of municipalities */
export const fractionsInOfficeOn = statement<FractionInOffice>(
  'fractions_in_office',
  'select * from fractions_in_office($1) where municipality = any($2) order by municipality, votes desc, fraction',
);

/** The fractions that weigh on a day: of the latest definitive result whose council is in office by then. */
export async function fractionsInOffice(
  transaction: Write,
  municipalities: readonly MunicipalityId[],
  day: CalendarDate,
): Promise<FractionInOffice[]> {
  const { rows } = await sql<FractionInOffice>`select * from fractions_in_office(${day})
    where municipality = any(${municipalities}) order by municipality, votes desc, fraction`.execute(
    transaction,
  );
  return rows;
}

export interface ResultVersion {
  readonly id: number;
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly electionDay: CalendarDate;
  readonly status: 'provisional' | 'definitive';
  readonly takesOffice: CalendarDate | null;
  readonly importedAt: string;
  readonly lists: readonly (ElectionList & { readonly fraction: FractionId | null })[];
}

const versionColumns = `
  r.id, r.municipality_id as municipality, m.name, f.file_name as "fileName", encode(f.sha256, 'hex') as sha256,
  f.election_day as "electionDay", f.status, f.takes_office as "takesOffice", f.imported_at as "importedAt",
  (select json_agg(json_build_object('name', l.name, 'votes', l.votes, 'seats', l.seats, 'exhausted', l.exhausted,
     'fraction', l.fraction_id) order by l.votes desc, l.place) from election_list l where l.result_id = r.id) as lists
  from election_result r join election_file f on f.id = r.file_id join municipality m on m.id = r.municipality_id`;

/** @param $1 codes of municipalities */
export const resultVersions = statement<ResultVersion>(
  'result_versions',
  `select ${versionColumns} where r.municipality_id = any($1) order by f.election_day desc, m.name, f.id desc`,
);
/** @param $1 number of the result */
export const resultById = statement<ResultVersion>(
  'result_by_id',
  `select ${versionColumns} where r.id = $1`,
);

export async function fileKnown(
  transaction: Write,
  sha256: Buffer,
  day: CalendarDate,
  status: string,
): Promise<boolean> {
  const { rows } = await sql`select 1 from election_file
    where sha256 = ${sha256} and election_day = ${day} and status = ${status}`.execute(transaction);
  return rows.length > 0;
}

export async function insertFile(
  transaction: Write,
  file: {
    name: string;
    sha256: Buffer;
    day: CalendarDate;
    status: string;
    takesOffice: CalendarDate | null;
    now: string;
    by: string;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into election_file
    (file_name, sha256, election_day, status, takes_office, imported_at, imported_by)
    values (${file.name}, ${file.sha256}, ${file.day}, ${file.status}, ${file.takesOffice}, ${file.now}, ${file.by})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

/** All results of a file in one statement: a national file holds thousands of lists. */
export async function insertResults(
  transaction: Write,
  file: number,
  lists: readonly (ElectionList & {
    municipality: MunicipalityId;
    place: number;
    fraction: FractionId | null;
  })[],
): Promise<void> {
  const codes = [...new Set(lists.map((list) => list.municipality))];
  await sql`insert into election_result (file_id, municipality_id) select ${file}, unnest(${codes}::text[])`.execute(
    transaction,
  );
  await sql`insert into election_list (result_id, place, name, votes, seats, exhausted, fraction_id)
    select r.id, given.place, given.name, given.votes, given.seats, given.exhausted, given.fraction
    from jsonb_to_recordset(${JSON.stringify(lists)}::jsonb) as given
      (municipality text, place smallint, name text, votes integer, seats smallint, exhausted boolean, fraction text)
    join election_result r on r.file_id = ${file} and r.municipality_id = given.municipality`.execute(
    transaction,
  );
}
