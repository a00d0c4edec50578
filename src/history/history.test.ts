import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
let clerk: string;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker regio');
  clerk = await app.signIn('Regiogriffier');
  token = await app.token('Beleidsmedewerker regio');
});
afterAll(() => app.close());

const at = '/leidse-regio/tijdlijn';
const event = {
  datum: '2019-05',
  soort: 'bijeenkomst',
  titel: 'De raden ontmoeten elkaar',
  bron: 'Raad van Leiderdorp, besluitenlijst',
};
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0]+/g, ' ');
const page = async (path: string, cookie?: string) => words(await (await app.get(path, cookie)).text());
const api = async (path: string) => (await app.get(`/leidse-regio/api/v1/tijdlijn${path}`)).json();
const numberOf = (answer: Response) =>
  Number(/\/tijdlijn\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);

describe('the real history', () => {
  it('is told in order, each date as precise as its source, and says what is real', async () => {
    const text = await page(at);
    const told = [
      '2014',
      '13 januari 2015',
      'oktober 2015',
      '27 oktober 2016',
      '10 tot en met 12 april 2017',
    ];
    const after = ['24 mei 2017', 'september 2017 tot en met maart 2018', '9 juli 2020', '2021 Keerpunt'];
    const places = [...told, ...after].map((date) => text.indexOf(`${date} `));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('Dit is echt gebeurd.');
    expect(text).toContain('Bron: Leidsch Dagblad');
    expect(text.match(/Verzonnen voor de demonstratie/g)).toHaveLength(1);
  });

  it('names a source for everything that has happened, in English dates beside the Dutch text', async () => {
    const { tijdlijn, totaal } = await api('?limit=100');
    expect(totaal).toBe(tijdlijn.length);
    const past = tijdlijn.filter((each: { datum: string }) => each.datum < '2026');
    expect(past.length).toBeGreaterThan(19);
    for (const each of past) expect(each.bron?.bron).toMatch(/\w{4}/);
    expect(await page('/leidse-regio/en/tijdlijn')).toContain('10 to 12 April 2017 Consultation');
  });

  it('is chosen by year and by theme without a script', async () => {
    const year = await page(`${at}?jaar=2016`);
    expect(year).toContain('Vijf raden bespreken dezelfde visie');
    expect(year).not.toContain('De regioraad gaat van tafel');
    const theme = await page(`${at}?thema=De+vorm+zoeken&jaar=2017`);
    expect(theme).toContain('De regioraad gaat van tafel');
    expect(theme).not.toContain('Eerst de inhoud');
    expect(await page(`${at}?jaar=1999`)).toContain('Bij deze keuze hoort geen gebeurtenis.');
    expect(await page(`${at}?jaar=morgen&vanaf=-1`)).toContain('Vijf raden bespreken');
    expect((await api('?jaar=2016')).totaal).toBe(2);
    expect((await app.get('/leidse-regio/api/v1/tijdlijn?jaar=16')).status).toBe(400);
  });

  it('shows its turning points on home and with the vision', async () => {
    for (const path of ['/leidse-regio/', '/leidse-regio/visie'])
      expect(await page(path)).toMatch(/24 mei 2017 De regioraad gaat van tafel/);
  });
});

describe('what is recorded', () => {
  it('stands on the timeline at its place', async () => {
    const answer = await app.post(at, event, officer);
    expect(answer.status).toBe(303);
    const text = await page(at);
    expect(text.indexOf('De raden ontmoeten elkaar')).toBeGreaterThan(text.indexOf('27 september 2018'));
    expect(text.indexOf('De raden ontmoeten elkaar')).toBeLessThan(text.indexOf('9 juli 2020'));
  });

  it.each([
    ['no day', { datum: 'gisteren' }, 'veld-datum'],
    ['a day that does not exist', { datum: '2015-02-29' }, 'veld-datum'],
    ['an end before the beginning', { tot_en_met: '2019-04' }, 'veld-tot_en_met'],
    ['an end that is more precise', { tot_en_met: '2019-06-01' }, 'veld-tot_en_met'],
    ['no kind', { soort: '' }, 'veld-soort'],
    ['no title', { titel: ' ' }, 'veld-titel'],
    ['a long title', { titel: 'x'.repeat(141) }, 'veld-titel'],
    ['no source for what has been', { bron: '' }, 'veld-bron'],
    ['a source that is a script', { bron_adres: 'javascript:alert(1)' }, 'veld-bron_adres'],
    ['a source without a host', { bron_adres: 'https://' }, 'veld-bron_adres'],
    ['a municipality elsewhere', { 'gemeenten[]': 'gm0363' }, 'veld-gemeenten'],
  ])('is refused with a way to the field: %s', async (_case, fields, field) => {
    const answer = await app.post(at, { ...event, tekst: 'Dit blijft staan.', ...fields }, officer);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(/<div class="errors"[\s\S]*?<\/div>/.exec(html)?.[0]).toContain(`href="#${field}"`);
    expect(html).toContain(`id="${field}"`);
    expect(html).toContain('Dit blijft staan.');
  });

  it('may do without a source while it is to come, and escapes what was typed', async () => {
    const titel = '<script>alert(1)</script> "&';
    const answer = await app.post(at, { ...event, datum: '2030', bron: '', titel }, officer);
    const html = await (await app.get(answer.headers.get('location') ?? '')).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script');
    expect(html).toContain('Moet nog komen.');
  });
});

