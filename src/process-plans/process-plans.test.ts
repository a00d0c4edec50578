import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { testApplication } from '../main/testing.ts';
import { inRegion } from '../main/testing-region.ts';
import { newestOfProposal } from '../proposals/store.ts';
import { planList } from './store.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.token('Beleidsmedewerker Leiderdorp');
}, 120_000);
afterAll(() => app.close());

const { base, page, read, sent } = inRegion(() => app);

// Today is 24 November 2026, the fourth quarter.
const typed = '<script>alert(1)</script> #set page(fill: red) *vet* `x`';
const plan = {
  titel: 'Samen verder',
  gemeente: 'gm0547',
  van: '2026-Q1',
  tot_en_met: 'q4 2027',
  principes: 'Open vizier\n\nHalen en brengen',
  sporen: [
    { nummer: 1, titel: 'Kennismaken' },
    { nummer: 2, titel: typed },
  ],
  acties: [
    { nummer: '2.1', tekst: typed, wanneer: 'doorlopend', eigenaar_organisatie: 'Servicepunt71' },
    {
      nummer: '1.1',
      tekst: 'Gesprekken met colleges',
      wanneer: 'kwartalen',
      van_kwartaal: '2026-Q2',
      tot_kwartaal: '2026-Q3',
      eigenaar_gemeente: 'gm0546',
      eigenaar_ambt: 'beleidsmedewerker',
      ambities: ['wonen-en-groen'],
      voorstellen: [5],
    },
  ],
};
const report = { dag: '2026-06-10', stand: 'bezig', toelichting: 'Drie gesprekken zijn gevoerd.' };
let own = '';

describe('a process plan', () => {
  it('is written whole by whose it is, and read with its principles, tracks, board, timeline and table', async () => {
    expect(await sent('/procesplannen', await app.token('Beleidsmedewerker Leiden'), plan)).toEqual([
      403,
      'not_the_owner',
    ]);
    const [status, id] = await sent('/procesplannen', officer, plan);
    expect(status).toBe(201);
    own = `/procesplannen/${id}`;
    const html = await page(own);
    for (const said of [
      'Open vizier',
      'Halen en brengen',
      'Spoor 1: Kennismaken',
      'Niet gemeld',
      'Servicepunt71',
    ])
      expect(html).toContain(said);
    expect(await page(`${own}/tijdlijn`)).toContain('2e kwartaal 2026 tot en met 3e kwartaal 2026');
    expect(await page(`${own}/acties/1.1`)).toContain('Beleidsmedewerker van Leiden');
    const ofAmbition = await page('/ambities/wonen-en-groen');
    expect(ofAmbition).toContain('Gesprekken met colleges');
    // Of no ambition.
    expect(ofAmbition).not.toContain('Servicepunt71');
    const ofProposal = await page('/voorstellen/5');
    expect(ofProposal).toContain(
      'Spoor 1: Kennismaken 1.1 Gesprekken met colleges 2e kwartaal 2026 tot en met 3e kwartaal 2026',
    );
    expect(ofProposal).not.toContain('Servicepunt71');
    expect(await page('/voorstellen/1')).not.toContain('Gesprekken met colleges');
    const taken = await (await app.get(`${base}/samenstellen?deel=voorstellen/5`)).text();
    expect(taken).toMatch(/name="sleutels-0" value="[^"]*\bacties-in-procesplannen\b/);
    await app.owner.query(
      `insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash)
       values ('leidse-regio', '2030-01-01T12:00Z', 'proef', $1, 'Iemand', sha256('x'))`,
      [`process_plan/${id}`],
    );
    const newest = await app.database.read('leidse-regio' as RegionId, [
      newestOfProposal(5),
      newestOfProposal(1),
    ]);
    expect(newest.map(([row]) => new Date(row?.at ?? 0).getUTCFullYear())).toEqual([2030, 2026]);
    expect(await read(own)).toMatchObject({
      tot_en_met: '2027-Q4',
      acties: [
        { nummer: '1.1', stand: null, over_tijd: true, stil: true, volgende_melding: '2026-07-01' },
        { nummer: '2.1', stand: null, over_tijd: false, stil: true, eigenaar: 'Servicepunt71' },
      ],
    });
    expect(await (await app.get(`${base}${own}`)).text()).not.toContain('<script>alert');
  });

  const action = plan.acties[1];
  it.each<[string, object, unknown[]]>([
    ['an action twice', { acties: [action, action] }, [422, 'action_twice']],
    [
      'a quarter before the plan',
      { acties: [{ ...action, van_kwartaal: '2025-Q4' }] },
      [422, 'quarter_outside'],
    ],
    [
      'a quarter after the plan',
      { acties: [{ ...action, tot_kwartaal: '2028-Q1' }] },
      [422, 'quarter_outside'],
    ],
    ['no quarter at all', { acties: [{ ...action, van_kwartaal: 'medio 2026' }] }, [422, 'input_wrong']],
    ['quarters of what is ongoing', { acties: [{ ...action, wanneer: 'doorlopend' }] }, [422, 'input_wrong']],
    [
      'an owner of another region',
      { acties: [{ ...action, eigenaar_gemeente: 'gm0363' }] },
      [422, 'owner_unknown'],
    ],
    ['an owner that is none', { acties: [{ ...action, eigenaar_gemeente: 'Leiden' }] }, [422, 'input_wrong']],
    ['two owners', { acties: [{ ...action, eigenaar_organisatie: 'SP71' }] }, [422, 'input_wrong']],
    [
      'an ambition that is not there',
      { acties: [{ ...action, ambities: ['geluk'] }] },
      [422, 'ambition_unknown'],
    ],
    [
      'a proposal that is not there',
      { acties: [{ ...action, voorstellen: [999] }] },
      [422, 'proposal_unknown'],
    ],
    ['no tracks', { sporen: [] }, [422, 'input_wrong']],
    ['an action of no track', { sporen: [{ nummer: 2, titel: 'Twee' }] }, [422, 'track_unknown']],
  ])('with %s is refused', async (_what, fields, answer) =>
    expect(await sent('/procesplannen', officer, { ...plan, ...fields })).toEqual(answer),
  );

  it('is refused by form with a way to the field, and what was typed', async () => {
    const cookie = await app.signIn('Beleidsmedewerker Leiderdorp');
    const form = {
      versie: '1',
      nummer: '1.1',
      tekst: 'Zoals getypt.',
      wanneer: 'doorlopend',
      reden: 'Nieuw.',
    };
    const answer = await app.post(`${base}${own}/acties`, form, cookie);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const said of ['Actie 1.1 staat er al.', 'href="#veld-nummer"', 'Zoals getypt.'])
      expect(html).toContain(said);
    const edit = {
      versie: '1',
      titel: 'Nieuwe titel',
      van: '2026-Q1',
      tot_en_met: 'nooit',
      'sporen.0.titel': 'Een',
    };
    const again = await app.post(`${base}${own}/tekst`, edit, cookie);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('value="Nieuwe titel"');
  });
});

