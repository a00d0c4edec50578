import { SaxesParser } from 'saxes';

export interface HtmlLines {
  /** A line for each paragraph, an empty one between them; of a table a line for each row, with tabs between its cells. */
  readonly text: string;
  /** Numbers of lists stand in it that the word processor counted: they are counted anew here. */
  readonly counted: boolean;
}

/**
 * What mammoth makes of a DOCX, as lines. @param html well-formed, as mammoth writes it
 * Items of a numbered list get the number that they have in that list, with those above it: 1., 1.1.
 */
export function linesOfHtml(html: string): HtmlLines {
  const lines = new Lines();
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => lines.open(name, attributes as Record<string, string>));
  parser.on('text', (words) => lines.words(words));
  parser.on('closetag', ({ name }) => lines.close(name));
  parser.write(html).close();
  return { text: lines.done.join('\n\n'), counted: lines.counted };
}

/** How many columns or rows a merged cell takes at most: what a file claims beyond that is not believed. */
const mostMerged = 100;
const merged = (said: string | undefined) => Math.min(Math.max(Number(said ?? 1) || 1, 1), mostMerged);

/** Each is a line of its own. */
const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

class Lines {
  readonly done: string[] = [];
  counted = false;
  #text = '';
  /** Of each list around this place how far it counted; null: it does not count. */
  readonly #lists: (number | null)[] = [];
  #number = '';
  /** Cells of the row that is being read; a table within a cell is read as its words. */
  #cells: string[] | undefined;
  /** Of the cell that is being read: how many columns and rows it takes. */
  #wide = 1;
  #high = 1;
  /** Of each column how many of the rows to come a cell from above still takes. */
  #below: number[] = [];
  #tables = 0;
  /** Rows of one table belong together: no empty line stands between them. */
  #rows: string[] = [];

  words(words: string): void {
    this.#text += words.replace(/\s+/g, ' ');
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'ol' || name === 'ul') {
      this.#end();
      this.#lists.push(name === 'ol' ? 0 : null);
    } else if (name === 'li') this.#item();
    else if (name === 'table') {
      if (this.#tables === 0) this.#end();
      this.#tables += 1;
    } else if (name === 'tr' && this.#tables === 1) this.#cells = [];
    else if ((name === 'td' || name === 'th') && this.#tables === 1) {
      this.#wide = merged(attributes.colspan);
      this.#high = merged(attributes.rowspan);
    } else if (name === 'br') this.#text += this.#tables > 0 ? ' ' : '\n';
  }

  close(name: string): void {
    if (name === 'table') {
      this.#tables -= 1;
      if (this.#tables > 0) return;
      if (this.#rows.length > 0) this.done.push(this.#rows.join('\n'));
      this.#rows = [];
      this.#below = [];
    } else if (this.#tables > 0) this.#inTable(name);
    else if (blocks.has(name)) this.#end();
    if (name === 'ol' || name === 'ul') this.#lists.pop();
  }

  #inTable(name: string): void {
    if (blocks.has(name)) this.#text += ' ';
    if (this.#tables > 1) return;
    if (name === 'td' || name === 'th') {
      if (this.#cells) this.#cell(this.#cells, this.#text.replace(/\s+/g, ' ').trim());
      this.#text = '';
      this.#number = '';
    }
    if (name === 'tr' && this.#cells) {
      this.#passMerged(this.#cells);
      if (this.#cells.some((cell) => cell !== '')) this.#rows.push(this.#cells.join('\t'));
      this.#cells = undefined;
    }
  }

  /** A merged cell says its words once; the columns beside and below it that it takes are empty, so that the others stay in theirs. */
  #cell(cells: string[], words: string): void {
    this.#passMerged(cells);
    for (let column = 0; column < this.#wide; column += 1) {
      this.#below[cells.length] = this.#high - 1;
      cells.push(column === 0 ? words : '');
    }
  }

  /** Goes past the columns that a cell from above takes in this row. */
  #passMerged(cells: string[]): void {
    for (let left = this.#below[cells.length] ?? 0; left > 0; left = this.#below[cells.length] ?? 0) {
      this.#below[cells.length] = left - 1;
      cells.push('');
    }
  }

  #item(): void {
    const last = this.#lists.length - 1;
    const count = this.#lists[last];
    if (count === null || count === undefined || this.#tables > 0) return;
    this.#lists[last] = count + 1;
    // Below a list of dots nothing above counts.
    const above = this.#lists.slice(this.#lists.lastIndexOf(null) + 1);
    this.#number = above.length === 1 ? `${above[0]}. ` : `${above.join('.')} `;
  }

  #end(): void {
    if (this.#tables > 0) return;
    const text = this.#text.trim();
    if (text !== '') {
      if (this.#number !== '') this.counted = true;
      this.done.push(this.#number + text);
      this.#number = '';
    }
    this.#text = '';
  }
}
