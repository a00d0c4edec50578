import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byYear, measureAccount } from '#agreements';
import type { RegionId } from '#kernel';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.token('Beleidsmedewerker Leiderdorp');
  clerk = await app.token('Regiogriffier');
}, 120_000);
afterAll(() => app.close());

const base = '/leidse-regio';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(`${base}${path}`, cookie)).text());
const read = async (path: string) =>
  (await (await app.get(`${base}/api/v1${path}`)).json()) as Record<string, never>;
const sent = async (path: string, secret: string, body: unknown) => {
  const answer = await app.api(path, secret, body);
  const { code, id, report } = (await answer.json()) as { code?: string; id?: number; report?: number };
  return { status: answer.status, code, id: id ?? 0, report };
};
/** Status and code of what is refused. */
const refused = async (...given: Parameters<typeof sent>) => {
  const { status, code } = await sent(...given);
  return [status, code];
};

const plan = {
  titel: 'Bankjes langs het pad',
  tekst: 'Er staan twintig bankjes.',
  verantwoordelijk: 'gm0547',
  ambt: 'beleidsmedewerker',
  soort: 'dienst',
  organisatie: 'Servicepunt71',
  namens: ['gm0547', 'gm0546'],
  begin: '2026-06-01',
  einde: '2026-10-31',
  activiteiten: ['1/1.2'],
  uren_gepland: { gm0547: '40,5', organisatie: 200 },
};
const report = {
  dag: '2026-11-20',
  kleur: 'oranje',
  toelichting: 'Twaalf bankjes staan er.',
  kwaliteit: 'Bewoners zitten er graag.',
  belemmering: 'Het hout kwam te laat.',
  verwacht_klaar: '2027-01-15',
  uren: '12,5',
};
/** Every place where the report of this measure is read. */
const places = [
  '/mandaten/5',
  '/mandaten/5/uitvoering',
  '/uitvoering',
  '/organen/bestuurstafel-wonen-en-groen',
  '/organen/stuurgroep',
  '/organen/managementteam',
  '/organen/regiocommissie-wonen-en-groen',
  '/raden/leiderdorp',
  '/raden/leiden',
  '/programmas/1/onderdelen/1.2',
  '/programmas/1',
];
const elsewhere = [
  '/organen/regiocommissie-duurzaamheid-en-economie',
  '/raden/zoeterwoude',
  '/programmas/1/onderdelen/1.1',
];

let own = 0;

