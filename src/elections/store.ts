import { sql } from 'kysely';
import type { CalendarDate, FractionId, MunicipalityId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { ExistingFraction } from './rules/fraction-proposal.ts';
import type { EarlierVersion, TownVersion } from './rules/join-files.ts';
import type { FileKind, ResultList, Turnout } from './rules/result-file.ts';

/** Status van een uitslag: a corrected one takes the place of a definitive one. */
export const resultStatuses = ['provisional', 'definitive', 'corrected'] as const;
export type ResultStatus = (typeof resultStatuses)[number];

/** Lijst in een opgeslagen uitslag. */
export interface StoredList extends ResultList {
  readonly fraction: FractionId | null;
  readonly fractionName: string | null;
}

/** Versie van een uitslag: one municipality in one file. */
export interface ResultVersion {
  readonly id: number;
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly electionDay: CalendarDate;
  readonly status: ResultStatus;
  readonly takesOffice: CalendarDate | null;
  readonly importedAt: string;
  readonly kind: FileKind;
  /** From which file votes, seats and the council's size came; null where none of them is known. */
  readonly votesFrom: PartSource | null;
  readonly seatsFrom: PartSource | null;
  readonly sizeFrom: PartSource | null;
  readonly turnout: Turnout;
  readonly councilSize: number | null;
  /** Votes and seats of every list are known: without that a result never weighs. */
  readonly complete: boolean;
  readonly lists: readonly StoredList[];
}

/** Bestand waar een deel van een uitslag uit komt. */
export interface PartSource {
  readonly file: number;
  readonly fileName: string;
  readonly kind: FileKind;
  readonly status: ResultStatus;
  readonly sha256: string;
  readonly importedAt: string;
}

const sourceOf = (part: string) =>
  `(select json_build_object('file', s.id, 'fileName', s.file_name, 'kind', s.kind, 'status', s.status,
     'sha256', encode(s.sha256, 'hex'), 'importedAt', s.imported_at) from election_file s where s.id = r.${part})`;

const turnoutColumn = `json_build_object('entitled', r.entitled, 'admitted', r.admitted, 'blank', r.blank,
  'invalid', r.invalid)`;

const versionColumns = `
  r.id, r.municipality_id as municipality, m.name, f.file_name as "fileName", encode(f.sha256, 'hex') as sha256,
  f.election_day as "electionDay", f.status, f.takes_office as "takesOffice", f.imported_at as "importedAt", f.kind,
  ${sourceOf('votes_file')} as "votesFrom", ${sourceOf('seats_file')} as "seatsFrom",
  ${sourceOf('size_file')} as "sizeFrom", ${turnoutColumn} as turnout, r.council_size as "councilSize", r.complete,
  coalesce((select json_agg(json_build_object('name', l.name, 'number', l.number, 'votes', l.votes, 'seats', l.seats,
     'exhausted', l.exhausted, 'fraction', l.fraction_id, 'fractionName', fr.short_name)
     order by l.votes desc nulls last, l.seats desc nulls last, l.place)
   from election_list l left join fraction fr on fr.id = l.fraction_id where l.result_id = r.id), '[]') as lists
  from election_result r join election_file f on f.id = r.file_id join municipality m on m.id = r.municipality_id`;

/** @param $1 codes of municipalities */
export const resultVersions = statement<ResultVersion>(
  'result_versions',
  `select ${versionColumns} where r.municipality_id = any($1) order by f.election_day desc, m.name, f.id desc`,
);
/** Every version of the municipality's results at that election. @param $1 number of a result @param $2 codes */
export const resultWithVersions = statement<ResultVersion>(
  'result_with_versions',
  `select ${versionColumns}
   join election_result asked on asked.municipality_id = r.municipality_id
   join election_file asked_file on asked_file.id = asked.file_id and asked_file.election_day = f.election_day
   where asked.id = $1 and r.municipality_id = any($2) order by f.id desc`,
);

/** Ingelezen bestand. */
export interface ElectionFile {
  readonly id: number;
  readonly fileName: string;
  readonly day: CalendarDate;
  readonly status: ResultStatus;
  readonly takesOffice: CalendarDate | null;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly kind: FileKind;
  readonly municipalities: number;
}
/** Every file that was read in, the last first. */
export const electionFiles = statement<ElectionFile>(
  'election_files',
  `select f.id, f.file_name as "fileName", f.election_day as day, f.status, f.takes_office as "takesOffice",
     f.imported_at as "importedAt", f.imported_by as "importedBy", f.kind,
     (select count(distinct r.municipality_id) from election_result r
      where f.id in (r.file_id, r.votes_file, r.seats_file, r.size_file)) as municipalities
   from election_file f order by f.id desc`,
);

/** Wat een fractie bij een verkiezing kreeg. */
export interface FractionResult {
  readonly fraction: FractionId;
  readonly shortName: string;
  readonly municipality: MunicipalityId;
  readonly result: number;
  readonly electionDay: CalendarDate;
  readonly status: ResultStatus;
  readonly takesOffice: CalendarDate | null;
  readonly listName: string;
  readonly votes: number | null;
  readonly seats: number | null;
  readonly complete: boolean;
  /** Valid votes of the whole municipality. */
  readonly total: number | null;
}

/** @param $1 fraction @param $2 codes of municipalities */
export const resultsOfFraction = statement<FractionResult>(
  'results_of_fraction',
  `select fr.id as fraction, fr.short_name as "shortName", fr.municipality_id as municipality, r.id as result,
     f.election_day as "electionDay", f.status, f.takes_office as "takesOffice", l.name as "listName", l.votes, l.seats, r.complete,
     (select sum(each.votes) from election_list each where each.result_id = r.id) as total
   from fraction fr join election_list l on l.fraction_id = fr.id join election_result r on r.id = l.result_id
   join election_file f on f.id = r.file_id
   where fr.id = $1 and fr.municipality_id = any($2) order by f.election_day desc, f.id desc`,
);

/** When these files were read in before. @param hashes SHA-256, hexadecimal */
export async function knownFiles(
  transaction: Write,
  hashes: readonly string[],
): Promise<readonly { readonly hash: string; readonly day: CalendarDate; readonly status: ResultStatus }[]> {
  const { rows } = await sql<{ hash: string; day: CalendarDate; status: ResultStatus }>`
    select encode(sha256, 'hex') as hash, election_day as day, status from election_file
    where encode(sha256, 'hex') = any(${hashes}) order by id`.execute(transaction);
  return rows;
}

/** The fractions of these municipalities with the name of the list they last stood under, and the one they took since. */
export async function existingFractions(
  transaction: Write,
  codes: readonly MunicipalityId[],
  day: CalendarDate,
): Promise<ExistingFraction[]> {
  const { rows } = await sql<ExistingFraction>`
    select distinct on (fr.id) fr.id as fraction, fr.municipality_id as municipality, fr.short_name as "shortName",
      coalesce(l.name, fr.short_name) as "lastListName",
      (select ch.name from fraction_change ch
       where ch.municipality_id = fr.municipality_id and ch.fraction_id = fr.id and ch.kind = 'rename' and ch.day <= ${day}
         and (f.election_day is null or ch.day > f.election_day)
         and not exists (select 1 from fraction_change later where later.corrects = ch.id)
       order by ch.day desc, coalesce(ch.place, ch.id) desc limit 1) as "changedName"
    from fraction fr left join election_list l on l.fraction_id = fr.id
    left join election_result r on r.id = l.result_id left join election_file f on f.id = r.file_id
    where fr.municipality_id = any(${codes})
    order by fr.id, f.election_day desc nulls last, f.id desc`.execute(transaction);
  return rows;
}

/** Every version of the election of that day, the last first: with what a new one may take from it. */
export async function earlierVersions(
  transaction: Write,
  codes: readonly MunicipalityId[],
  day: CalendarDate,
): Promise<(EarlierVersion & { readonly lists: readonly StoredList[] })[]> {
  const from = (part: string) =>
    sql.raw(
      `(select json_build_object('file', s.id, 'fileName', s.file_name) from election_file s where s.id = r.${part})`,
    );
  const { rows } = await sql<EarlierVersion & { readonly lists: readonly StoredList[] }>`
    select r.id as result, r.municipality_id as municipality, f.status = 'provisional' as provisional,
      ${from('votes_file')} as votes, ${from('seats_file')} as seats, ${from('size_file')} as size,
      ${sql.raw(turnoutColumn)} as turnout, r.council_size as "councilSize",
      coalesce((select json_agg(json_build_object('name', l.name, 'number', l.number, 'votes', l.votes,
          'seats', l.seats, 'exhausted', l.exhausted, 'fraction', l.fraction_id, 'fractionName', null) order by l.place)
        from election_list l where l.result_id = r.id), '[]') as lists
    from election_result r join election_file f on f.id = r.file_id
    where f.election_day = ${day} and r.municipality_id = any(${codes})
    order by f.id desc`.execute(transaction);
  return rows;
}

export async function latestFile(transaction: Write): Promise<number> {
  const { rows } = await sql<{ latest: number }>`
    select coalesce(max(id), 0) as latest from election_file`.execute(transaction);
  return rows[0]?.latest ?? 0;
}

/** One import at a time: two would propose the same new fractions. */
export async function lockImports(transaction: Write): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('elections import'))`.execute(transaction);
}

/** Gives fractions another short name, unless a later election is known. @returns those that were renamed */
export async function renameFractions(
  transaction: Write,
  names: readonly { readonly id: FractionId; readonly name: string }[],
  day: CalendarDate,
): Promise<Set<FractionId>> {
  if (names.length === 0) return new Set();
  const { rows } = await sql<{ id: FractionId }>`
    update fraction set short_name = given.name
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as given (id text, name text)
    where fraction.id = given.id and not exists (
      select 1 from election_list l join election_result r on r.id = l.result_id
      join election_file f on f.id = r.file_id
      where l.fraction_id = fraction.id and f.election_day > ${day} and f.status <> 'provisional')
    returning fraction.id`.execute(transaction);
  return new Set(rows.map((row) => row.id));
}

export async function insertFile(
  transaction: Write,
  file: {
    name: string;
    sha256: Buffer;
    day: CalendarDate;
    status: ResultStatus;
    takesOffice: CalendarDate | null;
    kind: FileKind;
    now: string;
    by: string;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into election_file
    (file_name, sha256, election_day, status, takes_office, kind, imported_at, imported_by)
    values (${file.name}, ${file.sha256}, ${file.day}, ${file.status}, ${file.takesOffice}, ${file.kind}, ${file.now},
            ${file.by})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

/** A version as it is stored: its sources by number of file. */
export interface NewResult
  extends Pick<TownVersion, 'municipality' | 'turnout' | 'councilSize' | 'complete'> {
  readonly file: number;
  readonly votesFile: number | null;
  readonly seatsFile: number | null;
  readonly sizeFile: number | null;
}
export interface NewList extends ResultList {
  readonly municipality: MunicipalityId;
  readonly place: number;
  readonly fraction: FractionId | null;
}

/** All results of an import in two statements: a national file holds thousands of lists. */
export async function insertResults(
  transaction: Write,
  results: readonly NewResult[],
  lists: readonly NewList[],
): Promise<void> {
  const flat = results.map(({ turnout, ...result }) => ({ ...result, ...turnout }));
  await sql`insert into election_result (file_id, municipality_id, votes_file, seats_file, size_file, council_size,
      entitled, admitted, blank, invalid, complete)
    select file, municipality, "votesFile", "seatsFile", "sizeFile", "councilSize", entitled, admitted, blank, invalid,
      complete
    from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) as given (file integer, municipality text,
      "votesFile" integer, "seatsFile" integer, "sizeFile" integer, "councilSize" smallint, entitled integer,
      admitted integer, blank integer, invalid integer, complete boolean)`.execute(transaction);
  const files = [...new Set(results.map((result) => result.file))];
  await sql`insert into election_list (result_id, place, name, number, votes, seats, exhausted, fraction_id)
    select r.id, given.place, given.name, given.number, given.votes, given.seats, given.exhausted, given.fraction
    from jsonb_to_recordset(${JSON.stringify(lists)}::jsonb) as given (municipality text, place smallint, name text,
      number smallint, votes integer, seats smallint, exhausted boolean, fraction text)
    join election_result r on r.file_id = any(${files}) and r.municipality_id = given.municipality`.execute(
    transaction,
  );
}
