import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#kernel';
import { parseArguments } from '../arguments.ts';
import { testApplication, testNow } from '../testing.ts';
import { regionsCreate } from './region-command.ts';
import { fieldsOn, shown } from './testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;
let app: Application;
let operator: string;
beforeAll(async () => {
  app = await testApplication();
  operator = await app.signIn('Beheerder');
});
afterAll(() => app.close());

const address = '/beheer/regios/nieuw';
const rules = {
  'spelregels.drempel.teller': '1',
  'spelregels.drempel.noemer': '2',
  'spelregels.onthouden': 'ja',
  'spelregels.minimum_gemeenten': 'meer_dan_de_helft',
  'spelregels.termijn_kader_maanden': '2',
  'spelregels.openbaarheid_stand': 'na_sluiten',
  'spelregels.gewicht': 'stemmen',
  'spelregels.afsplitsing': 'niets',
  'spelregels.toelichting': 'bestuurlijk_en_maatschappelijk',
  'spelregels.voorzitters': 'verdeeld_over_gemeenten',
  'spelregels.burgerraadsleden': 'nee',
  'spelregels.vergaderingen_per_jaar': '4',
  'spelregels.tussenevaluatie_maanden': '12',
  'spelregels.eindevaluatie_maanden': '36',
};
const sound = {
  naam: 'Proefregio',
  slug: 'proefregio',
  'gemeenten.0.code': 'G0546',
  'gemeenten.1.code': '0547',
  'gemeenten.2.code': 'gm0344',
  'gemeenten.2.naam': 'Utrecht',
  ...rules,
};
const regions = async () =>
  (await app.owner.query('select id from region order by id')).rows.map((row) => row.id);

describe('the form for a new region', () => {
  it.each(['aanmelden', 'afmelden', 'mijn', 'beheer', 'assets', 'en', 'api', 'oparl', 'health'])(
    'refuses the reserved address %s',
    async (slug) => {
      const answer = await app.post(address, { ...sound, slug }, operator);
      expect(answer.status).toBe(422);
      expect(await shown(answer)).toContain('Dit adres gebruikt Regiotafel zelf');
    },
  );

  it.each([
    [{ slug: 'Leidse Regio' }, 'kleine letters, cijfers en streepjes', 'slug'],
    [{ slug: 'leidse-regio' }, 'Er is al een regio op het adres leidse-regio', 'slug'],
    [{ naam: '' }, 'Vul in hoe de regio heet', 'naam'],
    [
      { 'gemeenten.1.code': '', 'gemeenten.2.code': '', 'gemeenten.2.naam': '' },
      'ten minste twee',
      'gemeenten',
    ],
    [{ 'gemeenten.1.code': '47' }, 'vier cijfers', 'gemeenten-1-code'],
    [{ 'gemeenten.1.code': 'GM0546' }, 'gm0546 staat er twee keer', 'gemeenten-1-code'],
    [{ 'gemeenten.2.naam': '' }, 'gm0344 is hier nog niet bekend', 'gemeenten-2-naam'],
    [{ 'gemeenten.0.naam': 'Delft' }, 'gm0546 is bekend als "Leiden"', 'gemeenten-0-naam'],
    [{ 'gemeenten.0.merk': 'LE' }, 'een hoofdletter en een kleine letter', 'gemeenten-0-merk'],
    [{ 'gemeenten.0.merk': 'Aa', 'gemeenten.2.merk': 'Aa' }, 'Het merk Aa is van twee', 'gemeenten-2-merk'],
    [{ 'gemeenten.0.kleur': 'rood' }, 'zes cijfers of letters', 'gemeenten-0-kleur'],
    [
      { 'gemeenten.0.kleur': '#FFCC00' },
      'De kleur #ffcc00 van Leiden heeft contrast 1,5 met wit',
      'gemeenten-0-kleur',
    ],
    [{ 'gemeenten.0.kleur': '#777777' }, 'heeft contrast 4,4 met wit', 'gemeenten-0-kleur'],
    [{ 'gemeenten.0.kolom': '2' }, 'Geef van Leiden kolom en rij', 'gemeenten-0-rij'],
    [
      { 'gemeenten.0.kolom': '2', 'gemeenten.0.rij': '1', 'gemeenten.1.kolom': '2', 'gemeenten.1.rij': '1' },
      'Op kolom 2, rij 1 staan twee gemeenten',
      'gemeenten-1-kolom',
    ],
    [{ 'spelregels.drempel.noemer': '3' }, 'van de helft tot onder het geheel', 'spelregels-drempel-teller'],
    [{ 'spelregels.minimum_gemeenten': '4' }, 'De regio heeft 3 gemeenten', 'spelregels-minimum_gemeenten'],
  ] as [Record<string, string>, string, string][])(
    'tells %j with a link to the field',
    async (change, sentence, field) => {
      const before = await regions();
      const answer = await app.post(address, { ...sound, ...change }, operator);
      expect([409, 422]).toContain(answer.status);
      const html = await answer.text();
      expect(await shown(new Response(html.replaceAll('&quot;', '"')))).toContain(sentence);
      expect(html).toContain(`href="#veld-${field}"`);
      expect(html).toContain(`id="veld-${field}"`);
      expect(fieldsOn(html)).toMatchObject({
        slug: change.slug ?? 'proefregio',
        'gemeenten.0.code': 'G0546',
      });
      expect(await regions()).toEqual(before);
    },
  );

  it('says it in English, with the point of that language', async () => {
    const light = { ...sound, 'gemeenten.0.kleur': '#ffcc00' };
    const answer = await app.post(`${address}?taal=en`, light, operator);
    expect(await shown(answer)).toContain('has contrast 1.5 with white; 4.5 is needed');
  });

  it('draws more rows and keeps what was typed; a problem is told at the row that is shown', async () => {
    const filled = { ...sound, rijen: '6', 'gemeenten.4.code': '0014', meer: 'gemeenten' };
    const more = await app.post(address, filled, operator);
    expect(more.status).toBe(200);
    const fields = fieldsOn(await more.text());
    expect(fields).toMatchObject({ rijen: '11', 'gemeenten.10.code': '', 'gemeenten.2.naam': 'Utrecht' });
    // The fourth row was empty: what stood in the fifth comes up.
    expect(fields['gemeenten.3.code']).toBe('0014');
    const wrong = await app.post(address, { ...fields, meer: '' }, operator);
    expect(await wrong.text()).toContain('href="#veld-gemeenten-3-naam"');
  });

  it('makes it, with a tile, a mark and a colour for each', async () => {
    const made = await app.post(address, sound, operator);
    expect([made.status, made.headers.get('location')]).toEqual([
      303,
      '/beheer/regios/proefregio?gedaan=create_region',
    ]);
    expect(app.installation.region('proefregio')?.municipalities).toMatchObject([
      { id: 'gm0546', name: 'Leiden', slug: 'leiden', mark: 'Le', column: 1, row: 1 },
      { id: 'gm0547', name: 'Leiderdorp', mark: 'Li', column: 3, row: 1 },
      { id: 'gm0344', name: 'Utrecht', mark: 'Ut', column: 2, row: 2 },
    ]);
    const home = await app.get('/proefregio/');
    expect(home.status).toBe(200);
    // One municipality in two regions: the results are the installation's, so its fractions are there at once.
    const { totaal } = (await (await app.get('/proefregio/api/v1/fracties')).json()) as { totaal: number };
    expect(totaal).toBe(17);
    expect((await app.post(address, sound, operator)).status).toBe(409);
  });
});

