import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';
import { skippedLevels } from '../main/testing-region.ts';
import { programmeMigrations } from './migrations.ts';

// The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker Leiderdorp');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const text = async (path: string, cookie?: string) =>
  (await (await app.get(base + path, cookie)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const json = async (path: string) => (await app.get(`${base}/api/v1${path}`)).json() as Promise<never>;
type Fields = Record<string, string | string[]>;
const post = (path: string, fields: Fields, cookie = officer) => app.post(base + path, fields, cookie);
const placeOf = (answer: Response) => (answer.headers.get('location') ?? '').replace(base, '');
const placeNumber = (place: string) => Number(place.split('/').at(-1));
const seenAt = async (path: string, cookie = officer) =>
  /name="gezien" value="([0-9a-f]{16})"/.exec(await (await app.get(base + path, cookie)).text())?.[1] ?? '';

/** Reads a text and takes it over. @returns the address of the programme */
async function bring(fields: Fields): Promise<string> {
  const read = await post('/programmas/inlezen', { gemeente: 'gm0547', ...fields });
  expect(read.status).toBe(303);
  const preview = placeOf(read);
  const taken = await post(`${preview}/overnemen`, { gezien: await seenAt(preview) });
  expect([taken.status, await taken.text()]).toEqual([303, '']);
  return placeOf(taken);
}
const small =
  '9Z: Klein\n\nDoel\nSamen\n\nSMART doel\n1. Meten\nIndicator: punten\nNulmeting: 0\nStreefwaarde: 10\n2. Zonder maat\n\nActiviteiten 2028\n1.1 Doen\n7.1 Los\n';

const seeds = '../shared/seeds';
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('000')) : undefined;

it.skipIf(seed === undefined)(
  'brings programme 3C of Leiderdorp in, sorted by goal (../shared/seeds/000)',
  async () => {
    const place = await bring({ tekst: readFileSync(join(seeds, seed ?? ''), 'utf8') });
    const told = (await json(place)) as unknown as {
      jaar: number;
      doelen: {
        smart_doelen: {
          nummer: string;
          activiteiten: { nummer: string; titel: string; teksten: { titel_boven_tekst: string }[] }[];
        }[];
      }[];
    };
    expect(told.jaar).toBe(2022);
    expect(
      told.doelen.map(({ smart_doelen }) =>
        smart_doelen.map(({ nummer, activiteiten }) => [nummer, activiteiten.map((each) => each.nummer)]),
      ),
    ).toEqual([
      [
        ['1', ['1.1', '1.2', '1.3', '1.4']],
        ['2', ['2.1']],
        ['3', ['3.1', '3.2', '3.3', '3.4']],
        ['4', ['4.1', '4.2', '4.3']],
      ],
    ]);
    const page = await text(place);
    expect(page).toContain('Boven de tekst heet dit: De colleges, raden en ambtelijke organisaties');
    expect(page).not.toContain('Ga naar boven');
  },
);

describe('taking over', () => {
  it('shows first, changes nothing, and shows what is missing afterwards', async () => {
    const read = await post('/programmas/inlezen', {
      gemeente: 'gm0547',
      tekst: `Download als pdf\n\n${small}`,
    });
    const preview = placeOf(read);
    expect(await text('/programmas')).not.toContain('9Z: Klein');
    expect(await text(preview, officer)).toMatch(
      /Dit wordt een nieuw programma.*Activiteit 7.1 hoort bij SMART doel 7/,
    );
    expect((await app.get(base + preview)).status).toBe(403);
    const place = placeOf(await post(`${preview}/overnemen`, { gezien: await seenAt(preview) }));
    const page = await text(place);
    expect(page).toMatch(/SMART doel zonder indicator: 2 .*Activiteit zonder doel: 7.1/);
    expect(page).toContain('Geen indicator: of dit bereikt wordt, is niet te meten.');
    expect(skippedLevels(await (await app.get(base + place)).text())).toEqual([]);
    // What the demonstration wrote is invented, and what a visitor brought in later may be real.
    const labelled = 'Geen begroting van een gemeente';
    await app.owner.query(
      "update programme_version set recorded_at = '2026-11-24T23:00Z' where programme_id = $1",
      [placeNumber(place)],
    );
    for (const [path, invented] of [
      ['/programmas/1', true],
      ['/programmas/1/onderdelen/1.2', true],
      [place, false],
      [`${place}/onderdelen/1.1`, false],
    ] as const)
      expect([path, (await text(path, officer)).includes(labelled)]).toEqual([path, invented]);
    // A second click, and a way back: it was taken over, and where to.
    const again = await post(`${preview}/overnemen`, { gezien: '0123456789abcdef' });
    const said = await again.text();
    expect([again.status, said.includes('al overgenomen'), said.includes(`href="${base}${place}"`)]).toEqual([
      ...[409, true, true],
    ]);
    const back = await (await app.get(base + preview, officer)).text();
    expect(back).toContain(`<a href="${base}${place}">Naar het programma; hiervan kwam versie 1</a>`);
    expect(await (await app.get(`${base}/programmas/inlezen`, officer)).text()).not.toContain(
      `"${base}${preview}"`,
    );
  });

  it('puts a next document beside the first, and refuses when nothing changes or all was changed meanwhile', async () => {
    const report = '9Z: Klein\n\nWat hebben we bereikt?\n1. Meten\nHet gaat goed.\n';
    const fields = { gemeente: 'gm0547', tekst: report, stuk: 'jaarstukken', jaar: '2028' };
    const [one, two] = [
      placeOf(await post('/programmas/inlezen', fields)),
      placeOf(await post('/programmas/inlezen', fields)),
    ];
    const [first, second] = [await seenAt(one), await seenAt(two)];
    const place = placeOf(await post(`${one}/overnemen`, { gezien: first }));
    expect(await text(place)).toMatch(/Jaarstukken Het gaat goed/);
    // A title that is about something else, and no text for it.
    const other = {
      gemeente: 'gm0547',
      tekst: '9Z: Klein\n\n1. Iets anders\nLasten 2028: 5\n',
      jaar: '2028',
    };
    const changed = await text(placeOf(await post('/programmas/inlezen', other)), officer);
    expect(changed).toMatch(
      /Let op .*1 heette “Meten”\. De tekst die er al stond \(Jaarstukken\) blijft staan/,
    );
    expect(changed).toMatch(/1 Iets anders gewijzigd anders: titel en bedragen; was: “Meten”/);
    const late = await post(`${two}/overnemen`, { gezien: second });
    expect([late.status, (await late.text()).includes('is veranderd sinds u dit zag')]).toEqual([409, true]);
    const again = await post(`${two}/overnemen`, { gezien: await seenAt(two) });
    expect([again.status, (await again.text()).includes('alles staat er al zo')]).toEqual([409, true]);
  });

  it('keeps the money and texts that another document told', async () => {
    const told = (sum: string, words: string) =>
      `9M: Geld\n\n1. Meten\n\n1.1 Doen\nLasten 2028: ${sum}\n\nWat mag het kosten?\n${words}\nLasten 2028: ${sum}\n`;
    await bring({ tekst: told('5.000', 'Geraamd.'), jaar: '2028' });
    const place = await bring({
      tekst: `Jaarstukken 2028\n${told('4.100', 'Uitgegeven.')}`,
    });
    const page = await text(place);
    expect(page).toMatch(/Begroting Geraamd\. Jaarstukken Uitgegeven\./);
    expect(page).toMatch(/2028 Begroting € 5\.000 .*2028 Jaarstukken € 4\.100 /);
    expect(await json(`${place}/onderdelen/1.1`)).toMatchObject({
      activiteit: {
        bedragen: [
          { stuk: 'begroting', jaar: 2028, euro: '5000.00' },
          { stuk: 'jaarstukken', jaar: 2028, euro: '4100.00' },
        ],
      },
    });
    // What a programme of before this was: each sum gets the document that it came from, as the journal has it.
    await app.owner.query(`alter table programme_version no force row level security;
      update programme_version set content = content || '{"introduction": "", "costs": "Geraamd.",
        "amounts": [{"year": 2028, "kind": "expenses", "cents": 500000}], "activities": []}'
        where version = 1 and programme_id = ${placeNumber(place)};
      update programme_version set content = content || '{"introduction": "Oud", "costs": "Geraamd.",
        "amounts": [{"year": 2028, "kind": "expenses", "cents": 500000}, {"year": 2028, "kind": "income", "cents": 1}],
        "activities": []}' where version = 2 and programme_id = ${placeNumber(place)};
      alter table programme_version force row level security`);
    const migration = programmeMigrations.find(({ name }) => name.endsWith('-programme-money-per-document'));
    if (!migration) throw new Error('No migration');
    await app.owner.query(migration.sql);
    expect(await json(place)).toMatchObject({
      inleiding: [{ stuk: 'jaarstukken', tekst: 'Oud' }],
      kosten: [{ stuk: 'begroting', tekst: 'Geraamd.' }],
      bedragen: [
        { stuk: 'begroting', soort: 'lasten', euro: '5000.00' },
        { stuk: 'jaarstukken', soort: 'baten', euro: '0.01' },
      ],
    });
  });

  it('says so where another document was chosen than the page names', async () => {
    const tekst = `Jaarstukken 2028\n${small.replace('9Z', '9J')}`;
    const preview = placeOf(
      await post('/programmas/inlezen', { gemeente: 'gm0547', tekst, stuk: 'begroting' }),
    );
    expect(await text(preview, officer)).toMatch(
      /komen te staan bij: Begroting\. .*gekozen is \S+Begroting\S+\. Klopt het stuk/,
    );
    const unsaid = placeOf(await post('/programmas/inlezen', { gemeente: 'gm0547', tekst }));
    const shown = await text(unsaid, officer);
    expect(shown).toContain('komen te staan bij: Jaarstukken.');
    expect(shown).not.toContain('Klopt het stuk?');
  });

  it('waits until what is doubled is mended, and lines without a number are left out knowingly', async () => {
    const doubled = '8Y: Dubbel\n\n1. Een\n\n1.1 A\n1.1 B\n\nActiviteiten 2028\nLos\n';
    const preview = placeOf(await post('/programmas/inlezen', { gemeente: 'gm0547', tekst: doubled }));
    const wrong = await post(`${preview}/overnemen`, { gezien: await seenAt(preview) });
    expect([wrong.status, (await wrong.text()).includes('Verbeter eerst')]).toEqual([409, true]);
    const mended = {
      gemeente: 'gm0547',
      tekst: doubled.replace('1.1 B', '1.2 B'),
      vervangt: preview.split('/').at(-1) ?? '',
    };
    const next = placeOf(await post('/programmas/inlezen', mended));
    expect((await app.get(base + preview, officer)).status).toBe(404);
    const left = await post(`${next}/overnemen`, { gezien: await seenAt(next) });
    expect([left.status, (await left.text()).includes('die nergens bij horen (1)')]).toEqual([422, true]);
    expect((await post(`${next}/overnemen`, { gezien: await seenAt(next), weglaten: 'ja' })).status).toBe(
      303,
    );
  });

  it('keeps what was mended when something of it is refused, and takes what was moved, made a goal and put back', async () => {
    const tekst = '8M: Mis\n\n1. Een\n1.1 Eerst\nHoort bij twee.\n1.2 Twee\nVolgende\nGeen doel\n';
    const preview = placeOf(await post('/programmas/inlezen', { gemeente: 'gm0547', tekst }));
    const mended = {
      ...{ gemeente: 'gm0547', vervangt: preview.split('/').at(-1) ?? '', 'bewaren[]': ['Volgende'] },
      tekst: '8M: Mis\n\n1. Een\n1.1 Eerst\n1.2 Twee\nHoort bij twee.\nVolgende\n2. Geen doel\n',
    };
    const refused = await (await post('/programmas/inlezen', { ...mended, jaar: 'ooit' })).text();
    const field = (name: string) =>
      new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(refused.replace(/\s+/g, ' '))?.[0] ?? '';
    expect(field('vervangt')).toContain(`value="${mended.vervangt}"`);
    expect(field('bewaren\\[\\]')).toMatch(/value="Volgende" checked/);
    expect(refused).toContain(mended.tekst);
    const next = placeOf(await post('/programmas/inlezen', { ...mended, jaar: '2029' }));
    expect((await app.get(base + preview, officer)).status).toBe(404);
    const taken = placeOf(await post(`${next}/overnemen`, { gezien: await seenAt(next) }));
    expect(await text(taken)).toMatch(/1\.2 Twee Hoort bij twee\. Volgende .*SMART doel 2 Geen doel/);
  });

  it('refuses a page of another municipality and keeps what was typed', async () => {
    const other = await post('/programmas/inlezen', { gemeente: 'gm0546', tekst: small });
    expect(other.status).toBe(403);
    const wrong = await post('/programmas/inlezen', { gemeente: 'gm0547', tekst: small, jaar: 'ooit' });
    expect([wrong.status, (await wrong.text()).includes('9Z: Klein')]).toEqual([422, true]);
    const region = await app.signIn('Beleidsmedewerker regio');
    const preview = placeOf(await post('/programmas/inlezen', { gemeente: 'regio', tekst: small }, region));
    const gezien = await seenAt(preview, region);
    expect((await post(`${preview}/overnemen`, { gezien })).status).toBe(403);
    const place = placeOf(await post(`${preview}/overnemen`, { gezien }, region));
    // The tree of the region itself, sorted by goal, with what is missing.
    expect(await text(place)).toMatch(/De regio, 2028.* 1 Meten.* 1\.1 Doen.* 2 Zonder maat/);
    expect(await json(place)).toMatchObject({
      gemeente: null,
      doelen: [
        { titel: 'Samen', smart_doelen: [{ activiteiten: [{ nummer: '1.1' }] }, { activiteiten: [] }] },
      ],
      activiteiten_zonder_doel: [{ nummer: '7.1' }],
    });
    expect(
      (await post(`${place}/onderdelen/1.1/beschrijven`, { titel: 'X', versie: '1', reden: 'x' })).status,
    ).toBe(403);
  });
});

describe('a goal and an activity', () => {
  it('are described with reason, linked to the region, and shown there', async () => {
    const place = await bring({ tekst: small.replace('9Z', '9A') });
    const given = {
      titel: 'Doen',
      uitvoerder: 'Servicepunt71',
      'bedragen.0.jaar': '2028',
      'bedragen.0.euro': '1,234.50',
      'ambities[]': ['duurzaamheid'],
      voorstellen: '1',
      versie: '1',
    };
    const without = await post(`${place}/onderdelen/1.1/beschrijven`, given);
    expect([without.status, (await without.text()).includes('Schrijf waarom de tekst verandert')]).toEqual([
      422,
      true,
    ]);
    expect(
      (await post(`${place}/onderdelen/1.1/beschrijven`, { ...given, reden: 'Afgesproken.' })).status,
    ).toBe(303);
    expect(await text(`${place}/onderdelen/1.1`)).toMatch(/Servicepunt71.*€ 1.234,50.*Duurzaamheid/);
    // Beside the part on the page of the programme too, by the name of now.
    const called = 'Duurzaamheid, klimaat en energietransitie';
    const linked = `Uitvoering door: Servicepunt71 Hoort bij: ${called} , Rookvrije speelplekken`;
    const name = (title: string) =>
      app.owner.query(
        "update ambition set title = $1 where region_id = 'leidse-regio' and id = 'duurzaamheid'",
        [title],
      );
    expect(await text(place)).toContain(linked);
    await name('Duurzame regio');
    expect(await text(place)).toContain('Hoort bij: Duurzame regio ,');
    await name(called);
    expect(await text(place)).toContain(linked);
    expect(await text(`${place}?versie=1`)).not.toContain('Hoort bij:');
    expect(await text('/ambities/duurzaamheid')).toContain('1.1 Doen');
    expect(await text('/programmas?voorstel=1')).toContain('1.1 Doen');
    expect(await text('/voorstellen/1')).toContain('Wat begrotingen voor dit voorstel doen');
    const stale = await post(`${place}/onderdelen/1.1/beschrijven`, { ...given, reden: 'Nog eens.' });
    expect([stale.status, (await stale.text()).includes('Servicepunt71')]).toEqual([409, true]);
    const vague = await post(`${place}/onderdelen/1.1/beschrijven`, {
      ...given,
      'bedragen.0.euro': '1,234',
      versie: '2',
      reden: 'x',
    });
    expect([vague.status, (await vague.text()).includes('kan twee bedragen zijn')]).toEqual([422, true]);
    expect(await text(`${place}?versie=1`)).toContain('U leest versie 1, niet de nieuwste.');
  });

  it('taken over under a wrong number are taken away with a reason, unless they were measured', async () => {
    const place = await bring({ tekst: small.replace('9Z', '9W') });
    const away = (number: string, fields: Fields = {}) =>
      post(`${place}/onderdelen/${number}/beschrijven`, {
        versie: '1',
        weghalen: 'ja',
        ...fields,
      });
    expect((await away('7.1')).status).toBe(422);
    const done = await away('7.1', { reden: 'Verkeerd nummer.' });
    expect([done.status, placeOf(done)]).toEqual([303, place]);
    expect(await text(place)).not.toContain('7.1 Los');
    expect(await text(`${place}?versie=1`)).toContain('7.1 Los');
    expect((await app.get(`${base}${place}/onderdelen/7.1`)).status).toBe(404);
    await post(`${place}/onderdelen/1/voortgang`, { dag: '2026-11-20', waarde: '4' });
    const measured = await away('1', { versie: '2', reden: 'Weg.' });
    expect([measured.status, (await measured.text()).includes('metingen van gemeld (1)')]).toEqual([
      409,
      true,
    ]);
  });

  it('who carries it out is never dropped without a word, and stays where nothing is said of it', async () => {
    const at = `${await bring({ tekst: small.replace('9Z', '9C') })}/onderdelen/1.1`;
    const describe = (versie: string, more: Fields) =>
      post(`${at}/beschrijven`, { titel: 'Doen', reden: 'Afgesproken.', versie, ...more });
    const one: Fields = { 'uitvoerders[]': ['gm0547'] };
    for (const some of [one, { organisatie: 'Servicepunt71' }, { 'namens[]': ['gm0547'] }])
      for (const unsaid of [{}, { soort: 'niet_gekozen' }]) {
        const refused = await describe('1', { ...some, ...unsaid });
        expect([
          refused.status,
          (await refused.text()).includes('Kies ook hoe het wordt uitgevoerd'),
        ]).toEqual([422, true]);
      }
    const carried = async () =>
      ((await json(at)) as { activiteit: { uitvoering: unknown } }).activiteit.uitvoering;
    expect((await describe('1', { ...one, soort: 'gemeente' })).status).toBe(303);
    expect(await carried()).toMatchObject({ soort: 'gemeente' });
    expect((await describe('2', {})).status).toBe(303);
    expect(await carried()).toMatchObject({ soort: 'gemeente' });
    expect((await describe('3', { soort: 'niet_gekozen' })).status).toBe(303);
    expect(await carried()).toBeNull();
  });

  it('refuse what belongs to the other kind by its name, and a title that is missing', async () => {
    const place = await bring({ tekst: small.replace('9Z', '9D') });
    const secret = await app.token('Beleidsmedewerker Leiderdorp');
    const wrong = async (number: string, more: Readonly<Record<string, unknown>>) => {
      const body = { titel: 'T', versie: 1, reden: 'x', ...more };
      const answer = await app.api(`${place}/onderdelen/${number}/beschrijven`, secret, body);
      return [answer.status, JSON.stringify(await answer.json())];
    };
    const carrier = {
      uitvoerder: 'Wij',
      soort: 'gemeente',
      uitvoerders: ['gm0547'],
      organisatie: 'O',
      namens: ['gm0547'],
    };
    const indicator = {
      indicator: 'i',
      eenheid: 'e',
      nulmeting: 0,
      streefwaarde: 1,
      streefdatum: '2028',
      indicator_bron: 'b',
    };
    for (const [number, fields] of [
      ['1', carrier],
      ['1.1', indicator],
    ] as const)
      for (const [field, value] of Object.entries(fields)) {
        const told = await wrong(number, { [field]: value });
        expect(told).toEqual([422, expect.stringContaining(` Laat ${field} weg`)]);
      }
    expect(await wrong('1', { titel: '' })).toEqual([422, expect.stringContaining('Vul de titel in.')]);
    expect((await wrong('1', { soort: 'niet_gekozen', indicator: 'punten' }))[0]).toBe(201);
    const page = await (
      await post(`${place}/onderdelen/1/beschrijven`, { versie: '2', organisatie: 'O' })
    ).text();
    expect(page).toContain('Vul de titel in.');
  });

  it('tell how far they are, and a measurement of the same day needs a reason', async () => {
    const place = await bring({ tekst: small.replace('9Z', '9B') });
    const report = (fields: Fields, number = '1') => post(`${place}/onderdelen/${number}/voortgang`, fields);
    expect((await report({ dag: '2026-11-20', waarde: '4,5' })).status).toBe(303);
    expect(await text(place)).toContain('45% van de weg');
    expect((await report({ dag: '2026-11-20', waarde: '5' })).status).toBe(422);
    expect((await report({ dag: '2026-11-20', waarde: '5', reden: 'Verkeerd geteld.' })).status).toBe(303);
    expect((await report({ dag: '2026-11-25', waarde: '5' })).status).toBe(422);
    expect((await report({ dag: '2026-11-20', waarde: '5' }, '2')).status).toBe(409);
    expect(await json(`${place}/onderdelen/1`)).toMatchObject({
      smart_doel: { metingen: [{ dag: '2026-11-20', waarde: 5 }], procent_bereikt: 50 },
    });
    // Without a window of its own: its words are not smaller where it is.
    expect(await (await app.get(`${base}${place}/onderdelen/1`)).text()).toMatch(
      /<svg class="bar measured" height="180" role="img" aria-label="Lijn van punten: 20\snovember\s2026 5\. Streefwaarde: 10\.">/,
    );
  });
});

it('takes links and who does it over from the year before, as ticked', async () => {
  const first = await bring({ tekst: small.replace('9Z', '9Y') });
  const part = {
    titel: 'Doen',
    versie: '1',
    reden: 'Zo is het.',
    voorstellen: '5',
    soort: 'dienst',
    organisatie: 'SP71',
    'namens[]': ['gm0547'],
  };
  expect((await post(`${first}/onderdelen/1.1/beschrijven`, part)).status).toBe(303);
  const other = { titel: 'Iets heel anders', versie: '2', reden: 'Zo is het.', voorstellen: '5' };
  expect((await post(`${first}/onderdelen/2/beschrijven`, other)).status).toBe(303);
  const read = await post('/programmas/inlezen', {
    gemeente: 'gm0547',
    tekst: small.replace('9Z', '9Y').replace('2028', '2029'),
  });
  const preview = placeOf(read);
  const html = await (await app.get(base + preview, officer)).text();
  expect(html).toMatch(/value="1\.1" checked/);
  expect(html).toMatch(/value="2"\/>.*heette “Iets heel anders”/);
  const take = async (fields: Fields) =>
    post(`${preview}/overnemen`, { gezien: await seenAt(preview), ...fields });
  const refused = await take({ 'overnemen[]': ['7.1'], reden: 'Getypt.' });
  const again = await refused.text();
  expect([
    refused.status,
    again.includes('Onder 7.1 is van vorig jaar niets'),
    again.includes('Getypt.'),
  ]).toEqual([422, true, true]);
  const seen = await seenAt(preview);
  expect(
    (await post(`${first}/onderdelen/1.1/beschrijven`, { ...part, voorstellen: '1', versie: '3' })).status,
  ).toBe(303);
  expect((await post(`${preview}/overnemen`, { gezien: seen, 'overnemen[]': ['1.1'] })).status).toBe(409);
  const taken = await take({ 'overnemen[]': ['1.1'] });
  expect(taken.status).toBe(303);
  const next = placeOf(taken);
  expect(await json(`${next}/onderdelen/1.1`)).toMatchObject({
    activiteit: { voorstellen: [1], uitvoering: { organisatie: 'SP71' } },
  });
  expect(await json(`${next}/onderdelen/2`)).toMatchObject({ smart_doel: { voorstellen: [] } });
});

interface OfGoal {
  readonly metingen: { meting: number; waarde: number }[];
  readonly vervallen_metingen: { waarde: number; reden: string | null }[];
}
const measurements = async (place: string) =>
  ((await json(`${place}/onderdelen/1`)) as { smart_doel: OfGoal }).smart_doel;

it('withdraws a measurement with a reason: kept to be read, and counting nowhere', async () => {
  const place = await bring({ tekst: small.replace('9Z', '9W') });
  await post(`${place}/onderdelen/1/voortgang`, { dag: '2026-11-20', waarde: '4' });
  const [{ meting = 0 } = {}] = (await measurements(place)).metingen;
  const back = async (fields: Fields, cookie = officer) => {
    const answer = await post(`${place}/onderdelen/1/intrekking`, fields, cookie);
    return [answer.status, await answer.text()] as const;
  };
  const right = { meting: String(meting), reden: 'Van een andere gemeente.' };
  expect((await back({ ...right, meting: '' }))[1]).toContain('Kies de meting die niet klopt.');
  const [status, page] = await back({ ...right, reden: '' });
  expect([status, page.includes('Schrijf waarom deze meting niet klopt')]).toEqual([422, true]);
  expect((await back({ ...right, meting: '999999' }))[0]).toBe(404);
  expect((await back(right, await app.signIn('Beleidsmedewerker Leiden')))[0]).toBe(403);
  expect((await back(right))[0]).toBe(303);
  expect((await back(right))[0]).toBe(409);
  expect(await measurements(place)).toMatchObject({
    metingen: [],
    vervallen_metingen: [{ waarde: 4, reden: 'Van een andere gemeente.' }],
    procent_bereikt: null,
  });
  const told = 'Ingetrokken op 24 november 2026 door Beleidsmedewerker Leiderdorp: Van een andere gemeente.';
  expect(await text(`${place}/onderdelen/1`)).toContain(told);
  // A part of its own of the page, in a document too.
  const part = `${place.slice(1)}/onderdelen/1*meldingen-die-niet-meer-gelden`;
  expect(await text(`/samenstellen/document?deel=${part}`)).toContain(told);
  expect(await (await app.get(`${base}${place}/onderdelen/1`)).text()).not.toContain('role="img"');
});

it('shows after each kind of change what a page that keeps nothing shows', async () => {
  const place = await bring({ tekst: small.replace('9Z', '9K') });
  const pages = [place, `/en${place}`, `${place}?versie=1`];
  const html = async (path: string) => (await app.get(base + path, officer)).text();
  const seen = new Set<string>();
  /** As it is now, with what is kept and then with nothing: a region that changed is read again, and keeps nothing. */
  const look = async () => {
    const kept = await Promise.all(pages.map(html));
    for (const name of ['Even anders', 'Leidse regio']) {
      await app.owner.query('update region set name = $1 where id = $2', [name, base.slice(1)]);
      await app.installation.refresh();
    }
    for (const [at, page] of (await Promise.all(pages.map(html))).entries()) expect(kept[at]).toBe(page);
    // Twice, so that what was kept first is shown once more before the next change.
    await Promise.all(pages.map(html));
    seen.add(kept[0] ?? '');
  };
  await look();
  const done = async (answer: Response) => expect([answer.status, await answer.text()]).toEqual([303, '']);
  const given = { titel: 'Beter doen', versie: '1', reden: 'Duidelijker.', uitvoerder: 'Servicepunt71' };
  await done(await post(`${place}/onderdelen/1.1/beschrijven`, given));
  await look();
  await done(await post(`${place}/onderdelen/1/voortgang`, { dag: '2026-11-20', waarde: '4' }));
  await look();
  const again = { dag: '2026-11-20', waarde: '5', reden: 'Verkeerd geteld.' };
  await done(await post(`${place}/onderdelen/1/voortgang`, again));
  await look();
  const [second] = (await measurements(place)).metingen;
  await done(
    await post(`${place}/onderdelen/1/intrekking`, { meting: `${second?.meting}`, reden: 'Proef.' }),
  );
  await look();
  const [first] = (await measurements(place)).metingen;
  expect([first?.waarde, second?.waarde]).toEqual([4, 5]);
  await done(await post(`${place}/onderdelen/1/intrekking`, { meting: `${first?.meting}`, reden: 'Proef.' }));
  expect(await text(place)).not.toContain('van de weg');
  await look();
  await done(
    await post(`${place}/onderdelen/7.1/beschrijven`, { versie: '2', weghalen: 'ja', reden: 'Verkeerd.' }),
  );
  await look();
  const report = 'Jaarstukken 2028\n9K: Klein\n\nWat hebben we bereikt?\n1. Meten\nHet gaat goed.\n';
  expect(await bring({ tekst: report })).toBe(place);
  await look();
  // Each of the changes was to be seen; where one was withdrawn, as it was before it.
  expect(seen.size).toBe(6);
});

it('compares two years number by number, and two municipalities by ambition', async () => {
  expect(await text('/programmas/vergelijken?een=1&ander=2')).toMatch(
    /Nummer voor nummer.*5\.1.*alleen in 3C.*1\.1 Een warmteplan per wijk 2026 naast 2027 Begroting Lasten € 12\.340,50 € 20\.500 € 8\.159,50.*Geld per jaar.*2026 naast 2027 Begroting Lasten € 250\.000 € 250\.000 € 0/,
  );
  expect(await text('/programmas/vergelijken?een=1&ander=3')).toMatch(
    /Per ambitie.*Duurzaamheid.*1\.2 .*1\.1 /,
  );
  expect(await json('/programmas/vergelijken?een=1&ander=2')).toMatchObject({
    verschillen: { length: 6, 1: { nummer: '1.1', bedragen: [{ jaar_een: 2026, verschil: '8159.50' }] } },
    geld: [{ verschil: '0.00' }, { soort: 'baten', jaar_ander: 2027 }],
  });
  expect((await app.get(`${base}/api/v1/programmas/vergelijken?een=1&ander=999`)).status).toBe(404);
});
