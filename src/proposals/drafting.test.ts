import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker regio');
  clerk = await app.signIn('Regiogriffier');
});
afterAll(() => app.close());

const draft = {
  titel: 'Bankjes langs de vaart',
  samenvatting: 'Om de honderd meter een bankje.',
  bestuurstafel: 'bestuurstafel-wonen-en-groen',
  regiocommissie: 'regiocommissie-wonen-en-groen',
  'ambities[]': 'wonen-en-groen',
  trekker: 'gm0546',
  kader: 'nee',
  soort_advies: 'volledig',
  'deelnemers.gm0546.bevoegd': 'raad',
  'deelnemers.gm0547.bevoegd': 'college',
};
const send = (fields: Record<string, string>, cookie = officer) =>
  app.post('/leidse-regio/voorstellen', { ...draft, ...fields }, cookie);

/** Every link in the summary of errors leads to a field that is there. */
async function linkedFields(answer: Response): Promise<string[]> {
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const summary = /<div class="errors"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
  const fields = [...summary.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] as string);
  for (const field of fields) expect(html).toContain(`id="${field}"`);
  return fields;
}

describe('a form that the rules refuse', () => {
  it.each([
    ['a lead that does not take part', { trekker: 'gm0638' }, 'veld-trekker'],
    ['one municipality', { 'deelnemers.gm0547.bevoegd': '' }, 'veld-deelnemers'],
    ['headlines without room', { soort_advies: 'op_hoofdlijnen' }, 'veld-ruimte-0'],
    ['room without headlines', { 'ruimte.0': 'De kleur' }, 'veld-soort_advies'],
    ['no lead', { trekker: '' }, 'veld-trekker'],
    ['no committee', { regiocommissie: '' }, 'veld-regiocommissie'],
  ])('links to the field that mends it: %s', async (_case, fields, expected) => {
    expect(await linkedFields(await send(fields))).toEqual([expected]);
  });

  it('links to the row as the writer sees it, also below one that was left empty', async () => {
    const answer = await send({
      'documenten.0.titel': '',
      'documenten.2.titel': 'Kaart',
      'documenten.2.adres': 'ftp://kaart',
      'documenten.2.gezien_op': '2026-11-20',
    });
    expect(await linkedFields(answer)).toEqual(['veld-documenten-2-adres']);
  });
});

describe('who starts a proposal', () => {
  it('is a table for its officers, and the committee itself for its clerk', async () => {
    expect(await linkedFields(await send({ bestuurstafel: '' }))).toEqual(['veld-bestuurstafel']);
    expect((await send({ bestuurstafel: '' }, clerk)).status).toBe(303);
    expect((await send({})).status).toBe(303);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
