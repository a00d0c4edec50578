import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx, writePdf, writeZip } from '../main/demo/write-paper.ts';
import { testApplication } from '../main/testing.ts';
import { checkFiles } from './check-files.ts';
import { deflated, folded, senders, writeOdt } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let send: ReturnType<typeof senders>;
let clerk: string;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  send = senders(app);
  clerk = await app.signIn('Regiogriffier');
  token = await app.token('Regiogriffier');
});
afterAll(() => app.close());

const pdf = (words: string) => writePdf({ title: 'Stuk', paragraphs: [words] });
const about = { titel: 'Kaart', soort: 'bijlage', taal: 'nl' };
const path = '/voorstellen/8/documenten';
const waiting = () => readdirSync(join(app.filesFolder, '.binnen'));
const kept = () => readdirSync(join(app.filesFolder, 'leidse-regio')).length;

describe('a form with a file, without a script', () => {
  it('adds a document and leads to its page', async () => {
    const answer = await send.byForm(path, clerk, about, { bytes: pdf('Een kaart.'), name: 'Kaart.pdf' });
    expect(answer.status).toBe(303);
    const page = await (await app.get(answer.headers.get('location') ?? '')).text();
    expect(page).toContain('Kaart.pdf');
    expect(page).toContain('Regiogriffier');
    expect(waiting()).toEqual([]);
  });

  it('keeps what was typed, and says that the file must be chosen again', async () => {
    const answer = await send.byForm(
      path,
      clerk,
      { titel: 'Mijn lange titel' },
      {
        bytes: pdf('Iets anders.'),
        name: 'a.pdf',
      },
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="Mijn lange titel"');
    expect(page).toContain('href="#veld-soort"');
    expect(page).toContain('Kies het bestand opnieuw');
    expect(waiting()).toEqual([]);
  });

  it('asks for a file or a link when neither came, and takes a link', async () => {
    const nothing = await send.byForm(path, clerk, about);
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain('Kies een bestand, of vul het adres van een link in');
    const link = { ...about, titel: 'Link', adres: 'https://example.org/a', gezien_op: '2026-11-20' };
    expect((await send.byForm(path, clerk, link)).status).toBe(303);
  });

  it('is refused before a byte is taken in for whoever may not, and for a page of another site', async () => {
    const before = kept();
    const visitor = await send.byForm(path, '', about, { bytes: pdf('x'), name: 'a.pdf' });
    expect(visitor.status).toBe(403);
    const body = new FormData();
    body.append('bestand', new File([new Uint8Array(pdf('y'))], 'a.pdf'));
    const foreign = await app.app.request(`http://localhost:7071/leidse-regio${path}`, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'cross-site', cookie: clerk },
    });
    expect(foreign.status).toBe(403);
    expect([kept(), waiting()]).toEqual([before, []]);
  });
});

describe('what a file is, is known by its content', () => {
  const types =
    '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
  const bomb = () => {
    const small = Buffer.alloc(1000);
    const zip = writeZip([
      ['word/document.xml', deflated(small)],
      ['[Content_Types].xml', types],
    ]);
    return folded(zip, 'word/document.xml', small, 250 * 2 ** 20);
  };
  const png = (width: number, height: number) => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const size = Buffer.alloc(8);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    return Buffer.concat([head, size, Buffer.from('0802000000', 'hex'), Buffer.alloc(64)]);
  };
  it.each([
    ['an empty file', () => Buffer.alloc(0), 'a.pdf', 'leeg'],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), randomBytes(200)]), 'plan.pdf', 'een programma'],
    ['a script', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'plan.pdf', 'een programma'],
    [
      'a web page',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'plan.pdf',
      'webpagina of een SVG',
    ],
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'k.png',
      'SVG',
    ],
    [
      'an old Word file',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]),
      'a.doc',
      'oud soort',
    ],
    ['a text without a form', () => Buffer.from('gewone tekst'), 'a.txt', 'aan de inhoud niet te zien'],
    ['an archive', () => writeZip([['a.txt', 'a']]), 'a.docx', 'ingepakte map'],
    [
      'half a document',
      () => writeDocx({ title: 'a', paragraphs: ['b'] }).subarray(0, 900),
      'a.docx',
      'beschadigd',
    ],
    [
      'a path in a zip',
      () =>
        writeZip([
          ['../../word/document.xml', 'a'],
          ['[Content_Types].xml', types],
        ]),
      'a.docx',
      'beschadigd',
    ],
    [
      'macros by name',
      () => writeOdt('<text:p>a</text:p>', [['Basic/Standard/Module1.xml', 'x']]),
      'a.odt',
      'macro’s',
    ],
    [
      'macros by type',
      () =>
        writeZip([
          ['[Content_Types].xml', types],
          ['word/document.xml', '<a/>'],
        ]),
      'a.docx',
      'macro’s',
    ],
    ['a bomb', bomb, 'a.docx', 'pakt uit tot veel meer'],
    ['a picture of gigabytes', () => png(60_000, 60_000), 'a.png', 'te groot'],
  ])('%s is refused with what to do', async (_name, bytes, name, sentence) => {
    const before = kept();
    const answer = await send.byApi(path, token, about, { bytes: bytes(), name });
    expect(answer.status).toBe(422);
    const told = (await answer.json()) as { velden: { bestand: string } };
    expect(told.velden.bestand).toContain(sentence);
    expect([kept(), waiting()]).toEqual([before, []]);
  });

  it('corrects a name that says something else, and says so', async () => {
    const answer = await send.byApi(
      path,
      token,
      { ...about, titel: 'Rare naam' },
      {
        bytes: pdf('Met een rare naam.'),
        name: '../../etc/pass\u202ewd.exe',
      },
    );
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: number };
    const file = await app.get(`/leidse-regio/documenten/${id}/versies/1/bestand`);
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="passwd.pdf"; filename*=UTF-8\'\'passwd.pdf',
    );
    expect(await (await app.get(`/leidse-regio/documenten/${id}`)).text()).toContain('passwd.exe');
  });
});

