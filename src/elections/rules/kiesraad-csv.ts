import { type MunicipalityId, ok, parseMunicipalityCode, type Result, refuse } from '#kernel';

/** Lijst in een uitslag. */
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

export type CsvCode =
  | 'csv_empty'
  | 'csv_header'
  | 'csv_columns'
  | 'csv_code'
  | 'csv_name'
  | 'csv_list'
  | 'csv_votes'
  | 'csv_seats'
  | 'csv_list_twice'
  | 'csv_lists_many'
  | 'csv_name_contradicts';

const header = 'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;';

// More than any ballot paper has had; a file of rubbish must not keep the reader busy.
const mostLists = 200;
const longestName = 200;
// A character that nobody sees, in a name that everybody will.
const unseen = /\p{Cc}/u;
const isName = (text: string) => text !== '' && text.length <= longestName && !unseen.test(text);

interface Row extends ElectionList {
  readonly municipality: MunicipalityId;
  readonly town: string;
}

/**
 * Reads the export of verkiezingsuitslagen.nl for municipal elections. The export never quotes and has a trailing
 * semicolon. A wrong line refuses the whole file: half a result is no result.
 */
export function readKiesraadCsv(text: string, file: string): Result<MunicipalityResult[], CsvCode> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trim() !== header)
    return refuse(text.trim() === '' ? 'csv_empty' : 'csv_header', { file, line: 1 });
  const towns = new Map<MunicipalityId, { name: string; lists: ElectionList[] }>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const at = { file, line: index + 1 };
    const row = readRow(line);
    if (typeof row === 'string') return refuse(row, at);
    const { municipality, town, ...list } = row;
    const known = towns.get(municipality) ?? { name: town, lists: [] };
    const wrong = unfitting(known, town, list.name);
    if (wrong) return refuse(wrong.code, { ...at, ...wrong.details });
    known.lists.push(list);
    towns.set(municipality, known);
  }
  if (towns.size === 0) return refuse('csv_empty', { file, line: 2 });
  return ok([...towns].map(([municipality, { name, lists }]) => ({ municipality, name, lists })));
}

/** What is wrong with one more line of a municipality, beside those that came before. */
function unfitting(known: { name: string; lists: readonly ElectionList[] }, town: string, name: string) {
  if (known.name !== town) return refuse('csv_name_contradicts', { name: town, other: known.name });
  if (known.lists.some((other) => other.name === name)) return refuse('csv_list_twice', { name });
  return known.lists.length === mostLists ? refuse('csv_lists_many', { most: mostLists }) : undefined;
}

function readRow(line: string): Row | CsvCode {
  const cells = line.split(';').map((cell) => cell.trim());
  if (cells.length < 7 || cells.length > 8) return 'csv_columns';
  const [town = '', code = '', , name = '', votes = '', seats = '', exhausted = '', after = ''] = cells;
  if (after !== '' || (exhausted !== '' && exhausted !== '1')) return 'csv_columns';
  const municipality = parseMunicipalityCode(code);
  if (!municipality) return 'csv_code';
  if (!isName(town)) return 'csv_name';
  if (!isName(name)) return 'csv_list';
  if (!/^\d{1,9}$/.test(votes)) return 'csv_votes';
  if (!/^\d{0,3}$/.test(seats)) return 'csv_seats';
  return {
    municipality,
    town,
    name,
    votes: Number(votes),
    seats: Number(seats || '0'),
    exhausted: exhausted === '1',
  };
}
