import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';
import { inRegion } from '../main/testing-region.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.token('Beleidsmedewerker Leiderdorp');
}, 120_000);
afterAll(() => app.close());

const { base, page, read, sent } = inRegion(() => app);
const at = '/ontwikkelingen';
const told = {
  jaar: 2018,
  thema: 'bestuur',
  gemeente: 'gm0547',
  gebeurd: 'De raad kwam bijeen. <script>alert(1)</script> #set page()',
  betekenis: 'Er wordt meer gepraat.',
  bron: 'Jaarverslag 2018',
};
let own = '';

describe('a development', () => {
  it('is told of the own municipality, and read by year, by theme and beside other years', async () => {
    expect(await sent(at, await app.token('Regiogriffier'), told)).toEqual([403, 'not_the_teller']);
    const [status, id] = await sent(at, officer, told);
    expect(status).toBe(201);
    own = `${at}/${id}`;
    for (const path of [own, `${at}/jaren/2018`, `${at}/themas/bestuur`])
      for (const said of ['Er wordt meer gepraat.', 'Jaarverslag 2018'])
        expect([path, said, (await page(path)).includes(said)]).toEqual([path, said, true]);
    // 2016 is of the demonstration, 2017 of nobody.
    expect(await page(`${at}/themas/bestuur`)).toContain('Over 2017 is niets beschreven.');
    expect(await page(`${at}/themas/bestuur`)).toContain('zeven ambities');
    expect(await page(`${at}/jaren/2017`)).toContain('Over 2017 is niets beschreven.');
    expect((await app.get(`${base}${at}/themas/geluk`)).status).toBe(404);
    expect(await (await app.get(`${base}${own}`)).text()).not.toContain('<script>alert');
    expect(await read(`${at}?jaar=2018&thema=bestuur`)).toMatchObject({ totaal: 1 });
    expect((await app.get(`${base}/api/v1${at}?jaar=18`)).status).toBe(400);
  });

  it.each<[string, object, unknown[]]>([
    ['of a year to come', { jaar: 2027 }, [422, 'year_ahead']],
    ['of no year', { jaar: 'vorig jaar' }, [422, 'input_wrong']],
    ['without a source', { bron: '' }, [422, 'input_wrong']],
    ['of a theme without letters', { thema: '!!' }, [422, 'input_wrong']],
    ['of an ambition that is not there', { ambitie: 'geluk' }, [422, 'ambition_unknown']],
    ['that was told', {}, [409, 'told_already']],
    ['of another municipality', { gemeente: 'gm0546' }, [403, 'not_the_teller']],
  ])('%s is refused', async (_what, fields, answer) =>
    expect(await sent(at, officer, { ...told, ...fields })).toEqual(answer),
  );

  it('is corrected or taken back with a reason, and what it said stays', async () => {
    const next = { ...told, betekenis: 'Er wordt minder gepraat.', versie: 1 };
    expect(await sent(own, officer, next)).toEqual([422, 'reason_missing']);
    expect(await sent(own, officer, { ...next, versie: 7, reden: 'x' })).toEqual([409, 'changed_meanwhile']);
    expect(await sent(own, officer, { ...next, gemeente: 'gm0546', reden: 'x' })).toEqual([
      403,
      'not_the_teller',
    ]);
    expect((await sent(own, officer, { ...next, reden: 'Een vergissing.' }))[0]).toBe(201);
    for (const said of ['Er wordt minder gepraat.', 'Er wordt meer gepraat.', 'Een vergissing.'])
      expect(await page(own)).toContain(said);
    const back = { ...next, versie: 2, terugnemen: true, reden: 'Het was een ander jaar.' };
    expect((await sent(own, officer, back))[0]).toBe(201);
    expect(await page(own)).toContain('Teruggenomen');
    const { terugnemen: _unsaid, ...later } = { ...back, versie: 3, reden: 'Een spelfout.' };
    expect((await sent(own, officer, later))[0]).toBe(201);
    expect(await read(own)).toMatchObject({ versie: 4, teruggenomen: true });
    expect(await read(`${own}?tot_versie=2`)).toMatchObject({
      versie: 4,
      versies: [{ versie: 2 }, { versie: 1 }],
    });
    expect(JSON.stringify(await read(`${own}?tot_versie=alle`))).toContain('het nummer van een versie');
    expect(await page(`${at}/themas/bestuur`)).not.toContain('minder gepraat');
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