describe('the page of a region', () => {
  const at = '/beheer/regios/proefregio';

  it('adds a body and a seat by form, ends the seat, and says so', async () => {
    const bare = await app.post(`${at}/organen`, { naam: 'Stuurgroep' }, operator);
    expect(bare.status).toBe(422);
    const html = await bare.text();
    expect(html).toContain('Kies wat voor orgaan dit is.');
    expect(html).toContain('value="Stuurgroep"');
    const made = await app.post(`${at}/organen`, { naam: 'Stuurgroep', soort: 'stuurgroep' }, operator);
    expect(made.headers.get('location')).toBe(`${at}?gedaan=add_body`);
    expect(await shown(app.get(`${at}?gedaan=add_body`, operator))).toContain('Het orgaan is toegevoegd.');
    // Seats are arranged on the region's own pages, where the regional clerk does so too.
    const seats = '/proefregio/organen/stuurgroep/zetels';
    expect(await (await app.get(at, operator)).text()).toContain(`href="${seats}"`);
    const seat = { hoedanigheid: 'voorzitter', titel: 'Burgemeester', vanaf: '2026-11-01' };
    expect((await app.post(seats, seat, operator)).status).toBe(303);
    const page = await (await app.get(seats, operator)).text();
    const end = /href="([^"]*beeindigen)"/.exec(page)?.[1] ?? '';
    expect((await app.get(end, operator)).status).toBe(200);
    const early = await app.post(end, { tot_en_met: '2026-10-01' }, operator);
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('href="#veld-tot_en_met"');
    expect((await app.post(end, { tot_en_met: '2026-11-23' }, operator)).status).toBe(303);
    expect(await (await app.get(seats, operator)).text()).not.toContain(end);
  });

  it('refuses a rulebook of a past day with a reason, and keeps the form', async () => {
    const form = fieldsOn(await (await app.get(`${at}/spelregels`, operator)).text());
    expect(form.geldt_vanaf).toBe('');
    const past = await app.post(
      `${at}/spelregels`,
      { ...form, geldt_vanaf: '2026-11-23', onthouden: 'nee' },
      operator,
    );
    expect(past.status).toBe(422);
    const html = await past.text();
    expect(html).toContain('De ingangsdag 23\u00a0november 2026 is voorbij');
    expect(fieldsOn(html)).toMatchObject({ geldt_vanaf: '2026-11-23', onthouden: 'nee' });
    const coming = { ...form, geldt_vanaf: '2027-01-01', onthouden: 'nee' };
    expect((await app.post(`${at}/spelregels`, coming, operator)).status).toBe(303);
    expect(await shown(app.get('/proefregio/spelregels'))).toContain('gaat gelden op 1 januari 2027');
  });

  it.each([
    '/nergens',
    '/proefregio/organen/nergens/zetels',
    '/proefregio/organen/stuurgroep/zetels/99/beeindigen',
  ])('is not there at %s', async (path) => {
    expect((await app.get(`/beheer/regios${path}`, operator)).status).toBe(404);
  });
});

