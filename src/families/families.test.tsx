import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
});
afterAll(() => app.close());

const base = '/leidse-regio/partijfamilies';
const text = async (path: string, cookie?: string) => (await app.get(path, cookie)).text();
const send = (path: string, fields: Record<string, string | string[]>) =>
  app.post(base + path, fields, clerk);
const entries = async (operation: string) =>
  (
    await app.owner.query(
      'select e.subject, p.payload::jsonb as payload from journal_entry e join journal_payload p on p.entry_id = e.id where e.operation = $1',
      [operation],
    )
  ).rows;
const json = async (path: string) => (await app.get(`/leidse-regio/api/v1/partijfamilies${path}`)).json();

describe('party families', () => {
  it('stand with their fractions and weights of today; local parties alone', async () => {
    const html = await text(base);
    for (const part of [
      'GroenLinks-PvdA',
      'PrO/PvdA/GroenLinks',
      'Fracties zonder familie',
      'Voorschoten Lokaal',
    ])
      expect(html).toContain(part);
    // 8990 + 2466 + 2975 + 2048
    expect(html).toContain('16.479');
    expect(html).not.toContain('Partijfamilies bijhouden');
    expect(await text('/leidse-regio/en/partijfamilies')).toContain('Fractions without a family');
  });

  it('show how their fractions voted, side by side', async () => {
    const html = await text(`${base}/d66`);
    for (const part of ['Hoe is er gestemd', 'data-l="Leiden"', 'data-l="Oegstgeest"', 'Samen'])
      expect(html).toContain(part);
    expect(html).not.toContain('<form');
    const { stemmingen } = (await json('/d66')) as {
      stemmingen: { samen: string | null; fracties: { stem: string }[] }[];
    };
    expect(stemmingen.length).toBeGreaterThan(0);
    for (const { samen, fracties } of stemmingen) {
      const cast = fracties
        .map(({ stem }) => stem)
        .filter((stem) => !['niet_gestemd', 'was_er_niet_bij'].includes(stem));
      expect(samen).toBe(cast.length < 2 ? null : new Set(cast).size === 1 ? 'eens' : 'verdeeld');
    }
  });

  it('stand on the page of a fraction', async () => {
    expect(await text('/leidse-regio/fracties/gm0546-d66')).toContain(
      'href="/leidse-regio/partijfamilies/d66"',
    );
    expect(await text('/leidse-regio/fracties/gm0626-voorschoten-lokaal')).toContain(
      'hoort bij geen partijfamilie',
    );
  });

  it('are nowhere at another address', async () => {
    for (const path of ['/nergens', '/D66', '/d66/nergens'])
      expect((await app.get(base + path)).status).toBe(404);
    expect((await app.get(`${base}/voorstellen`)).status).toBe(403);
  });
});

