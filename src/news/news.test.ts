import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';
import { opening } from './pages/news-parts.tsx';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker regio');
});
afterAll(() => app.close());

const at = '/leidse-regio/nieuws';
const item = { datum: '2026-11-24', titel: 'Bankjes geplaatst', tekst: 'Ze staan er.\n\nKom zitten.' };
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string) => words(await (await app.get(path)).text());

describe('news', () => {
  it('tells apart what is real and what was invented, the latest first', async () => {
    const text = await page(at);
    expect(text.match(/Verzonnen voor de demonstratie/g)).toHaveLength(3);
    expect(text.indexOf('maart 2018')).toBeGreaterThan(text.indexOf('19 augustus'));
    expect(await page(`${at}/1`)).toContain('Bron: Projectpagina Toekomstvisie Leidse regio 2027');
    expect(await page('/leidse-regio/en/nieuws')).toContain('March 2018');
  });

  it('stands on home and with its ambition', async () => {
    const sent = { ...item, 'ambities[]': ['wonen-en-groen'] };
    const answer = await app.post(at, sent, officer);
    expect(answer.status).toBe(303);
    expect(await page('/leidse-regio/')).toContain('24 november 2026 Bankjes geplaatst Ze staan er.');
    expect(await page('/leidse-regio/ambities/wonen-en-groen')).toContain('Bankjes geplaatst');
    expect(await page('/leidse-regio/ambities/economie')).not.toContain('Bankjes geplaatst');
    const whole = await (await app.get(answer.headers.get('location') ?? '')).text();
    expect(whole).toContain('<p lang="nl">Kom zitten.</p>');
  });

  it.each([
    ['a day to come', { datum: '2026-11-25' }, 'veld-datum'],
    ['no text', { tekst: '' }, 'veld-tekst'],
    ['a long text', { tekst: 'x'.repeat(5001) }, 'veld-tekst'],
    ['an unknown ambition', { 'ambities[]': 'vliegen' }, 'veld-ambities'],
    ['a character that cannot be kept', { titel: 'a\0b' }, 'veld-titel'],
  ])('is refused with a way to the field: %s', async (_case, fields, field) => {
    const answer = await app.post(at, { ...item, ...fields }, officer);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`id="${field}"`);
  });

  it('that changed says so, and shows what it said', async () => {
    const { location = '' } = Object.fromEntries((await app.post(at, item, officer)).headers);
    const change = { ...item, tekst: 'Ze staan er bijna.', versie: '1', reden: 'Te vroeg gemeld.' };
    expect((await app.post(`${location}/verbeteren`, change, officer)).status).toBe(303);
    const text = await page(location);
    expect(text).toContain('Ze staan er bijna.');
    expect(text).toContain('Gewijzigd op 24 november 2026. Te vroeg gemeld. (Beleidsmedewerker regio)');
    expect(text).toContain('Kom zitten.');
    expect((await app.post(`${location}/verbeteren`, change, officer)).status).toBe(409);
    const withdrawn = await app.post(`${location}/intrekken`, { reden: 'Toch niet.' }, officer);
    expect(withdrawn.status).toBe(303);
    expect(await page(at)).not.toContain('Ze staan er bijna.');
    expect(await page(location)).toContain('Dit bericht staat niet meer bij het nieuws;');
  });

  it('of another region is not shown', async () => {
    expect((await app.get(`${at}/99999`)).status).toBe(404);
    expect((await app.get(`${at}/eerste`)).status).toBe(404);
    expect(app.faults).toEqual([]);
  });
});

describe('how an item begins', () => {
  it.each([
    ['Kort.\n\nMeer.', 'Kort.'],
    [`${'woord '.repeat(60)}`, `${'woord '.repeat(40).trim()} …`],
    ['x'.repeat(300), `${'x'.repeat(120)} …`],
  ])('%j', (text, expected) => {
    expect(opening(text)).toBe(expected);
  });
});