describe('a report', () => {
  it('is of the owner of the action or of the plan, within the plan, and once', async () => {
    const at = `${own}/acties/1.1/melding`;
    expect(await sent(at, await app.token('Beleidsmedewerker Zoeterwoude'), report)).toEqual([
      403,
      'not_the_reporter',
    ]);
    expect(await sent(at, officer, { ...report, dag: '2025-12-31' })).toEqual([422, 'before_plan']);
    expect(await sent(at, officer, { ...report, dag: '2026-11-25' })).toEqual([422, 'day_ahead']);
    expect(await sent(at, officer, { ...report, stand: 'goed' })).toEqual([422, 'input_wrong']);
    expect(await sent(`${own}/acties/1.7/melding`, officer, report)).toEqual([404, 'action_unknown']);
    const task = 'Actie over tijd: melden dat zij klaar is of vervalt, of het plan wijzigen';
    const asked = async (title: string) => (await page('/mijn-werk', await app.signIn(title))).includes(task);
    expect([await asked('Beleidsmedewerker Leiden'), await asked('Beleidsmedewerker Oegstgeest')]).toEqual([
      true,
      false,
    ]);
    const leiden = await app.token('Beleidsmedewerker Leiden');
    expect((await sent(at, leiden, report))[0]).toBe(201);
    expect(await sent(at, leiden, report)).toEqual([409, 'report_twice']);
    expect(
      (await sent(at, officer, { ...report, dag: '2026-11-20', stand: 'klaar', toelichting: typed }))[0],
    ).toBe(201);
    expect(await sent(at, officer, { ...report, dag: '2026-11-19' })).toEqual([422, 'over_already']);
    expect(await asked('Beleidsmedewerker Leiden')).toBe(false);
    expect(await page(`${own}/acties/1.1`)).toContain('Beleidsmedewerker Leiden');
  });

  it('holds its action, which keeps its number and its plan', async () => {
    const gone = {
      versie: 1,
      was: '1.1',
      nummer: '1.1',
      tekst: 'x',
      wanneer: 'doorlopend',
      weghalen: true,
      reden: 'x',
    };
    expect(await sent(`${own}/acties`, officer, gone)).toEqual([409, 'action_reported']);
    const { acties: _all, ...head } = plan;
    const change = { ...head, versie: 1, reden: 'Een spoor erbij.' };
    expect(await sent(`${own}/tekst`, officer, { ...change, van: '2026-Q3', acties: [] })).toEqual([
      409,
      'action_reported',
    ]);
    expect(await sent(`${own}/tekst`, officer, { ...change, sporen: [plan.sporen[0]] })).toEqual([
      422,
      'track_used',
    ]);
    const both = await Promise.all(
      ['Een.', 'Twee.'].map((reden) => sent(`${own}/tekst`, officer, { ...change, reden })),
    );
    expect(both.map(([status]) => status).toSorted()).toEqual([201, 409]);
    const other = { nummer: '1.2', tekst: 'Nog een', wanneer: 'niet_bepaald', versie: 2 };
    expect(await sent(`${own}/acties`, officer, other)).toEqual([422, 'reason_missing']);
    expect((await sent(`${own}/acties`, officer, { ...other, reden: 'Vergeten.' }))[0]).toBe(201);
    expect(await read(own)).toMatchObject({
      versie: 3,
      acties: [{}, { nummer: '1.2' }, {}],
      versies: [{}, {}, {}],
    });
    expect(await page(own)).toContain('Vergeten.');
  });
});

