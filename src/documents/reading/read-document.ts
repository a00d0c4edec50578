// Reads one document from standard input and says what is in it. A process of its own, that may do nothing but read its
// own program and that ends after its work: a hostile file can bring down no more than this.
import type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium';
import yauzl from 'yauzl';
import { openDocumentText } from './open-document-text.ts';
import { png } from './png.ts';

export interface Reading {
  readonly text: string;
  readonly pages: number | null;
  /** PNG of the first page, base64. */
  readonly picture: string | null;
}
export interface ReadingFailed {
  readonly failed: 'encrypted' | 'broken';
}

const mostPages = 1000;
const mostText = 4_000_000;
const pictureWidth = 800;
const pictureHeight = 1200;

async function everything(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function readPdf(bytes: Buffer): Promise<Reading | ReadingFailed> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
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
  return { text: text.slice(0, mostText), pages, picture };
}

async function firstPage(page: PDFiumPage): Promise<string> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(pictureWidth / originalWidth, pictureHeight / originalHeight);
  const drawn = await page.render({ scale, render: 'bitmap' });
  return png(drawn.width, drawn.height, drawn.data).toString('base64');
}

/** The library unfolds a part whole, whatever the zip says of it. @throws when more comes out than was announced (yauzl) */
async function assertHonest(bytes: Buffer): Promise<void> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (/\.(xml|rels)$/.test(entry.fileName))
      for await (const _piece of await zip.openReadStreamPromise(entry));
}

async function readDocx(bytes: Buffer): Promise<Reading> {
  await assertHonest(bytes);
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return { text: value.slice(0, mostText), pages: null, picture: null };
}

async function read(kind: string | undefined): Promise<Reading | ReadingFailed> {
  const bytes = await everything();
  try {
    if (kind === 'pdf') return await readPdf(bytes);
    if (kind === 'docx') return await readDocx(bytes);
    return { text: (await openDocumentText(bytes)).slice(0, mostText), pages: null, picture: null };
  } catch {
    return { failed: 'broken' };
  }
}

process.stdout.write(JSON.stringify(await read(process.argv[2])), () => process.exit(0));
