import type { PDFiumDocument, PDFiumLibrary, PDFiumPage } from '@hyzyla/pdfium';
import type { Block } from '#platform/pdf';
import { piecesOfHtml } from './first-page.ts';
import { type HtmlLines, linesOfHtml } from './lines-of-html.ts';
import { openDocumentText } from './open-document-text.ts';
import { png } from './png.ts';
import { thumbnailOf } from './thumbnail.ts';

export interface Reading {
  readonly text: string;
  /** Of a DOCX, where it was asked for: the text with its tables row by row and its lists counted. */
  readonly lines?: HtmlLines;
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

async function readerOfDocx(withLines: boolean): Promise<Read> {
  const { default: yauzl } = await import('yauzl');
  const { default: mammoth } = await import('mammoth');
  const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  return async (bytes) => {
    // The library unfolds a part whole, whatever the zip says of it: yauzl stops where more comes out than was announced.
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of zip.eachEntry())
      if (/\.(xml|rels)$/.test(entry.fileName))
        for await (const _piece of await zip.openReadStreamPromise(entry));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const html = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: withoutPictures });
    return {
      text: value.slice(0, mostText),
      ...(withLines && { lines: linesCut(html.value) }),
      pages: null,
      picture: null,
      page: piecesOfHtml(html.value),
    };
  };
}

function linesCut(html: string): HtmlLines {
  const { text, counted } = linesOfHtml(html);
  return { text: text.slice(0, mostText), counted };
}

const readOpenDocument: Read = async (bytes) => {
  const { text, page } = await openDocumentText(bytes);
  // A small picture that the word processor drew; the text counts for more than that it is whole.
  const picture = (await thumbnailOf(bytes).catch(() => null))?.toString('base64') ?? null;
  return { text: text.slice(0, mostText), pages: null, picture, page: picture === null ? page : null };
};

/** What reads a kind of file, with or without the lines of a DOCX, its libraries loaded: what fails in this is not the file's fault. */
export function readerOf(kind: string | undefined, withLines: boolean): Promise<Read> {
  if (kind === 'pdf') return readerOfPdf();
  return kind === 'docx' ? readerOfDocx(withLines) : Promise.resolve(readOpenDocument);
}
