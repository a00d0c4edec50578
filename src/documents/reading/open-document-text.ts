import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import type { Block } from '#platform/pdf';
import { firstPage } from './first-page.ts';

const paragraphs = new Set(['text:p', 'text:h']);
// What was taken out of the text, and what somebody noted beside it.
const left = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation']);
const mostBytes = 50 * 2 ** 20;

/** Of an OpenDocument text: paragraphs and headings of `content.xml`, blank lines between them. */
export interface OpenDocumentText {
  readonly text: string;
  /** The beginning, to draw a first page of. */
  readonly page: readonly Block[];
}

export async function openDocumentText(bytes: Buffer): Promise<OpenDocumentText> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName === 'content.xml') return textOf(await zip.openReadStreamPromise(entry));
  throw new Error('No content.xml');
}

async function textOf(stream: Readable): Promise<OpenDocumentText> {
  const { parser, found } = textParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > mostBytes) throw new RangeError('More than is allowed');
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.write(decoder.decode()).close();
  return found();
}

function textParser() {
  // No entities but the five of XML: saxes knows no others, and a document type that makes some is refused.
  const parser = new SaxesParser();
  const out: string[] = [];
  const page = firstPage();
  let current = '';
  let depth = 0;
  let skipped = 0;
  let heading: number | undefined;
  let items = 0;
  // Of the row that is being read; a table within a cell is read as its text.
  let cells: string[] | undefined;
  let cell: string[] = [];
  const paragraph = (words: string) => {
    out.push(words);
    const text = [words];
    if (cells) cell.push(words);
    else if (heading !== undefined) page.add({ kind: 'heading', level: heading, text });
    else page.add(items > 0 ? { kind: 'item', ordered: false, text } : { kind: 'paragraph', text });
  };
  parser.on('doctype', () => {
    throw new Error('A document type has no place in content.xml');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (left.has(name)) skipped += 1;
    if (paragraphs.has(name)) depth += 1;
    if (name === 'text:list-item') items += 1;
    if (name === 'table:table-row') cells = [];
    if (skipped > 0) return;
    if (name === 'text:h') heading = Number(attributes['text:outline-level'] ?? 1) || 1;
    if (name === 'text:s') current += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100));
    if (name === 'text:tab') current += '\t';
    if (name === 'text:line-break') current += '\n';
  });
  parser.on('text', (piece) => {
    if (depth > 0 && skipped === 0) current += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (left.has(name)) skipped -= 1;
    if (name === 'text:list-item') items -= 1;
    if (name === 'table:table-cell') {
      cells?.push(cell.join('\n'));
      cell = [];
    }
    if (name === 'table:table-row') {
      if (cells) page.add({ kind: 'row', cells: cells.map((words) => [words]) });
      cells = undefined;
    }
    if (!paragraphs.has(name)) return;
    depth -= 1;
    // A note inside a paragraph is a paragraph too: it ends where the outer one does.
    if (skipped > 0) return;
    if (depth > 0) current += ' ';
    else {
      if (current.trim() !== '') paragraph(current.trim());
      current = '';
      heading = undefined;
    }
  });
  return { parser, found: () => ({ text: out.join('\n\n'), page: page.blocks() }) };
}
