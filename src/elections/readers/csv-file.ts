import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '#kernel';
import { type CsvRow, csvColumns, plainRows, readCsvRows } from '../rules/kiesraad-csv.ts';
import {
  type Flag,
  fictional,
  isCouncilSize,
  isName,
  type ReadCode,
  type ResultFile,
  type TownInFile,
} from '../rules/result-file.ts';
import { seatsTotal } from '../rules/shares.ts';
import { decodeText } from './decode-text.ts';

type Separator = ';' | ',' | '\t';
const separators: readonly Separator[] = [';', ',', '\t'];

/** The Kiesraad's CSV, as exported or as a spreadsheet saved it again, read where it is certain how. */
export function readCsvFile(bytes: Uint8Array, file: string): Result<ResultFile, ReadCode> {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const head = headOf(text);
  if (!head) return refuse(text.trim() === '' ? 'file_empty' : 'csv_header', { file, line: 1 });
  const rows = rowsOf(text, head, file);
  if (!rows.ok) return rows;
  const read = readCsvRows(rows.value, file);
  if (!read.ok) return read;
  const { towns, thousands } = read.value;
  const flags: Flag[] = [];
  const found = towns.map((town): TownInFile => {
    const { municipality, name, line, seatsGiven } = town;
    if (fictional(municipality))
      flags.push({ code: 'flag_code_fictional', details: { file, line, value: municipality.slice(2) } });
    if (!seatsGiven) flags.push({ code: 'flag_seats_missing', details: { file, line, name } });
    const lists = town.lists.map((list) => ({
      ...list,
      number: null,
      seats: seatsGiven ? list.seats : null,
    }));
    const seats = seatsTotal(lists);
    // A file that was cut off at the end of a line, or a line that fell out, is wrong in nothing else.
    if (seats !== null && !isCouncilSize(seats))
      flags.push({
        code: 'flag_seats_unlikely',
        details: { file, line, code: municipality, name, is: seats },
      });
    return { municipality, name, line, lists, turnout: null, councilSize: null, stations: null };
  });
  const last = rows.value.findLast(({ cells }) => cells.some((cell) => cell !== ''));
  // The last number may go on where no separator closes its cell and no end of line its row.
  if (last && last.cells.at(-1) !== '' && !/[\r\n]\s*$/.test(text))
    flags.push({ code: 'flag_csv_end', details: { file, line: last.line } });
  const about = { kind: 'csv', encoding, separator: head.separator, thousands } as const;
  return ok({ ...about, day: null, election: null, created: null, towns: found, flags });
}

interface Head {
  readonly separator: Separator;
  readonly quoted: boolean;
}

/** How the file separates its cells, by its first line: that is known to the letter. */
function headOf(text: string): Head | undefined {
  const first = (/^[^\r\n]{0,500}/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '').trim();
  for (const separator of separators) {
    const cells = first.split(separator).map((cell) => cell.trim());
    const names = cells.map((cell) => /^"(.*)"$/.exec(cell)?.[1] ?? cell);
    while (names.at(-1) === '') names.pop();
    if (names.length === csvColumns.length && names.every((name, at) => name === csvColumns[at]))
      return { separator, quoted: cells.some((cell) => cell.startsWith('"')) };
  }
  return undefined;
}

const wellQuoted = /^"(?:[^"]|"")*"$/;

/**
 * The export never quotes: there a quote is part of a name (`"VOOR LOON"`). A spreadsheet quotes what needs it, and doubles
 * a quote inside. Which of the two it is, is plain from the separator, the head, or a doubled quote.
 */
function rowsOf(text: string, head: Head, file: string): Result<CsvRow[], ReadCode> {
  const plain = plainRows(text, head.separator);
  if (head.separator === ';' && !head.quoted) {
    const cells = plain.flatMap((row) => row.cells).filter((cell) => cell.startsWith('"'));
    const doubled = cells.some((cell) => cell.startsWith('"""') || /[^"]""[^"]/.test(cell));
    if (!doubled || cells.some((cell) => !wellQuoted.test(cell))) return ok(plain);
  }
  if (!text.includes('"')) return ok(plain);
  try {
    const records = parse(text, {
      bom: true,
      delimiter: head.separator,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 10_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return ok(records.map(({ record, info }) => ({ line: info.lines, cells: record })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return refuse('csv_quotes', { file, line });
  }
}

/** A name from a file, spaces as one. */
export function nameOf(text: string): string | undefined {
  const name = text.replace(/\s+/g, ' ').trim();
  return isName(name) ? name : undefined;
}