describe('what a plan said before', () => {
  it('is read twenty versions at a time, and one by its number', async () => {
    const { acties: _all, ...head } = plan;
    for (let versie = 3; versie < 25; versie += 1)
      expect(
        (await sent(`${own}/tekst`, officer, { ...head, versie, reden: `Reden nummer ${versie}.` }))[0],
      ).toBe(201);
    const shown = async (query: string) =>
      [...(await page(`${own}${query}`)).matchAll(/Versie (\d+), van/g)].map(([, version]) =>
        Number(version),
      );
    const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, at) => from - at);
    expect(await shown('')).toEqual(down(24, 5));
    expect(await page(own)).toContain('Nog 4 eerdere versies');
    expect(await shown('?tot_versie=5')).toEqual(down(4, 1));
    expect(await page(`${own}?tot_versie=5`)).not.toContain('Nog 4');
    const { versies, versie } = (await read(own)) as { versies: { versie: number }[]; versie: number };
    expect([versie, versies.map((each) => each.versie)]).toEqual([25, down(25, 6)]);
    expect(versies[0]).toMatchObject({ titel: 'Samen verder', acties: 3, reden: 'Reden nummer 24.' });
    expect(await read(`${own}/versies/2`)).toMatchObject({ versie: 2, acties: [{ nummer: '1.1' }, {}] });
    expect((await app.get(`${base}/api/v1${own}/versies/26`)).status).toBe(404);
  });

  it('is no part of a list, which knows of each action the last report alone', async () => {
    const [rows] = await app.database.read('leidse-regio' as RegionId, [planList()]);
    const { reports } = rows.find(({ id }) => own.endsWith(`/${id}`)) ?? {};
    expect(reports?.map(({ action, day, state }) => [action, day, state])).toEqual([
      ['1.1', '2026-11-20', 'done'],
    ]);
    expect((await read(own)).meldingen).toHaveLength(2);
  });
});

