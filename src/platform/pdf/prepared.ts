import type { Block, Inline, Line, List, PrintedDocument } from './document.ts';
import { inlineOf, plainText } from './lines.ts';
import { standing } from './picture.ts';

// What no rule of hyphenation breaks (an address, the name of a file) is broken anywhere rather than run off the page. A
// hash of 64 signs fits, and must be copied whole.
const unbroken = /\S{66,}/gu;
const unbrokenInCell = /\S{66,}|\S{10,}[^\p{L}\s]\S{8,}/gu;
const breakable = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found) => [...found].join('\u200b'));

/** A string stays one where it is to be printed as it stands: that is what costs the layout nothing. */
function part(given: Inline, pattern: RegExp): Inline {
  if (typeof given !== 'string') return { ...given, text: breakable(given.text, pattern) };
  const text = breakable(given, pattern);
  return text.includes('\n') ? { text } : text;
}
const line = (given: Line, pattern = unbroken): Line =>
  Array.isArray(given)
    ? (given as readonly Inline[]).map((each) => part(each, pattern))
    : part(given as Inline, pattern);
const cells = (rows: readonly (readonly Line[])[]) =>
  rows.map((row) => row.map((cell) => line(cell, unbrokenInCell)));

const lengthOf = (given: Line): number =>
  inlineOf(given).reduce((sum, each) => sum + (typeof each === 'string' ? each : each.text).length, 0);

/** What says something of the piece after it, and is not to stay behind on another page: above a table or picture, between a title and the one below it, or before a title. */
function leads(block: Block, next: Block | undefined, before: Block | undefined): boolean {
  if (block.kind !== 'note' && block.kind !== 'paragraph') return false;
  if (inlineOf(block.text).every((part) => typeof part !== 'string' && part.strong)) return true;
  if (next?.kind === 'table' || next?.kind === 'picture') return lengthOf(block.text) < 300;
  if (before?.kind === 'heading' && next?.kind === 'heading' && next.level > before.level)
    return lengthOf(block.text) < 300;
  return next?.kind === 'heading' && lengthOf(block.text) < 40 && !/[.!?:)]$/.test(plainText(block.text));
}
type Table = Block & { readonly kind: 'table' };

/** A table of many columns is set smaller. */
const isSmall = ({ columns }: Table) => columns.length > 6;
/** Letters on a line from margin to margin. */
const lettersOn = (table: Table) => (isSmall(table) ? 107 : 92);
/** Between columns, in letters. */
const gap = 2;
/** A longer word is broken where its language breaks it. */
const longestWhole = 14;
/** A row of more lines may go on on the next page. */
const mostLines = 15;

interface Width {
  /** In letters. */
  readonly longest: number;
  readonly word: number;
  /** Twice the text asks for less than twice the width. */
  readonly asked: number;
}
function widthOf({ columns, rows }: Table, column: number): Width {
  const title = columns[column]?.title ?? '';
  const cells = rows.map((row) => row[column] ?? '');
  const longest = Math.max(...[title, ...cells].map(lengthOf));
  const longestWord = (line: Line) =>
    Math.max(
      ...plainText(line)
        .split(/[\s\u00ad-]+/)
        .map(({ length }) => length),
    );
  // Heads are bold.
  const word = Math.min(Math.max(longestWord(title) * 1.1, ...cells.map(longestWord)), longestWhole);
  return { longest, word: word + gap, asked: Math.sqrt(Math.min(Math.max(longest, 24), 160)) };
}

/**
 * How wide columns are, in letters: a column has room for its longest word, and what is left is shared by what they ask. Figures
 * stand on one line, as wide as they are, where there is room for that.
 */
function sharesOf(table: Table): readonly (number | 'figures')[] {
  const widths = table.columns.map((_, column) => widthOf(table, column));
  const isFigures = (column: number) => table.columns[column]?.figures === true;
  const onOneLine = widths.reduce(
    (sum, each, at) => sum + (isFigures(at) ? each.longest + gap : each.word),
    0,
  );
  const apart = onOneLine <= lettersOn(table) ? isFigures : () => false;
  const taken = (each: Width, at: number) => (apart(at) ? each.longest + gap : each.word);
  const fixed = new Set(widths.flatMap((_, at) => (apart(at) ? [at] : [])));
  for (;;) {
    const rest = widths.reduce(
      (sum, each, at) => (fixed.has(at) ? sum - taken(each, at) : sum),
      lettersOn(table),
    );
    const asked = widths.reduce((sum, each, at) => (fixed.has(at) ? sum : sum + each.asked), 0);
    const shares = widths.map((each, at) => (fixed.has(at) ? taken(each, at) : (each.asked * rest) / asked));
    const short = widths.flatMap((each, at) => ((shares[at] ?? 0) < each.word && !fixed.has(at) ? [at] : []));
    if (short.length === 0) return shares.map((share, at) => (apart(at) ? 'figures' : share));
    for (const at of short) fixed.add(at);
  }
}

function preparedTable(block: Table): Table {
  const shares = sharesOf(block);
  const columns = block.columns.map((column, at) => ({
    ...column,
    title: line(column.title, unbrokenInCell),
    share: shares[at],
  }));
  const linesIn = (cell: Line, at: number) => {
    const share = shares[at];
    const given = inlineOf(cell).map((part) => (typeof part === 'string' ? part : part.text));
    return typeof share === 'number'
      ? given
          .join('')
          .split('\n')
          .reduce((sum, each) => sum + Math.ceil((each.length + 1) / Math.max(share - gap, 1)), 0)
      : 1;
  };
  const whole = block.rows.map((row) => row.every((cell, at) => linesIn(cell, at) <= mostLines));
  return {
    ...block,
    ...(block.caption === undefined ? {} : { caption: line(block.caption) }),
    ...{ columns, whole, small: isSmall(block) },
    rows: cells(block.rows),
  };
}

const preparedList = (list: List): List => ({
  ...list,
  items: list.items.map((item) => line(item)),
  ...(list.under ? { under: list.under.map((each) => each && preparedList(each)) } : {}),
});

function prepared(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'quote':
      return { ...block, text: line(block.text) };
    case 'list':
      return preparedList(block);
    case 'facts':
      return { ...block, rows: block.rows.map(([name, value]) => [line(name), line(value)] as const) };
    case 'table':
      return preparedTable(block);
    case 'grid':
      return { ...block, rows: cells(block.rows) };
    case 'picture':
      return { ...block, svg: standing(block.svg) };
  }
}

/** As the layout reads it: what a program does faster than a layout is done. */
export const preparedDocument = (document: PrintedDocument): PrintedDocument => ({
  ...document,
  ...(document.heading === undefined ? {} : { heading: line(document.heading) }),
  ...(document.under === undefined ? {} : { under: line(document.under) }),
  body: document.body.map((block, at) => ({
    ...prepared(block),
    ...(leads(block, document.body[at + 1], document.body[at - 1]) ? { leads: true } : {}),
  })),
});
