import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32, inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { describe, expect, it, test } from 'vitest';
import { runLimited, startLimited } from '#platform/programs';
import { writeDocx, writePdf, writeZip } from '../../main/demo/write-paper.ts';
import { paragraphs } from '../rules/paragraphs.ts';
import { deflated, folded, writeOdt, writeWord } from '../testing.ts';
import type { MediaType } from '../words.ts';
import { png, wholePng } from './png.ts';
import { type Means, readFile } from './read-file.ts';
import { readerOf } from './readers.ts';

const library: Means = { pdftotext: null };
const paper = {
  title: 'Het kader',
  paragraphs: ['Een alinea met een é en een (haakje).', '# Kop', 'De laatste alinea.'],
};
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' as MediaType;
const odtType = 'application/vnd.oasis.opendocument.text' as MediaType;
const read = (bytes: Buffer, type: MediaType, means = library) =>
  readFile(() => Readable.from([bytes]), type, means);

const there = spawnSync('pdftotext', ['-v']).error === undefined;
if (!there && process.env.REGIOTAFEL_REQUIRE_ALL === '1')
  throw new Error('The tests with pdftotext are required and it is missing (poppler-utils)');

describe('what a file says', () => {
  it('is read from a PDF by the library, with its first page', async () => {
    const found = await read(writePdf(paper), 'application/pdf');
    expect(found).toMatchObject({ state: 'read', means: 'library', pages: 1 });
    if ('reason' in found) throw new Error(found.reason);
    for (const words of ['Het kader', 'Een alinea met een é en een (haakje).', 'De laatste alinea.'])
      expect(found.text).toContain(words);
    expect(found.picture?.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  test.skipIf(!there)('is read from a PDF by pdftotext where that is there, in paragraphs', async () => {
    const found = await read(writePdf(paper), 'application/pdf', { pdftotext: 'pdftotext' });
    expect(found).toMatchObject({ state: 'read', means: 'pdftotext' });
    const text = 'reason' in found ? null : found.text;
    expect(paragraphs(text ?? '')).toEqual([
      'Het kader',
      ...paper.paragraphs.map((each) => each.replace('# ', '')),
    ]);
  });

  it('falls back on the library where pdftotext is missing', async () => {
    const found = await read(writePdf(paper), 'application/pdf', { pdftotext: '/nergens/pdftotext' });
    expect(found).toMatchObject({ state: 'read', means: 'library' });
  });

  it('is read from DOCX', async () => {
    expect(await read(writeDocx(paper), docxType)).toMatchObject({
      state: 'read',
      text: 'Het kader\n\nEen alinea met een é en een (haakje).\n\nKop\n\nDe laatste alinea.',
    });
  });

  it('is read from OpenDocument: without what was deleted and noted beside it', async () => {
    const body =
      '<text:tracked-changes><text:p>geschrapt</text:p></text:tracked-changes><text:h>Kop</text:h>' +
      '<text:p>Een<text:s text:c="2"/>alinea<office:annotation><text:p>kanttekening</text:p></office:annotation>&amp; meer.</text:p>';
    expect(await read(writeOdt(body), odtType)).toMatchObject({
      state: 'read',
      text: 'Kop\n\nEen  alinea& meer.',
    });
  });

  it('is nothing in a PDF without words', async () => {
    expect(await read(writePdf({ title: ' ', paragraphs: [] }), 'application/pdf')).toMatchObject({
      state: 'empty',
      text: null,
    });
  });
});

describe('the first page', () => {
  const pictureOf = async (thumbnail: Buffer) => {
    const odt = writeOdt('<text:p>Tekst</text:p>', [['Thumbnails/thumbnail.png', thumbnail]]);
    const found = await read(odt, odtType);
    if ('reason' in found) throw new Error(found.reason);
    expect(found.text).toBe('Tekst');
    return found;
  };
  const drawn = png(12, 16, new Uint8Array(12 * 16 * 4).fill(200));

  it('of an OpenDocument file is the one that it brings along', async () => {
    expect(await pictureOf(drawn)).toMatchObject({ picture: drawn, pictureFrom: 'file' });
  });

  it('of a PDF has its colours', async () => {
    const red = writePdf({ title: ' ', paragraphs: [] })
      .toString('latin1')
      .replace(/BT[\s\S]*?ET/, (words) => '1 0 0 rg 0 0 595 842 re f'.padEnd(words.length));
    const found = await read(Buffer.from(red, 'latin1'), 'application/pdf');
    if (!('picture' in found) || !found.picture) throw new Error('No picture');
    const at = found.picture.indexOf('IDAT') + 4;
    const rows = inflateSync(found.picture.subarray(at, at + found.picture.readUInt32BE(at - 8)));
    expect([...rows.subarray(0, 4)]).toEqual([0, 255, 0, 0]);
  });

  it('is taken without what somebody else put beside it', async () => {
    const comment = Buffer.from('000000047445587468616c6c00000000', 'hex');
    comment.writeUInt32BE(crc32(comment.subarray(4, 12)), 12);
    expect(wholePng(Buffer.concat([drawn.subarray(0, 33), comment, drawn.subarray(33)]))).toEqual(drawn);
  });

  it('of a DOCX is laid out from its text, and so is that of an OpenDocument file without a picture', async () => {
    const odt = writeOdt(
      '<text:h text:outline-level="1">Kop</text:h><text:p>Alinea</text:p>' +
        '<text:list><text:list-item><text:p>Punt</text:p></text:list-item></text:list>' +
        '<table:table><table:table-row><table:table-cell><text:p>Cel</text:p></table:table-cell></table:table-row></table:table>',
    );
    for (const found of [await read(writeDocx(paper), docxType), await read(odt, odtType)]) {
      if (!('pictureFrom' in found)) throw new Error(found.reason);
      expect(found).toMatchObject({ state: 'read', pages: null, pictureFrom: 'text' });
      expect(found.said).toBeUndefined();
      // A4 upright, with ink on it.
      expect(imageSize(found.picture ?? Buffer.alloc(0))).toMatchObject({
        type: 'png',
        width: 799,
        height: 1130,
      });
      expect(found.picture?.length).toBeGreaterThan(3000);
    }
  });

  it('of a text without words is none', async () => {
    expect(await read(writeOdt('<text:p> </text:p>'), odtType)).toMatchObject({
      state: 'empty',
      picture: null,
      pictureFrom: null,
    });
  });

  it.each([
    ['half a picture', drawn.subarray(0, 60)],
    ['another type', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['something behind it', Buffer.concat([drawn, Buffer.from('<script>')])],
    ['a wrong sum', Buffer.from(drawn.map((byte, at) => (at === 45 ? byte ^ 1 : byte)))],
    ['a picture far too large', png(3000, 1, new Uint8Array(12000))],
  ])('is laid out from the text where it is %s', async (_name, bytes) => {
    expect(await pictureOf(Buffer.from(bytes))).toMatchObject({ pictureFrom: 'text' });
  });
});

describe('a fault of our own', () => {
  it.each(['application/pdf' as MediaType, docxType, odtType])(
    'is not told as a damaged file: %s waits to be read again',
    async (type) => {
      expect(
        await read(writePdf(paper), type, { pdftotext: null, program: '/nergens/read-document.js' }),
      ).toEqual({
        state: 'pending',
        reason: 'reader_failed',
        said: expect.stringContaining('read-document.js'),
      });
    },
  );
});

describe('a file that cannot be read', () => {
  const locked = writePdf(paper)
    .toString('latin1')
    .replace(
      '/Info 5 0 R >>',
      `/Info 5 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> >>`,
    );
  // Nine times ten of what stands before: a thousand million letters, should anything unfold it.
  const tens = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`);
  const bomb = (root: string) => `<!DOCTYPE ${root} [<!ENTITY e0 "a">${tens.join('')}]>`;
  const odt = (words: string, doctype = bomb('office:document-content')) =>
    writeOdt(`<text:p>${words}</text:p>`, [], doctype);
  const docx = (words: string, doctype = bomb('w:document')) =>
    writeWord(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`, {}, doctype);
  const zeros = Buffer.alloc(60 * 2 ** 20);
  const lying = () => {
    const types =
      Buffer.from(writeDocx(paper))
        .toString('latin1')
        .match(/<Types.*<\/Types>/)?.[0] ?? '';
    const rels =
      Buffer.from(writeDocx(paper))
        .toString('latin1')
        .match(/<Relationships.*?<\/Relationships>/)?.[0] ?? '';
    const parts: [string, string | Buffer][] = [
      ['[Content_Types].xml', types],
      ['_rels/.rels', rels],
      ['word/document.xml', deflated(zeros)],
    ];
    return folded(writeZip(parts), 'word/document.xml', zeros, 1000);
  };
  it.each([
    ['an encrypted PDF', () => Buffer.from(locked, 'latin1'), 'application/pdf' as MediaType, 'encrypted'],
    ['half a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj << /Type'), 'application/pdf' as MediaType, 'broken'],
    ['entities in OpenDocument', () => odt('&e9;'), odtType, 'broken'],
    ['entities in a DOCX', () => docx('&e9;'), docxType, 'broken'],
    ['a DOCX that lies of its size', lying, docxType, 'broken'],
  ])('says why: %s', async (_name, bytes, type, reason) => {
    const begin = performance.now();
    expect(await read(bytes(), type)).toEqual({ state: 'failed', reason });
    expect(performance.now() - begin).toBeLessThan(15_000);
  });

  // The libraries know no entities and stop at the first that is used; what is asked here is that they never get that far.
  it.each([
    ['an ODT', 'odt', false, odt],
    ['a DOCX', 'docx', false, docx],
    ['the lines of a DOCX', 'docx', true, docx],
  ] as const)(
    'is refused for its document type alone, whole and readable as the rest is: %s',
    async (_name, kind, lines, write) => {
      const reader = await readerOf(kind, lines);
      expect(await reader(write('Een alinea.', ''))).toMatchObject({
        text: expect.stringContaining('Een alinea.'),
      });
      await expect(reader(write('Een alinea.'))).rejects.toThrow('A document type has no place in');
    },
  );

  it('says that it took too long, and leaves no process behind', async () => {
    const limits = { milliseconds: 60, cpuSeconds: 10, memory: 1_000_000, output: 1000 };
    expect(await read(writePdf(paper), 'application/pdf', { pdftotext: null, limits })).toEqual({
      state: 'failed',
      reason: 'too_long',
    });
  });
});

describe('a program on a file', () => {
  const limits = { milliseconds: 10_000, cpuSeconds: 1, memory: 300_000, output: 100_000 };
  const run = (script: string, more = limits) =>
    runLimited('/bin/sh', ['-c', script], Readable.from(['in']), more);
  it.each([
    ['answers', 'cat; echo " uit"', { ok: true, output: Buffer.from('in uit\n') }],
    ['says too much', 'yes', { ok: false, why: 'too_large' }],
    ['goes on for ever', 'while :; do :; done', { ok: false, why: 'killed' }],
    [
      'ends with a fault',
      'echo "Cannot find it" >&2; exit 1',
      { ok: false, why: 'failed', said: 'Cannot find it' },
    ],
    ['is not there', 'exec /nergens/x', { ok: false, why: 'not_there' }],
    [
      'sees nothing of our settings',
      'echo "$DATABASE_URL$HOME$REGIOTAFEL_DATA"',
      { ok: true, output: Buffer.from('\n') },
    ],
  ])('%s', async (_name, script, expected) => {
    expect(await run(script)).toEqual(expected);
  });

  it('sleeps no longer than it may', async () => {
    expect(await run('sleep 60', { ...limits, milliseconds: 200 })).toEqual({ ok: false, why: 'too_long' });
  });

  it.skipIf(process.platform !== 'linux')('takes no more memory than it may', async () => {
    const hungry = 'exec "$0" -e "const a=[];for(;;)a.push(new Uint8Array(2**24).fill(1))"'.replace(
      '$0',
      process.execPath,
    );
    expect(
      await run(hungry, { ...limits, milliseconds: 28_000, cpuSeconds: 20, memory: 900_000 }),
    ).toMatchObject({
      ok: false,
      why: expect.stringMatching(/killed|failed/),
    });
  });

  it('can be started before there is work, and its clock starts with the work', async () => {
    const ready = startLimited('/bin/sh', ['-c', 'echo begun; cat'], { ...limits, milliseconds: 2000 });
    await wait(2100);
    expect(ready.gone).toBe(false);
    expect(await ready.run(Readable.from(['in']))).toEqual({ ok: true, output: Buffer.from('begun\nin') });
    expect(ready.gone).toBe(true);
    const notNeeded = startLimited('/bin/sh', ['-c', 'cat'], limits);
    notNeeded.end();
    expect(await notNeeded.run(Readable.from(['in']))).toEqual({ ok: false, why: 'killed' });
  });

  it('is not blamed for what could not be brought to it', async () => {
    const lost = new Readable({ read: () => lost.destroy(new Error('EIO: i/o error')) });
    expect(await runLimited('/bin/sh', ['-c', 'cat'], lost, limits)).toEqual({
      ok: false,
      why: 'failed',
      said: 'Error: EIO: i/o error',
    });
  });
});