describe('how much comes in', () => {
  it('refuses what is over 25 MB with a sentence, without holding it in memory', async () => {
    const before = kept();
    const large = Buffer.concat([pdf('a'), Buffer.alloc(26 * 2 ** 20)]);
    const answer = await send.byForm(path, clerk, about, { bytes: large, name: 'groot.pdf' });
    expect(answer.status).toBe(413);
    const page = await answer.text();
    expect(page).toContain('groter dan 25 MB');
    expect(page).toContain('value="Kaart"');
    const api = await send.byApi(path, token, about, { bytes: large, name: 'groot.pdf' });
    expect(api.status).toBe(413);
    expect([kept(), waiting()]).toEqual([before, []]);
  });

  it('stops reading what goes on for ever', async () => {
    let sent = 0;
    const head = '--x\r\ncontent-disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n%PDF-1.4';
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => {
        to.enqueue(sent === 0 ? Buffer.from(head) : new Uint8Array(2 ** 20));
        sent += 1;
      },
    });
    const answer = await app.app.request(`http://localhost:7071/leidse-regio/api/v1${path}`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' },
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(120);
    expect(waiting()).toEqual([]);
  });

  it('keeps nothing of a connection that breaks half way', async () => {
    const before = kept();
    const head =
      '--x\r\ncontent-disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n%PDF-1.4 half';
    for (const end of ['error', 'close'] as const) {
      let step = 0;
      const body = new ReadableStream<Uint8Array>({
        pull: (to) => {
          step += 1;
          if (step === 1) to.enqueue(Buffer.from(head));
          else if (end === 'error') to.error(new Error('gone'));
          else to.close();
        },
      });
      const answer = await app.app.request(`http://localhost:7071/leidse-regio${path}`, {
        method: 'POST',
        body,
        duplex: 'half',
        headers: {
          cookie: clerk,
          'sec-fetch-site': 'same-origin',
          'content-type': 'multipart/form-data; boundary=x',
        },
      } as RequestInit);
      expect(answer.status).toBe(400);
    }
    expect([kept(), waiting()]).toEqual([before, []]);
  });

  it('lets others go on while one sends slowly', async () => {
    const gate = Promise.withResolvers<void>();
    let step = 0;
    const bytes = pdf('Heel langzaam.');
    const head = `--x\r\ncontent-disposition: form-data; name="titel"\r\n\r\nLangzaam\r\n--x\r\ncontent-disposition: form-data; name="soort"\r\n\r\nbijlage\r\n--x\r\ncontent-disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n`;
    const body = new ReadableStream<Uint8Array>({
      pull: async (to) => {
        step += 1;
        if (step === 1) to.enqueue(Buffer.concat([Buffer.from(head), bytes.subarray(0, 100)]));
        else {
          await gate.promise;
          to.enqueue(Buffer.concat([bytes.subarray(100), Buffer.from('\r\n--x--\r\n')]));
          to.close();
        }
      },
    });
    const slow = app.app.request(`http://localhost:7071/leidse-regio/api/v1${path}`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' },
    } as RequestInit);
    const quick = { ...about, titel: 'Snel' };
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) =>
        send.byApi(path, token, quick, { bytes: pdf(`Snel ${n}`), name: 's.pdf' }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 14 }, () => 201));
    expect((await app.get('/leidse-regio/voorstellen/8')).status).toBe(200);
    gate.resolve();
    expect((await slow).status).toBe(201);
  });

  it('takes one of two that send the same file at once', async () => {
    const file = { bytes: pdf('Tweemaal.'), name: 'twee.pdf' };
    const answers = await Promise.all([1, 2, 3].map(() => send.byApi(path, token, about, file)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    const report = await checkFiles(app, 'leidse-regio' as never);
    expect(report).toMatchObject({ missing: [], damaged: [], orphans: [] });
    expect(waiting()).toEqual([]);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
