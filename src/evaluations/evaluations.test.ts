import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { newestOfAgreement } from '../agreements/store.ts';
import { testApplication } from '../main/testing.ts';
import { inRegion, words } from '../main/testing-region.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.token('Regiogriffier');
}, 120_000);
afterAll(() => app.close());

const { base, page, read, sent } = inRegion(() => app);
const at = '/evaluaties';

describe('criteria', () => {
  const own = {
    titel: 'Fietsen',
    bron: 'De werkgroep',
    criteria: [{ tekst: 'Er wordt meer gefietst.' }, { tekst: 'Het is veilig.' }],
  };
  it('are a set of the region, whose keys last while the words change', async () => {
    expect(await sent(`${at}/criteria`, await app.token('Griffier Leiden'), own)).toEqual([
      403,
      'not_an_evaluator',
    ]);
    expect(await sent(`${at}/criteria`, clerk, { ...own, titel: 'Standaard' })).toEqual([422, 'set_there']);
    expect(
      await sent(`${at}/criteria`, clerk, { ...own, criteria: [own.criteria[0], own.criteria[0]] }),
    ).toEqual([422, 'criterion_twice']);
    expect(await sent(`${at}/criteria`, clerk, own)).toEqual([201, 'fietsen']);
    const next = {
      ...own,
      set: 'fietsen',
      versie: 1,
      // The second was emptied in the form: it goes.
      criteria: [
        { sleutel: 'c-er-wordt-meer-gefietst', tekst: 'Meer mensen fietsen.' },
        { sleutel: 'c-het-is-veilig', tekst: '' },
      ],
    };
    expect(await sent(`${at}/criteria`, clerk, { ...next, versie: 0 })).toEqual([409, 'changed_meanwhile']);
    expect(await sent(`${at}/criteria`, clerk, next)).toEqual([422, 'reason_missing']);
    expect(await sent(`${at}/criteria`, clerk, { ...next, reden: 'Korter.' })).toEqual([201, 'fietsen']);
    const { criteria } = (await read(`${at}/criteria`)) as { criteria: object[] };
    expect(criteria).toContainEqual({
      set: 'fietsen',
      titel: 'Fietsen',
      bron: 'De werkgroep',
      criteria: [{ sleutel: 'c-er-wordt-meer-gefietst', tekst: 'Meer mensen fietsen.' }],
      versie: 2,
    });
  });
});

let ofAgreement: number;

