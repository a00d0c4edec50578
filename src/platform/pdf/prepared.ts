import type { Block, Inline, Line, PrintedDocument } from './document.ts';
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

const lengthOf = (given: Line): number => {
  if (typeof given === 'string') return given.length;
  return Array.isArray(given)
    ? (given as readonly Inline[]).reduce((sum, each) => sum + lengthOf(each), 0)
    : (given as { text: string }).text.length;
};
/** As wide as what stands in it asks for: twice the text gets less than twice the width. */
function shareOf({ columns, rows }: Block & { kind: 'table' }, column: number): number {
  const longest = Math.max(
    lengthOf(columns[column]?.title ?? ''),
    ...rows.map((row) => lengthOf(row[column] ?? '')),
  );
  return Math.sqrt(Math.min(Math.max(longest, 16), 160));
}

function prepared(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'quote':
      return { ...block, text: line(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => line(item)) };
    case 'facts':
      return { ...block, rows: block.rows.map(([name, value]) => [line(name), line(value)] as const) };
    case 'table': {
      const columns = block.columns.map((column, at) => ({
        ...column,
        title: line(column.title, unbrokenInCell),
        share: shareOf(block, at),
      }));
      const caption = block.caption === undefined ? {} : { caption: line(block.caption) };
      return { ...block, ...caption, columns, rows: cells(block.rows) };
    }
    case 'grid':
      return { ...block, rows: cells(block.rows) };
    case 'picture':
      return { ...block, svg: standing(block.svg) };
  }
}

/** As the layout reads it: what a program does faster than a layout is done. */
export const preparedDocument = (document: PrintedDocument): PrintedDocument => ({
  ...document,
  body: document.body.map(prepared),
});
