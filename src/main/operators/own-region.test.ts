import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '#platform/journal';
import { testApplication } from '../testing.ts';
import { enter, fieldsOn, sendResult, shown, withOperator } from './testing.ts';

// Hillegom, Lisse and Teylingen, council election of 16 March 2022: figures of the Kiesraad, in the layout of its export.
const results = `Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;
Hillegom;G0534;11236;BEVOLKINGSBELANGEN HILLEGOM (BBH);3499;8;
Hillegom;G0534;11236;Bloeiend Hillegom;1678;3;
Hillegom;G0534;11236;D66;1130;2;
Hillegom;G0534;11236;CDA;938;2;
Hillegom;G0534;11236;VVD;860;2;
Hillegom;G0534;11236;GROENLINKS;811;1;
Hillegom;G0534;11236;Hart voor Hillegom;483;1;
Lisse;G0553;10197;NIEUW LISSE;2952;6;
Lisse;G0553;10197;CDA;1835;3;
Lisse;G0553;10197;VVD;1662;3;
Lisse;G0553;10197;Partij van de Arbeid / GROENLINKS;1493;3;
Lisse;G0553;10197;SGP-ChristenUnie;1133;2;
Lisse;G0553;10197;D66;1097;2;
Teylingen;G1525;10017;VVD;3125;5;
Teylingen;G1525;10017;CDA;3124;5;
Teylingen;G1525;10017;D66;2612;4;
Teylingen;G1525;10017;Trilokaal;2498;4;
Teylingen;G1525;10017;GROENLINKS;1521;2;
Teylingen;G1525;10017;Partij van de Arbeid (P.v.d.A.);1231;2;
Teylingen;G1525;10017;Progressief Teylingen;1093;1;
Teylingen;G1525;10017;Blanco (Schenk, M.);930;1;
Teylingen;G1525;10017;ChristenUnie;704;1;
`;

type Application = Awaited<ReturnType<typeof testApplication>>;
let app: Application;
let operator: string;
beforeAll(async () => {
  app = await testApplication({ demonstration: false });
  operator = await withOperator(app);
});
afterAll(() => app.close());

const slug = 'duin-en-bollenstreek';
const manage = `/beheer/regios/${slug}`;
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
const idOf = (answer: Response) => Number(/\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);
const okay = async (answer: Response | Promise<Response>) => {
  const done = await answer;
  if (done.status !== 303) throw new Error(`${done.status}: ${await shown(done)}`);
  return done;
};

/** Invites somebody by form and signs in with the link that is shown. @returns the cookie */
async function invited(ambt: string, naam: string, place: Record<string, string> = {}): Promise<string> {
  const fields = { ambt, naam, regio: slug, ...place };
  const answer = await app.post('/beheer/mensen/uitnodigen', fields, operator);
  const link = /http:\/\/localhost:7071\/aanmelden\/[\w-]+/.exec(await answer.text())?.[0];
  if (link === undefined) throw new Error(`No link for ${naam}`);
  return enter(app, link);
}

const send = (path: string, fields: Record<string, string | string[]>, cookie: string) =>
  app.post(`/${slug}${path}`, fields, cookie);

interface Cast {
  readonly officer: string;
  readonly clerk: string;
  readonly chair: string;
  readonly specialists: Readonly<Record<string, string>>;
  readonly councilClerks: Readonly<Record<string, string>>;
}

async function draft(cast: Cast): Promise<number> {
  const made = await okay(
    send(
      '/voorstellen',
      {
        titel: 'Een regionaal warmteplan',
        samenvatting: 'Drie gemeenten kiezen samen waar een warmtenet komt.',
        bestuurstafel: 'bestuurstafel-energie',
        regiocommissie: 'regiocommissie-energie',
        'ambities[]': 'energie',
        trekker: 'gm0553',
        kader: 'ja',
        soort_advies: 'volledig',
        'deelnemers.gm0534.bevoegd': 'raad',
        'deelnemers.gm0553.bevoegd': 'raad',
        'deelnemers.gm1525.bevoegd': 'raad',
      },
      cast.officer,
    ),
  );
  const id = idOf(made);
  await okay(send(`/voorstellen/${id}/aanbieden`, {}, cast.officer));
  return id;
}

