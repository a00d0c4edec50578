// The container: tar as POSIX.1-1988 (ustar) writes it, so that any machine can look into a backup without this program.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06

const block = 512;

/** A part of a backup, as it comes: its bytes must be read before the next part. */
export interface Part {
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Is no tar, was cut off, or differs from its own sums. */
export class BrokenArchive extends Error {}

function field(header: Buffer, at: number, length: number): string {
  const part = header.subarray(at, at + length);
  const end = part.indexOf(0);
  return part.subarray(0, end === -1 ? length : end).toString('utf8');
}

/** The sum of the header's bytes, its own place read as blanks. */
function sumOf(header: Buffer): number {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
  return sum;
}

export function header(name: string, size: number): Buffer {
  const made = Buffer.alloc(block);
  const slash = name.lastIndexOf('/');
  const [prefix, last] = slash === -1 ? ['', name] : [name.slice(0, slash), name.slice(slash + 1)];
  if (Buffer.byteLength(last) > 100 || Buffer.byteLength(prefix) > 155 || size >= 8 ** 11)
    throw new RangeError(`Too long for a tar: ${name}`);
  made.write(last, 0);
  made.write('0000600\0', 100);
  made.write('0000000\0', 108);
  made.write('0000000\0', 116);
  made.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  made.write('00000000000\0', 136);
  made.write('0', 156);
  made.write('ustar\0', 257);
  made.write('00', 263);
  made.write(prefix, 345);
  made.write(`${sumOf(made).toString(8).padStart(6, '0')}\0 `, 148);
  return made;
}

export const padding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);
/** Two empty blocks say that nothing follows. */
export const ending = Buffer.alloc(2 * block);

/** Bytes of a stream, taken as many at a time as are asked for. */
class Source {
  readonly #coming: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  constructor(stream: AsyncIterable<Buffer>) {
    this.#coming = stream[Symbol.asyncIterator]();
  }
  /** @returns some bytes, at most so many; undefined at the end */
  async some(most: number): Promise<Buffer | undefined> {
    while (this.#held.length === 0) {
      const next = await this.#coming.next();
      if (next.done) return undefined;
      this.#held = next.value;
    }
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }
  /** @throws BrokenArchive when the stream ends before */
  async exactly(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const piece = await this.some(left);
      if (!piece) throw new BrokenArchive('truncated');
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }
}

async function* bodyOf(source: Source, size: number): AsyncGenerator<Buffer> {
  for (let left = size; left > 0; ) {
    const piece = await source.some(left);
    if (!piece) throw new BrokenArchive('truncated');
    left -= piece.length;
    yield piece;
  }
}

function read(head: Buffer): { readonly name: string; readonly size: number } {
  const size = field(head, 124, 12).trim();
  const kept = Number.parseInt(field(head, 148, 8).trim(), 8);
  if (field(head, 257, 5) !== 'ustar' || kept !== sumOf(head) || !/^[0-7]{1,11}$/.test(size))
    throw new BrokenArchive('no archive');
  const prefix = field(head, 345, 155);
  const name = field(head, 0, 100);
  return { name: prefix === '' ? name : `${prefix}/${name}`, size: Number.parseInt(size, 8) };
}

/** The parts one after another; what of a part was not read is passed over. @throws BrokenArchive */
export async function* partsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  const source = new Source(stream);
  for (;;) {
    const head = await source.exactly(block);
    if (head.every((byte) => byte === 0)) break;
    const { name, size } = read(head);
    const bytes = bodyOf(source, size);
    yield { name, size, bytes };
    for await (const _rest of bytes);
    await source.exactly(padding(size).length);
  }
  await source.exactly(block);
  if (await source.some(1)) throw new BrokenArchive('more after the end');
}
