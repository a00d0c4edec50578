import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  officer = await app.signIn('Beleidsmedewerker regio');
});
afterAll(() => app.close());

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0]+/g, ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(`/leidse-regio${path}`, cookie)).text());
const api = async (path: string) => (await app.get(`/leidse-regio/api/v1${path}`)).json();

const vision = {
  titel: 'Toekomstvisie 2040',
  samenvatting: 'Samen verder.',
  stand: 'vastgesteld',
  'vastgesteld.gm0546': '2026-10',
  'vastgesteld.gm0547': '2026-11-02',
  bron: 'Besluitenlijsten',
  versie: '1',
  reden: 'Er is een nieuwe visie.',
};

describe('the vision', () => {
  it('says who adopted it, when, and where that can be read', async () => {
    const text = await page('/visie');
    expect(text).toContain('Kwaliteiten versterken & krachten verenigen'.replace('&', '&amp;'));
    expect(text).toContain('Vastgesteld door de vijf raden op 27 oktober 2016.');
    expect(text).toContain('Bron: Leidsch Dagblad');
    expect(text).toContain('Voorlopige indeling');
    expect(text).toContain('Wonen voor starters en ouderen');
    expect(await page('/en/visie')).toContain('Adopted by the five councils on 27 October 2016.');
    const { visie } = await api('/visie');
    expect(visie).toMatchObject([{ stand: 'vastgesteld', vastgesteld: { gm0546: '2016-10-27' }, versie: 1 }]);
  });

  it.each([
    ['adopted by nobody', { 'vastgesteld.gm0546': '', 'vastgesteld.gm0547': '' }, 'veld-vastgesteld'],
    ['adopted tomorrow', { 'vastgesteld.gm0546': '2026-11-25' }, 'veld-vastgesteld-gm0546'],
    ['adopted on no day', { 'vastgesteld.gm0546': 'ooit' }, 'veld-vastgesteld-gm0546'],
    ['adopted without a source', { bron: '' }, 'veld-bron'],
    ['changed without a reason', { reden: '' }, 'veld-reden'],
    ['a document without an address', { 'documenten.0.titel': 'De visie' }, 'veld-documenten-0-adres'],
  ])('is refused with a way to the field: %s', async (_case, fields, field) => {
    const answer = await app.post('/leidse-regio/visie', { ...vision, ...fields }, clerk);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`id="${field}"`);
    expect(html).toContain('Toekomstvisie 2040');
  });

  it('of which a new version was recorded shows the one before', async () => {
    expect((await app.post('/leidse-regio/visie', { ...vision, versie: '0' }, clerk)).status).toBe(409);
    expect((await app.post('/leidse-regio/visie', vision, clerk)).status).toBe(303);
    const text = await page('/visie');
    expect(text).toContain('Toekomstvisie 2040');
    expect(text).toMatch(/Leiden oktober 2026 .*Leiderdorp 2 november 2026 .*Oegstgeest niet vastgelegd/);
    expect(text).not.toContain('Vastgesteld door de vijf raden');
    expect(text).toContain('Gewijzigd op 24 november 2026. Er is een nieuwe visie. (Regiogriffier)');
    expect(text).toContain('Toekomstvisie Leidse regio 2027');
    expect((await api('/visie')).totaal).toBe(2);
  });
});

describe('an ambition', () => {
  const profile = {
    tekst: 'Iedereen werkt ergens.',
    'themas.0': 'Winkels',
    'doelen.0.nummer': '1',
    'doelen.0.tekst': 'Elke kern heeft een winkelstraat.',
    'doelen.2.tekst': 'Wie wil leren, leert.',
    'doelen.2.bron': 'Raad van Leiden',
    versie: '1',
    reden: 'Aangevuld na het gesprek met winkeliers.',
  };
  const path = '/leidse-regio/ambities/economie/beschrijven';

  it('gets goals, themes and documents; a goal without a number the next one', async () => {
    expect((await app.post(path, profile, officer)).status).toBe(303);
    const text = await page('/ambities/economie');
    expect(text).toContain('Elke kern heeft een winkelstraat. Verzonnen voor de demonstratie');
    expect(text).toContain('Wie wil leren, leert. Bron: Raad van Leiden');
    expect(text).toContain('Aangevuld na het gesprek met winkeliers.');
    expect(text).toContain('Bedrijven die willen groeien, vinden in de regio een plek.');
    expect(await api('/ambities/economie')).toMatchObject({
      versie: 2,
      themas: ['Winkels'],
      doelen: [{ nummer: 1 }, { nummer: 2, bron: { bron: 'Raad van Leiden', adres: null } }],
    });
  });

  it.each([
    ['a number given twice', { 'doelen.2.nummer': '1' }, 'veld-doelen-2-nummer'],
    ['a number that is none', { 'doelen.0.nummer': 'een' }, 'veld-doelen-0-nummer'],
    ['a number without a goal', { 'doelen.1.nummer': '7' }, 'veld-doelen-1-tekst'],
    ['a theme that is too long', { 'themas.0': 'x'.repeat(61) }, 'veld-themas-0'],
    ['no reason', { reden: '' }, 'veld-reden'],
  ])('is refused with a way to the field: %s', async (_case, fields, field) => {
    const answer = await app.post(path, { ...profile, versie: '2', ...fields }, officer);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`id="${field}"`);
  });

  it('that does not exist cannot be described; no fault on the way', async () => {
    const token = await app.token('Regiogriffier');
    const answer = await app.api('/ambities/vliegen/beschrijven', token, { versie: 0 });
    expect(answer.status).toBe(404);
    expect(app.faults).toEqual([]);
  });
});

it('a region without any of this says what will come and who puts it there', async () => {
  const { secondRegion } = await import('../main/office-holders.ts');
  await secondRegion(app.database);
  await app.installation.refresh();
  const text = async (path: string) => words(await (await app.get(`/tweede-regio${path}`)).text());
  expect(await text('/visie')).toContain('Er is nog geen visie vastgelegd.');
  expect(await text('/tijdlijn')).toContain('Er staat nog niets op de tijdlijn.');
  expect(await text('/nieuws')).toContain('Er is nog geen nieuws.');
  expect(await text('/ambities/wonen-en-groen')).toContain('zijn nog geen doelen vastgelegd');
  expect(await text('/tijdlijn/1')).toContain('bestaat');
  expect((await app.get('/tweede-regio/tijdlijn/1')).status).toBe(404);
});