/** The one place that knows how a vote is opened: at an agenda item, with who is present. @returns the vote */
async function openVote(cast: Cast, proposal: number, present: readonly string[]): Promise<number> {
  const details = { orgaan: 'regiocommissie-energie', dag: '2026-11-24', tijd: '20:00', plaats: 'Raadhuis' };
  const planned = await okay(send('/vergaderingen', details, cast.clerk));
  const meeting = (planned.headers.get('location') ?? '').replace(/\/regie$/, '');
  const about = { onderwerp: `voorstel:${proposal}`, fase: 'oordeelsvorming' };
  await okay(app.post(`${meeting}/agendapunten`, about, cast.clerk));
  await okay(app.post(`${meeting}/aanwezigheid`, { 'aanwezig[]': [...present] }, cast.clerk));
  const item = /href="([^"]*\/agendapunten\/\d+)"/.exec(await (await app.get(meeting)).text())?.[1];
  const opening = {
    soort: 'stemming',
    vraag: 'Adviseert de commissie de raden het warmteplan vast te stellen?',
    adviestekst: 'Stel het warmteplan vast.',
  };
  return idOf(await okay(app.post(`${item}/stemmingen`, opening, cast.clerk)));
}

async function vote(cast: Cast, id: number, choices: Readonly<Record<string, string>>): Promise<void> {
  for (const [fractie, keuze] of Object.entries(choices))
    await okay(send(`/stemmingen/${id}/stem`, { fractie, keuze }, cast.specialists[fractie] ?? ''));
  await okay(send(`/stemmingen/${id}/sluiten`, {}, cast.clerk));
  await okay(send(`/stemmingen/${id}/vaststellen`, {}, cast.clerk));
}

async function advise(cast: Cast, proposal: number): Promise<void> {
  const at = `/voorstellen/${proposal}/advies`;
  await okay(send(at, { tekst: 'Stel het warmteplan vast.' }, cast.clerk));
  await okay(send(`${at}/bevestigen`, {}, cast.clerk));
  await okay(send(`${at}/bevestigen`, {}, cast.chair));
  await okay(send(`${at}/versturen`, {}, cast.clerk));
}

async function decide(
  cast: Cast,
  proposal: number,
  outcomes: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [town, uitkomst] of Object.entries(outcomes))
    await okay(
      send(
        `/voorstellen/${proposal}/besluiten/${town}/uitkomst`,
        { dag: '2026-11-24', uitkomst },
        cast.councilClerks[town] ?? '',
      ),
    );
}

