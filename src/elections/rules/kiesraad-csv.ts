import { type MunicipalityId, ok, parseMunicipalityCode, type Refusal, type Result, refuse } from '#kernel';
import { isName, mostLists, mostVotes, type ReadCode, wholeNumber } from './result-file.ts';

/** Lijst in het CSV-bestand: votes and seats are both there. */
export interface ElectionList {
  readonly name: string;
  /** Valid votes. */
  readonly votes: number;
  readonly seats: number;
  /** The list ran out of candidates (7th column `1`). */
  readonly exhausted: boolean;
}
export interface MunicipalityResult {
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly lists: readonly ElectionList[];
}
/** The same with what only a reader of the file needs. */
export interface CsvTown extends MunicipalityResult {
  readonly line: number;
  /** At least one cell with a number of seats: a file of election night may have none. */
  readonly seatsGiven: boolean;
}

export const csvColumns = ['Gemeente', 'Code', 'AmsterdamseCode', 'Partij', 'AantalStemmen', 'AantalZetels'];
export const csvHeader = `${csvColumns.join(';')};`;

/** The cells of one line, with its number in the file. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Row extends ElectionList {
  readonly municipality: MunicipalityId;
  readonly town: string;
  readonly seatsGiven: boolean;
}

/** The export of verkiezingsuitslagen.nl as it comes: it never quotes and ends every line with a semicolon. */
export function readKiesraadCsv(text: string, file: string): Result<MunicipalityResult[], ReadCode> {
  const rows = plainRows(text);
  if (rows[0]?.cells.join(';') !== csvHeader)
    return refuse(text.trim() === '' ? 'csv_empty' : 'csv_header', { file, line: 1 });
  const read = readCsvRows(rows, file);
  if (!read.ok) return read;
  return ok(read.value.towns.map(({ municipality, name, lists }) => ({ municipality, name, lists })));
}

/** Lines cut at a separator, quotes and all: in the export a quote is part of a name. */
export function plainRows(text: string, separator = ';'): CsvRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return lines.map((line, index) => ({
    line: index + 1,
    cells: line.split(separator).map((cell) => cell.trim()),
  }));
}

/** The head, which is right, and the rows below it. A wrong line refuses the whole file: half a result is no result. */
export function readCsvRows(
  all: readonly CsvRow[],
  file: string,
): Result<{ readonly towns: CsvTown[]; readonly thousands: boolean }, ReadCode> {
  const towns = new Map<MunicipalityId, Building>();
  const cut = cutShort(all);
  if (cut) return refuse('csv_truncated', { file, ...cut });
  const rows = all.slice(1);
  const style = thousandsStyle(rows);
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell === '')) continue;
    const at = { file, line };
    const row = readRow(cells, style);
    if (typeof row === 'string') return refuse(row, { ...at, value: cells[4] ?? '', code: cells[1] ?? '' });
    const wrong = addRow(towns, row, at);
    if (wrong) return wrong;
  }
  if (towns.size === 0) return refuse('csv_empty', { file, line: (rows[0]?.line ?? 1) + (rows[0] ? 0 : 1) });
  return ok({
    thousands: style !== undefined,
    towns: [...towns].map(([municipality, { names: _, ...town }]) => ({ municipality, ...town })),
  });
}

interface Building {
  readonly name: string;
  readonly line: number;
  readonly lists: ElectionList[];
  readonly names: Set<string>;
  seatsGiven: boolean;
}

function addRow(
  towns: Map<MunicipalityId, Building>,
  { municipality, town, seatsGiven, ...list }: Row,
  at: { readonly file: string; readonly line: number },
): Refusal<ReadCode> | undefined {
  const fresh = { name: town, line: at.line, lists: [], names: new Set<string>(), seatsGiven };
  const known: Building = towns.get(municipality) ?? fresh;
  if (known.name !== town) return refuse('csv_name_contradicts', { ...at, name: town, other: known.name });
  if (known.names.has(list.name)) return refuse('csv_list_twice', { ...at, name: list.name });
  if (known.lists.length === mostLists) return refuse('csv_lists_many', { ...at, most: mostLists });
  known.lists.push(list);
  known.names.add(list.name);
  known.seatsGiven ||= seatsGiven;
  towns.set(municipality, known);
  return undefined;
}

/**
 * A last row with fewer cells than the head and every other row: the file did not come in whole, and its last number may
 * be half a number. A writer that ends its lines with a separator, as the export does, ends the last one so too.
 */
function cutShort(rows: readonly CsvRow[]): { line: number; is: number; expected: number } | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const last = filled.pop();
  if (!last || filled.length === 0) return undefined;
  const expected = filled.reduce(
    (fewest, { cells }) => Math.min(fewest, cells.length),
    Number.POSITIVE_INFINITY,
  );
  return last.cells.length < expected ? { line: last.line, is: last.cells.length, expected } : undefined;
}

/** With which sign thousands are set apart, if any; the first number that has one decides for the file. */
function thousandsStyle(rows: readonly CsvRow[]): '.' | ',' | undefined {
  for (const { cells } of rows) {
    const sign = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(cells[4] ?? '')?.[1];
    if (sign === '.' || sign === ',') return sign;
  }
  return undefined;
}

/** Whole numbers; in a file with thousands points every number that needs one has one. */
function readVotes(text: string, style: '.' | ',' | undefined): number | ReadCode {
  const plain = style === undefined ? text : text.replaceAll(style, '');
  const value = wholeNumber(plain);
  if (value === 'large') return 'csv_votes_large';
  if (value === 'wrong') return 'csv_votes';
  if (style === undefined) return value;
  const written = String(value).replace(/\B(?=(\d{3})+$)/g, style);
  return written === text ? value : 'csv_thousands';
}

function readRow(given: readonly string[], style: '.' | ',' | undefined): Row | ReadCode {
  // The export ends a line with a separator, spreadsheets with none or many.
  let length = given.length;
  while (length > 0 && given[length - 1] === '') length -= 1;
  if (length < 5 || length > 7) return 'csv_columns';
  const [town = '', code = '', , name = '', votes = '', seats = '', exhausted = ''] = given;
  if (exhausted !== '' && exhausted !== '1') return 'csv_columns';
  const municipality = parseMunicipalityCode(code);
  if (!municipality) return 'csv_code';
  if (!isName(town)) return 'csv_name';
  if (!isName(name)) return 'csv_list';
  const counted = readVotes(votes, style);
  if (typeof counted !== 'number') return counted;
  if (!/^\d{0,3}$/.test(seats)) return 'csv_seats';
  return {
    municipality,
    town,
    name,
    votes: Math.min(counted, mostVotes),
    seats: Number(seats || '0'),
    exhausted: exhausted === '1',
    seatsGiven: seats !== '',
  };
}
