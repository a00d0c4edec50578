import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Refusal } from '#kernel';
import { refuse } from '#kernel';
import type { MediaType } from './words.ts';

export type ZipCode = 'zip_broken' | 'zip_bomb' | 'zip_other' | 'file_macros' | 'file_encrypted';

// A long report with pictures has a few hundred parts and unfolds to some tens of megabytes.
const mostEntries = 3000;
const mostUnfolded = 200 * 2 ** 20;
/** The text itself and what describes it. */
const mostText = 50 * 2 ** 20;
const mostDescription = 2 ** 20;
const mostTimes = 300;

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const openDocument = 'application/vnd.oasis.opendocument.text';
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^word\/activeX\/|^(Basic|Scripts)\/./i;

interface Seen {
  readonly names: Set<string>;
  readonly texts: Map<string, string>;
  unfolded: number;
}

/** DOCX or ODT by what lies inside; anything else that is a zip is refused. Nothing but small descriptions is unfolded. */
export async function lookIntoZip(path: string, size: number): Promise<MediaType | Refusal<ZipCode>> {
  const seen: Seen = { names: new Set(), texts: new Map(), unfolded: 0 };
  let zip: yauzl.ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    if (zip.entryCount > mostEntries) return refuse('zip_bomb');
    for await (const entry of zip.eachEntry()) {
      const wrong = await see(zip, entry, seen, size);
      if (wrong) return refuse(wrong);
    }
  } catch {
    return refuse('zip_broken');
  } finally {
    zip?.close();
  }
  return judge(seen);
}

const described = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml']);

async function see(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  seen: Seen,
  size: number,
): Promise<ZipCode | undefined> {
  const { fileName, uncompressedSize } = entry;
  if (seen.names.has(fileName)) return 'zip_broken';
  seen.names.add(fileName);
  seen.unfolded += uncompressedSize;
  if (seen.unfolded > mostUnfolded || seen.unfolded > Math.max(size, 64 * 1024) * mostTimes)
    return 'zip_bomb';
  if (/\.xml$/.test(fileName) && uncompressedSize > mostText) return 'zip_bomb';
  if (entry.isEncrypted()) return 'file_encrypted';
  if (macros.test(fileName)) return 'file_macros';
  if (!described.has(fileName)) return undefined;
  if (uncompressedSize > mostDescription) return 'zip_bomb';
  seen.texts.set(fileName, await textOf(await zip.openReadStreamPromise(entry), mostDescription));
  return undefined;
}

/** @throws when more comes out than was announced (yauzl) or than is allowed */
export async function textOf(stream: Readable, limit: number): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) throw new RangeError('More than is allowed');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function judge({ names, texts }: Seen): MediaType | Refusal<ZipCode> {
  const types = texts.get('[Content_Types].xml');
  if (types !== undefined && names.has('word/document.xml')) {
    if (/macroEnabled/i.test(types)) return refuse('file_macros');
    if (types.includes(`${word}.main+xml`)) return word;
  }
  if (texts.get('mimetype')?.trim() === openDocument && names.has('content.xml')) {
    if (/encryption-data/.test(texts.get('META-INF/manifest.xml') ?? '')) return refuse('file_encrypted');
    return openDocument;
  }
  return refuse('zip_other');
}
