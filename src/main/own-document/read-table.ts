import { type Block, inlineOf, type Line, plainText } from '#platform/pdf';
import { attribute, childrenOf, type Element, elementsOf, hasClass } from './html-nodes.ts';
import { type Address, headingOf, joined, lineOf } from './words.ts';

interface Cell {
  readonly line: Line;
  readonly head: boolean;
  readonly figures: boolean;
}

const at = (row: readonly Cell[], column: number): Line => row[column]?.line ?? '';

/**
 * A table as it is printed. A column without a title holds a picture, or a way to somewhere: its words go below what the row
 * is about. @returns undefined where it has no rows
 */
export function readTable(element: Element, address: Address): Block | undefined {
  const all = elementsOf(element, ['tr']).map((row) => cellsOf(row, address));
  const isHead = (row: readonly Cell[]) => row.length > 0 && row.every(({ head }) => head);
  const heads = all.filter(isHead);
  const rows = all.filter((row) => !isHead(row));
  if (rows.length === 0) return undefined;
  const columns = Array.from({ length: Math.max(...all.map((row) => row.length)) }, (_, column) => ({
    column,
    title: titleOf(heads.map((row) => at(row, column))),
    figures: rows.every((row) => row[column]?.figures ?? true) && rows.some((row) => row[column]?.figures),
  }));
  const isShown = ({ column, title }: { column: number; title: Line }) =>
    column === 0 || title !== '' || heads.length === 0;
  const shown = columns.filter(isShown);
  const aside = columns.filter((column) => !isShown(column));
  const caption = captionOf(element, address);
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    columns: shown.map(({ title, figures }) => ({ title, ...(figures ? { figures: true } : {}) })),
    rows: rows.map((row) => {
      const [first = '', ...others] = shown.map(({ column }) => at(row, column));
      const more = aside.map(({ column }) => at(row, column)).filter((line) => line !== '');
      return [
        joined([first, ...more].flatMap((line, index) => [...(index > 0 ? ['\n'] : []), ...inlineOf(line)])),
        ...others,
      ];
    }),
  };
}

/** What stands above a column, once; each in its language. */
function titleOf(lines: readonly Line[]): Line {
  const once = new Map(lines.map((line) => [plainText(line), line]));
  once.delete('');
  return joined(
    [...once.values()].flatMap((line, index) => [...(index > 0 ? [', '] : []), ...inlineOf(headingOf(line))]),
  );
}

function captionOf(element: Element, address: Address): Line | undefined {
  const [caption] = elementsOf(element, ['caption']);
  if (!caption || hasClass(caption, 'vh')) return undefined;
  const line = lineOf(caption, address, { seenOnly: true });
  return line === undefined ? undefined : headingOf(line);
}

function cellsOf(row: Element, address: Address): Cell[] {
  return childrenOf(row).flatMap((cell) => {
    const one: Cell = {
      line: lineOf(cell, address, { seenOnly: true }) ?? '',
      head: cell.tagName === 'th' && attribute(cell, 'scope') !== 'row',
      figures: hasClass(cell, 'num'),
    };
    const wide = Number(attribute(cell, 'colspan') ?? 1);
    return [one, ...Array.from({ length: Math.max(0, wide - 1) }, (): Cell => ({ ...one, line: '' }))];
  });
}
