import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';
import { inRegion } from '../main/testing-region.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let leiden: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.token('Regiogriffier');
  leiden = await app.token('Gemeentesecretaris Leiden');
}, 120_000);
afterAll(() => app.close());

const { base, page, read, sent } = inRegion(() => app);
const at = '/overeenkomsten';
const text = {
  soort: 'convenant',
  titel: 'Samen tellen',
  doel: 'Tellen wie er fietst.',
  partijen: [
    { gemeente: 'gm0546', ondertekenaar: 'Burgemeester van Leiden', inzet: { 2026: '0,5' } },
    { gemeente: 'gm0547', ondertekenaar: 'Burgemeester van Leiderdorp' },
    { organisatie: 'Fietsclub', ondertekenaar: 'Voorzitter' },
  ],
  van: '2026-01-01',
  tot_en_met: '2027-12-31',
  geld: { 2026: '100', 2027: '1.234,50' },
  verdeling: 'gelijk',
};

describe('an agreement', () => {
  let id: number;
  it('is a draft for those who make it, and public from its signing', async () => {
    const [status, made] = await sent(at, leiden, { ...text, ambities: ['economie'], mandaat: '5' });
    expect(status).toBe(201);
    id = made as number;
    expect((await app.get(`${base}${at}/${id}`)).status).toBe(404);
    expect((await app.get(`${base}/api/v1${at}/${id}`)).status).toBe(404);
    for (const path of [at, '/gemeenten/leiden', '/ambities/economie', '/mandaten/5'])
      expect([path, (await page(path)).includes('Samen tellen')]).toEqual([path, false]);
    const office = await app.signIn('Portefeuillehouder Oegstgeest');
    expect(await page(`${at}/${id}`, office)).toContain('Dit is een concept.');
    const specialist = await app.signIn('Fractiespecialist D66 Leiden');
    expect((await app.get(`${base}${at}/${id}`, specialist)).status).toBe(404);

    const changed = { ...text, titel: 'Samen fietsers tellen', uren_per_fte: '1.800', versie: 1 };
    expect(await sent(`${at}/${id}/tekst`, leiden, changed)).toEqual([201, id]);
    const step = { stap: 'ondertekend', dag: '2026-11-20' };
    expect(await sent(`${at}/${id}/stap`, await app.token('Gemeentesecretaris Oegstgeest'), step)).toEqual([
      403,
      'not_a_keeper',
    ]);
    expect(await sent(`${at}/${id}/partijen/gm0546`, leiden, { jaar: 2026 })).toEqual([409, 'not_signed']);
    expect(await sent(`${at}/${id}/stap`, clerk, { ...step, dag: '2099-01-01' })).toEqual([422, 'day_ahead']);
    expect(await sent(`${at}/${id}/stap`, clerk, step)).toEqual([201, id]);
    expect(await read(`${at}/${id}`)).toMatchObject({
      stand: 'loopt',
      ondertekend_op: '2026-11-20',
      // What it said before it was signed is nobody's.
      eerdere_versies: [],
      tekst: {
        uren_per_fte: 1800,
        geld: [
          {
            jaar: 2026,
            euro: '100.00',
            per_partij: [{ euro: '33.34' }, { euro: '33.33' }, { euro: '33.33' }],
          },
          { jaar: 2027, euro: '1234.50' },
        ],
      },
    });
    expect(await page(`${at}/${id}`)).not.toContain('Samen tellen');
  });

  it('changes by version, with the reason, against what was seen', async () => {
    const documenten = [{ titel: 'Tekst van het convenant', adres: '/documenten/5' }];
    const next = { ...text, documenten, tot_en_met: '2028-12-31', versie: 2 };
    expect(await sent(`${at}/${id}/tekst`, leiden, { ...next, versie: 1 })).toEqual([
      409,
      'changed_meanwhile',
    ]);
    expect(await sent(`${at}/${id}/tekst`, leiden, next)).toEqual([422, 'reason_missing']);
    expect(await sent(`${at}/${id}/tekst`, leiden, { ...next, reden: 'Een jaar langer.' })).toEqual([
      201,
      id,
    ]);
    // Nobody is made a party of what was signed without who signed, and nobody gives away what the own municipality keeps.
    const added = [...text.partijen, { gemeente: 'gm0626', inzet: { 2027: 5 } }];
    const later = { ...text, tot_en_met: '2028-12-31', versie: 3, reden: 'x' };
    expect(await sent(`${at}/${id}/tekst`, leiden, { ...later, partijen: added })).toEqual([
      422,
      'signatory_missing',
    ]);
    const without = { ...later, partijen: text.partijen.slice(1) };
    expect(await sent(`${at}/${id}/tekst`, leiden, without)).toEqual([403, 'not_a_keeper']);
    expect(await read(`${at}/${id}`)).toMatchObject({
      laatste_dag: '2028-12-31',
      tekst: { documenten },
      eerdere_versies: [{ titel: 'Samen fietsers tellen', tekst: { tot_en_met: '2027-12-31' } }],
    });
    const shown = await (await app.get(`${base}${at}/${id}`)).text();
    expect(shown).toContain('Een jaar langer.');
    expect(shown).toContain(`href="${base}/documenten/5"`);
    // Nobody here saw the signatures.
    expect(shown).toMatch(
      /Ondertekend op 20.november 2026\. Zo vastgelegd door Regiogriffier op 24.november/,
    );
  });

  it('is kept beside what each party put in, by its own office', async () => {
    const own = `${at}/${id}/partijen`;
    const note = { jaar: 2026, hoeveel: 400, eenheid: 'uren', euro: '20,50' };
    expect(await sent(`${own}/gm0547`, leiden, note)).toEqual([403, 'not_the_party']);
    expect(await sent(`${own}/fietsclub`, leiden, note)).toEqual([403, 'not_the_party']);
    expect(await sent(`${own}/niemand`, clerk, note)).toEqual([404, 'party_unknown']);
    expect(await sent(`${own}/gm0546`, leiden, { ...note, jaar: 2027 })).toEqual([422, 'year_ahead']);
    expect(await sent(`${own}/gm0546`, leiden, { ...note, jaar: 2025 })).toEqual([422, 'year_outside']);
    expect(await sent(`${own}/gm0546`, leiden, note)).toEqual([201, id]);
    expect(await sent(`${own}/gm0546`, leiden, note)).toEqual([409, 'changed_meanwhile']);
    const again = { ...note, hoeveel: 410, versie: 1 };
    expect(await sent(`${own}/gm0546`, leiden, again)).toEqual([422, 'reason_missing']);
    expect(await sent(`${own}/gm0546`, leiden, { ...again, reden: 'Nageteld.' })).toEqual([201, id]);
    expect(await sent(`${own}/fietsclub`, clerk, { jaar: 2026 })).toEqual([201, id]);
    const { inzet } = (await read(`${at}/${id}`)) as { inzet: { partij: string; jaar: number }[] };
    expect(inzet.filter(({ jaar }) => jaar === 2026)).toMatchObject([
      {
        partij: 'gm0546',
        uren_toegezegd: '936.00',
        uren_gebruikt: '410.00',
        euro_gebruikt: '20.50',
        versie: 2,
      },
      { partij: 'gm0547', uren_gebruikt: null },
      { partij: 'fietsclub', uren_gebruikt: '0.00' },
    ]);
    const without = { ...text, partijen: text.partijen.slice(1), versie: 3, reden: 'x' };
    expect(await sent(`${at}/${id}/tekst`, clerk, without)).toEqual([422, 'party_put_in']);
    // From the next year on it can leave; what it promised and put in before that stays.
    const leaves = (geldt_vanaf: string) => sent(`${at}/${id}/tekst`, clerk, { ...without, geldt_vanaf });
    expect(await leaves('2028-01-01')).toEqual([422, 'from_outside']);
    expect(await leaves('2027-01-01')).toEqual([201, id]);
    const { inzet: after } = (await read(`${at}/${id}`)) as { inzet: { partij: string; jaar: number }[] };
    expect(after.filter(({ jaar }) => jaar === 2026)).toEqual(inzet.filter(({ jaar }) => jaar === 2026));
    expect(after.filter(({ jaar }) => jaar > 2026).map(({ partij }) => partij)).not.toContain('gm0546');
    expect(await page(`${at}/${id}`)).toContain('Deze tekst geldt vanaf 1 januari 2027.');
    const again2 = { ...note, hoeveel: 410, versie: 2, reden: 'Toelichting.' };
    expect(await sent(`${own}/gm0546`, leiden, again2)).toEqual([201, id]);
    expect(await (await app.get(`${base}/overeenkomsten.csv`)).text()).toContain(
      `${id};Samen tellen;convenant;Leiden;2026;936;410;33.34;20.5;`,
    );
  });

  it('ends before its time with a reason, and changes no more', async () => {
    const end = { stap: 'beeindigd', dag: '2026-12-31', reden: 'Opgezegd door Leiden.' };
    expect(await sent(`${at}/${id}/stap`, clerk, { ...end, reden: '' })).toEqual([422, 'reason_missing']);
    expect(await sent(`${at}/${id}/stap`, clerk, end)).toEqual([201, id]);
    expect(await sent(`${at}/${id}/stap`, clerk, end)).toEqual([409, 'ended_already']);
    expect(await sent(`${at}/${id}/tekst`, clerk, { ...text, versie: 3, reden: 'x' })).toEqual([409, 'over']);
    expect(await read(`${at}/${id}`)).toMatchObject({
      stand: 'loopt_binnenkort_af',
      laatste_dag: '2026-12-31',
    });
    expect(await page(`${at}/${id}`)).toContain('Opgezegd door Leiden.');
    // It promised money of 2027 too, which nobody owes any more.
    const { inzet } = (await read(`${at}/${id}`)) as { inzet: { jaar: number }[] };
    expect([...new Set(inzet.map(({ jaar }) => jaar))]).toEqual([2026]);
  });

  it('is put right where its end or signing was recorded wrong, and what was recorded stays to be read', async () => {
    const to = `${at}/${id}/stap`;
    const end = { stap: 'beeindigd', stond_dag: '2026-12-31', reden: 'Een maand vergist.' };
    expect(await sent(to, clerk, { ...end, dag: '2027-01-31', stond_dag: '2026-11-30' })).toEqual([
      409,
      'step_apart',
    ]);
    expect(await sent(to, clerk, end)).toEqual([422, 'input_wrong']);
    expect(await sent(to, clerk, { ...end, dag: '2027-01-31' })).toEqual([201, id]);
    expect(await read(`${at}/${id}`)).toMatchObject({ laatste_dag: '2027-01-31' });
    const sign = {
      stap: 'ondertekend',
      stond_dag: '2026-11-20',
      niet_gebeurd: true,
      reden: 'Bij de verkeerde.',
    };
    expect(await sent(to, clerk, sign)).toEqual([409, 'end_first']);
    const not = { ...end, stond_dag: '2027-01-31', niet_gebeurd: true, reden: 'Toch niet opgezegd.' };
    expect(await sent(to, clerk, not)).toEqual([201, id]);
    expect(await read(`${at}/${id}`)).toMatchObject({ stand: 'loopt', laatste_dag: '2027-12-31' });
    for (const said of ['Opgezegd door Leiden.', 'Een maand vergist.'])
      expect(await page(`${at}/${id}`)).toContain(said);
    // Ended after all: it takes the place of what was taken back.
    const again = { stap: 'beeindigd', dag: '2027-06-30', reden: '' };
    expect(await sent(to, clerk, again)).toEqual([422, 'reason_missing']);
    expect(await sent(to, clerk, { ...again, reden: 'Nu wel.' })).toEqual([201, id]);
    expect(await page(`${at}/${id}`)).toContain('Toch niet opgezegd.');
    expect(await sent(to, clerk, sign)).toEqual([409, 'end_first']);

    const [, other] = await sent(at, clerk, text);
    const own = `${at}/${other}/stap`;
    expect(await sent(own, clerk, { stap: 'ondertekend', dag: '2026-11-20' })).toEqual([201, other]);
    expect(await sent(own, clerk, sign)).toEqual([201, other]);
    // A draft again: for those who make it, and to be changed and signed anew.
    expect((await app.get(`${base}${at}/${other}`)).status).toBe(404);
    expect(await sent(`${at}/${other}/tekst`, clerk, { ...text, titel: 'Nu goed', versie: 1 })).toEqual([
      201,
      other,
    ]);
    const signs = { stap: 'ondertekend', dag: '2026-11-23', reden: 'Nu echt.' };
    expect(await sent(own, clerk, signs)).toEqual([201, other]);
    expect(await read(`${at}/${other}`)).toMatchObject({ ondertekend_op: '2026-11-23', eerdere_versies: [] });
  });

  it('of two that change it at once the second is told', async () => {
    const [, draft] = await sent(at, clerk, text);
    const both = await Promise.all(
      [1, 2].map(() => sent(`${at}/${draft}/tekst`, clerk, { ...text, versie: 1 })),
    );
    expect(both.map(([status]) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('the form', () => {
  const fields: Record<string, string> = {
    soort: 'convenant',
    titel: 'Zoals getypt',
    doel: 'Zoals getypt.',
    'partijen.0.gemeente': 'gm0546',
    'partijen.2.organisatie': 'Fietsclub',
    van: '2026-01-01',
    'geld.2027': '100',
    verdeling: 'gelijk',
  };
  it.each([
    ['without a title', { titel: '' }, 'veld-titel'],
    ['with one party', { 'partijen.2.organisatie': '' }, 'veld-partijen-0-gemeente'],
    ['with a party that is two things', { 'partijen.2.gemeente': 'gm0547' }, 'veld-partijen-2-organisatie'],
    ['with a party that is twice there', { 'partijen.1.gemeente': 'gm0546' }, 'veld-partijen-1-gemeente'],
    ['with a sum that can be two', { 'geld.2027': '1,234' }, 'veld-geld-2027'],
    ['with money of a year before it', { 'geld.2025': '5' }, 'veld-geld-2025'],
    ['with money and no key', { verdeling: '' }, 'veld-verdeling'],
    ['with inhabitants that are unknown', { verdeling: 'inwoners' }, 'veld-partijen-0-deel'],
    ['with capacity that is no number', { 'partijen.0.inzet.2027': 'veel' }, 'veld-partijen-0-inzet-2027'],
    ['with part of an hour a year', { uren_per_fte: '1.872,5' }, 'veld-uren_per_fte'],
    ['with an end before its start', { tot_en_met: '2025-01-01' }, 'veld-tot_en_met'],
    [
      'with a document that is not there',
      { 'documenten.0.titel': 'x', 'documenten.0.adres': '/documenten/9999' },
      'veld-documenten-0-adres',
    ],
    ['for a proposal that is not there', { voorstel: '9999' }, 'veld-voorstel'],
    ['with a proposal as mandate that no body adopted', { mandaat: '1' }, 'veld-mandaat'],
    ['with what lies outside no mandate', { buiten_reikwijdte: 'De brug.' }, 'veld-buiten_reikwijdte'],
  ])('is refused %s, with a way to the field and the input kept', async (_what, given, field) => {
    const cookie = await app.signIn('Regiogriffier');
    const answer = await app.post(
      `${base}${at}`,
      { ...fields, ...(given as Record<string, string>) },
      cookie,
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('Zoals getypt');
    // A sum for a year stays with its year.
    if (!('geld.2027' in given)) expect(html).toMatch(/name="geld.2027"[^>]*value="100"/);
  });
});

describe('the demonstration', () => {
  it('shows who ends soon, what is asked of whom, and adds up by municipality and ambition', async () => {
    expect(await page(`${at}/2`)).toContain('De overeenkomst loopt af op 24 maart 2027.');
    const cookie = await app.signIn('Gemeentesecretaris Zoeterwoude');
    const work = await page('/mijn-werk', cookie);
    expect(work).toContain(
      'Noteren wat er in 2025 is ingezet Ambtelijke inzet voor wonen en groen (verzonnen)',
    );
    expect(work).not.toContain('Warmte delen met bedrijven');
    expect(await page(`${at}/1?partij=gm0638&jaar=2025`, cookie)).toContain('Inzet van Zoeterwoude in 2025');
    const { inzet } = (await read(`${at}/inzet?limit=100`)) as { inzet: object[] };
    expect(inzet).toContainEqual({
      per: 'gemeente',
      van: 'gm0638',
      jaar: 2025,
      uren_toegezegd: '200.00',
      uren_gepland: '0.00',
      uren_gebruikt: '0.00',
      euro_toegezegd: '12000.00',
      euro_gebruikt: '0.00',
      niet_genoteerd: 1,
    });
    expect(await page('/ambities/wonen-en-groen')).toContain('Ambtelijke inzet voor wonen en groen');
    expect(await page('/gemeenten/zoeterwoude')).toContain('Ambtelijke inzet voor wonen en groen');
    expect(await page('/gemeenten/voorschoten')).not.toContain('Ambtelijke inzet voor wonen en groen');
    const { mandaat } = (await read(`${at}/1`)) as { mandaat: number };
    expect(await page(`/mandaten/${mandaat}`)).toMatch(
      /Overeenkomsten op dit mandaat Ambtelijke inzet voor wonen en groen/,
    );
    expect(await page(`${at}/1`)).toContain('Past het binnen het mandaat?');
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));

  it('shows of each year the newest hours and money of measures, and where several ran what nobody said for which', async () => {
    const { rows } = await app.owner.query<{ id: number }>(
      "insert into measure (region_id, mandate_id, responsible_id) values ('leidse-regio', 5, 'gm0547') returning id",
    );
    await app.owner.query(
      `insert into measure_report (region_id, measure_id, day, light, words, quality, obstacles, done, recorded_at, recorded_by, reason,
         hours_used, cents_used)
       select 'leidse-regio', $1, day, 'on_course', 'Loopt.', '', '', false, now(), 'proef', '', hours, cents
       from (values (date '2026-02-01', null::int, 30000), ('2026-11-01', 4000, null)) as r (day, hours, cents)`,
      [rows[0]?.id],
    );
    const used = async (id = 1) => {
      const { inzet } = (await read(`${at}/${id}`)) as { inzet: Record<string, unknown>[] };
      const of = inzet.find(({ partij, jaar }) => partij === 'gm0547' && jaar === 2026);
      return [of?.uren_gebruikt, of?.euro_gebruikt, of?.gebruikt_volgens];
    };
    const reported = ['40.00', '300.00', 'maatregelen'];
    expect(await used()).toEqual(reported);
    const signed = async (van: string, tot_en_met: string) => {
      const [, other] = await sent(at, leiden, {
        ...text,
        titel: `Ook van ${van}`,
        van,
        tot_en_met,
        mandaat: '5',
        geld: {},
        verdeling: undefined,
        partijen: [
          { gemeente: 'gm0546', ondertekenaar: 'Burgemeester van Leiden' },
          { gemeente: 'gm0547', ondertekenaar: 'Burgemeester van Leiderdorp' },
        ],
      });
      expect(await sent(`${at}/${other}/stap`, clerk, { stap: 'ondertekend', dag: '2026-11-20' })).toEqual([
        201,
        other,
      ]);
      return other as number;
    };
    const total = async (per: string) => {
      const { inzet } = (await read(`${at}/inzet?limit=100`)) as { inzet: Record<string, unknown>[] };
      const of = inzet.find(({ van, jaar }) => van === per && jaar === 2026);
      return [of?.uren_gebruikt, of?.euro_gebruikt, of?.uren_gepland];
    };
    const before = [await total('gm0547'), await total('wonen-en-groen')];
    const which = 'Bij welke overeenkomst horen deze uren en euro’s?';
    const office = 'Beleidsmedewerker Leiderdorp';
    const cookie = await app.signIn(office);
    expect(await page('/uitvoering/1', cookie)).not.toContain(which);
    const older = await signed('2020-01-01', '2024-12-31');
    expect(await used()).toEqual(reported);
    const other = await signed('2026-06-01', '2026-12-31');
    // It counts with neither, is told with both, and is not lost where all are added up.
    for (const id of [1, other]) {
      expect(await used(id)).not.toEqual(reported);
      expect(await read(`${at}/${id}`)).toMatchObject({
        niet_toegedeeld: [{ partij: 'gm0547', jaar: 2026, uren: '40.00', euro: '300.00' }],
      });
      expect(await page(`${at}/${id}`)).toMatch(
        /Leiderdorp meldde over 2026 bij maatregelen op dit mandaat 40 uur en €.300\./,
      );
    }
    expect([await total('gm0547'), await total('wonen-en-groen')]).toEqual(before);

    // Who reports says for which it is: one of those that ran then, with something that counts.
    expect(await page('/uitvoering/1', cookie)).toContain(which);
    const [secret, say] = [await app.token(office), '/uitvoering/1/voortgang'];
    const told = {
      dag: '2026-11-23',
      kleur: 'groen',
      toelichting: 'Gemeten.',
      uren: '12,5',
      overeenkomst: other,
    };
    const { uren: _hours, ...nothing } = told;
    expect(await sent(say, secret, nothing)).toEqual([422, 'agreement_without_use']);
    for (const overeenkomst of [older, 2, 999])
      expect(await sent(say, secret, { ...told, overeenkomst })).toEqual([422, 'agreement_apart']);
    expect(await sent(say, secret, told)).toEqual([201, 1]);
    expect(await used(other)).toEqual(['12.50', null, 'maatregelen']);
    expect(await page('/uitvoering/1')).toContain('Telt mee bij de overeenkomst: Ook van 2026-06-01');
    expect(await used()).not.toContain('12.50');
  });

  it('counts what measures took in a year with the text of that year, whoever leaves or joins later', async () => {
    const party = (gemeente: string) => ({ gemeente, ondertekenaar: 'Burgemeester' });
    const first = {
      ...text,
      titel: 'Wie er elk jaar meedeed',
      van: '2022-01-01',
      tot_en_met: '2026-12-31',
      mandaat: '5',
      geld: {},
      verdeling: undefined,
      partijen: [party('gm0546'), party('gm0547'), party('gm0579')],
    };
    const signed = async (agreement: object) => {
      const [, made] = await sent(at, leiden, agreement);
      const step = { stap: 'ondertekend', dag: '2026-11-20' };
      expect(await sent(`${at}/${made}/stap`, clerk, step)).toEqual([201, made]);
      return made;
    };
    const id = await signed(first);
    // Where each of the two was at home in the year in which it was no party to the first.
    const elsewhere = { ...first, partijen: [party('gm0546'), party('gm0579')], van: '2023-01-01' };
    const left = await signed({ ...elsewhere, tot_en_met: '2023-12-31' });
    const joined = await signed({
      ...elsewhere,
      partijen: [party('gm0546'), party('gm0626')],
      van: '2022-01-01',
      tot_en_met: '2022-12-31',
    });
    const next = {
      ...first,
      versie: 1,
      geldt_vanaf: '2023-01-01',
      reden: 'Oegstgeest eruit, Voorschoten erbij.',
      partijen: [party('gm0546'), party('gm0547'), { ...party('gm0626'), inzet: { 2023: 1 } }],
    };
    expect(await sent(`${at}/${id}/tekst`, clerk, next)).toEqual([201, id]);
    for (const [responsible, year, hours] of [
      ['gm0579', 2022, 1100],
      ['gm0579', 2023, 1200],
      ['gm0626', 2022, 1300],
      ['gm0626', 2023, 1400],
    ])
      await app.owner.query(
        `with m as (insert into measure (region_id, mandate_id, responsible_id) values ('leidse-regio', 5, $1) returning id)
         insert into measure_report (region_id, measure_id, day, light, words, quality, obstacles, done, recorded_at, recorded_by, reason,
           hours_used, cents_used)
         select 'leidse-regio', id, make_date($2, 6, 1), 'on_course', 'Loopt.', '', '', false, now(), 'proef', '', $3, null from m`,
        [responsible, year, hours],
      );
    const used = async (of: unknown, partij: string) => {
      const { inzet } = (await read(`${at}/${of}`)) as { inzet: Record<string, unknown>[] };
      return [2022, 2023].map(
        (year) => inzet.find((each) => each.partij === partij && each.jaar === year)?.uren_gebruikt,
      );
    };
    expect([await used(id, 'gm0579'), await used(left, 'gm0579')]).toEqual([
      ['11.00', undefined],
      [undefined, '12.00'],
    ]);
    expect([await used(id, 'gm0626'), await used(joined, 'gm0626')]).toEqual([
      [undefined, '14.00'],
      ['13.00', undefined],
    ]);
  });
});
