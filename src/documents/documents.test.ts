import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RegionId, visitor } from '#kernel';
import { words } from '../advice/testing.ts';
import { writeDocx, writePdf } from '../main/demo/write-paper.ts';
import { officeHolders, otherRegion, secondRegion } from '../main/office-holders.ts';
import { testApplication } from '../main/testing.ts';
import { mayDraft } from '../proposals/policy.ts';
import { checkFiles } from './check-files.ts';
import { mayBring } from './policy.ts';
import { documentReader, readWaiting, removeErased } from './reading/reader.ts';
import { senders } from './testing.ts';

const region = 'leidse-regio' as RegionId;
const library = { pdftotext: null };
let app: Awaited<ReturnType<typeof testApplication>>;
let send: ReturnType<typeof senders>;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  send = senders(app);
  token = await app.token('Regiogriffier');
  await readWaiting(app, region, library);
  app.installation.written();
});
afterAll(() => app.close());

const pdf = (text: string) => writePdf({ title: 'Stuk', paragraphs: [text] });
const about = { titel: 'Stuk', soort: 'onderzoek' };
const page = async (path: string) => words(await (await app.get(`/leidse-regio${path}`)).text());
const read = async <T>(path: string) => (await (await app.get(`/leidse-regio/api/v1${path}`)).json()) as T;

async function added(voorstel: number, text: string, titel = 'Stuk'): Promise<number> {
  const answer = await send.byApi(
    `/voorstellen/${voorstel}/documenten`,
    token,
    { ...about, titel },
    {
      bytes: pdf(text),
      name: 'stuk.pdf',
    },
  );
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: number }).id;
}
const newVersion = (document: number, text: string) =>
  send.byApi(
    `/documenten/${document}/versies`,
    token,
    { wijziging: 'Herschreven.' },
    {
      bytes: pdf(text),
      name: 'stuk.pdf',
    },
  );