describe('the report to the council', () => {
  const asked = '?raad=gm0546&van=2026-Q1&tot=2026-Q3';
  it('tells what was planned for a council in a period, how it stood then and what deviates', async () => {
    // The plan was written after it: by its first text, without what was added since.
    expect(await read(`${own}/rapportage${asked}`)).toMatchObject({
      stand_op: '2026-09-30',
      versie: 1,
      acties: [
        { nummer: '1.1', eigen: true, stand: 'bezig', afwijking: 'over_tijd', eerder: null },
        { nummer: '2.1', eigen: false, afwijking: 'niet_gemeld' },
      ],
    });
    expect(await page(`${own}/rapportage${asked}`)).toContain('verteld naar zijn eerste tekst');
    expect(await page(`${own}/rapportage?van=2019-Q1`)).toContain(
      'Vul kwartalen in die binnen het plan liggen',
    );
    expect((await app.get(`${base}/api/v1${own}/rapportage?raad=gm9999`)).status).toBe(404);
    const wrong = await app.get(`${base}${own}/rapportage.pdf?van=2019-Q1`);
    expect([wrong.status, wrong.headers.get('location')]).toEqual([
      303,
      `${base}${own}/rapportage?van=2019-Q1`,
    ]);
  });

  it('tells what was put off and what left the plan, alike on the page, by API and on paper', async () => {
    const acties = [
      { ...plan.acties[0], wanneer: 'kwartalen', van_kwartaal: '2026-Q3', tot_kwartaal: '2026-Q4' },
      plan.acties[1],
    ];
    const added = { ...plan.acties[0], nummer: '2.2', tekst: 'Een rondgang' };
    const far = {
      ...acties[0],
      nummer: '2.3',
      tekst: 'Een slot',
      van_kwartaal: '2027-Q1',
      tot_kwartaal: '2027-Q1',
    };
    for (const [versie, each] of [
      [25, [...acties, added, far]],
      [26, [{ ...acties[0], tot_kwartaal: '2027-Q1' }, acties[1]]],
    ] as const)
      expect(
        (await sent(`${own}/tekst`, officer, { ...plan, acties: each, versie, reden: 'Het schuift.' }))[0],
      ).toBe(201);
    await app.owner.query(
      `update process_plan_version set recorded_at = case when version < 27 then timestamptz '2026-03-31T21:59Z' else '2026-09-30T21:59Z' end
       where plan_id = $1 and version > 25`,
      [own.split('/').at(-1)],
    );
    const period = '?raad=gm0546&van=2026-Q2&tot=2026-Q3';
    expect(await read(`${own}/rapportage${period}`)).toMatchObject({
      versie: 27,
      acties: [
        { nummer: '1.1', eigen: true, afwijking: 'over_tijd', eerder: null },
        {
          nummer: '2.1',
          afwijking: 'niet_gemeld',
          tot_kwartaal: '2027-Q1',
          eerder: { tot_kwartaal: '2026-Q4', tekst: null },
        },
        { nummer: '2.2', in_de_periode: true, afwijking: 'uit_het_plan' },
        // Of a later period: it was not planned in this one.
        { nummer: '2.3', in_de_periode: false, afwijking: 'uit_het_plan' },
      ],
    });
    const html = await page(`${own}/rapportage${period}`);
    expect(html).toContain('Naar versie 27 van het plan, van 30 september 2026');
    expect(html).toContain(
      'Verschoven van 3e kwartaal 2026 tot en met 4e kwartaal 2026 naar 3e kwartaal 2026 tot en met 1e kwartaal 2027',
    );
    expect(html).toContain('2.2 Een rondgang');
    const counted = '3 acties waren gepland; 3 daarvan wijken af. 1 actie van een andere periode is';
    expect(html).toContain(counted);
    expect(html).toContain('Vervallen: uit het plan gehaald');
    // Of the period after it: what was not done is still told.
    expect(await read(`${own}/rapportage?raad=gm0546&van=2026-Q4&tot=2026-Q4`)).toMatchObject({
      acties: [{ nummer: '1.1', stand: 'klaar' }, { nummer: '2.1' }],
    });
  });

  it.runIf(spawnSync('pdftotext', ['-v']).error === undefined).each([
    [
      '',
      [
        'Voor de raad van Leiden',
        'Gepland tot en met deze periode, niet klaar',
        'Verschoven van 3e kwartaal',
        '3 acties waren gepland; 3 daarvan wijken af. 1 actie van een andere periode is verschoven',
      ],
    ],
    [
      '/en',
      [
        'For the council of Leiden',
        'Planned until this period, not done',
        'Moved: was Q3 2026 to Q4 2026, now Q3 2026 to Q1 2027',
      ],
    ],
  ])('is one tagged PDF%s, in which what was typed is text', async (lang, said) => {
    const answer = await app.get(`${base}${lang}${own}/rapportage.pdf?raad=gm0546&van=2026-Q2&tot=2026-Q3`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const input = Buffer.from(await answer.arrayBuffer());
    const text = spawnSync('pdftotext', ['-raw', '-', '-'], { input })
      .stdout.toString('utf8')
      .replace(/[-\u00ad]\n/g, '')
      .replace(/\s+/g, ' ');
    for (const each of [
      ...said,
      'Drie gesprekken zijn gevoerd.',
      'Open vizier',
      '#set page(fill: red) *vet* `x`',
      '2.2 Een rondgang',
    ])
      expect(text).toContain(each);
    expect(input.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});

describe('the plan of Oegstgeest in the demonstration', () => {
  it('says what its document says, and nothing of what that does not say', async () => {
    const { acties, meldingen } = (await read('/procesplannen/1')) as {
      acties: { wanneer_gezegd: string; stand: null; eigenaar: string }[];
      meldingen: unknown[];
    };
    expect([acties.length, meldingen]).toEqual([13, []]);
    expect(new Set(acties.map(({ stand }) => stand))).toEqual(new Set([null]));
    expect(new Set(acties.map(({ eigenaar }) => eigenaar))).toEqual(
      new Set(['Niet genoemd; het plan is van Oegstgeest']),
    );
    const html = await page('/procesplannen/1');
    for (const said of [
      'Medio 2015',
      'Afhankelijk van Toekomstvisie',
      'Niet gemeld',
      'is hier niet ingevuld',
    ])
      expect(html).toContain(said);
    expect(html).not.toContain('Verzonnen');
  });

  it('met no fault on the way', () => expect(app.faults).toEqual([]));
});
