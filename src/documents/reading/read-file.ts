import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Block, pdfPrinter } from '#platform/pdf';
import { type Limits, type Outcome, runLimited } from '#platform/programs';
import type { TextReason } from '../store.ts';
import { type MediaType, mediaTypes } from '../words.ts';
import type { Reading, ReadingFailed } from './readers.ts';

/** What was found in a file. */
export type FileReading =
  | {
      readonly state: 'read' | 'empty';
      readonly means: 'pdftotext' | 'library';
      readonly text: string | null;
      readonly pages: number | null;
      readonly picture: Buffer | null;
      /** `file`: the page as it is. `text`: laid out by us from the text, without pictures. */
      readonly pictureFrom: 'file' | 'text' | null;
      /** Why no first page could be drawn of a text, where that is a fault of our own: for the operator. */
      readonly said?: string;
    }
  | { readonly state: 'failed'; readonly reason: Exclude<TextReason, 'reader_failed'> }
  /** Our own program could not read, whatever the file is: it waits to be read again. @property said for the operator */
  | { readonly state: 'pending'; readonly reason: 'reader_failed'; readonly said: string };

/** Where a text is cut off: a book of a thousand pages. */
const mostText = 2_000_000;
const standard: Limits = {
  milliseconds: 30_000,
  cpuSeconds: 25,
  memory: 1_000_000,
  output: 24 * 2 ** 20,
};

// Beside this module, in the built program and in the sources alike.
const own = import.meta.url.endsWith('.ts') ? './read-document.ts' : './read-document.js';
const program = fileURLToPath(new URL(own, import.meta.url));
const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../..' : '..', import.meta.url));

export interface Means {
  /** Name or path of pdftotext; null: by the library alone. */
  readonly pdftotext: string | null;
  readonly limits?: Limits;
  /** Path of the program that reads; the one beside this module when absent. */
  readonly program?: string;
  /** Ends what is being read. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a file in processes of their own. @param open gives the content anew: a PDF is read twice, for its text and for its
 * first page
 */
export async function readFile(open: () => Readable, type: MediaType, means: Means): Promise<FileReading> {
  const limits = means.limits ?? standard;
  const kind = mediaTypes[type];
  const reading = await readBy(open(), kind, means, limits);
  if ('state' in reading) return reading;
  const picture = reading.page === null ? ownPicture(reading) : await drawnPage(reading.page, means, limits);
  const better =
    kind === 'pdf' && means.pdftotext !== null
      ? await byPdftotext(means.pdftotext, open(), limits, means.signal)
      : undefined;
  const text = storableText(better ?? reading.text);
  return {
    state: text === '' ? 'empty' : 'read',
    means: better === undefined ? 'library' : 'pdftotext',
    text: text === '' ? null : text,
    pages: reading.pages,
    ...picture,
  };
}

/**
 * The text alone of a DOCX or ODT, without drawing anything: of a DOCX with tables row by row and the numbers that Word counts.
 * @returns undefined where the file cannot be read
 * @throws where our own program could not
 */
export async function readWords(
  input: Readable,
  type: MediaType,
): Promise<{ readonly text: string; readonly counted: boolean } | undefined> {
  const reading = await readBy(input, mediaTypes[type], { pdftotext: null }, standard, ['lines']);
  if (!('state' in reading))
    return {
      text: storableText(reading.text),
      counted: reading.counted ?? false,
    };
  if (reading.state === 'pending') throw new Error(`Reading a document: ${reading.said}`);
  return undefined;
}

async function readBy(
  input: Readable,
  kind: string,
  means: Means,
  limits: Limits,
  more: readonly 'lines'[] = [],
): Promise<Reading | Unread> {
  const answer = await runLimited(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${root}/*`,
      '--max-old-space-size=384',
      '--no-warnings',
      means.program ?? program,
      kind,
      ...more,
    ],
    input,
    limits,
    means.signal,
  );
  return understood(answer);
}

type Picture = Pick<Extract<FileReading, { readonly means: unknown }>, 'picture' | 'pictureFrom' | 'said'>;

function ownPicture({ picture }: Reading): Picture {
  return picture === null
    ? { picture: null, pictureFrom: null }
    : { picture: Buffer.from(picture, 'base64'), pictureFrom: 'file' };
}

/** Lays the beginning of a text out on A4, and draws the page that comes of it. The text stands whatever becomes of this. */
async function drawnPage(body: readonly Block[], means: Means, limits: Limits): Promise<Picture> {
  const none = { picture: null, pictureFrom: null };
  if (body.length === 0) return none;
  try {
    const printed = await pdfPrinter({ kept: 0 }).print(
      { form: 'plain', language: 'nl', title: 'Eerste pagina', date: '2000-01-01', body },
      { signal: means.signal },
    );
    if (!printed.ok) return none;
    const drawn = await readBy(Readable.from([printed.pdf]), 'pdf', means, limits);
    return 'picture' in drawn
      ? { ...ownPicture(drawn), ...(drawn.picture && { pictureFrom: 'text' }) }
      : none;
  } catch (error) {
    return { ...none, said: String(error) };
  }
}

type Unread = Exclude<FileReading, { readonly state: 'read' | 'empty' }>;
const ours = (said: string): Unread => ({ state: 'pending', reason: 'reader_failed', said });

function understood(answer: Outcome): Reading | Unread {
  if (!answer.ok) {
    if (answer.why === 'failed') return ours(answer.said);
    if (answer.why === 'not_there') return ours('its program was not found or could not be started');
    return { state: 'failed', reason: answer.why === 'killed' ? 'too_heavy' : answer.why };
  }
  try {
    const said = JSON.parse(answer.output.toString('utf8')) as Reading | ReadingFailed;
    return 'failed' in said ? { state: 'failed', reason: said.failed } : said;
  } catch {
    return ours('its answer was cut off');
  }
}

/** In the order of reading, with its paragraphs. @returns undefined where it is not there or fails: then the library's text stands */
async function byPdftotext(
  command: string,
  input: Readable,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const args = ['-q', '-enc', 'UTF-8', '-l', '1000', '-', '-'];
  const answer = await runLimited(command, args, input, { ...limits, output: 8 * 2 ** 20 }, signal);
  return answer.ok ? answer.output.toString('utf8') : undefined;
}

/** As the database can keep it (no character 0, no half pairs), without what cannot be seen. */
function storableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\f\r])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu, '')
    .slice(0, mostText)
    .toWellFormed()
    .trim();
}
