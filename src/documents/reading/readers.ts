import type { PDFiumDocument, PDFiumLibrary, PDFiumPage } from '@hyzyla/pdfium';
import type { Block } from '#platform/pdf';
import { piecesOfHtml } from './first-page.ts';
import { linesOfHtml } from './lines-of-html.ts';
import { openDocumentText } from './open-document-text.ts';
import { png } from './png.ts';
import { thumbnailOf } from './thumbnail.ts';
import { withNumbers } from './word-numbers.ts';

export interface Reading {
  readonly text: string;
  /** Numbers stand in it that only Word counts. */
  readonly counted?: boolean;
  readonly pages: number | null;
  /** PNG of the first page, base64. */
  readonly picture: string | null;
  /** Where the file brings no picture: what stands on its first page, to draw one of. */
  readonly page: readonly Block[] | null;
}
export interface ReadingFailed {
  readonly failed: 'encrypted' | 'broken';
}

const mostPages = 1000;
const mostText = 4_000_000;
const pictureWidth = 800;
const pictureHeight = 1200;

/** @throws what a broken file makes the libraries throw */
export type Read = (bytes: Buffer) => Promise<Reading | ReadingFailed>;

async function readerOfPdf(): Promise<Read> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  return (bytes) => readPdf(library, bytes);
}

async function readPdf(library: PDFiumLibrary, bytes: Buffer): Promise<Reading | ReadingFailed> {
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(bytes);
  } catch (error) {
    return { failed: /password/i.test(String(error)) ? 'encrypted' : 'broken' };
  }
  const pages = document.getPageCount();
  if (pages === 0) return { failed: 'broken' };
  let text = '';
  for (let at = 0; at < Math.min(pages, mostPages) && text.length < mostText; at += 1)
    text += `${document.getPage(at).getText()}\f`;
  const picture = await firstPage(document.getPage(0)).catch(() => null);
  return { text: text.slice(0, mostText), pages, picture, page: null };
}

async function firstPage(page: PDFiumPage): Promise<string> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(pictureWidth / originalWidth, pictureHeight / originalHeight);
  const drawn = await page.render({ scale, render: 'bitmap' });
  return png(drawn.width, drawn.height, drawn.data).toString('base64');
}

async function readerOfDocx(): Promise<Read> {
  const { default: mammoth } = await import('mammoth');
  const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  return async (bytes) => {
    await partsOf(bytes);
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const html = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: withoutPictures });
    return { text: value.slice(0, mostText), pages: null, picture: null, page: piecesOfHtml(html.value) };
  };
}

/** The text alone, with its tables row by row and the numbers that Word counts. */
async function readerOfLines(): Promise<Read> {
  const { default: mammoth } = await import('mammoth');
  return async (bytes) => {
    const parts = await partsOf(bytes);
    const text = (name: string) => parts.get(name)?.toString('utf8');
    const relations = text('word/_rels/document.xml.rels') ?? '';
    const [numbering, styles] = ['numbering', 'styles'].map((kind) => partNamed(relations, kind)) as [
      string,
      string,
    ];
    const { document, counted } = withNumbers({
      document: text('word/document.xml') ?? '',
      numbering: text(numbering),
      styles: text(styles),
    });
    parts.set('word/document.xml', Buffer.from(document));
    // What is a list is told by the numbers that now stand there: the library would count them otherwise.
    parts.delete(numbering);
    const { value } = await mammoth.convertToHtml(unfolded(parts));
    return { text: linesOfHtml(value).slice(0, mostText), counted, pages: null, picture: null, page: null };
  };
}

/** Where a part of the document lies: nearly always `word/numbering.xml`. */
function partNamed(relations: string, kind: string): string {
  const [relation = ''] = new RegExp(`<[^<>]*/relationships/${kind}["'][^<>]*>`).exec(relations) ?? [];
  const target = /\sTarget=["']([^"']+)["']/.exec(relation)?.[1] ?? `${kind}.xml`;
  return target.startsWith('/') ? target.slice(1) : `word/${target}`;
}

/**
 * What a DOCX consists of, pictures aside. The library unfolds a part whole, whatever the zip says of it: yauzl stops where more
 * comes out than was announced. A document type, with which a few words can be made to unfold into gigabytes, is refused before
 * any library sees it: Office Open XML has none (ECMA-376-2).
 */
async function partsOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const { default: yauzl } = await import('yauzl');
  const parts = new Map<string, Buffer>();
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    const part = Buffer.concat(pieces);
    // What others keep along with it, in XML of their own, is not read.
    if (!entry.fileName.startsWith('customXml/') && part.includes('<!DOCTYPE'))
      throw new Error(`A document type has no place in ${entry.fileName}`);
    parts.set(entry.fileName, part);
  }
  return parts;
}

/** A file as the library has it once it is unfolded: its types do not name this way in. */
const unfolded = (parts: ReadonlyMap<string, Buffer>) => {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: 'utf-8' | 'base64') => {
      const part = parts.get(name) ?? Buffer.alloc(0);
      return encoding === undefined ? part : part.toString(encoding);
    },
  };
  return { file } as unknown as { readonly buffer: Buffer };
};

const readOpenDocument: Read = async (bytes) => {
  const { text, page } = await openDocumentText(bytes);
  // A small picture that the word processor drew; the text counts for more than that it is whole.
  const picture = (await thumbnailOf(bytes).catch(() => null))?.toString('base64') ?? null;
  return { text: text.slice(0, mostText), pages: null, picture, page: picture === null ? page : null };
};

/** What reads a kind of file, of a DOCX all or its lines alone, its libraries loaded: what fails in this is not the file's fault. */
export function readerOf(kind: string | undefined, lines: boolean): Promise<Read> {
  if (kind === 'pdf') return readerOfPdf();
  if (kind !== 'docx') return Promise.resolve(readOpenDocument);
  return lines ? readerOfLines() : readerOfDocx();
}