describe('a measure', () => {
  it('is planned by the responsible municipality, under a mandate that is there', async () => {
    const done = await sent('/mandaten/5/uitvoering', officer, plan);
    expect(done.status).toBe(201);
    own = done.id;
    const other = await app.token('Beleidsmedewerker Leiden');
    expect(await refused('/mandaten/5/uitvoering', other, plan)).toEqual([403, 'not_responsible']);
    expect(await refused('/mandaten/5/uitvoering', clerk, plan)).toEqual([403, 'not_responsible']);
    expect(await refused('/mandaten/7/uitvoering', officer, plan)).toEqual([404, 'mandate_unknown']);
    expect((await app.get(`${base}/mandaten/7/uitvoering`)).status).toBe(404);
    expect(await read(`/uitvoering/${own}`)).toMatchObject({
      wie: 'Servicepunt71, voor Leiden en Leiderdorp',
      stand: 'loopt',
      over_tijd: true,
      stil: true,
      volgende_melding: '2026-08-01',
      laatste_melding: null,
      uren_gepland: { gm0547: 40.5, organisatie: 200 },
    });
    expect(await page(`/uitvoering/${own}`)).toContain(
      'Uren gepland Leiderdorp 40,5 uur en Servicepunt71 200 uur',
    );
    // It did not adopt the framework: told, and nothing is held up.
    expect(await page(`/uitvoering/${own}`)).toContain('Leiderdorp heeft nog niet besloten over het kader.');
  });

  it.each([
    ['for whom nobody is named', { 'namens[]': [] }, 'veld-namens'],
    ['with a service and without its name', { organisatie: '' }, 'veld-organisatie'],
    ['that is done by who has it done', { 'uitvoerders[]': ['gm0547'] }, 'veld-uitvoerders'],
    ['of which the responsible stands apart', { 'namens[]': ['gm0546'] }, 'veld-uitvoerders'],
    ['that ends before it begins', { einde: '2026-05-31' }, 'veld-einde'],
    ['of an activity that is not there', { 'activiteiten[]': ['1/9.9'] }, 'veld-activiteiten'],
    ['without a name', { titel: '' }, 'veld-titel'],
    ['with hours of who has no part in it', { 'uren_gepland.gm0638': '5' }, 'veld-uren_gepland-gm0638'],
    ['with hours that are no number', { 'uren_gepland.gm0547': 'veel' }, 'veld-uren_gepland-gm0547'],
    ['for a municipality elsewhere', { 'namens[]': ['gm0547', 'gm0363'] }, 'veld-uitvoerders'],
  ])('is refused %s, with a way to the field and the input kept', async (_what, fields, field) => {
    const cookie = await app.signIn('Beleidsmedewerker Leiderdorp');
    const { namens, activiteiten, uren_gepland: _hours, ...texts } = plan;
    const form = { ...texts, 'namens[]': namens, 'activiteiten[]': activiteiten, ...fields };
    const answer = await app.post(
      `${base}/mandaten/5/uitvoering`,
      { ...form, tekst: 'Zoals getypt.' },
      cookie,
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('Zoals getypt.');
  });

  it('that is overdue or silent comes first, is found by it, and is work of the office that the plan names', async () => {
    const found = (await read('/uitvoering?stand=over_tijd&gemeente=gm0547')) as unknown as {
      uitvoering: { maatregel: number }[];
      totaal: number;
    };
    expect([found.totaal, found.uitvoering[0]?.maatregel]).toEqual([1, own]);
    expect((await app.get(`${base}/api/v1/uitvoering?stand=zoek`)).status).toBe(400);
    expect((await app.get(`${base}/api/v1/uitvoering?gemeente=gm9999`)).status).toBe(404);
    const html = await page('/uitvoering');
    expect(html.indexOf(plan.titel)).toBeGreaterThan(html.indexOf('Hier moet iemand iets doen'));
    expect(html.indexOf(plan.titel)).toBeLessThan(html.indexOf('In beeld'));
    const work = await page('/mijn-werk', await app.signIn('Beleidsmedewerker Leiderdorp'));
    expect(work).toContain('Voortgang van een maatregel melden');
    expect(work).toContain('Maatregel over tijd: melden dat ze klaar is, of het plan wijzigen');
    const holder = await page('/mijn-werk', await app.signIn('Portefeuillehouder Leiderdorp'));
    expect(holder).not.toContain(plan.titel);
  });
});

describe('a report', () => {
  it('is written once, and read with council, committee, table, steering group, mandate and programme', async () => {
    for (const path of places)
      expect([path, (await page(path)).includes(report.toelichting)]).toEqual([path, false]);
    expect((await sent(`/uitvoering/${own}/voortgang`, officer, report)).status).toBe(201);
    for (const path of places) {
      const html = await page(path);
      for (const said of [
        report.toelichting,
        report.belemmering,
        'Vraagt aandacht (oranje)',
        'verwacht 15 januari 2027',
      ])
        expect([path, said, html.includes(said)]).toEqual([path, said, true]);
    }
    for (const path of elsewhere)
      expect([path, (await page(path)).includes(report.toelichting)]).toEqual([path, false]);
    // No longer silent; overdue until the plan is changed.
    expect(await read(`/uitvoering/${own}`)).toMatchObject({
      stil: false,
      over_tijd: true,
      later_dan_gepland: true,
    });
    expect(await (await app.get(`${base}/uitvoering.csv`)).text()).toContain(
      `${report.toelichting};${report.kwaliteit};${report.belemmering};2027-01-15;240.5;Leiderdorp 40,5 uur en Servicepunt71 200 uur;2026;12.5;;`,
    );
  });

  it.runIf(spawnSync('pdftotext', ['-v']).error === undefined)(
    'stands in one PDF, with the measure, the council and all execution',
    async () => {
      const query = `deel=uitvoering/${own},raden/leiderdorp*uitvoering,uitvoering`;
      const answer = await app.get(`${base}/samenstellen/document.pdf?${query}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const input = Buffer.from(await answer.arrayBuffer());
      const text = spawnSync('pdftotext', ['-', '-'], { input })
        .stdout.toString('utf8')
        .replace(/[-\u00ad]\n/g, '')
        .replace(/\s+/g, ' ');
      expect(text).toContain(plan.titel);
      // On the page of the measure, of the council and of all execution.
      expect(text.split('Het hout kwam te laat.').length).toBeGreaterThanOrEqual(4);
      expect(input.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    },
  );

  it('is never changed: a later one takes its place, with the reason, and both stay', async () => {
    const at = `/uitvoering/${own}/voortgang`;
    const { meldingen } = (await read(`/uitvoering/${own}`)) as unknown as {
      meldingen: { melding: number }[];
    };
    const verbetert = meldingen[0]?.melding;
    const better = { ...report, toelichting: 'Veertien bankjes staan er.', verbetert };
    const { uren: _left, ...without } = better;
    const named = { ...without, reden_verbetering: 'Twee waren vergeten.' };
    expect(await refused(at, officer, named)).toEqual([422, 'hours_left_out']);
    const cookie = await app.signIn('Beleidsmedewerker Leiderdorp');
    const form = await (await app.get(`${base}/uitvoering/${own}?verbetert=${verbetert}`, cookie)).text();
    for (const filled of ['value="2026-11-20"', 'value="12,50"', '>Het hout kwam te laat.</textarea>'])
      expect(form).toContain(filled);
    const { verbetert: _which, ...texts } = named;
    const asked = await (
      await app.post(`${base}${at}`, { ...texts, verbetert: String(verbetert) }, cookie)
    ).text();
    expect(asked).toContain('name="klopt[]" value="uren_weggelaten"');
    expect(asked).toContain(`name="verbetert" value="${verbetert}"`);
    expect(await refused(at, officer, report)).toEqual([409, 'report_twice']);
    expect(await refused(at, officer, better)).toEqual([422, 'correction_reason_missing']);
    const why = { ...better, reden_verbetering: 'Twee waren vergeten.' };
    expect((await sent(at, officer, why)).status).toBe(201);
    expect(await refused(at, officer, { ...why, toelichting: 'Nog eens.' })).toEqual([422, 'report_unknown']);
    const html = await page(`/uitvoering/${own}`);
    for (const said of [
      'Veertien bankjes',
      'Twee waren vergeten.',
      'Verbeterd door een latere melding',
      report.toelichting,
    ])
      expect(html).toContain(said);
    expect(await page('/raden/leiderdorp')).not.toContain(report.toelichting);
    const fewer = { ...report, toelichting: 'Nu vijftien.', uren: 2 };
    expect(await refused(at, officer, fewer)).toEqual([422, 'hours_fall']);
    expect(await refused(at, officer, { ...fewer, klopt: ['uren_lager', 'iets'] })).toEqual([
      422,
      'input_wrong',
    ]);
    expect((await sent(at, officer, { ...fewer, klopt: ['uren_lager'] })).status).toBe(201);
    // A report of another measure is not its to correct.
    expect(await refused(at, officer, { ...why, toelichting: 'Van een ander.', verbetert: 1 })).toEqual([
      422,
      'report_unknown',
    ]);
  });

  it.each([
    ['of a day to come', { dag: '2026-11-25' }, 'day_ahead'],
    ['in red that says not why', { kleur: 'rood', belemmering: '' }, 'obstacles_missing'],
    ['that is done and expected', { klaar: true }, 'done_and_expected'],
    ['expected before it was written', { verwacht_klaar: '2026-11-19' }, 'expected_passed'],
    ['without a colour that is there', { kleur: 'blauw' }, 'input_wrong'],
    ['without words', { toelichting: ' ' }, 'input_wrong'],
  ])('%s is refused', async (_what, fields, code) => {
    const given = { ...report, toelichting: 'Anders.', ...fields };
    expect(await refused(`/uitvoering/${own}/voortgang`, officer, given)).toEqual([422, code]);
  });

  it('is of who is responsible, and prints markup as text', async () => {
    const at = `/uitvoering/${own}/voortgang`;
    expect(await refused(at, await app.token('Griffier Leiderdorp'), report)).toEqual([
      403,
      'not_responsible',
    ]);
    expect(await refused('/uitvoering/999/voortgang', officer, report)).toEqual([404, 'measure_unknown']);
    const holder = await app.token('Portefeuillehouder Leiderdorp');
    const done = {
      dag: '2026-11-23',
      kleur: 'groen',
      toelichting: '<b>Klaar</b> #set page()',
      klaar: true,
    };
    expect((await sent(at, holder, done)).status).toBe(201);
    expect(await (await app.get(`${base}/uitvoering/${own}`)).text()).toContain(
      '&lt;b>Klaar&lt;/b> #set page()',
    );
    expect(await read(`/uitvoering/${own}`)).toMatchObject({ stand: 'klaar', over_tijd: false, stil: false });
  });
});

describe('the plan and the rhythm', () => {
  it('holds the activity that it carries out, by name', async () => {
    const away = { titel: '', weghalen: true, versie: 2, reden: 'Verkeerd nummer.' };
    const answer = await app.api('/programmas/1/onderdelen/1.2/beschrijven', officer, away);
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('Bankjes langs het pad'),
    ]);
  });

  it('change with a reason, against what was seen; what stood there stays', async () => {
    const { verantwoordelijk: _fixed, ...rest } = plan;
    const next = { ...rest, einde: '2027-02-28', versie: 1 };
    expect(await refused(`/uitvoering/${own}`, officer, { ...next, versie: 4 })).toEqual([
      409,
      'changed_meanwhile',
    ]);
    expect(await refused(`/uitvoering/${own}`, officer, next)).toEqual([422, 'reason_missing']);
    const both = await Promise.all(
      ['Hout.', 'Regen.'].map((reden) => refused(`/uitvoering/${own}`, officer, { ...next, reden })),
    );
    expect(both.map(([status]) => status).toSorted()).toEqual([201, 409]);
    const stop = { ...next, versie: 2, gestopt: true, reden: 'De raad wil iets anders.' };
    expect((await sent(`/uitvoering/${own}`, officer, stop)).status).toBe(201);
    const html = await page(`/uitvoering/${own}`);
    for (const said of ['Deze maatregel is gestopt.', 'De raad wil iets anders.', '31 oktober 2026'])
      expect(html).toContain(said);
    // It was stopped today: what was done until then is reported.
    const last = { ...report, toelichting: 'Dertien staan er nog.' };
    expect((await sent(`/uitvoering/${own}/voortgang`, officer, last)).status).toBe(201);
    expect(await page(`/uitvoering/${own}`)).toContain('Dertien staan er nog.');
    expect(await read(`/uitvoering/${own}`)).toMatchObject({
      stand: 'gestopt',
      plannen: [{}, {}, { einde: '2026-10-31' }],
    });
  });

  it('takes reports of days up to its stop, and corrections after it', async () => {
    const { rows } = await app.owner.query<{ id: number }>(
      `with made as (insert into measure (region_id, mandate_id, responsible_id) values ('leidse-regio', 5, 'gm0547') returning id)
       insert into measure_version (region_id, measure_id, version, title, text, office, carrier, doers, organisation, behalf, starts_on,
         ends_on, activities, stopped, planned_hours, recorded_at, recorded_by, reason)
       select 'leidse-regio', id, version, 'Hek', 'Een hek.', 'policy_officer', 'municipality', '{gm0547}', '', '{}', '2026-01-01',
         '2026-12-31', '[]', version > 1, '[{"who": "gm0547", "hours": 36500}]', ('2026-0' || 2 * version || '-10T12:00Z')::timestamptz,
         'proef', case when version > 1 then 'x' end
       from made cross join generate_series(1, 3) as version returning measure_id as id`,
    );
    const at = `/uitvoering/${rows[0]?.id}/voortgang`;
    const told = { dag: '2026-04-10', kleur: 'groen', toelichting: 'Het hek staat half.' };
    // From the first of the versions that say so: changing the text of a stopped one stops it no later.
    expect(await refused(at, officer, { ...told, dag: '2026-04-11' })).toEqual([409, 'measure_stopped']);
    const { status, report: verbetert } = await sent(at, officer, told);
    expect(status).toBe(201);
    const better = { ...told, toelichting: 'Driekwart.', verbetert, reden_verbetering: 'Nageteld.' };
    expect((await sent(at, officer, better)).status).toBe(201);
    // Of its hours the hundred days up to the stop count, of 365.
    const [account] = await app.database.read('leidse-regio' as RegionId, [measureAccount()]);
    const plan = account[0]?.plans.find(({ planned }) => planned[0]?.hours === 365_00);
    expect(plan && byYear(365_00, plan)).toEqual([{ year: 2026, hours: 100_00 }]);
  });

  it('of a mandate says when somebody is silent', async () => {
    const at = '/mandaten/5/uitvoering/ritme';
    expect(await refused(at, await app.token('Beleidsmedewerker Leiden'), { maanden: 6 })).toEqual([
      403,
      'not_the_lead',
    ]);
    expect(await refused(at, clerk, { maanden: 13, versie: 1, reden: 'x' })).toEqual([422, 'input_wrong']);
    expect(await refused(at, clerk, { maanden: 6 })).toEqual([409, 'changed_meanwhile']);
    expect(await refused(at, clerk, { maanden: 6, versie: 1 })).toEqual([422, 'reason_missing']);
    // Moving the plan takes no silence away, and is told with the measure and to whom its progress is.
    const seen = await read('/uitvoering/3');
    const later = { ...seen, begin: '2027-06-01', einde: '2028-06-01', reden: 'De aannemer wacht op geld.' };
    const { rows } = await app.owner.query<{ name: string }>('select name from municipality where id = $1', [
      seen.verantwoordelijk,
    ]);
    const town = rows[0]?.name ?? '';
    expect((await sent('/uitvoering/3', await app.token(`Beleidsmedewerker ${town}`), later)).status).toBe(
      201,
    );
    expect(await read('/uitvoering/3')).toMatchObject({
      stil: true,
      volgende_melding: seen.volgende_melding,
      verschoven: [{ van_begin: seen.begin, naar_begin: '2027-06-01', reden: later.reden }],
    });
    for (const path of [
      '/uitvoering/3',
      '/uitvoering?stand=stil',
      `/raden/${town.toLowerCase()}`,
      '/organen/stuurgroep',
    ])
      expect([path, await page(path)]).toEqual([
        path,
        expect.stringMatching(
          /Verschoven op 24 november 2026: van .{20,60}, naar 1 juni 2027 .{10,40}\. De aannemer wacht op geld\./,
        ),
      ]);
    expect((await sent(at, clerk, { maanden: 6, versie: 1, reden: 'Minder werk.' })).status).toBe(201);
    expect(await read('/uitvoering/3')).toMatchObject({ stil: false });
    expect(await read('/mandaten/5/uitvoering')).toMatchObject({ ritme_in_maanden: 6, ritme_versie: 2 });
    expect(await page('/mandaten/5/uitvoering')).toContain('ten minste elke 6 maanden');
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