describe('what is proposed by the names', () => {
  it('changes nothing before the regional clerk says so', async () => {
    expect(await text(`${base}/voorstellen`, clerk)).toContain('Nieuwe familie: SP');
    expect(await json('/voorstellen')).toMatchObject({
      voorstellen: [
        { familie: 'sp', bestaat: false, reden: 'partij_in_de_naam', fracties: ['gm0546-sp', 'gm0626-sp'] },
      ],
    });
    expect((await app.get(`${base}/sp`)).status).toBe(404);
  });

  it('is put in by accepting, from the day on which the council took office', async () => {
    const sent = await send('', { naam: 'SP', familie: 'sp', 'fracties[]': ['gm0546-sp', 'gm0626-sp'] });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${base}/sp`]);
    expect(await text(`${base}/sp`)).toContain('1\u00a0april 2026');
    expect(await text(`${base}/voorstellen`, clerk)).toContain('Er is niets voor te stellen');
  });

  it('comes back when a fraction was taken out, and not when it was rejected', async () => {
    const out = await send('/sp/fracties/eruit', { fractie: 'gm0626-sp', tot_en_met: '2026-11-20' });
    expect(out.status).toBe(303);
    expect(await text(`${base}/sp`)).toContain('Eerder in deze familie');
    expect(await text(`${base}/voorstellen`, clerk)).toContain('Bij de familie SP');
    const rejected = await send('/voorstellen/afwijzen', {
      familie: 'sp',
      naam: 'SP',
      'fracties[]': ['gm0626-sp'],
    });
    expect([rejected.status, rejected.headers.get('location')]).toEqual([303, `${base}/voorstellen`]);
    expect(await text(`${base}/voorstellen`, clerk)).not.toContain('Bij de familie SP');
    expect(await entries('reject_for_family')).toMatchObject([{ subject: 'family/sp' }]);
  });
});

describe('keeping a family', () => {
  it('lets a merged list be in two', async () => {
    expect((await send('', { naam: 'PvdA' })).status).toBe(303);
    const put = await send('/pvda/fracties', { 'fracties[]': ['gm0579-progressief-oegstgeest'], vanaf: '' });
    expect(put.status).toBe(303);
    const page = await text('/leidse-regio/fracties/gm0579-progressief-oegstgeest');
    expect(page).toContain('/partijfamilies/pvda"');
    expect(page).toContain('/partijfamilies/groenlinks-pvda"');
  });

  it('keeps the address under another name', async () => {
    expect((await send('/pvda/hernoemen', { naam: 'Partij van de Arbeid' })).headers.get('location')).toBe(
      `${base}/pvda`,
    );
    expect(await text(`${base}/pvda`)).toContain('<h1 lang="nl">Partij van de Arbeid</h1>');
    expect(await entries('rename_family')).toMatchObject([
      { payload: { before: 'PvdA', after: 'Partij van de Arbeid' } },
    ]);
  });

  it.each<[string, Record<string, string | string[]>, string]>([
    ['', { naam: '' }, 'Geef de familie een naam.'],
    ['', { naam: '??' }, 'ten minste één letter of cijfer'],
    ['', { naam: 'd66' }, 'Er is al een partijfamilie die d66 heet'],
    ['', { naam: 'Voorstellen' }, 'Er is al een partijfamilie die Voorstellen heet'],
    ['', { naam: 'Nieuw', 'fracties[]': ['gm0999-weg'] }, 'De fractie gm0999-weg is er niet in deze regio'],
    ['/d66/hernoemen', { naam: 'VVD' }, 'Er is al een partijfamilie die VVD heet'],
    ['/d66/fracties', { vanaf: '' }, 'Kies ten minste één fractie.'],
    ['/d66/fracties', { 'fracties[]': ['gm0546-d66'], vanaf: '' }, 'D66 zit op die dag al in deze familie'],
    ['/d66/fracties', { 'fracties[]': ['gm0546-volt'], vanaf: 'gisteren' }, 'Vul een dag in'],
    ['/d66/fracties/eruit', { fractie: '', tot_en_met: '2026-11-20' }, 'Kies een fractie.'],
    [
      '/d66/fracties/eruit',
      { fractie: 'gm0546-volt', tot_en_met: '2026-11-20' },
      'zit nu niet in de familie',
    ],
    [
      '/d66/fracties/eruit',
      { fractie: 'gm0546-d66', tot_en_met: '2026-03-01' },
      'De laatste dag ligt voor de eerste (1\u00a0april 2026)',
    ],
    ['/voorstellen/afwijzen', { familie: 'sp' }, 'Kies ten minste één fractie.'],
  ])('refuses %s %j', async (path, fields, sentence) => {
    const answer = await send(path, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  it('is not there for who is not', async () => {
    expect((await send('/nergens/hernoemen', { naam: 'x' })).status).toBe(404);
    expect((await app.post(`${base}/d66/hernoemen`, { naam: 'x' })).status).toBe(403);
    expect(app.faults).toEqual([]);
  });
});
