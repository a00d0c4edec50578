import type { Item } from './item.ts';
import {
  amountKindOf,
  beginsTitle,
  type FieldName,
  fieldOf,
  type Line,
  lineOf,
  numberedOf,
} from './lines.ts';
import type { Reading } from './reading.ts';

const columns = {
  number: /^(?:nummer|nr\.?|code)$/,
  title: /^(?:titel|naam|omschrijving|activiteit(?:en)?)$/,
  text: /^(?:tekst|toelichting)$/,
  textTitle: /^(?:titel boven (?:de )?tekst|tekst_titel)$/,
};

/** What the cells below a name in a table's first row say. */
export interface Column {
  readonly name: string;
  readonly is: keyof typeof columns | undefined;
  readonly field: FieldName | undefined;
  readonly amount: { readonly kind: 'expenses' | 'income'; readonly year: number } | undefined;
}

export function columnOf(name: string): Column {
  const plain = name.trim().toLowerCase().replace(/\s+/g, ' ');
  const [, word = '', year] = /^(.+?)[ _](\d{4})$/.exec(plain) ?? [];
  const kind = amountKindOf(word);
  return {
    name: name.trim(),
    is: (Object.keys(columns) as (keyof typeof columns)[]).find((key) => columns[key].test(plain)),
    field: fieldOf({ bare: `${plain}: x` })?.name,
    amount: kind === undefined ? undefined : { kind, year: Number(year) },
  };
}

/** Texts, values and sums of one row go to its part; a value that is none of it stays in the text. */
function takeCells(
  reading: Reading,
  item: Item,
  known: readonly Column[],
  at: Pick<Line, 'number'>,
  cells: readonly string[],
): undefined {
  for (const [index, { is, field, amount, name }] of known.entries()) {
    const value = cells[index] ?? '';
    if (value === '') continue;
    const told = `${name}: ${value}`;
    const line = lineOf(told, at.number);
    if (is === 'textTitle' && item.textTitle === null) item.textTitle = value;
    else if (is === 'textTitle') item.text.add(line);
    else if (is === 'text') item.text.add({ text: value.replace(/\r\n?/g, '\n'), fresh: true });
    else if (amount) {
      if (!reading.takeAmount(item, { ...amount, sum: value }, at.number)) item.text.add(line);
    } else if (field && !item.takeField(field, value, line)) {
      item.text.add(line);
      reading.doubt('value_wrong', line.number, item.number, told);
    }
  }
}

/**
 * Whether this row says what stands in the columns below it: one of them is the number or the title of a part.
 * @param above what was said before: a line of Markdown between heads and rows leaves it so
 */
export function headsOf(
  cells: readonly string[],
  above: readonly Column[] | undefined,
): readonly Column[] | undefined {
  if (above && cells.every((cell) => /^:?-+:?$/.test(cell))) return above;
  const known = cells.map(columnOf);
  const said = known.filter(({ name }) => name !== '');
  return said.length > 1 && said.some(({ is }) => is === 'number' || is === 'title') ? known : undefined;
}

/** The row of a table that is about a part. @property cells what else stands in it, each in its column */
export interface PartRow {
  /** `1.1 Eén loket`, as a list would have it. */
  readonly titled: string;
  readonly cells: readonly string[];
}

/** @param heads of the columns, where the table says them: then a number alone is one of a goal too */
export function partRowOf(
  cells: readonly string[],
  heads: readonly Column[] | undefined,
): PartRow | undefined {
  const first = cells.findIndex((cell) => cell !== '');
  const given = cells[first] ?? '';
  const whole = numberedOf({ bare: given });
  if (whole && beginsTitle(whole)) return { titled: given, cells: without(cells, [first]) };
  const number = /^(\d{1,2}(?:\.\d{1,2})?)[.):]?$/.exec(given)?.[1];
  const named = titleAt(heads ?? [], cells);
  const second = named > first ? named : cells.findIndex((cell, at) => at > first && cell !== '');
  const title = cells[second];
  if (number === undefined || title === undefined || !/^["'‘“„(]?\p{L}/u.test(title)) return undefined;
  if (!number.includes('.') && !/[.)]$/.test(given) && heads?.[first]?.is !== 'number') return undefined;
  const dotted = number.includes('.') ? number : `${number}.`;
  return { titled: `${dotted} ${title}`, cells: without(cells, [first, second]) };
}

const without = (cells: readonly string[], places: readonly number[]) =>
  cells.map((cell, at) => (places.includes(at) ? '' : cell));

/** Of the columns that name a title the first that says one here. @returns -1 where none does */
export const titleAt = (known: readonly Column[], cells: readonly string[]): number =>
  known.findIndex(({ is }, at) => is === 'title' && (cells[at] ?? '') !== '');

/** Takes the rest of a row; what stands in a column without a known name is text, with that name, and so is a second title. */
export function takeRow(
  reading: Reading,
  item: Item,
  heads: readonly Column[],
  line: Pick<Line, 'number'>,
  cells: readonly string[],
): undefined {
  takeCells(reading, item, heads, line, cells);
  for (const [at, cell] of cells.entries()) {
    const { is, field, amount, name = '' } = heads[at] ?? {};
    if (cell === '' || field || amount || is === 'text' || is === 'textTitle') continue;
    item.text.add({ text: name === '' ? cell : `${name}: ${cell}`, fresh: true });
  }
}
