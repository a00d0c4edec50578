import { SaxesParser } from 'saxes';

/**
 * What mammoth makes of a DOCX, as lines: one for each paragraph, an empty one between them; of a table one for each row, with
 * tabs between its cells. A row of one cell is a frame around text: its paragraphs are lines as others.
 * @param html well-formed, as mammoth writes it
 */
export function linesOfHtml(html: string): string {
  const lines = new Lines();
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => lines.open(name, attributes as Record<string, string>));
  parser.on('text', (words) => lines.words(words));
  parser.on('closetag', ({ name }) => lines.close(name));
  parser.write(html).close();
  return lines.done.join('\n\n');
}

/** How many columns or rows a merged cell takes at most: what a file claims beyond that is not believed. */
const mostMerged = 100;
const merged = (said: string | undefined) => Math.min(Math.max(Number(said ?? 1) || 1, 1), mostMerged);

/** Each is a line of its own. */
const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

interface Cell {
  readonly paragraphs: readonly string[];
  /** How many columns and rows it takes. */
  readonly wide: number;
  readonly high: number;
}

class Lines {
  readonly done: string[] = [];
  #text = '';
  #tables = 0;
  /** Cells of the row that is being read; a table within a cell is read as its words. */
  #cells: Cell[] | undefined;
  /** Of the cell that is being read. */
  #paragraphs: string[] = [];
  #wide = 1;
  #high = 1;
  /** Of each column how many of the rows to come a cell from above still takes. */
  #below: number[] = [];
  /** Rows of one table belong together: no empty line stands between them. */
  #rows: string[] = [];

  words(words: string): void {
    this.#text += words.replace(/\s+/g, ' ');
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    // Of a list within an item: the words before it are a line of their own.
    if (name === 'ol' || name === 'ul') this.#end();
    else if (name === 'table') {
      this.#end();
      this.#tables += 1;
    } else if (name === 'tr' && this.#tables === 1) this.#cells = [];
    else if ((name === 'td' || name === 'th') && this.#tables === 1) {
      this.#wide = merged(attributes.colspan);
      this.#high = merged(attributes.rowspan);
    } else if (name === 'br') this.#text += this.#tables > 0 ? ' ' : '\n';
  }

  close(name: string): void {
    if (blocks.has(name)) this.#end();
    if (name === 'table') {
      this.#tables -= 1;
      if (this.#tables > 0) return;
      this.#endRows();
      this.#below = [];
    } else if (this.#tables === 1) this.#inTable(name);
  }

  #inTable(name: string): void {
    if (name === 'td' || name === 'th') {
      this.#end();
      this.#cells?.push({ paragraphs: this.#paragraphs, wide: this.#wide, high: this.#high });
      this.#paragraphs = [];
    }
    if (name === 'tr' && this.#cells) {
      this.#row(this.#cells);
      this.#cells = undefined;
    }
  }

  #row(cells: readonly Cell[]): void {
    const words: string[] = [];
    for (const cell of cells) this.#cell(words, cell);
    this.#passMerged(words);
    const [only] = cells;
    if (only && cells.length === 1 && words.length === only.wide) {
      this.#endRows();
      this.done.push(...only.paragraphs);
    } else if (words.some((each) => each !== '')) this.#rows.push(words.join('\t'));
  }

  #endRows(): void {
    if (this.#rows.length > 0) this.done.push(this.#rows.join('\n'));
    this.#rows = [];
  }

  /** A merged cell says its words once; the columns beside and below it that it takes are empty, so that the others stay in theirs. */
  #cell(words: string[], { paragraphs, wide, high }: Cell): void {
    this.#passMerged(words);
    for (let column = 0; column < wide; column += 1) {
      this.#below[words.length] = high - 1;
      words.push(column === 0 ? paragraphs.join(' ') : '');
    }
  }

  /** Goes past the columns that a cell from above takes in this row. */
  #passMerged(words: string[]): void {
    for (let left = this.#below[words.length] ?? 0; left > 0; left = this.#below[words.length] ?? 0) {
      this.#below[words.length] = left - 1;
      words.push('');
    }
  }

  #end(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text === '') return;
    if (this.#tables === 0) this.done.push(text);
    else this.#paragraphs.push(text.replace(/\s+/g, ' '));
  }
}