describe('a document', () => {
  it('shows its versions, first page and text, and says that it is invented', async () => {
    const shown = await page('/documenten/5');
    for (const part of [
      'Verzonnen voorbeeld',
      'versie 1',
      'Na de eerste ronde',
      '7.200 woningen',
      'Eerste pagina',
    ])
      expect(shown).toContain(part);
    expect(await page('/documenten/5?versie=1')).toContain('8.000 woningen');
    expect((await app.get('/leidse-regio/documenten/5?versie=9')).status).toBe(404);
    const picture = await app.get('/leidse-regio/documenten/5/versies/2/eerste-pagina');
    expect(picture.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([800, 1132]);
  });

  it('is compared with its earlier version, words marked, by page and by API', async () => {
    const html = await (await app.get('/leidse-regio/documenten/5/vergelijk?van=1&met=2')).text();
    expect(html).toContain('<del>8.000</del>');
    expect(html).toContain('<ins>7.200</ins>');
    const api = await read<{
      te_veel: boolean;
      stukken: { van: { tekst: string; anders: boolean }[] | null }[];
    }>('/documenten/5/vergelijking?van=1&met=2');
    expect(api.te_veel).toBe(false);
    expect(api.stukken.flatMap((s) => s.van ?? [])).toContainEqual({ tekst: '8.000', anders: true });
    expect(await page('/documenten/5/vergelijk?van=1&met=1')).toContain('Kies twee verschillende versies');
    expect(await page('/documenten/5/vergelijk?van=1&met=7')).toContain('Van versie 7 is geen tekst');
  });

  it('is sent as it was received: to be kept, of its own type, and without any right in our pages', async () => {
    const answer = await app.get('/leidse-regio/documenten/5/versies/1/bestand');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { versies } = await read<{ versies: { nummer: number; bestand: { sha256: string } }[] }>(
      '/documenten/5',
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(versies.find((v) => v.nummer === 1)?.bestand.sha256).toBe(sha256);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=86400, immutable',
      etag: `"${sha256}"`,
    });
    const again = await app.app.request('http://localhost:7071/leidse-regio/documenten/5/versies/1/bestand', {
      headers: { 'if-none-match': `"${sha256}"` },
    });
    expect(again.status).toBe(304);
    const head = await app.app.request('http://localhost:7071/leidse-regio/documenten/5/versies/1/bestand', {
      method: 'HEAD',
    });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(['0', '1/../../../x', '%2e%2e', '..%2f..%2fetc%2fpasswd', '1e1', '99999999999'])(
    'has no version %s',
    async (version) => {
      const answer = await app.get(`/leidse-regio/documenten/5/versies/${version}/bestand`);
      expect(answer.status).toBe(404);
    },
  );

  it('is added by the offices that write proposals', async () => {
    const { database } = app;
    const holders = await officeHolders(database);
    expect(holders.size).toBeGreaterThan(10);
    for (const kind of [
      'policy_officer',
      'portfolio_holder',
      'regional_clerk',
      'specialist',
      'operator',
    ] as const) {
      const held = {
        kind,
        title: kind,
        region,
        municipality: undefined,
        fraction: undefined,
        body: undefined,
      };
      const actor = { kind: 'person', person: 1 as never, name: 'x', offices: [held] } as const;
      expect([kind, mayBring(actor, region)?.kind]).toEqual([kind, mayDraft(actor, region)?.kind]);
    }
    expect(mayBring(visitor, region)).toBeUndefined();
  });

  it('is described to programs, with its file', async () => {
    const { paths } = await read<{ paths: Record<string, { post: { requestBody: { content: object } } }> }>(
      '/openapi.json',
    );
    const { content } = paths['/voorstellen/{voorstel}/documenten']?.post.requestBody ?? { content: {} };
    expect(Object.keys(content)).toEqual(['application/json', 'multipart/form-data']);
    expect(JSON.stringify(content)).toContain('"format":"binary"');
    const text = await app.app.request('http://localhost:7071/leidse-regio/api/v1/voorstellen/8/documenten', {
      method: 'POST',
      body: JSON.stringify({ ...about, bestand: { sha256: 'a'.repeat(64) } }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    expect(text.status).toBe(422);
  });

  it('stays in its own region', async () => {
    await secondRegion(app.database);
    await app.installation.refresh();
    for (const path of [
      '/documenten/5',
      '/documenten/5/versies/1/bestand',
      '/documenten/5/versies/2/eerste-pagina',
    ])
      expect((await app.get(`/${otherRegion}${path}`)).status).toBe(404);
  });
});

describe('what a vote, an advice and a decision were about', () => {
  interface Bases {
    readonly waarover: {
      readonly stemming: number | null;
      readonly besluit: number | null;
      readonly voorstel_versie: number;
      readonly documenten: { document: number; versie: number }[];
    }[];
  }
  it('names the version of the proposal and of its documents', async () => {
    for (const path of ['/voorstellen/5', '/voorstellen/5/besluiten/gm0546', '/stemmingen/4'])
      expect(await page(path)).toMatch(
        /Ging over versie 2 van het voorstel , met Regionaal kader .* \( ?versie 2, 3/,
      );
  });

  it('never changes by what comes after, nor by what is withdrawn', async () => {
    const before = await read<Bases>('/voorstellen/5/waarover');
    expect(before.waarover.filter((b) => b.stemming !== null)).toHaveLength(1);
    expect(before.waarover.filter((b) => b.besluit !== null)).toHaveLength(3);
    expect((await newVersion(5, 'Een derde versie, na het advies.')).status).toBe(201);
    const extra = await added(5, 'Een bijlage die later kwam.', 'Later');
    expect(await page(`/documenten/${extra}`)).toContain('Toegevoegd na het aanbieden');
    await app.api('/documenten/5/versies/2/intrekken', token, { reden: 'Er stond een naam in.' });
    expect(await read<Bases>('/voorstellen/5/waarover')).toEqual(before);
    expect(await page('/stemmingen/4')).toContain('nu versie 3');
    // As the application, and as a decision that is recorded afterwards sees it.
    await expect(
      app.database.write(region, async (tx) => {
        const { sql } = await import('kysely');
        await sql`update document_basis set versions = '[]'`.execute(tx);
      }),
    ).rejects.toThrow(/permission denied/);
  });

  it('is for a body what lay there on the day on which it decided', async () => {
    const clerk = await app.token('Griffier Voorschoten');
    const answer = await app.api('/voorstellen/5/besluiten/gm0626/uitkomst', clerk, {
      dag: '2026-11-20',
      uitkomst: 'conform',
    });
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: number };
    const { waarover } = await read<Bases>('/voorstellen/5/waarover');
    // Version 3 and the annex came on 24 November; version 2 was still shown on the 20th.
    expect(waarover.find((b) => b.besluit === id)?.documenten).toEqual([
      { document: 5, versie: 2 },
      { document: 6, versie: 1 },
    ]);
  });

  it('cannot be rewritten: versions have no way to change', async () => {
    const { sql } = await import('kysely');
    for (const query of [
      'update document_version set sha256 = null',
      'delete from document_version',
      "update document set title = 'x'",
    ])
      await expect(app.database.write(region, (tx) => sql.raw(query).execute(tx))).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe('withdrawn and erased', () => {
  it('leaves a place that says why, and no way to the bytes', async () => {
    const id = await added(8, 'Met de naam van een inwoner.', 'Brief');
    await readWaiting(app, region, library);
    app.installation.written();
    expect(await page(`/documenten/${id}`)).toContain('Met de naam van een inwoner');
    const empty = await app.api(`/documenten/${id}/versies/1/intrekken`, token, {});
    expect(empty.status).toBe(422);
    const done = await app.api(`/documenten/${id}/versies/1/intrekken`, token, {
      reden: 'Er stond een naam in.',
    });
    expect(done.status).toBe(201);
    const shown = await page(`/documenten/${id}`);
    expect(shown.replaceAll('\u00a0', ' ')).toMatch(
      /Niet meer getoond\. Ingetrokken op 24 november 2026, door [^.]+\. Reden: Er stond een naam in\./,
    );
    expect(shown).not.toContain('van een inwoner');
    expect(shown).not.toContain('stuk.pdf');
    for (const part of ['bestand', 'eerste-pagina']) {
      const answer = await app.get(`/leidse-regio/documenten/${id}/versies/1/${part}`);
      expect([answer.status, words(await answer.text())]).toEqual([
        410,
        expect.stringContaining('Er stond een naam in.'),
      ]);
    }
    expect((await app.get(`/leidse-regio/api/v1/documenten/${id}/versies/1/tekst`)).status).toBe(404);
    expect((await app.api(`/documenten/${id}/versies/1/intrekken`, token, { reden: 'x' })).status).toBe(409);
  });

  it('is erased by the operator, unless another version has the same content', async () => {
    const operator = await app.token('Beheerder');
    const text = 'Tweemaal dezelfde inhoud.';
    const one = await added(8, text, 'Een');
    const other = await added(9, text, 'Ander');
    await readWaiting(app, region, library);
    const erase = (document: number) =>
      app.api('/documenten/wissen', operator, { document, versie: 1, reden: 'Op verzoek.' });
    const files = async () => (await checkFiles(app, region)).files;
    expect((await erase(one)).status).toBe(409);
    const before = await files();
    for (const [document, left] of [
      [one, before],
      [other, before - 2],
    ] as const) {
      await app.api(`/documenten/${document}/versies/1/intrekken`, token, { reden: 'Een naam.' });
      expect((await erase(document)).status).toBe(201);
      await removeErased(app, region);
      expect(await files()).toBe(left);
    }
    const report = await checkFiles(app, region);
    expect(report).toMatchObject({ missing: [], damaged: [], orphans: [] });
    const { rows } = await app.owner.query('select text from document_text where document_id = any($1)', [
      [one, other],
    ]);
    expect(rows).toEqual([{ text: null }, { text: null }]);
    expect((await erase(one)).status).toBe(409);
  });
});

describe('the files beside the rows', () => {
  it('are checked: what is damaged, what is gone, and what has no row', async () => {
    const folder = join(app.filesFolder, region);
    const id = await added(8, 'Wordt beschadigd.', 'Kapot');
    const gone = await added(8, 'Wordt weggehaald.', 'Weg');
    const hash = async (document: number) =>
      (await read<{ versies: { bestand: { sha256: string } }[] }>(`/documenten/${document}`)).versies[0]
        ?.bestand.sha256 ?? '';
    const [damaged, missing] = [await hash(id), await hash(gone)];
    writeFileSync(join(folder, damaged), 'iets anders');
    rmSync(join(folder, missing));
    const orphan = 'f'.repeat(64);
    writeFileSync(join(folder, orphan), 'zonder regel');
    expect(await checkFiles(app, region)).toMatchObject({
      missing: [missing],
      damaged: [damaged],
      orphans: [orphan],
    });
    await readWaiting(app, region, library);
    app.installation.written();
    expect(await page(`/documenten/${gone}`)).toContain('Het bestand is niet gevonden');
  });
});

describe('the reader', () => {
  it('takes up what waited, tells that pages changed, and stops at once', async () => {
    const docx = { bytes: writeDocx({ title: 'Titel', paragraphs: ['Een alinea.'] }), name: 'a.docx' };
    const answer = await send.byApi('/voorstellen/8/documenten', token, { ...about, titel: 'Word' }, docx);
    const { id } = (await answer.json()) as { id: number };
    expect(await page(`/documenten/${id}`)).toContain('De tekst wordt nog gelezen');
    let told = 0;
    const place = {
      database: app.database,
      files: app.files,
      regions: () => app.installation.regions(),
      done: () => {
        told += 1;
        app.installation.written();
      },
      report: (line: string) => expect.unreachable(line),
    };
    const broken = documentReader(place, library);
    broken.look();
    await broken.stop();
    const reader = documentReader(place, library);
    reader.look();
    await reader.settled();
    await reader.stop();
    expect(told).toBeGreaterThan(0);
    expect(await page(`/documenten/${id}`)).toContain('Een alinea.');
    expect(await page(`/documenten/${id}`)).toContain('Opgemaakt uit de tekst, zonder afbeeldingen.');
  });

  it('says when the fault is ours, holds up nothing else by it, and reads again by itself', async () => {
    const docx = { bytes: writeDocx({ title: 'Nog een', paragraphs: ['Dit komt later.'] }), name: 'b.docx' };
    const answer = await send.byApi('/voorstellen/8/documenten', token, { ...about, titel: 'Later' }, docx);
    const { id } = (await answer.json()) as { id: number };
    const said: string[] = [];
    const place = {
      database: app.database,
      files: app.files,
      regions: () => app.installation.regions(),
      done: () => app.installation.written(),
      report: (line: string) => said.push(line),
    };
    const broken = documentReader(place, { ...library, program: '/nergens/read-document.js' });
    broken.look();
    await broken.settled();
    await broken.stop();
    expect(said).toEqual([
      expect.stringMatching(
        `document ${id}, version 1 waits, by a fault of the program: [\\s\\S]*read-document.js`,
      ),
    ]);
    const told = await page(`/documenten/${id}`);
    expect(told).toContain('Dat ligt aan dit programma, niet aan het bestand. Het bestand is bewaard');
    expect(told).not.toContain('beschadigd');
    // Not taken up in the same round: the reader came to an end above. A while later it is.
    const again = documentReader(place, library, 50);
    await vi.waitFor(
      async () => expect(await page(`/documenten/${id}`)).toContain('Dit komt later.'),
      10_000,
    );
    await again.stop();
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
