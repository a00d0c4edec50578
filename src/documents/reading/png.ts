import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A page as PNG (RFC 2083), without transparency. @param rgba rows of red, green, blue and alpha, as PDFium's package gives them */
export function png(width: number, height: number, rgba: Uint8Array): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, to = 0, from = 0; y < height; y += 1) {
    rows[to++] = 0;
    for (let x = 0; x < width; x += 1, from += 4) {
      rows[to++] = rgba[from] ?? 0;
      rows[to++] = rgba[from + 1] ?? 0;
      rows[to++] = rgba[from + 2] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const mostSide = 2000;
/** What a picture is made of; what else lies in it is left out. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** A PNG that somebody else made, with only what is needed to draw it. @returns null where it is not whole or too large */
export function wholePng(bytes: Buffer): Buffer | null {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.name !== 'IHDR' || header.data.length !== 13) return null;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width === 0 || height === 0 || width > mostSide || height > mostSide) return null;
  const drawn = chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data);
  try {
    // Sixteen bits of red, green, blue and alpha are the most that a dot takes, and rows of an interlaced one begin anew.
    const most = (width * 8 + 8) * height * 2;
    if (inflateSync(Buffer.concat(drawn), { maxOutputLength: most }).length < height) return null;
  } catch {
    return null;
  }
  const kept = chunks.filter(({ name }) => needed.has(name));
  return Buffer.concat([signature, ...kept.map(({ name, data }) => chunk(name, data))]);
}

/** @returns undefined unless all of them are there with the right sums, the last at the very end */
function chunksOf(bytes: Buffer): { name: string; data: Buffer }[] | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const found: { name: string; data: Buffer }[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    found.push({ name, data: bytes.subarray(at + 8, end) });
    at = end + 4;
    if (name === 'IEND') return at === bytes.length ? found : undefined;
  }
  return undefined;
}