describe('an evaluation', () => {
  const plan = {
    onderwerp: 'overeenkomst:2',
    moment: 'tussenevaluatie',
    uiterlijk: '2026-12-31',
    besluit_door: 'Stuurgroep',
    criteria: 'fietsen',
    gevraagd: ['gm0546', 'gm0547'],
    partners: 'Fietsclub\n',
  };
  let id: number;

  it('is due from the start of what is evaluated until somebody plans it, after its end too', async () => {
    const dueNow = async () =>
      (
        (await read(`${at}/te-plannen`)) as {
          'te-plannen': { onderwerp: string; moment: string; uiterlijk: string }[];
        }
      )['te-plannen'].filter(({ onderwerp }) => onderwerp === 'overeenkomst:2');
    const isDue = async () => (await dueNow()).some(({ moment }) => moment === 'tussenevaluatie');
    expect(await isDue()).toBe(true);
    const end = { stap: 'beeindigd', dag: '2026-10-31', reden: 'Opgezegd.' };
    expect(await sent('/overeenkomsten/2/stap', clerk, end)).toEqual([201, 2]);
    expect(await dueNow()).toMatchObject([
      { moment: 'tussenevaluatie', uiterlijk: '2026-01-01' },
      { moment: 'eindevaluatie', uiterlijk: '2026-10-31' },
    ]);
    const office = await app.signIn('Beleidsmedewerker regio');
    expect(await page('/mijn-werk', office)).toContain('Tussenevaluatie: Warmte delen met bedrijven');
    // Counted from the first day of the agreement it is past.
    expect(await sent(at, clerk, { ...plan, uiterlijk: undefined })).toEqual([422, 'day_past']);
    expect(await sent(at, clerk, { ...plan, onderwerp: 'overeenkomst:3' })).toEqual([422, 'subject_unknown']);
    expect(await sent(at, clerk, { ...plan, onderwerp: 'ambitie:economie' })).toEqual([422, 'start_missing']);
    expect(await sent(at, clerk, { ...plan, moment: 'afgesproken', uiterlijk: undefined })).toEqual([
      422,
      'moment_wrong',
    ]);
    expect(await sent(at, clerk, { ...plan, gevraagd: ['gm0363'] })).toEqual([422, 'municipality_elsewhere']);
    // It began on a day that is known: from another nothing is counted, and what is late stays late.
    const another = { ...plan, begin: '2026-11-24', uiterlijk: '2027-11-24' };
    expect(await sent(at, clerk, another)).toEqual([422, 'start_known']);
    expect(await isDue()).toBe(true);
    const [status, made] = await sent(at, clerk, { ...plan, begin: '2025-01-01' });
    expect(status).toBe(201);
    id = made as number;
    ofAgreement = id;
    expect(await isDue()).toBe(false);
    expect(await sent(at, clerk, plan)).toEqual([409, 'planned_already']);
    expect(await read(`${at}/${id}`)).toMatchObject({ begin: '2025-01-01', gevraagd: 3, beantwoord: 0 });
    // It was past already: every day is too late, and that is shown.
    expect(await read(`${at}/${id}`)).toMatchObject({ uiterlijk_volgens_afspraak: '2026-01-01' });
    expect(await page(`${at}/${id}`)).toContain('uiterlijk op 1 januari 2026. Zij is later gepland.');
    const late = { ...plan, onderwerp: 'ambitie:economie', begin: '2026-06-01', uiterlijk: '2027-06-02' };
    expect(await sent(at, clerk, late)).toEqual([422, 'day_late']);
  });

  it('of an ambition counts from the day that its first one was planned with', async () => {
    const { uiterlijk: _counted, ...first } = { ...plan, onderwerp: 'ambitie:economie', begin: '2026-06-01' };
    const [, interim] = await sent(at, clerk, first);
    const last = { ...first, moment: 'eindevaluatie', begin: '2024-02-01' };
    expect(await sent(at, clerk, last)).toEqual([422, 'start_planned']);
    const { begin: _other, ...same } = last;
    const [, final] = await sent(at, clerk, same);
    expect(await read(`${at}/${final}`)).toMatchObject({ begin: '2026-06-01', uiterlijk: '2029-06-01' });
    // A day that was wrong: both are given up, and what comes in their place counts from another, which they do not come back beside.
    const change = { uiterlijk: '2027-01-31', versie: 1, reden: 'Een andere dag.' };
    for (const each of [interim, final])
      await sent(`${at}/${each}/planning`, clerk, { ...change, vervalt: true });
    const [status, anew] = await sent(at, clerk, last);
    expect(status).toBe(201);
    const back = { ...change, versie: 2, vervalt: false };
    expect(await sent(`${at}/${interim}/planning`, clerk, back)).toEqual([409, 'start_planned']);
    expect(await sent(`${at}/${anew}/planning`, clerk, { ...change, vervalt: true })).toEqual([201, anew]);
    expect(await sent(`${at}/${interim}/planning`, clerk, back)).toEqual([201, interim]);
    expect(await sent(`${at}/${interim}/planning`, clerk, { ...back, versie: 3, vervalt: true })).toEqual([
      201,
      interim,
    ]);
  });

  const said = (score: number | undefined, toelichting = '') => ({
    antwoorden: { 'c-er-wordt-meer-gefietst': { score, toelichting } },
  });
  it('is answered by who was asked, and silence stays silence', async () => {
    const leiden = await app.token('Portefeuillehouder Leiden');
    const own = `${at}/${id}/antwoorden`;
    expect(await page('/mijn-werk', await app.signIn('Portefeuillehouder Leiden'))).toContain(
      'Antwoord geven in een evaluatie Tussenevaluatie: Warmte delen',
    );
    expect(await sent(`${own}/gm0547`, leiden, said(3))).toEqual([403, 'not_the_respondent']);
    expect(await sent(`${own}/p-fietsclub`, leiden, said(3))).toEqual([403, 'not_the_respondent']);
    expect(await sent(`${own}/gm0579`, clerk, said(3))).toEqual([404, 'respondent_unknown']);
    expect(await sent(`${own}/gm0546`, leiden, said(6))).toEqual([422, 'input_wrong']);
    expect(await sent(`${own}/gm0546`, leiden, said(undefined))).toEqual([422, 'nothing_said']);
    expect(await sent(`${own}/gm0546`, leiden, { antwoorden: { anders: { score: 3 } } })).toEqual([
      422,
      'criterion_unknown',
    ]);
    expect(await sent(`${own}/gm0546`, leiden, said(4))).toEqual([201, id]);
    expect(await sent(`${own}/gm0546`, leiden, { ...said(5), versie: 1 })).toEqual([422, 'reason_missing']);
    expect(await sent(`${own}/gm0546`, leiden, { ...said(5), versie: 1, reden: 'Nageteld.' })).toEqual([
      201,
      id,
    ]);
    expect(await sent(`${own}/p-fietsclub`, clerk, said(undefined, 'Wij telden niet.'))).toEqual([201, id]);
    expect(await read(`${at}/${id}`)).toMatchObject({
      beantwoord: 2,
      scores: [{ gemiddelde: '5.00', aantal: 1 }],
      antwoorden: [{ wie: 'gm0546', versie: 2 }, { wie: 'gm0547', antwoorden: null }, { wie: 'p-fietsclub' }],
    });
    expect(await page(`${at}/${id}`)).toContain('Leiderdorp Nog geen antwoord.');
  });

  it('takes another day or is given up, with the reason; after its result neither it nor an answer changes', async () => {
    const change = { uiterlijk: '2027-01-31', versie: 1, reden: 'Meer tijd.' };
    expect(await sent(`${at}/${id}/planning`, clerk, { ...change, uiterlijk: '2026-01-01' })).toEqual([
      422,
      'day_past',
    ]);
    expect(await sent(`${at}/${id}/planning`, clerk, { ...change, reden: '' })).toEqual([
      422,
      'reason_missing',
    ]);
    expect(await sent(`${at}/${id}/planning`, clerk, change)).toEqual([201, id]);
    // Others are asked, and who is silent no longer; who answered stays.
    const asked = { ...change, versie: 2, gevraagd: ['gm0546', 'gm0579'], partners: 'Fietsclub' };
    expect(await sent(`${at}/${id}/planning`, clerk, { ...asked, partners: '' })).toEqual([
      409,
      'answered_already',
    ]);
    expect(await sent(`${at}/${id}/planning`, clerk, { ...asked, gevraagd: ['gm0363'] })).toEqual([
      422,
      'municipality_elsewhere',
    ]);
    expect(await sent(`${at}/${id}/planning`, clerk, asked)).toEqual([201, id]);
    expect(await read(`${at}/${id}`)).toMatchObject({
      antwoorden: [{ wie: 'gm0546', versie: 2 }, { wie: 'gm0579', antwoorden: null }, { wie: 'p-fietsclub' }],
    });
    const form = await page(`${at}/${id}`, await app.signIn('Regiogriffier'));
    expect(form).toContain('Wie al antwoord gaf, blijft gevraagd.');
    const result = { uitkomst: 'Het werkt.', besluit: 'voortzetten', dag: '2026-11-24' };
    expect(await sent(`${at}/${id}/uitkomst`, clerk, { ...result, dag: '2099-01-01' })).toEqual([
      422,
      'day_ahead',
    ]);
    expect(await sent(`${at}/${id}/uitkomst`, clerk, result)).toEqual([422, 'before_day']);
    const early = { ...result, klopt: ['voor_de_dag'] };
    expect(await sent(`${at}/${id}/uitkomst`, clerk, early)).toEqual([422, 'somebody_silent']);
    const sure = { ...result, klopt: ['voor_de_dag', 'iemand_stil'] };
    expect(await sent(`${at}/${id}/uitkomst`, clerk, sure)).toEqual([201, id]);
    // Recorded by mistake: taken back with the reason, open again, and to be read.
    const back = { versie: 1, reden: 'Bij de verkeerde.' };
    expect(await sent(`${at}/${id}/uitkomst/intrekken`, clerk, { ...back, reden: '' })).toEqual([
      422,
      'reason_missing',
    ]);
    expect(await sent(`${at}/${id}/uitkomst/intrekken`, clerk, back)).toEqual([201, id]);
    expect(await sent(`${at}/${id}/uitkomst/intrekken`, clerk, { ...back, versie: 2 })).toEqual([
      409,
      'not_concluded',
    ]);
    expect(await read(`${at}/${id}`)).toMatchObject({ besluit: null, resultaat: null, uitkomst_versie: 2 });
    expect(await page(`${at}/${id}`)).toMatch(/ingetrokken door Regiogriffier\. Waarom: Bij de verkeerde\./);
    const anew = { ...sure, versie: 2, reden: 'Nu de goede.' };
    expect(await sent(`${at}/${id}/uitkomst`, clerk, anew)).toEqual([201, id]);
    expect(await sent(`${at}/${id}/uitkomst`, clerk, { ...result, versie: 3 })).toEqual([
      422,
      'reason_missing',
    ]);
    expect(
      await sent(`${at}/${id}/antwoorden/p-fietsclub`, clerk, { ...said(2), versie: 1, reden: 'x' }),
    ).toEqual([409, 'concluded']);
    expect(await sent(`${at}/${id}/planning`, clerk, { ...change, versie: 3 })).toEqual([409, 'concluded']);
    expect(await page(`${at}/${id}`)).toContain(
      'Voortzetten. Besloten op 24 november 2026 door: Stuurgroep.',
    );

    // Read where the agreement is read, with what was decided; and on no page of others.
    const told = 'Tussenevaluatie: Warmte delen';
    const decided = 'Voortzetten. Besloten op 24 november 2026 door: Stuurgroep. Het werkt.';
    for (const path of ['/overeenkomsten/2', '/raden/leiden']) {
      const html = await page(path);
      expect([path, html.includes(told), html.includes(decided)]).toEqual([path, true, true]);
    }
    for (const path of ['/overeenkomsten/1', '/raden/zoeterwoude', '/mandaten/5'])
      expect([path, (await page(path)).includes(told)]).toEqual([path, false]);
    const taken = await (await app.get(`${base}/samenstellen?deel=overeenkomsten/2`)).text();
    expect(taken).toMatch(/name="sleutels-0" value="[^"]*\bevaluaties\b/);
    // Its last part is not taken for one of what stands above it.
    const council = await (await app.get(`${base}/samenstellen?deel=raden/leiden`)).text();
    expect(council).toMatch(/value="[^"]*\buitvoering\*evaluaties\*fracties-en-gewicht"/);
    expect(await page('/mandaten/5')).toContain('Er is nog geen evaluatie gepland.');
    for (const onderwerp of ['mandaat:5', 'overeenkomst:1'])
      expect((await sent(at, clerk, { ...plan, onderwerp, uiterlijk: '2026-12-01' }))[0]).toBe(201);
    const open = /Tussenevaluatie: ([^:]*) Nog niet besloten\. Antwoorden kan tot en met 1 december 2026/g;
    for (const [path, count] of [
      ['/mandaten/5', 1],
      ['/overeenkomsten/1', 1],
      // Asked are others: it takes part in both.
      ['/raden/oegstgeest', 2],
      ['/ambities/wonen-en-groen', 2],
    ] as const)
      expect([path, [...(await page(path)).matchAll(open)].length]).toEqual([path, count]);

    const [, other] = await sent(at, clerk, { ...plan, moment: 'eindevaluatie' });
    // The agreement ended before the three years of the rulebook.
    expect(await read(`${at}/${other}`)).toMatchObject({ uiterlijk_volgens_afspraak: '2026-10-31' });
    expect(await sent(`${at}/${other}/planning`, clerk, { ...change, vervalt: true })).toEqual([201, other]);
    expect(await sent(`${at}/${other}/uitkomst`, clerk, result)).toEqual([409, 'withdrawn']);
    // What was given up comes back, but not beside one that took its place.
    const again = { ...change, vervalt: false, versie: 2 };
    const [, instead] = await sent(at, clerk, { ...plan, moment: 'eindevaluatie' });
    expect(await sent(`${at}/${other}/planning`, clerk, again)).toEqual([409, 'planned_already']);
    const away = { ...change, vervalt: true };
    expect(await sent(`${at}/${instead}/planning`, clerk, away)).toEqual([201, instead]);
    expect(await sent(`${at}/${other}/planning`, clerk, again)).toEqual([201, other]);
    expect(await sent(`${at}/${other}/planning`, clerk, { ...away, versie: 3 })).toEqual([201, other]);
  });
});