describe('regions create', () => {
  const create = (...args: string[]) =>
    regionsCreate(
      parseArguments(['regions', 'create', '--json', ...args]),
      app.database,
      fixedClock(testNow),
    );

  it('makes the same region through the same operation, with bodies, ambitions and rules', async () => {
    const made = await create(
      ...['--slug', 'opdracht', '--name', 'Opdrachtregio', '--municipality', '0546'],
      ...['--municipality', 'GM0758,Breda,Br,#a3262a,2,1', '--ambition', 'Energie,Van het gas af, samen'],
      ...['--body', 'regiocommissie,Regiocommissie Energie,G0758,Energie', '--threshold', '2/3'],
      ...['--abstention', 'nee', '--minimum', '2', '--term-months', '3', '--standing', 'tijdens_stemming'],
      ...['--term-moves', 'nee', '--weights', 'zetels', '--meetings', '6', '--committee-members', 'ja'],
    );
    expect(made).toEqual({ regio: 'opdracht', gemeenten: 2, ambities: 1, organen: 1 });
    await app.installation.refresh();
    const read = async (path: string) => (await app.get(`/opdracht/api/v1${path}`)).json();
    expect(await read('/organen/regiocommissie-energie')).toMatchObject({
      soort: 'regiocommissie',
      voorzitter_uit: 'gm0758',
      ambities: ['energie'],
    });
    expect(await read('/spelregels/1')).toMatchObject({
      geldt_vanaf: '2026-11-24',
      drempel: { teller: 2, noemer: 3 },
      onthouden: false,
      minimum_gemeenten: 2,
      termijn_kader_maanden: 3,
      termijn_kader_schuift: false,
      openbaarheid_stand: 'tijdens_stemming',
      gewicht: 'zetels',
      burgerraadsleden: true,
      vergaderingen_per_jaar: 6,
      toelichting: 'bestuurlijk_en_maatschappelijk',
    });
    const { rows } = await app.owner.query(
      "select operation, actor_name, actor_office from journal_entry where scope = 'opdracht' order by id",
    );
    expect(rows.map((row) => row.operation)).toEqual([
      'create_region',
      'record_rulebook',
      'add_ambition',
      'add_body',
    ]);
    expect(rows[0]).toMatchObject({ actor_name: 'beheerder', actor_office: 'operator' });
  });

  const two = ['--slug', 'twee', '--name', 'Twee', '--municipality', '0546', '--municipality'];
  it.each([
    [[...two, '0547,,,#ffcc00'], '--municipality (2): De kleur #ffcc00 van Leiderdorp heeft contrast 1,5'],
    [[...two, 'Leiderdorp'], '--municipality (2): Vul de gemeentecode in'],
    [[...two, '0547', '--slug', 'beheer'], '--slug: Dit adres gebruikt Regiotafel zelf'],
    [[...two, '0547', '--threshold', '1/3'], '--threshold: De drempel ligt van de helft'],
    [[...two, '0547', '--body', 'tafel,X'], '--body (1): Kies wat voor orgaan dit is'],
    [[...two, '0547', '--kleur', 'rood'], '--kleur is geen optie'],
    [['--slug', 'twee'], '--name ontbreekt'],
  ])('refuses %j', async (args, sentence) => {
    await expect(create(...args)).rejects.toThrow(sentence);
    expect(await regions()).not.toContain('twee');
  });
});
