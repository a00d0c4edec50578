import type { Item } from './item.ts';
import { amountKindOf, cellsOf, type Line } from './lines.ts';
import type { Reading } from './reading.ts';

/** Years over these are values that were measured, and no money. */
const measured = /indicator|kengetal|effect|prestatie|meting|waarde|aantal/i;
const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-*:?$/.test(cell));

/** A table with the years beside each other and lasten and baten below. */
export class SumRows {
  #years: readonly number[] | undefined;
  #head: Line | undefined;
  /** Whether the years stand in a text already, above what is no sum. */
  #headTold = false;
  /** The years, as long as no row below them was of sums: they may be of something else. */
  #waiting: Line[] = [];
  #measures = false;

  /** @returns false where it is no row of such a table */
  take(reading: Reading, item: Item | undefined, line: Line): boolean {
    const cells = cellsOf(line);
    if (!cells) this.#leave();
    return cells !== undefined && this.#row(reading, item, line, cells);
  }

  /** Whether this line says nothing against that the years that wait are those of sums. */
  goesOn(line: Line): boolean {
    const cells = cellsOf(line);
    return cells !== undefined && (isRule(cells) || amountKindOf(cells[0] ?? '') !== undefined);
  }

  /** Years that were of no sums after all: they are text, of what stands above them. */
  release(): readonly Line[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) this.#headTold = true;
    return waiting;
  }

  /** The line of years that a row of a table needs to be understood, where it became text. */
  headFor(line: Line): Line | undefined {
    if (this.#headTold || cellsOf(line) === undefined) return undefined;
    this.#headTold = true;
    return this.#head;
  }

  #leave(): undefined {
    this.#years = undefined;
    this.#head = undefined;
    this.#measures = false;
  }

  #row(reading: Reading, item: Item | undefined, line: Line, cells: readonly string[]): boolean {
    const [first = '', ...others] = cells;
    const years = (/^\d{4}$/.test(first) ? cells : others).filter((cell) => cell !== '');
    if (years.length > 0 && years.every((cell) => /^(?:19|20)\d{2}$/.test(cell)))
      return this.#begin(reading, first, years, line);
    if (this.#years && isRule(cells)) {
      if (this.#waiting.length > 0) this.#waiting.push(line);
      else reading.place(line, 'amount', item?.number);
      return true;
    }
    const kind = amountKindOf(first);
    const of = this.#years;
    if (kind === undefined) return false;
    if (of === undefined || others.length !== of.length) {
      if (!this.#measures && others.some((cell) => /\d/.test(cell)))
        reading.doubt('sums_as_text', line.number, item?.number ?? null, line.text);
      return false;
    }
    for (const each of [...this.#waiting, line]) reading.place(each, 'amount', item?.number);
    this.#waiting = [];
    const taken = others.map(
      (sum, index) =>
        sum === '' || reading.takeAmount(item, { kind, year: of[index] ?? 0, sum }, line.number),
    );
    // A row of which one sum was not read stays as text too: nothing of it is lost.
    if (!taken.every(Boolean))
      for (const each of [this.headFor(line), line]) if (each) (item?.text ?? reading.costs).add(each);
    return true;
  }

  #begin(reading: Reading, first: string, years: readonly string[], line: Line): boolean {
    this.#leave();
    this.#measures = measured.test(first);
    if (this.#measures) return false;
    reading.takeFactor(first, line.number);
    this.#years = years.map(Number);
    this.#head = line;
    this.#headTold = false;
    this.#waiting = [line];
    return true;
  }
}
