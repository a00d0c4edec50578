import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from './testing.ts';

const base = '/leidse-regio';
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const page = async (path: string) => {
  const answer = await app.get(base + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
};
const send = async (office: string, path: string, fields: Record<string, string | string[]>) => {
  const answer = await app.post(base + path, fields, await app.signIn(office));
  expect([path, answer.status, answer.status === 303 ? '' : await answer.text()]).toEqual([path, 303, '']);
  return (answer.headers.get('location') ?? '').replace(base, '');
};
const reason = 'Er stond iets in wat hier niet hoort.';
const secret = 'Woorden die weg moeten 4711';

describe('what was public and is withdrawn keeps its address, and says when, why and by which office', () => {
  it.each([
    [
      'news',
      '/nieuws',
      { datum: '2026-11-24', titel: `Titel ${secret}`, tekst: `Tekst ${secret}` },
      '/api/v1/nieuws/',
    ],
    [
      'an event',
      '/tijdlijn',
      {
        datum: '2026-11-24',
        soort: 'stuk',
        titel: `Titel ${secret}`,
        tekst: `Tekst ${secret}`,
        bron: 'Raadsbrief',
      },
      '/api/v1/tijdlijn/',
    ],
  ])('%s, with its text gone from page, list and API', async (_kind, path, fields, api) => {
    const at = await send('Beleidsmedewerker regio', path, fields);
    const id = at.split('/').at(-1) ?? '';
    expect(await page(at)).toContain(secret);
    await send('Regiogriffier', `${at}/intrekken`, { reden: reason });
    const text = await page(at);
    expect(text).toContain('Ingetrokken op 24 november 2026, door Regiogriffier.');
    expect(text).toContain(reason);
    for (const each of [at, path, `${api}${id}`, '/nieuws.atom', `/en${at}`])
      expect(await page(each), each).not.toContain(secret);
    expect(await page(`${api}${id}`)).toContain(reason);
  });

  it('a version of a document, whose file is refused with the reason', async () => {
    await send('Regiogriffier', '/documenten/5/versies/1/intrekken', { reden: reason });
    const text = await page('/documenten/5?versie=1');
    expect(text).toContain('Ingetrokken op 24 november 2026, door Regiogriffier.');
    expect(text).toContain(reason);
    const file = await app.get(`${base}/documenten/5/versies/1/bestand`);
    expect(file.status).toBe(410);
    expect(await file.text()).toContain(reason);
  });

  it('a proposal that left the board', async () => {
    await send('Regiogriffier', '/voorstellen/7/van-tafel', { reden: reason });
    const text = await page('/voorstellen/7');
    expect(text).toContain('Op 24 november 2026, door de regiogriffier.');
    expect(text).toContain(reason);
  });

  it('an item of a published agenda; a draft agenda may change without telling', async () => {
    const { rows } = await app.owner.query<{ meeting: number; published: boolean }>(
      "select id as meeting, published_at is not null as published from meeting where state = 'planned' and day >= '2026-11-25' order by id",
    );
    const add = async (published: boolean) => {
      const meeting = rows.find((row) => row.published === published)?.meeting;
      await send('Regiogriffier', `/vergaderingen/${meeting}/agendapunten`, {
        onderwerp: 'vrij',
        titel: secret,
      });
      const added = await app.owner.query<{ id: number }>('select max(id) as id from agenda_item');
      return added.rows[0]?.id ?? 0;
    };
    const item = await add(true);
    const clerk = await app.signIn('Regiogriffier');
    const bare = await app.post(`${base}/agendapunten/${item}/verwijderen`, {}, clerk);
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain('Schrijf waarom dit punt eraf gaat');
    await send('Regiogriffier', `/agendapunten/${item}/verwijderen`, { reden: reason });
    const text = await page(`/agendapunten/${item}`);
    expect(text).toContain('Ingetrokken op 24 november 2026, door Regiogriffier.');
    expect(text).toContain(reason);
    const draft = await add(false);
    await send('Regiogriffier', `/agendapunten/${draft}/verwijderen`, {});
    expect((await app.get(`${base}/agendapunten/${draft}`)).status).toBe(404);
  });

  it('a day of a council, in the calendar and at its own address', async () => {
    const clerk = 'Griffier Leiderdorp';
    const calendar = '/raden/leiderdorp/kalender';
    const { rows } = await app.owner.query<{ id: number }>(
      `select v.date_id as id from council_date_version v join council_date d on d.id = v.date_id
       where d.municipality_id = 'gm0547' and v.from_day between '2026-11-25' and '2026-12-31' order by v.date_id limit 1`,
    );
    const at = `${calendar}/${rows[0]?.id}`;
    await send(clerk, `${at}/intrekken`, { reden: reason });
    for (const each of [calendar, at]) {
      const text = await page(each);
      expect(text).toContain('Ingetrokken op 24 november 2026, door Griffier Leiderdorp.');
      expect(text).toContain(reason);
    }
  });

  it('a proposal for other rules', async () => {
    const { rows } = await app.owner.query<{ number: number }>(
      "select number from rulebook_change where state in ('proposed', 'agreed') order by number limit 1",
    );
    const at = `/spelregels/voorstellen/${rows[0]?.number}`;
    await send('Regiogriffier', `${at}/intrekken`, { reden: reason });
    const text = await page(at);
    expect(text).toContain('Ingetrokken op 24 november 2026, door Regiogriffier.');
    expect(text).toContain(reason);
    expect(JSON.parse(await page(`/api/v1${at}`))).toMatchObject({ ingetrokken_door: 'Regiogriffier' });
  });

  it('an amendment, option or motion, in the order of votes', async () => {
    const { rows } = await app.owner.query<{ item: number }>(
      `select i.id as item from agenda_item i join proposal p on p.id = i.proposal_id join meeting m on m.id = i.meeting_id
       where m.published_at is not null and m.state in ('planned', 'ongoing') and i.kind = 'proposal'
         and not exists (select from vote v where v.agenda_item_id = i.id) order by i.id limit 1`,
    );
    const order = `/agendapunten/${rows[0]?.item}/stemvolgorde`;
    for (const titel of ['Motie A', 'Motie B'])
      await send('Regiogriffier', order, { soort: 'motie', titel, tekst: 'Tekst', indiener: 'D66 Leiden' });
    const added = await app.owner.query<{ id: number }>(
      'select id from vote_question order by id desc limit 2',
    );
    const [second, first] = added.rows;
    await send('Regiogriffier', `/stemvragen/${first?.id}/intrekken`, { reden: reason });
    await send('Regiogriffier', `/stemvragen/${second?.id}/intrekken`, {});
    const text = await page(order);
    expect(text.split('Ingetrokken op 24 november 2026, door Regiogriffier.').length).toBe(3);
    expect(text).toContain(reason);
    const { vragen } = JSON.parse(await page(`/api/v1${order}`)) as { vragen: { id: number }[] };
    const told = vragen.filter(({ id }) => [first?.id, second?.id].includes(id));
    expect(told).toMatchObject([{ reden_intrekking: reason }, { reden_intrekking: null }]);
  });

  it('a position, which can still be read', async () => {
    const clerk = await app.signIn('Fractiespecialist D66 Leiderdorp');
    expect((await app.post(`${base}/standpunten/1/intrekken`, {}, clerk)).status).toBe(422);
    const at = await send('Fractiespecialist D66 Leiderdorp', '/standpunten/1/intrekken', { reden: reason });
    const text = await page(at);
    expect(text).toContain(reason);
    expect(text).toMatch(/Ingetrokken.*24 november 2026[^<]*, Fractiespecialist D66 Leiderdorp/s);
  });
});

describe('publishing shows what will become visible', () => {
  it.each([
    ['Beleidsmedewerker regio', '/nieuws/nieuw', ['de datum, de titel en de hele tekst']],
    ['Beleidsmedewerker regio', '/tijdlijn/nieuw', ['op de tijdlijn en op haar eigen adres']],
    ['Beleidsmedewerker regio', '/voorstellen/nieuw', ['alles wat u hier invult']],
    ['Beleidsmedewerker regio', '/voorstellen/5/documenten', ['het bestand of de link', 'Geheime stukken']],
    ['Beleidsmedewerker regio', '/documenten/5/versies', ['het bestand of de link', 'Geheime stukken']],
    ['Beleidsmedewerker regio', '/ambities/wonen-en-groen/documenten', ['het bestand of de link']],
    ['Fractiespecialist D66 Leiderdorp', '/agendapunten/16/standpunten', ['het standpunt van uw fractie']],
    ['Regiogriffier', '/vergaderingen/8/besluitenlijst', ['de hele besluitenlijst']],
  ])('%s at %s', async (office, path, shows) => {
    const answer = await app.get(base + path, await app.signIn(office));
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('Zichtbaar voor iedereen, zonder account, zodra u op de knop drukt');
    for (const each of shows) expect(text).toContain(each);
  });

  it('confirming the result of a vote, noting a commitment', async () => {
    const everybody = 'Zichtbaar voor iedereen, zonder account, zodra u op de knop drukt';
    const open = await app.owner.query<{ id: number }>(
      "select id from vote where state = 'open' order by id limit 1",
    );
    const vote = `/stemmingen/${open.rows[0]?.id}`;
    const look = async (office: string, path: string) =>
      (await app.get(base + path, await app.signIn(office))).text();
    expect(await look('Regiogriffier', vote)).not.toContain('de uitslag als vastgesteld');
    await send('Regiogriffier', `${vote}/sluiten`, {});
    const closed = await look('Regiogriffier', vote);
    for (const each of [everybody, 'de uitslag als vastgesteld']) expect(closed).toContain(each);
    expect(await page(vote)).not.toContain(everybody);
    const noting = await look('Regiogriffier', '/agendapunten/16/toezeggingen');
    for (const each of [everybody, 'wat is toegezegd']) expect(noting).toContain(each);
  });

  it('publishing an agenda: its convocation, every item and the papers, and what stays hidden', async () => {
    const { rows } = await app.owner.query<{ id: number }>(
      "select id from meeting where state = 'planned' and published_at is null and day > '2026-11-25' order by id limit 1",
    );
    const at = `/vergaderingen/${rows[0]?.id}`;
    await send('Regiogriffier', `${at}/agendapunten`, { onderwerp: 'vrij', titel: 'Rondje langs de velden' });
    const cookie = await app.signIn('Regiogriffier');
    const text = await (await app.get(`${base}${at}/regie`, cookie)).text();
    expect(text).toContain('Zichtbaar voor iedereen, zonder account');
    for (const each of [
      'de oproep:',
      /Rondje langs de velden.{1,8}, met tijd/,
      'Wie vraagt om in te spreken',
    ])
      expect(text).toMatch(each);
  });

  it('offering a proposal, before it is offered', async () => {
    const { rows } = await app.owner.query(
      "select id from proposal where state = 'in_preparation' order by id",
    );
    const cookie = await app.signIn('Beleidsmedewerker regio');
    const text = await (await app.get(`${base}/voorstellen/${rows[0]?.id}`, cookie)).text();
    expect(text).toContain('ligt vast als een versie die altijd te lezen blijft');
  });
});

it('says where secret documents go, wherever one would look for them', async () => {
  for (const path of ['/voorstellen/5', '/ambities/wonen-en-groen'])
    expect(await page(path)).toMatch(/Geheime stukken[^<]*<a href="\/leidse-regio\/openbaarheid">/);
  expect(await page('/openbaarheid')).toContain('Gemeentewet, artikel 87-89');
  expect(app.faults).toEqual([]);
});
