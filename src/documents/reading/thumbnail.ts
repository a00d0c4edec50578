import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { wholePng } from './png.ts';

// Where a word processor puts it (OpenDocument 1.2, part 3, 3.8): 128 or 256 dots wide.
const place = 'Thumbnails/thumbnail.png';
const mostBytes = 2 ** 20;

/** The picture of the first page that an OpenDocument file brings along, checked. @returns null where there is none */
export async function thumbnailOf(bytes: Buffer): Promise<Buffer | null> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName === place)
      return entry.uncompressedSize > mostBytes
        ? null
        : wholePng(await all(await zip.openReadStreamPromise(entry)));
  return null;
}

async function all(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}
