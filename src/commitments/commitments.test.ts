import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
}, 120_000);
afterAll(() => app.close());

const base = '/leidse-regio';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(`${base}${path}`, cookie)).text());
const promise = { tekst: 'Een kaart van de haltes nasturen.', eigenaar: 'gm0547', termijn: '' };

async function noted(fields: Record<string, string> = {}): Promise<number> {
  const answer = await app.post(`${base}/agendapunten/14/toezeggingen`, { ...promise, ...fields }, clerk);
  expect(answer.status).toBe(303);
  const list = (await (await app.get(`${base}/api/v1/agendapunten/14/toezeggingen`)).json()) as {
    toezeggingen: { id: number }[];
  };
  return list.toezeggingen.at(-1)?.id ?? 0;
}
const read = async (id: number) =>
  (await (await app.get(`${base}/api/v1/toezeggingen/${id}`)).json()) as Record<string, unknown> & {
    eerdere_versies: Record<string, unknown>[];
  };

describe('a commitment', () => {
  it('of the demonstration stands on the list, at its item and at its meeting; what is late says so', async () => {
    const list = await page('/toezeggingen');
    expect(list).toContain(
      'De kosten per huishouden uitrekenen, ook voor huurders. Portefeuillehouder Oegstgeest',
    );
    expect(list).toContain('Te laat: moest uiterlijk');
    expect(await page('/en/toezeggingen')).toContain('Portfolio holder of Oegstgeest');
    // What is owed to a council stands on its own list: how many, and the way there.
    const { rows } = await app.owner.query(
      `select count(*)::int as open, (count(*) filter (where due < '2026-11-24'))::int as late from commitment c
       join lateral (select * from commitment_version v where v.commitment_id = c.id order by version desc limit 1) v on true
       where c.council_id = 'gm0546' and v.state in ('open', 'settlement_proposed')`,
    );
    const [{ open, late }] = rows;
    expect([open > 0, late > 0]).toEqual([true, true]);
    expect(list).toMatch(new RegExp(`raad van Leiden\\s*: ${open} open\\. (Eén is|${late} zijn) te laat`));
    expect(list).toMatch(/raad van Oegstgeest\s*: (niets open|\d+ open)/);
  });

  it('without a day is due at the usual one, and says that nobody named it', async () => {
    const id = await noted();
    expect(await read(id)).toMatchObject({
      termijn: '2026-12-31',
      termijn_genoemd: false,
      eigenaar: 'gm0547',
    });
    expect(await page(`/toezeggingen/${id}`)).toContain('Er is geen dag genoemd; dit is de gebruikelijke.');
    expect(await page('/toezeggingen')).toMatch(
      /Een kaart van de haltes nasturen\. [^.]+ Er is geen dag genoemd/,
    );
    expect(await page('/agendapunten/14')).toContain('Een kaart van de haltes nasturen.');
  });

  it('is kept by who owes it and settled by the meeting; every step stays readable', async () => {
    const id = await noted({ termijn: '2026-12-09' });
    const secret = await app.token('Portefeuillehouder Leiderdorp');
    const others = await app.token('Portefeuillehouder Leiden');
    const done = { versie: 1, hoe: 'De kaart is verstuurd.' };
    expect((await app.api(`/toezeggingen/${id}/gedaan`, others, done)).status).toBe(403);
    expect((await app.api(`/toezeggingen/${id}/gedaan`, secret, done)).status).toBe(201);
    expect((await app.api(`/toezeggingen/${id}/gedaan`, secret, { ...done, versie: 2 })).status).toBe(409);
    expect(await page('/mijn-werk', clerk)).toContain('Toezegging voorleggen');
    const settled = { versie: '2', uitkomst: 'afgedaan', toelichting: 'Ontvangen.' };
    expect((await app.post(`${base}/toezeggingen/${id}/afdoen`, settled, clerk)).status).toBe(303);
    const found = await read(id);
    expect(found).toMatchObject({ stand: 'afgedaan', te_laat: false, versie: 3 });
    expect(found.eerdere_versies.map((each) => each.stand)).toEqual(['afgedaan_voorgesteld', 'open']);
    const again = { versie: '3', uitkomst: 'blijft_open', toelichting: 'Er ontbreekt een halte.' };
    expect((await app.post(`${base}/toezeggingen/${id}/afdoen`, again, clerk)).status).toBe(303);
    expect(await read(id)).toMatchObject({ stand: 'open', versie: 4 });
  });

  it('is mended with a reason; who comes second is told', async () => {
    const id = await noted();
    const mended = { ...promise, tekst: 'Twee kaarten nasturen.', versie: '1', reden: 'Het waren er twee.' };
    const [one, two] = await Promise.all([
      app.post(`${base}/toezeggingen/${id}/verbeteren`, mended, clerk),
      app.post(`${base}/toezeggingen/${id}/verbeteren`, { ...mended, tekst: 'Drie kaarten.' }, clerk),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([303, 409]);
    const late = one.status === 409 ? one : two;
    expect(await late.text()).toContain('er is nu versie 2');
    expect(await page(`/toezeggingen/${id}`)).toContain('Een kaart van de haltes nasturen.');
    const none = await app.post(
      `${base}/toezeggingen/${id}/verbeteren`,
      { ...mended, versie: '2', reden: '' },
      clerk,
    );
    expect(none.status).toBe(422);
  });

  it('noted by mistake is withdrawn, and its page says why', async () => {
    const id = await noted({ tekst: 'Dit is nooit gezegd.' });
    const gone = { versie: '1', uitkomst: 'ingetrokken', toelichting: 'Verkeerd verstaan.' };
    expect((await app.post(`${base}/toezeggingen/${id}/afdoen`, gone, clerk)).status).toBe(303);
    expect(await page('/toezeggingen')).not.toContain('Dit is nooit gezegd.');
    expect(await page(`/toezeggingen/${id}`)).toContain('Verkeerd verstaan.');
  });

  it.each([
    ['no text', { tekst: '' }, 'veld-tekst'],
    ['nobody who owes it', { eigenaar: '' }, 'veld-eigenaar'],
    ['a municipality elsewhere', { eigenaar: 'gm0363' }, 'veld-eigenaar'],
    ['a day before the meeting', { termijn: '2020-01-01' }, 'veld-termijn'],
    ['no day at all', { termijn: 'binnenkort' }, 'veld-termijn'],
  ])('with %s is refused with a way to the field', async (_case, fields, field) => {
    const answer = await app.post(`${base}/agendapunten/14/toezeggingen`, { ...promise, ...fields }, clerk);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}"`);
  });

  it('to a council is held against the day of its meeting, and an unsaid day stays when it is mended', async () => {
    const own = await app.signIn('Griffier Voorschoten');
    const at = '/raden/voorschoten/toezeggingen';
    const given = { tekst: 'De nota nasturen.', dag: '2026-06-10', waar: 'Raad, punt 3', termijn: '' };
    const post = (fields: Record<string, string>) => app.post(base + at, { ...given, ...fields }, own);
    for (const wrong of [{ dag: '' }, { dag: '2026-11-25' }, { termijn: '2026-06-09' }])
      expect((await post(wrong)).status).toBe(422);
    expect((await post({})).status).toBe(303);
    const list = (await (await app.get(`${base}/api/v1${at}`)).json()) as { toezeggingen: { id: number }[] };
    const id = list.toezeggingen[0]?.id ?? 0;
    const late = { dag: '2026-06-10', termijn: '2026-07-31', termijn_genoemd: false, te_laat: true };
    expect(await read(id)).toMatchObject(late);
    const mended = {
      tekst: 'Twee nota’s nasturen.',
      eigenaar: 'gm0626',
      termijn: '',
      versie: '1',
      reden: 'Twee.',
    };
    expect((await app.post(`${base}/toezeggingen/${id}/verbeteren`, mended, own)).status).toBe(303);
    expect(await read(id)).toMatchObject({ ...late, versie: 2 });

    // As one that was noted before its day was kept.
    const [ask, none] = ['Toezegging zonder dag: invullen', 'Zonder dag: op welke dag dit is toegezegd'];
    expect(await page('/mijn-werk', own)).not.toContain(ask);
    await app.owner.query('update commitment_version set made_on = null where commitment_id = $1', [id]);
    await app.owner.query('update commitment set made_on = null where id = $1', [id]);
    expect(await read(id)).toMatchObject({ dag: null });
    for (const path of [at, `/toezeggingen/${id}`]) expect(await page(path)).toContain(none);
    expect(await page('/mijn-werk', own)).toContain(ask);
    expect(await page('/mijn-werk', clerk)).not.toContain(ask);
    const fill = async (dag: string, versie: string) => {
      const fields = { ...mended, versie, dag, reden: 'De dag.' };
      return app.post(`${base}/toezeggingen/${id}/verbeteren`, fields, own);
    };
    const ahead = await fill('2026-11-25', '2');
    expect([ahead.status, (await ahead.text()).includes('href="#veld-dag"')]).toEqual([422, true]);
    // Nobody named when it is due: that follows from the day on which it was made.
    expect((await fill('2025-10-07', '2')).status).toBe(303);
    expect(await read(id)).toMatchObject({
      dag: '2025-10-07',
      termijn: '2025-12-31',
      te_laat: true,
      versie: 3,
    });
    expect(await page('/mijn-werk', own)).not.toContain(ask);
    // A later step leaves it, and what stood there has none.
    const kept = { versie: '3', uitkomst: 'afgedaan', toelichting: 'Gedaan.' };
    expect((await app.post(`${base}/toezeggingen/${id}/afdoen`, kept, own)).status).toBe(303);
    const settled = await read(id);
    expect([settled.dag, ...settled.eerdere_versies.map(({ dag }) => dag)]).toEqual([
      ...['2025-10-07', '2025-10-07'],
      ...[null, null],
    ]);
    // The day turned out to be wrong and nobody knows the right one: that is said, and not asked again.
    const unsure = {
      ...mended,
      versie: '4',
      dag: '2025-10-07',
      dag_onbekend: 'ja',
      reden: 'Het was een andere dag.',
    };
    expect((await app.post(`${base}/toezeggingen/${id}/verbeteren`, unsure, own)).status).toBe(303);
    expect(await read(id)).toMatchObject({ dag: null, dag_onbekend: true, termijn: '2026-12-31', versie: 5 });
    const unknown = await page(`/toezeggingen/${id}`, own);
    expect(unknown).toContain('de dag is niet bekend');
    expect(unknown).not.toContain(none);
    expect(await page('/mijn-werk', own)).not.toContain(ask);
    const again = { versie: '5', uitkomst: 'blijft_open', toelichting: 'Toch niet.' };
    expect((await app.post(`${base}/toezeggingen/${id}/afdoen`, again, own)).status).toBe(303);
    expect(await read(id)).toMatchObject({ dag: null, dag_onbekend: true, stand: 'open' });
    expect((await fill('2025-10-08', '6')).status).toBe(303);
    expect(await read(id)).toMatchObject({ dag: '2025-10-08', dag_onbekend: false, termijn: '2025-12-31' });
    const ofRegion = { ...promise, versie: '1', dag: '2026-11-01', reden: 'De dag.' };
    const wrong = await app.post(`${base}/toezeggingen/${await noted()}/verbeteren`, ofRegion, clerk);
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('die van de vergadering'),
    ]);
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
