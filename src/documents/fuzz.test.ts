import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx, writePdf } from '../main/demo/write-paper.ts';
import { compareTexts } from './compare.ts';
import { InspectedFile, inspectFile } from './inspect.ts';
import { png } from './reading/png.ts';
import { readFile } from './reading/read-file.ts';
import { type Read, readerOf } from './reading/readers.ts';
import { writeOdt } from './testing.ts';
import { type MediaType, mediaTypes } from './words.ts';

const paper = { title: 'Het kader', paragraphs: ['Een alinea met een é.', '# Kop', 'De laatste alinea.'] };
const picture = png(16, 16, new Uint8Array(16 * 16 * 4).fill(120));
const body = '<text:h>Kop</text:h><text:p>Een<text:s text:c="2"/>alinea &amp; meer.</text:p>';
// The smallest that are what they say: one dot.
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
const webp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64');
const samples: Readonly<Record<string, Buffer>> = {
  pdf: writePdf(paper),
  docx: writeDocx(paper),
  odt: writeOdt(body, [['Thumbnails/thumbnail.png', picture]]),
  png: picture,
  jpg: jpeg,
  webp,
};

/** What goes wrong on the way: cut off, bytes changed, a piece doubled or left out, something else behind it. */
const damage = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      what: fc.constantFrom('change' as const, 'double' as const, 'leave' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Buffer, all: Damage): Buffer {
  let now = bytes;
  for (const one of all) {
    const at = Math.floor(one.at * now.length);
    if (one.what === 'cut') now = now.subarray(0, at);
    else {
      const end = at + one.bytes.length;
      const middle =
        one.what === 'change'
          ? one.bytes
          : one.what === 'double'
            ? Buffer.concat([now.subarray(at, end), now.subarray(at, end)])
            : [];
      now = Buffer.concat([now.subarray(0, at), Buffer.from(middle), now.subarray(end)]);
    }
  }
  return now;
}

const kinds = Object.keys(samples);
const few = { numRuns: 150, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false };
/** One file, on a machine with everything else to do. */
const longest = 4000;
async function timed<T>(work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const found = await work();
  expect(performance.now() - begin).toBeLessThan(longest);
  return found;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiotafel-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inspected = (bytes: Buffer, name: string) => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const nothing = async () => undefined;
  return inspectFile({
    path,
    name,
    size: bytes.length,
    sha256: '0'.repeat(64),
    keep: nothing,
    discard: nothing,
  });
};

describe('type by content', () => {
  it.each(kinds)('knows %s whatever it is called', async (kind) => {
    const found = await inspected(samples[kind] as Buffer, 'naam.txt');
    expect(found.ok && mediaTypes[found.value.mediaType]).toBe(kind);
  });

  it('answers for every damaged file with a type or a reason, in time', async () => {
    let refused = 0;
    const property = fc.asyncProperty(
      fc.constantFrom(...kinds),
      damage,
      fc.string(),
      async (kind, wrong, name) => {
        const found = await timed(() => inspected(damaged(samples[kind] as Buffer, wrong), name));
        if (!found.ok) refused += 1;
        else expect(found.value).toBeInstanceOf(InspectedFile);
      },
    );
    await fc.assert(property, { ...few, numRuns: 400 });
    expect(refused).toBeGreaterThan(20);
  });
});

describe('what is read from a damaged file', () => {
  /** A broken file makes a library throw, which the process takes for what it is: anything but an error is a fault. */
  const tried = async (read: Read, bytes: Buffer) => {
    try {
      return await read(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      return undefined;
    }
  };

  it.each(['pdf', 'docx', 'odt'])('is a text, or none, in time: %s', async (kind) => {
    const read = await readerOf(kind, true);
    expect(await read(samples[kind] as Buffer)).toMatchObject({ text: expect.stringContaining('Kop') });
    const property = fc.asyncProperty(damage, async (wrong) => {
      const found = await timed(() => tried(read, damaged(samples[kind] as Buffer, wrong)));
      if (found && 'text' in found) expect(typeof found.text).toBe('string');
    });
    await fc.assert(property, few);
  });

  it('is a text, or none, where only what lies within is damaged', async () => {
    const read = await readerOf('odt', true);
    const property = fc.asyncProperty(damage, damage, async (inText, inPicture) => {
      const text = damaged(Buffer.from(body), inText).toString('utf8');
      const odt = writeOdt(text, [['Thumbnails/thumbnail.png', damaged(picture, inPicture)]]);
      const found = await timed(() => tried(read, odt));
      if (found && 'text' in found && found.picture !== null)
        expect(found.picture.startsWith('iVBORw0KGgo')).toBe(true);
    });
    await fc.assert(property, few);
  });

  // The whole way, in a process of its own: never told as a fault of ours.
  const whole = kinds.slice(0, 3).flatMap((kind) => [[kind, 0.4] as const, [kind, 0.9] as const]);
  it.each(whole)('is told of the file, never of the program: %s, cut off at %d', async (kind, at) => {
    const bytes = samples[kind] as Buffer;
    const type = Object.entries(mediaTypes).find(([, ending]) => ending === kind)?.[0] as MediaType;
    const cut = bytes.subarray(0, Math.floor(bytes.length * at));
    const found = await readFile(() => Readable.from([cut]), type, { pdftotext: null });
    expect(['read', 'empty', 'failed']).toContain(found.state);
  });
});

it('compares any two texts in time', async () => {
  const text = fc
    .array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 })
    .map((all) => all.join('\n\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = compareTexts(before, after);
      if ('stretches' in found) expect(found.stretches.length).toBeGreaterThanOrEqual(0);
    }),
    few,
  );
});