describe('a correction', () => {
  it('shows what stood there before, when it changed and why', async () => {
    const id = numberOf(await app.post(at, event, officer));
    const change = { ...event, titel: 'Alle raden ontmoeten elkaar', versie: '1' };
    const silent = await app.post(`${at}/${id}/verbeteren`, change, clerk);
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain('href="#veld-reden"');
    const sent = { ...change, reden: 'Zoeterwoude was er ook.' };
    expect((await app.post(`${at}/${id}/verbeteren`, sent, clerk)).status).toBe(303);
    const text = await page(`${at}/${id}`);
    expect(text).toContain('Gewijzigd op 24 november 2026. Zoeterwoude was er ook. (Regiogriffier)');
    expect(text).toContain('Versie 1, van 24 november 2026 mei 2019 De raden ontmoeten elkaar');
    expect(await page(at)).toContain('Deze tekst is later gewijzigd');
    const late = await app.post(`${at}/${id}/verbeteren`, { ...sent, titel: 'Nog eens' }, officer);
    expect(late.status).toBe(409);
    const again = await late.text();
    expect(again).toContain('er is nu versie 2');
    expect(again).toContain('value="Nog eens"');
    expect(again).toContain('name="versie" value="2"');
    const one = await api(`/${id}`);
    expect(one).toMatchObject({ versie: 2, titel: 'Alle raden ontmoeten elkaar' });
    expect(one.eerdere_versies).toMatchObject([{ versie: 1, titel: 'De raden ontmoeten elkaar' }]);
  });

  it('of two at once one is told of the other', async () => {
    const { id } = await (await app.api('/tijdlijn', token, event)).json();
    const change = { ...event, versie: 1, reden: 'Tegelijk.' };
    const both = await Promise.all([1, 2].map(() => app.api(`/tijdlijn/${id}/verbeteren`, token, change)));
    expect(both.map((answer) => answer.status).toSorted()).toEqual([201, 409]);
  });

  it('that takes an event off the timeline leaves its address, with why', async () => {
    const id = numberOf(await app.post(at, { ...event, titel: 'Nooit gebeurd' }, officer));
    expect((await app.post(`${at}/${id}/intrekken`, {}, officer)).status).toBe(422);
    const reden = 'De bron bleek over een andere regio te gaan.';
    expect((await app.post(`${at}/${id}/intrekken`, { reden }, officer)).status).toBe(303);
    expect(await page(at)).not.toContain('Nooit gebeurd');
    const text = await page(`${at}/${id}`, officer);
    expect(text).toContain('Ingetrokken');
    expect(text).toContain(reden);
    expect(text).not.toContain('Wat kunt u doen?');
    expect((await app.post(`${at}/${id}/intrekken`, { reden }, officer)).status).toBe(409);
    expect((await app.get(`${at}/${id}/verbeteren`, officer)).status).toBe(303);
  });

  it('cannot be made past the versions: the application may not change or remove one', async () => {
    const write = (text: string) =>
      app.database.write('leidse-regio' as never, async (tx) => {
        const { sql } = await import('kysely');
        await sql.raw(text).execute(tx);
      });
    await expect(write("update history_event_version set title = 'x'")).rejects.toThrow(/permission denied/);
    await expect(write('delete from history_event_version')).rejects.toThrow(/permission denied/);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