describe('the form', () => {
  it.each([
    ['without a body', { besluit_door: '' }, 'veld-besluit_door'],
    ['without a moment', { moment: '' }, 'veld-moment'],
    ['for an ambition without a start', { onderwerp: 'ambitie:economie' }, 'veld-begin'],
    ['from another start than is known', { begin: '2026-11-24' }, 'veld-begin'],
    ['with nobody asked', { 'gevraagd[]': '' }, 'veld-gevraagd'],
  ])('is refused %s, with a way to the field and the input kept', async (_what, given, field) => {
    const fields = {
      onderwerp: 'mandaat:5',
      moment: 'eindevaluatie',
      uiterlijk: '2029-01-01',
      besluit_door: 'Zoals getypt',
      criteria: 'standaard',
      'gevraagd[]': 'gm0546',
    };
    const answer = await app.post(
      `${base}${at}`,
      { ...fields, ...(given as Record<string, string>) },
      await app.signIn('Regiogriffier'),
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`id="${field}"`);
    if (!('besluit_door' in given)) expect(html).toContain('Zoals getypt');
  });
});

describe('the demonstration', () => {
  it('tells the last day of what is not near yet', async () => {
    expect(await page(at)).toMatch(/Later De laatste dagen, geteld vanaf het begin.* \d{4} /);
  });

  it('compares the same criteria over time, in a picture and a table', async () => {
    const html = await (await app.get(`${base}${at}/2`)).text();
    expect(html).toContain('aria-label="Gemiddelde scores: Besluiten komen op tijd en snel genoeg.');
    expect(words(html)).toContain('Besluiten komen op tijd en snel genoeg. 2,33 (3 scores) 4 (1 score)');
    expect(await page(`${at}/1`)).toContain('Bijstellen. Besloten op');
    // With the ambition, and with the councils of those who were asked.
    for (const [path, there] of [
      ['/ambities/wonen-en-groen', true],
      ['/raden/leiderdorp', true],
      ['/raden/voorschoten', false],
    ] as const)
      expect([path, (await page(path)).includes('Tussenevaluatie: Wonen en groen Bijstellen.')]).toEqual([
        path,
        there,
      ]);
    expect(((await read(`${at}/2`)) as { door_de_tijd: object[] }).door_de_tijd[0]).toMatchObject({
      criterium: 'slagvaardigheid',
      gemiddelden: [
        { evaluatie: 1, gemiddelde: '2.33' },
        { evaluatie: 2, gemiddelde: '4.00' },
      ],
    });
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));

  it('makes the page of its agreement newer, as does what stands beside it there and nothing else', async () => {
    const newest = async () => {
      const asked = [1, 2].map((agreement) => newestOfAgreement(agreement));
      const rows = await app.database.read('leidse-regio' as RegionId, asked);
      return rows.map(([row]) => String(new Date(row?.at ?? 0).getUTCFullYear()));
    };
    const later = (subject: string, year: string) =>
      app.owner.query(
        `insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash)
         values ('leidse-regio', $2, 'proef', $1, 'Iemand', sha256('x'))`,
        [subject, `${year}-01-01T12:00Z`],
      );
    expect(await newest()).toEqual(['2026', '2026']);
    for (const [subject, year, expected] of [
      ['proposal/3', '2029', ['2026', '2026']],
      ['evaluation/1', '2030', ['2026', '2026']],
      // The agreement on a mandate: its framework, its measures.
      ['proposal/5', '2031', ['2031', '2026']],
      ['measure/1', '2032', ['2032', '2026']],
      [`evaluation/${ofAgreement}`, '2033', ['2032', '2033']],
    ] as const) {
      await later(subject, year);
      expect([subject, await newest()]).toEqual([subject, expected]);
    }
  });
});
