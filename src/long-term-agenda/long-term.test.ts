import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

const base = '/leidse-regio';
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let regional: string;
beforeAll(async () => {
  app = await testApplication();
  [clerk, regional] = await Promise.all([app.signIn('Griffier Leiderdorp'), app.signIn('Regiogriffier')]);
}, 120_000);
afterAll(() => app.close());

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(base + path, cookie)).text());
const entries = async (path: string) =>
  (
    (await (await app.get(`${base}/api/v1${path}?limit=100`)).json()) as {
      termijnagenda: { soort: string; punt: string; stand: string; raad: string | null; dag: string }[];
    }
  ).termijnagenda;

it('of a council has what was put there and what is known from elsewhere, told apart in words', async () => {
  const found = await entries('/raden/leiderdorp/termijnagenda');
  expect(new Set(found.map(({ raad }) => raad))).toEqual(new Set(['gm0547']));
  expect([...new Set(found.map(({ soort }) => soort))].sort()).toEqual(
    ['aangehouden_motie', 'besluit', 'gepland', 'raadpleging', 'toezegging'].sort(),
  );
  expect(new Set(found.map(({ stand }) => stand))).toEqual(new Set(['te_laat', 'gedaan', 'nieuw', 'open']));
  expect(found.map(({ dag }) => dag)).toEqual(found.map(({ dag }) => dag).toSorted());
  const text = await page('/raden/leiderdorp/termijnagenda');
  expect(text).toContain('Werkbezoek aan het buitengebied (verzonnen) Gepland Te laat');
  expect(text).toContain('Gesprek met de sportverenigingen (verzonnen) Gepland Gedaan');
  expect(text).toContain('do 31 dec geen dag genoemd');
  const leiden = await entries('/raden/leiden/termijnagenda');
  expect(leiden).toContainEqual(
    expect.objectContaining({
      soort: 'motie',
      punt: 'Meet elk jaar het groen (verzonnen)',
      stand: 'te_laat',
    }),
  );
});

it('of the region has the decisions of every council, and nothing that is one council’s own', async () => {
  const found = await entries('/termijnagenda');
  const towns = found.filter(({ soort }) => soort === 'besluit').map(({ raad }) => raad);
  expect(new Set(towns).size).toBeGreaterThan(2);
  expect(found.some(({ punt }) => punt.startsWith('Nota grondbeleid'))).toBe(false);
  // A round is of all councils: its own page, and not that of one of them.
  expect(found.filter(({ soort }) => soort === 'raadpleging')).toMatchObject([
    { adres: expect.stringMatching(/\/raadplegingen\/3$/) },
  ]);
  const csv = await (await app.get(`${base}/termijnagenda.csv`)).text();
  expect(csv.trim().split('\n')).toHaveLength(found.length + 1);
});

it('is kept by its own clerk; a change says why, and what stood first stays', async () => {
  const put = (fields: Record<string, string>, cookie: string) =>
    app.post(`${base}/termijnagenda`, { tekst: 'Visie op de vaarten', dag: '', ...fields }, cookie);
  expect((await put({}, clerk)).status).toBe(403);
  expect((await put({ raad: 'leiderdorp' }, regional)).status).toBe(403);
  const wrong = await put({ raad: 'leiderdorp', dag: '2026-11-01' }, clerk);
  expect(wrong.status).toBe(422);
  const shown = await wrong.text();
  expect(words(shown)).toContain('Die dag is voorbij.');
  expect(shown).toContain('Visie op de vaarten');
  expect(words(shown)).toContain('Termijnagenda, raad van Leiderdorp');
  const made = await put({ raad: 'leiderdorp' }, clerk);
  const address = made.headers.get('location') ?? '';
  const change = { tekst: 'Visie op de vaarten', dag: '2027-02-01', stand: 'open', versie: '1' };
  const sent = (fields: Record<string, string>, cookie = clerk) =>
    app.post(address, { ...change, reden: 'Het onderzoek loopt uit.', ...fields }, cookie);
  expect((await sent({}, regional)).status).toBe(403);
  expect((await sent({ reden: '' })).status).toBe(422);
  expect((await sent({})).status).toBe(303);
  expect((await sent({})).status).toBe(409);
  const text = words(await (await app.get(address)).text());
  expect(text).toContain('Het onderzoek loopt uit.');
  expect(text).toContain('Open, 31 december 2026 (geen dag genoemd)');
  expect((await sent({ versie: '2', stand: 'vervallen', reden: 'Toch niet.' })).status).toBe(303);
  expect(await page('/raden/leiderdorp/termijnagenda')).not.toContain('Visie op de vaarten');
  expect(app.faults).toEqual([]);
});

it('leaves no decision out, however many proposals changed after it', async () => {
  const all = async (path: string) =>
    ((await (await app.get(`${base}/api/v1${path}?limit=1`)).json()) as { totaal: number }).totaal;
  const before = await all('/termijnagenda');
  await app.aside('leidse-regio' as never, (tx) =>
    sql`insert into proposal (region_id, title, summary, lead_id, framework, advice_kind, committee_id, state, changed_at)
      select p.region_id, 'Later gewijzigd ' || n, p.summary, p.lead_id, p.framework, p.advice_kind, p.committee_id,
        'in_decision', p.changed_at + interval '1 year' from generate_series(1, 250) n,
        (select * from proposal where state = 'in_decision' order by id limit 1) p`.execute(tx),
  );
  expect(before).toBeGreaterThan(0);
  expect(await all('/termijnagenda')).toBe(before);
});

it('puts what a council is owed after its day on the work of that council’s clerk, and of no other', async () => {
  const late = 'Aangenomen motie: de dag is voorbij';
  const leiden = await page('/mijn-werk', await app.signIn('Griffier Leiden'));
  expect(leiden).toContain(late);
  expect(leiden).toContain('Meet elk jaar het groen');
  expect(await page('/mijn-werk', clerk)).not.toContain(late);
});
