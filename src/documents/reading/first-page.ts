import { SaxesParser } from 'saxes';
import type { Block, Inline } from '#platform/pdf';

/** A paragraph as it comes out of a file: what it is, and its words. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'item'; readonly ordered: boolean; readonly text: readonly Inline[] }
  | { readonly kind: 'row'; readonly cells: readonly (readonly Inline[])[] };

// More than a page of A4 in small print holds: what comes later is not on it.
const mostLetters = 8000;
const mostPieces = 150;
const mostCells = 12;

const lettersOf = (text: readonly Inline[]) =>
  text.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.text).length, 0);
const shortened = (text: readonly Inline[]): readonly Inline[] =>
  text.map((part) =>
    typeof part === 'string'
      ? part.slice(0, mostLetters)
      : { ...part, text: part.text.slice(0, mostLetters) },
  );

/** Gathers what stands on a first page, and lets the rest of the file go by. */
export function firstPage() {
  const pieces: Piece[] = [];
  let letters = 0;
  return {
    get full() {
      return letters >= mostLetters || pieces.length >= mostPieces;
    },
    add(piece: Piece) {
      if (this.full) return;
      const texts = piece.kind === 'row' ? piece.cells : [piece.text];
      const length = texts.reduce((sum, text) => sum + lettersOf(text), 0);
      if (length === 0) return;
      letters += length;
      pieces.push(
        piece.kind === 'row'
          ? { kind: 'row', cells: piece.cells.slice(0, mostCells).map(shortened) }
          : { ...piece, text: shortened(piece.text) },
      );
    },
    blocks: () => blocksOf(pieces),
  };
}

/** Items that follow each other are a list, rows a table. */
function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const alike = (other: Piece | undefined) =>
      other?.kind === piece.kind &&
      (other.kind !== 'item' || other.ordered === (piece as typeof other).ordered);
    let end = at + 1;
    if (piece.kind === 'item' || piece.kind === 'row') while (alike(pieces[end])) end += 1;
    blocks.push(blockOf(piece, pieces.slice(at, end)));
    at = end;
  }
  return blocks;
}

function blockOf(piece: Piece, together: readonly Piece[]): Block {
  switch (piece.kind) {
    case 'heading':
      return { kind: 'heading', level: piece.level === 1 ? 1 : piece.level === 2 ? 2 : 3, text: piece.text };
    case 'paragraph':
      return piece;
    case 'item':
      return {
        kind: 'list',
        ordered: piece.ordered,
        items: together.map((one) => (one.kind === 'row' ? [] : one.text)),
      };
    case 'row': {
      const rows = together.map((one) => (one.kind === 'row' ? one.cells : []));
      const columns = Math.max(...rows.map((row) => row.length));
      return {
        kind: 'grid',
        columns,
        rows: rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]),
      };
    }
  }
}

/** The beginning of what mammoth makes of a DOCX. @param html well-formed, as mammoth writes it */
export function piecesOfHtml(html: string): readonly Block[] {
  const page = firstPage();
  const parser = new SaxesParser({ fragment: true });
  const open: string[] = [];
  let text: Inline[] = [];
  let cells: (readonly Inline[])[] = [];
  const within = (name: string) => open.includes(name);
  const flush = () => {
    const words = text;
    text = [];
    return words;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    // Of a list within an item: the words before it are an item of their own.
    if ((name === 'ul' || name === 'ol') && within('li') && !within('tr')) item();
    open.push(name);
    if (name === 'br') text.push('\n');
  });
  parser.on('text', (words) => {
    const [strong, emphasis] = [within('strong'), within('em')];
    text.push(strong || emphasis ? { text: words, strong, emphasis } : words);
  });
  const item = () =>
    page.add({
      kind: 'item',
      ordered: open.findLast((name) => name === 'ul' || name === 'ol') === 'ol',
      text: flush(),
    });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'td' || name === 'th') cells.push(flush());
    else if (name === 'tr') {
      page.add({ kind: 'row', cells });
      cells = [];
    } else if (within('td') || within('th')) {
      if (name === 'p' || name === 'li') text.push('\n');
    } else if (name === 'li') item();
    else if (name === 'p') page.add({ kind: 'paragraph', text: flush() });
    else if (/^h[1-6]$/.test(name)) page.add({ kind: 'heading', level: Number(name[1]), text: flush() });
  });
  parser.write(html).close();
  return page.blocks();
}
