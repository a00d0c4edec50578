import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '#kernel';
import { Item } from './item.ts';
import { Reading } from './reading.ts';
import { type Column, columnOf, takeCells } from './rows.ts';
import type { ReadProgramme } from './understood.ts';

export type CsvCode = 'csv_broken';

const delimiterOf = (head: string) =>
  [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';';

/** A list with a line of names above it, of which one is "nummer". */
export function looksLikeCsv(text: string): boolean {
  const [head = ''] = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  const known = head.split(delimiterOf(head)).map((name) => columnOf(name.replace(/"/g, '')));
  return (['number', 'title'] as const).every((one) => known.some(({ is }) => is === one));
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
}

/** Rows: without number a goal, `1` a SMART goal, `1.1` an activity. Every row is one line of the account. */
export function readCsv(text: string): Result<ReadProgramme, CsvCode> {
  const [head = ''] = text.trimStart().split(/[\r\n]/, 1);
  let rows: Row[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(head),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      raw: true,
    }) as unknown as Row[];
  } catch (error) {
    if (error instanceof CsvError) return refuse('csv_broken', { line: Number(error.lines ?? 1) });
    throw error;
  }
  const reading = new Reading();
  const [names, ...others] = rows;
  const known = (names?.record ?? []).map(columnOf);
  if (names) reading.place({ number: names.info.lines, text: names.raw.trim() }, 'heading');
  for (const row of others)
    if (row.record.some((cell) => cell !== '')) new RowReader(reading, known, row).read();
  unknownColumns(reading, known, others);
  return ok(reading.done('csv'));
}

/** What stands in a column that we do not know is not taken over: that is said. */
function unknownColumns(reading: Reading, known: readonly Column[], rows: readonly Row[]): undefined {
  const width = Math.max(known.length, ...rows.map(({ record }) => record.length));
  for (let at = 0; at < width; at += 1) {
    const column = known[at];
    if (column?.is || column?.field || column?.amount) continue;
    if (rows.some(({ record }) => (record[at] ?? '') !== ''))
      reading.doubt('column_unknown', 1, null, column?.name || `${at + 1}`);
  }
}

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
  #cell(is: string): string {
    const at = this.#columns.findIndex((column) => column.is === is);
    return this.#row.record[at] ?? '';
  }

  read(): undefined {
    const reading = this.#reading;
    const given = this.#cell('number').replace(/\.$/, '');
    const [, goal, own] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(given) ?? [];
    if (given === '') return this.#goal();
    if (goal === undefined) {
      reading.doubt('number_missing', this.#line.number, null, this.#line.text);
      return reading.place(this.#line, 'not_understood');
    }
    const number = own === undefined ? String(Number(goal)) : `${Number(goal)}.${Number(own)}`;
    const kind = own === undefined ? 'smart_goal' : 'activity';
    if (reading.ofKind(kind, number).length > 0)
      reading.doubt('number_twice', this.#line.number, number, this.#cell('title'));
    const above = kind === 'smart_goal' && reading.goals.length > 0 ? reading.goals.length - 1 : null;
    const item = new Item(kind, number, above, this.#line.number);
    item.listTitle = this.#cell('title');
    reading.items.push(item);
    reading.place(this.#line, kind, number);
    takeCells(reading, item, this.#columns, this.#line, this.#row.record);
  }

  #text(to: Item['text'], text: string): undefined {
    if (text !== '') to.add({ text: text.replace(/\r\n?/g, '\n'), fresh: true });
  }

  /** A row without a number: a goal, or only sums of the whole programme. */
  #goal(): undefined {
    const title = this.#cell('title');
    if (title !== '') this.#reading.goals.push(title);
    this.#text(this.#reading.introduction, this.#cell('text'));
    this.#reading.place(this.#line, 'goal');
    this.#amounts();
    for (const [at, { field, name }] of this.#columns.entries()) {
      const value = this.#row.record[at] ?? '';
      if (field && value !== '') {
        this.#text(this.#reading.introduction, `${name}: ${value}`);
        this.#reading.doubt('value_wrong', this.#line.number, null, `${name}: ${value}`);
      }
    }
  }

  /** Of the whole programme. */
  #amounts(): undefined {
    for (const [at, { amount, name }] of this.#columns.entries()) {
      const sum = this.#row.record[at] ?? '';
      if (!amount || sum === '') continue;
      if (!this.#reading.takeAmount(undefined, { ...amount, sum }, this.#line.number))
        this.#text(this.#reading.costs, `${name}: ${sum}`);
    }
  }
}