describe('a region of three outside the Leidse regio', () => {
  let cast: Cast;
  let proposal: number;

  it('is made by form, with what was left empty filled in', async () => {
    expect(await shown(app.get('/beheer', operator))).toContain('Er is nog geen regio');
    const made = await okay(
      app.post(
        '/beheer/regios/nieuw',
        {
          naam: 'Duin- en Bollenstreek',
          slug,
          'gemeenten.0.code': 'G0534',
          'gemeenten.0.naam': 'Hillegom',
          'gemeenten.2.code': 'GM0553',
          'gemeenten.2.naam': 'Lisse',
          'gemeenten.3.code': '1525',
          'gemeenten.3.naam': 'Teylingen',
          'gemeenten.3.merk': 'Ty',
          ...rules,
        },
        operator,
      ),
    );
    expect(made.headers.get('location')).toBe(`${manage}?gedaan=create_region`);
    const page = await shown(app.get(`${manage}?gedaan=create_region`, operator));
    for (const part of ['De regio is gemaakt', 'gm0534', 'gm1525', 'kolom 2, rij 2', 'Voeg een ambitie toe'])
      expect(page).toContain(part);
    const api = (await (await app.get(`/${slug}/api/v1/gemeenten`)).json()) as Record<string, unknown>;
    expect(api).toMatchObject({
      gemeenten: [{ code: 'gm0534', pad: '/gemeenten/hillegom' }, { code: 'gm0553' }, { code: 'gm1525' }],
    });
    expect(app.installation.regions()[0]?.municipalities.map((m) => m.mark)).toEqual(['Hi', 'Li', 'Ty']);
  });

  it('gets its results from a file, looked at before it is stored', async () => {
    const sent = await okay(
      sendResult(
        app,
        operator,
        { name: 'uitslag-2022.csv', text: results },
        { dag: '2022-03-16', status: 'definitive', aantreden: '2022-03-30' },
      ),
    );
    const path = sent.headers.get('location') ?? '';
    const preview = await app.get(path, operator);
    const html = await preview.text();
    expect(html).toContain('Er is nog geen versie van deze uitslag');
    await okay(app.post(path, fieldsOn(html), operator));
    const api = (await (await app.get(`/${slug}/api/v1/fracties`)).json()) as { totaal: number };
    expect(api.totaal).toBe(22);
  });

  it('gets an ambition, a table, a committee and its people', async () => {
    await okay(
      app.post(`${manage}/ambities`, { titel: 'Energie', omschrijving: 'Van het gas af.' }, operator),
    );
    await okay(
      app.post(
        `${manage}/organen`,
        {
          soort: 'regiocommissie',
          naam: 'Regiocommissie Energie',
          voorzitter_uit: 'gm0534',
          'ambities[]': 'energie',
        },
        operator,
      ),
    );
    await okay(
      app.post(
        `${manage}/organen`,
        { soort: 'bestuurstafel', naam: 'Bestuurstafel Energie', 'ambities[]': 'energie' },
        operator,
      ),
    );
    const specialist = (fractie: string) => invited('specialist', `Raadslid ${fractie}`, { fractie });
    cast = {
      officer: await invited('policy_officer', 'Bo Beleid'),
      clerk: await invited('regional_clerk', 'Rie Griffier'),
      chair: await invited('chair', 'Vic Voorzitter', { orgaan: 'regiocommissie-energie' }),
      specialists: {
        'gm0534-d66': await specialist('gm0534-d66'),
        'gm0553-nieuw-lisse': await specialist('gm0553-nieuw-lisse'),
        'gm1525-vvd': await specialist('gm1525-vvd'),
      },
      councilClerks: {
        gm0534: await invited('council_clerk', 'Griffie Hillegom', { gemeente: 'gm0534' }),
        gm0553: await invited('council_clerk', 'Griffie Lisse', { gemeente: 'gm0553' }),
        gm1525: await invited('council_clerk', 'Griffie Teylingen', { gemeente: 'gm1525' }),
      },
    };
    const page = await shown(app.get(manage, operator));
    expect(page).not.toContain('Wat nog nodig is');
    const people = await shown(app.get('/beheer/mensen', operator));
    for (const title of [
      'Griffier Lisse',
      'Voorzitter Regiocommissie Energie',
      'Fractiespecialist D66 Hillegom',
    ])
      expect(people).toContain(title);
  });

  it('takes a proposal from draft to a decision in each council', async () => {
    proposal = await draft(cast);
    const id = await openVote(cast, proposal, Object.keys(cast.specialists));
    await vote(cast, id, { 'gm0534-d66': 'voor', 'gm0553-nieuw-lisse': 'voor', 'gm1525-vvd': 'tegen' });
    // 1.130 + 2.952 for, 3.125 against: 56,6 % of what was cast.
    expect(await shown(app.get(`/${slug}/stemmingen/${id}`))).toContain('Voor 56,6%');
    await advise(cast, proposal);
    await decide(cast, proposal, { gm0534: 'conform', gm0553: 'conform', gm1525: 'verworpen' });
    const page = await shown(app.get(`/${slug}/voorstellen/${proposal}`));
    expect(page).toContain('Alle organen besloten');
    expect(page).toContain('Advies, geen besluit: de raden beslissen');
  });

  it('counts its own municipalities in sentences, never those of another region', async () => {
    const pages = [
      '/',
      '/voorstellen',
      `/voorstellen/${proposal}`,
      '/raden',
      '/raden/lisse',
      '/gemeenten',
      '/spelregels',
      '/en/',
    ];
    for (const path of pages) {
      const answer = await app.get(`/${slug}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      const page = await shown(answer);
      expect(page).not.toMatch(/\b(vijf|five|Leiden|Leiderdorp|Leidse)\b/);
    }
    const home = await shown(app.get(`/${slug}/`));
    expect(home).toContain('Hi Hillegom, Li Lisse, Ty Teylingen');
  });

  it('stands in the journal with who did what, sealed', async () => {
    const { rows } = await app.owner.query(
      `select operation, actor_name, actor_office, actor_person is not null as person, scope from journal_entry
       where actor_office = 'operator' order by id`,
    );
    expect(rows[0]).toEqual({
      operation: 'invite_person',
      actor_name: 'beheerder',
      actor_office: 'operator',
      person: false,
      scope: '@installation',
    });
    const web = rows.slice(1);
    expect(new Set(web.map((row) => row.operation))).toEqual(
      new Set([
        'create_region',
        'record_rulebook',
        'keep_upload',
        'import_result',
        'add_ambition',
        'add_body',
        'invite_person',
      ]),
    );
    expect(web.every((row) => row.actor_name === 'Sanne de Beheerder' && row.person)).toBe(true);
    await app.installation.refresh();
    for (const scope of [slug, '@installation'])
      expect((await verify(app.database, scope as never)).faults).toEqual([]);
    expect(app.faults).toEqual([]);
  });
});
