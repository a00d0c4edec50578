import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '#kernel';
import { Item } from './item.ts';
import { lineOf } from './lines.ts';
import { takeAboveRows } from './preamble.ts';
import { Reading } from './reading.ts';
import { type Column, columnOf, takeRow, titleAt } from './rows.ts';
import type { ReadProgramme } from './understood.ts';

export type CsvCode = 'csv_broken';

const delimiterOf = (head: string) =>
  [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';';

/** Where the names of the columns stand. @property above lines before them, which a spreadsheet fills up to the same width */
interface CsvHead {
  readonly delimiter: string;
  readonly above: readonly { readonly number: number; readonly text: string }[];
  readonly from: number;
}

const mostAbove = 20;

/** A list with a line of names above it, of which one is "nummer"; what stands above those is of a spreadsheet too. */
function headOf(text: string): CsvHead | undefined {
  const above: { number: number; text: string }[] = [];
  let from = 0;
  for (const [index, whole] of text.split(/(?<=\r\n|\n|\r(?!\n))/, mostAbove).entries()) {
    const line = whole.trim();
    const delimiter = delimiterOf(line);
    const known = line.split(delimiter).map((name) => columnOf(name.replace(/"/g, '')));
    if ((['number', 'title'] as const).every((one) => known.some(({ is }) => is === one))) {
      const filled = above.every((each) => each.text.includes(delimiter) || isSeparator(each.text));
      return filled ? { delimiter, above, from } : undefined;
    }
    if (line !== '') above.push({ number: index + 1, text: line });
    from += whole.length;
  }
  return undefined;
}

/** As Excel has it above a list: by what the cells are divided. */
const isSeparator = (line: string) => /^"?sep=.?"?$/i.test(line);

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');
export const looksLikeCsv = (text: string): boolean => headOf(withoutMark(text)) !== undefined;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
}

function rowsOf(text: string, delimiter: string): Row[] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    raw: true,
  }) as unknown as Row[];
}

/** Rows: without number a goal, `1` a SMART goal, `1.1` an activity. Every row is one line of the account. */
export function readCsv(given: string): Result<ReadProgramme, CsvCode> {
  const text = withoutMark(given);
  const { delimiter, above, from } = headOf(text) ?? { delimiter: ';', above: [], from: 0 };
  const before = text.slice(0, from).split(/\r\n|\n|\r/).length - 1;
  let rows: Row[];
  try {
    rows = rowsOf(text.slice(from), delimiter).map((row) => ({
      ...row,
      info: { lines: row.info.lines + before },
    }));
  } catch (error) {
    if (error instanceof CsvError) return refuse('csv_broken', { line: Number(error.lines ?? 1) + before });
    throw error;
  }
  const reading = new Reading();
  for (const line of above)
    if (isSeparator(line.text)) reading.place(line, 'heading');
    else {
      const said = rowsOf(line.text, delimiter)[0]?.record.filter((cell) => cell !== '') ?? [];
      if (said.length > 0)
        takeAboveRows(reading, { ...lineOf(said.join(' '), line.number), text: line.text });
    }
  const [names, ...others] = rows;
  const known = (names?.record ?? []).map(columnOf);
  if (names) reading.place({ number: names.info.lines, text: names.raw.trim() }, 'heading');
  for (const row of others)
    if (row.record.some((cell) => cell !== '')) new RowReader(reading, known, row).read();
  toldColumns(reading, known, others, names?.info.lines ?? 1);
  return ok(reading.done('csv'));
}

/** What stands in a column that we do not know is text, and so is a second title: that is said. */
function toldColumns(
  reading: Reading,
  known: readonly Column[],
  rows: readonly Row[],
  line: number,
): undefined {
  const width = Math.max(known.length, ...rows.map(({ record }) => record.length));
  for (let at = 0; at < width; at += 1) {
    const column = known[at];
    if (column?.is || column?.field || column?.amount) continue;
    if (rows.some(({ record }) => (record[at] ?? '') !== ''))
      reading.doubt('column_unknown', line, null, column?.name || `${at + 1}`);
  }
  for (const is of ['title', 'number', 'textTitle'] as const) {
    const twice = known.flatMap((column, at) => (column.is === is ? [{ name: column.name, at }] : []));
    if (rows.some(({ record }) => twice.filter(({ at }) => (record[at] ?? '') !== '').length > 1))
      reading.doubt('column_twice', line, null, twice.map(({ name }) => name).join(', '));
  }
}

/** A Dutch spreadsheet makes 1,1 of 1.1. */
const numberCell = /^(\d{1,2})(?:[.,](\d{1,2}))?\.?$/;

class RowReader {
  readonly #reading: Reading;
  readonly #columns: readonly Column[];
  readonly #row: Row;
  constructor(reading: Reading, known: readonly Column[], row: Row) {
    this.#reading = reading;
    this.#columns = known;
    this.#row = row;
  }

  get #line() {
    return { number: this.#row.info.lines, text: this.#row.raw.trim() };
  }

  read(): undefined {
    const reading = this.#reading;
    const { record } = this.#row;
    const given = [...record.entries()].filter(
      ([at, cell]) => this.#columns[at]?.is === 'number' && cell !== '',
    );
    if (given.length === 0) return this.#goal();
    const [numberAt, cell] = given.find(([, each]) => numberCell.test(each)) ?? [-1, ''];
    const [, goal, own] = numberCell.exec(cell) ?? [];
    if (goal === undefined) {
      reading.doubt('number_missing', this.#line.number, null, this.#line.text);
      return reading.place(this.#line, 'not_understood');
    }
    const number = own === undefined ? String(Number(goal)) : `${Number(goal)}.${Number(own)}`;
    const kind = own === undefined ? 'smart_goal' : 'activity';
    const at = titleAt(this.#columns, record);
    const title = record[at] ?? '';
    if (reading.ofKind(kind, number).length > 0)
      reading.doubt('number_twice', this.#line.number, number, title);
    const above = kind === 'smart_goal' && reading.goals.length > 0 ? reading.goals.length - 1 : null;
    const item = new Item(kind, number, above, this.#line.number);
    item.listTitle = title || null;
    reading.items.push(item);
    reading.place(this.#line, kind, number);
    const cells = record.map((cell, place) => (place === numberAt || place === at ? '' : cell));
    takeRow(reading, item, this.#columns, this.#line, cells);
  }

  /** A row without a number: a goal, or only sums or words of the whole programme. */
  #goal(): undefined {
    const reading = this.#reading;
    const { record } = this.#row;
    const line = this.#line;
    const at = titleAt(this.#columns, record);
    const title = record[at] ?? '';
    if (title !== '') reading.goals.push(title);
    let said = false;
    for (const [place, cell] of record.entries()) {
      if (cell === '' || place === at) continue;
      const { is, amount, field, name = '' } = this.#columns[place] ?? {};
      const told = name === '' || is === 'text' ? cell : `${name}: ${cell}`;
      const paragraph = { text: told.replace(/\r\n?/g, '\n'), fresh: true };
      if (amount) {
        if (!reading.takeAmount(undefined, { ...amount, sum: cell }, line.number))
          reading.costs.add(paragraph);
        continue;
      }
      said = true;
      reading.introduction.add(paragraph);
      if (field) reading.doubt('value_wrong', line.number, null, told);
    }
    reading.place(line, title !== '' ? 'goal' : said ? 'introduction' : 'amount');
  }
}
