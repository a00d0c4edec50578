import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { roundsRest } from '../consultations/resting.ts';
import { decisionsRest } from '../local-decisions/resting.ts';
import { tellEverybody } from '../main/tell.ts';
import { testApplication, testNow } from '../main/testing.ts';

// The clock stands at 24 November 2026; the third consultation of the demonstration runs since three days.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let secret: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Griffier Leiderdorp');
  secret = await app.token('Griffier Leiderdorp');
  await app.owner.query(
    "update person p set email = 'regiogriffier@regio.example' from office o where o.person_id = p.id and o.kind = 'regional_clerk'",
  );
});
afterAll(() => app.close());

const base = '/leidse-regio';
const text = async (path: string, cookie?: string) =>
  (await (await app.get(base + path, cookie)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const work = async (title: string) => text('/mijn-werk', await app.signIn(title));
const json = async (path: string, key?: string) =>
  (
    await app.app.request(`http://localhost:7071${base}/api/v1${path}`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
    })
  ).json() as Promise<never>;
const calendar = '/raden/leiderdorp/kalender';
interface Told {
  readonly raadsdagen: readonly {
    readonly id: number;
    readonly dag: string;
    readonly soort: string;
    readonly ingetrokken: boolean;
    readonly versie: number;
  }[];
}
/** The council meetings of Leiderdorp within the running term. */
async function within() {
  const round = (await json('/raadplegingen/3')) as { uitgezet: string; laatste_dag: string };
  const years = await Promise.all(
    [2026, 2027].map((year) => json(`${calendar}?jaar=${year}`) as Promise<Told>),
  );
  return years
    .flatMap(({ raadsdagen }) => raadsdagen)
    .filter(
      ({ soort, dag, ingetrokken }) =>
        soort === 'raad' && !ingetrokken && dag > round.uitgezet && dag <= round.laatste_dag,
    );
}
/** What the demonstration planned for a council. */
async function scheduled(council: string) {
  const { rows } = await app.owner.query(
    `select proposal_id as id, day::text from local_decision d where municipality_id = $1 and current and outcome is null`,
    [council],
  );
  const { id, day } = rows[0] as { id: number; day: string };
  return { day, proposal: `/voorstellen/${id}`, path: `/voorstellen/${id}/besluiten/${council}` };
}
const lost = 'Uw raad vergadert niet meer binnen de termijn';
const lostOf = 'De raad van Leiderdorp vergadert niet meer binnen de termijn';

const today = date('2026-11-24');

let minutes = 0;
/** Tells everybody, a minute later each time. @returns who were told in all that a council can meet no more */
const tell = async () => {
  minutes += 1;
  const now = new Date(Date.parse(testNow) + minutes * 60_000).toISOString();
  await tellEverybody({ ...app.installation, now });
  const { rows } = await app.owner.query(
    "select recipient from mail where regexp_replace(body, '\\s+', ' ', 'g') like '%vergadert niet meer binnen de termijn%' order by 1",
  );
  return rows.map(({ recipient }) => recipient as string);
};

describe('the calendars before something is sent', () => {
  it('are held against the term of an advice, with the nearest days', async () => {
    const { rows } = await app.owner.query(
      `select a.proposal_id as id from advice a join proposal p on p.id = a.proposal_id
       where a.state = 'adopted' and p.framework`,
    );
    const page = await text(`/voorstellen/${rows[0].id}/advies`, await app.signIn('Regiogriffier'));
    // Two months end on Sunday 24 January, so on the Monday after it.
    expect(page).toContain('Verzonden op dinsdag 24 november 2026, laatste dag maandag 25 januari 2027.');
    expect(page).toContain(
      'Voorschoten vergadert niet binnen deze termijn. Ervoor: 19 november 2026, 5 dagen voor de verzending. Erna: 28 januari 2027, 3 dagen na de laatste dag.',
    );
    expect(page).toContain('Leiderdorp vergadert binnen deze termijn: 7 december 2026 en 11 januari 2027.');
  });

  it('tell of a consultation without a last day from when on each council can', async () => {
    const draft = { regel: 'C1', titel: 'Zonder dag', afzender: 'Stuurgroep', raden: ['gm0626', 'gm0547'] };
    const made = await app.api('/raadplegingen', await app.token('Regiogriffier'), draft);
    const { id } = (await made.json()) as { id: number };
    const page = await text(`/raadplegingen/${id}`, await app.signIn('Regiogriffier'));
    expect(page).toContain('de eerste vergadering na verzending op dinsdag 24 november 2026');
    expect(page).toMatch(/Leiderdorp kan vanaf 7 december 2026\. .*Voorschoten kan vanaf 28 januari 2027\./);
    expect(page).toContain(
      'Op zijn vroegst heeft elke raad na de verzending vergaderd op donderdag 28 januari',
    );
    expect(page).not.toContain('Leiden kan vanaf');
    const fill = 'Vul een laatste dag in en bewaar het concept';
    const over = 'De laatste dag van dit concept, donderdag 2 januari 2020, is voorbij: kies een latere.';
    expect([page.includes(fill), page.includes(over)]).toEqual([true, false]);
    // A day that has been is told as that, and not as no day.
    await app.owner.query("update consultation_round set last_day = '2020-01-02' where id = $1", [id]);
    const after = await text(`/raadplegingen/${id}`, await app.signIn('Regiogriffier'));
    expect(after).toContain('Voorschoten kan vanaf 28 januari 2027.');
    expect([after.includes(fill), after.includes(over)]).toEqual([false, true]);
  });

  it('are counted back from a wished day', async () => {
    const asked = (query: string) => text(`/kalender/terugrekenen?${query}`);
    // Leiderdorp decides on 11 January; the two months begin earlier than its papers are due.
    const page = await asked('dag=2027-01-31&stukken=14&termijn=2m');
    // Zoeterwoude has its recess in between, and is the earliest.
    expect(page).toContain('Uiterlijk versturen op donderdag 12 november 2026. Die dag is al geweest');
    expect(page).toContain('Zoeterwoude 12 november 2026 12 november 2026 niet genoteerd 26 november 2026');
    expect(page).toContain(
      'Leiderdorp 30 november 2026 28 december 2026, valt in een reces: Kerstreces niet genoteerd 11 januari 2027',
    );
    // Twelve weeks, as acts count them, end earlier than two months.
    expect(await asked('dag=2027-01-31&stukken=14&termijn=12w')).toContain(
      'Leiderdorp 8 november 2026 28 december 2026, valt in een reces: Kerstreces niet genoteerd 11 januari 2027',
    );
    const papers = await asked('dag=2027-01-31&stukken=21');
    expect(papers).toMatch(
      /Leiderdorp 21 december 2026, valt in een reces: Kerstreces 21 december 2026, valt in een reces: Kerstreces niet/,
    );
    expect(await asked('dag=2027-04-30&termijn=2m')).toContain(
      'Dat is de vroegste dag van de raden hieronder.',
    );
    // What nobody noted is not taken for no meeting.
    const far = await asked('dag=2027-12-31&stukken=14');
    expect(far).toContain('Voor zover bekend uiterlijk versturen op');
    expect(far).toContain(
      'De kalender van Voorschoten loopt tot en met 30 september 2027: daarna zijn geen vergaderingen bekend. Komt er nog een, dan kan dit later zijn.',
    );
    expect(page).not.toContain('Voor zover bekend');
    expect(page).not.toContain('daarna zijn geen vergaderingen bekend');
    const told = async (day: string, council: string) => {
      const answer = await app.get(`${base}/api/v1/kalender/terugrekenen?dag=${day}`);
      const { terugrekenen } = (await answer.json()) as { terugrekenen: { gemeente: string }[] };
      return terugrekenen.find(({ gemeente }) => gemeente === council);
    };
    expect(await told('2027-12-31', 'gm0626')).toMatchObject({
      ...{ besluit: '2027-09-30', bekend_tot_en_met: '2027-09-30', later_mogelijk: true },
    });
    expect(await told('2027-01-31', 'gm0547')).toMatchObject({
      later_mogelijk: false,
      in_reces: [
        { stap: 'versturen', naam: 'Kerstreces' },
        { stap: 'stukken', naam: 'Kerstreces' },
      ],
    });
    // However far the day lies, behind the calendar or before it.
    expect(await asked('dag=2029-12-01')).toContain('Voor zover bekend uiterlijk versturen op');
    const known = { bekend_tot_en_met: '2027-09-30' };
    const last = { ...known, besluit: '2027-09-30', later_mogelijk: true };
    for (const day of ['2029-12-01', '2035-01-01', '2099-12-31'])
      expect([day, await told(day, 'gm0626')]).toMatchObject([day, last]);
    expect(await told('2015-01-01', 'gm0626')).toMatchObject({ ...known, besluit: null });
    const term = await app.get(`${base}/api/v1/kalender/venster?van=2035-01-01&tot_en_met=2035-02-01`);
    expect(((await term.json()) as { venster: object[] }).venster).toContainEqual(
      expect.objectContaining({ gemeente: 'gm0626', stand: 'onbekend', ...known }),
    );
    const early = await app.get(`${base}/api/v1/kalender/venster?van=2015-02-01&tot_en_met=2015-03-01`);
    const first = (
      await app.owner.query(
        `select min(v.from_day)::text as day from council_date d join council_date_version v on v.date_id = d.id
       where d.municipality_id = 'gm0626' and v.kind = 'council' and not v.withdrawn`,
      )
    ).rows[0].day;
    expect(((await early.json()) as { venster: object[] }).venster).toContainEqual(
      expect.objectContaining({ gemeente: 'gm0626', eerste_vergadering: first }),
    );
    // What was left open is told where it can be changed.
    expect(await (await app.get(`${base}/kalender/terugrekenen?dag=2027-01-31`)).text()).toMatch(
      /<input[^>]*name="stukken"[^>]*value="14"/,
    );
    const wrong = await app.get(`${base}/kalender/terugrekenen?dag=31&stukken=x&termijn=2u`);
    expect([
      wrong.status,
      /Vul een dag in, zoals 2027-06-30\.[\s\S]*Vul een lengte in zoals 8w/.test(await wrong.text()),
    ]).toEqual([422, true]);
  });

  it('say of which days no address in the own system of the council is known', async () => {
    expect(await text('/raden/leiden/kalender?jaar=2027')).not.toContain('geen adres in het eigen systeem');
    const bare = await text('/raden/leiderdorp/kalender?jaar=2027');
    expect(bare).toMatch(/Van \d+ dagen is geen adres in het eigen systeem van de raad vastgelegd/);
    expect(bare).not.toContain('Bekijk in het eigen systeem');
  });
});

describe('what rests on the councils', () => {
  it.each([
    ['rounds', roundsRest],
    ['decisions', decisionsRest],
  ])('is read of those that are asked for alone: %s', async (_name, rests) => {
    const codes = ['gm0546', 'gm0547', 'gm0579', 'gm0626', 'gm0638'] as never[];
    const of = async (councils: never[]) => {
      const rows = await app.database.read('leidse-regio' as never, [...rests.statements(today, councils)]);
      return rests.resting(rows as unknown[][], today, 'nl');
    };
    const all = await of(codes);
    expect(new Set(all.map(({ council }) => council)).size).toBeGreaterThan(1);
    expect(await of([])).toEqual([]);
    for (const code of codes) expect(await of([code])).toEqual(all.filter(({ council }) => council === code));
  });
});

it('keeps a council that handed in under reservation among what rests on it, until it decided', async () => {
  const rests = async () => {
    const rows = await app.database.read('leidse-regio' as never, [
      ...roundsRest.statements(today, ['gm0546' as never]),
    ]);
    return roundsRest.resting(rows as unknown[][], today, 'nl').length > 0;
  };
  const [state] = (
    await app.owner.query(
      "select * from consultation_submission where round_id = 3 and municipality_id = 'gm0546'",
    )
  ).rows;
  const put = (kept: string, provisional: boolean, decided: string | null) =>
    app.owner.query(
      `update consultation_submission set state = $1, handed_in_at = case when $1 = 'handed_in' then now() end,
       provisional = $2, decision_day = $3 where round_id = 3 and municipality_id = 'gm0546'`,
      [kept, provisional, decided],
    );
  await put('open', false, null);
  expect(await rests()).toBe(true);
  await put('handed_in', true, null);
  expect(await rests()).toBe(true);
  await put('handed_in', true, '2026-11-24');
  expect(await rests()).toBe(false);
  await put('handed_in', false, null);
  expect(await rests()).toBe(false);
  await put(state.state, state.provisional, state.decision_day);
});

describe('a council that changes its date', () => {
  it('is told before what rests on the day, and afterwards whoever has it running, until a day fits again', async () => {
    const [first, second] = await within();
    if (!first || !second) throw new Error('The demonstration has two meetings in the term');
    const planned = await scheduled('gm0547');
    expect(planned.day).toBe(first.dag);
    const onNone = async () => (await json(`${calendar}/geraakt`)) as { geraakt: object[] };
    // Planned on a day that its calendar does not have: told wherever the day stands, and not refused.
    const plan = (dag: string) => app.api(`${planned.path}/agenda`, secret, { dag });
    expect((await plan('2026-12-25')).status).toBe(201);
    const never = 'Volgens de raadskalender vergadert de raad niet op deze dag.';
    const near = 'Dichtstbij: maandag 7 december 2026 en maandag 11 januari 2027.';
    for (const path of [planned.path, planned.proposal, '/raden/leiderdorp'])
      expect(await text(path)).toContain(`${never} ${near}`);
    expect(await text(calendar)).toMatch(/Geen vergadering op de geplande dag.*vrijdag 25 december 2026/);
    const task = 'Uw raad vergadert volgens zijn kalender niet op de dag die u plande';
    expect(await work('Griffier Leiderdorp')).toContain(task);
    expect(await work('Regiogriffier')).not.toContain('op de geplande dag');
    expect(await json(planned.path)).toMatchObject({
      nu: { volgens_kalender: 'vergadert_niet', dichtste_raadsdagen: ['2026-12-07', '2027-01-11'] },
    });
    expect(await onNone()).toMatchObject({ geraakt: [{ stand: 'past_niet', tot_en_met: '2026-12-25' }] });
    // No date tells of it as of its own doing.
    expect(await text(`${calendar}/${first.id}`)).not.toContain('25 december');
    const form = await text(`${planned.path}/agenda`, clerk);
    expect(form).toMatch(/vergadert deze raad op deze dagen.*maandag 7 december 2026 .*na de termijn/);
    // Where the calendar ends years before, that is told.
    expect((await plan('2030-01-01')).status).toBe(201);
    for (const path of [planned.path, planned.proposal, '/raden/leiderdorp'])
      expect(await text(path)).toContain(
        'De raadskalender loopt tot en met maandag 13 september 2027: of de raad op deze dag vergadert, is nog niet bekend.',
      );
    expect(await json(planned.path)).toMatchObject({ nu: { volgens_kalender: 'onbekend' } });
    // Planned anew it ends by itself.
    expect((await plan('2027-02-15')).status).toBe(201);
    expect(await onNone()).toMatchObject({ geraakt: [] });
    expect(await work('Griffier Leiderdorp')).not.toContain(task);
    expect(await json(planned.path)).toMatchObject({
      nu: { volgens_kalender: 'vergadert', dichtste_raadsdagen: [] },
    });
    expect(await tell()).toEqual([]);
    // As long as another meeting fits, a change touches nothing.
    expect(await text(`${calendar}/${first.id}/verbeteren`, clerk)).not.toContain('Dit raakt');
    const reason = { reden: 'De zaal is niet vrij' };
    const gone = await app.post(`${base}${calendar}/${first.id}/intrekken`, reason, clerk);
    expect(gone.status).toBe(303);
    expect(await work('Griffier Leiderdorp')).not.toContain(lost);

    for (const path of [`${calendar}/${second.id}/verbeteren`, `${calendar}/${second.id}`]) {
      const page = await text(path, clerk);
      expect(page).toContain('Dit raakt');
      expect(page).toContain('Raadpleging: Wensen en bedenkingen bij de uitvoering');
    }
    expect(await json(`${calendar}/${second.id}`)).toMatchObject({
      rust_erop: [{ adres: '/raadplegingen/3', stand: 'past_niet_meer', gepland: false }],
    });
    const moved = { soort: 'raad', dag: '2027-03-15', versie: '1', ...reason };
    expect((await app.post(`${base}${calendar}/${second.id}/verbeteren`, moved, clerk)).status).toBe(303);

    const own = await work('Griffier Leiderdorp');
    expect(own).toContain(lost);
    expect(own).toMatch(/Dichtstbij: [\w ]*\d+ \w+ 2027/);
    expect(await work('Regiogriffier')).toContain(lostOf);
    expect(await work('Griffier Leiden')).not.toMatch(/vergadert niet meer/);
    expect(await text(calendar)).toContain('Geen passende dag meer');
    expect(await text('/raadplegingen/3')).toContain(
      'Leiderdorp vergadert niet binnen deze termijn. Ervoor: ',
    );
    expect(await text('/raadplegingen/3')).toContain('Dat was anders toen de termijn begon');
    expect(await json(`${calendar}/geraakt`)).toMatchObject({ totaal: 1, geraakt: [{ ervoor: null }] });
    expect(await text('/en/raden/leiderdorp/kalender')).toContain('No day that fits any more');

    // Mail comes as of every task: to both, and once.
    expect(await tell()).toEqual(['griffier@leiderdorp.example', 'regiogriffier@regio.example']);
    expect(await tell()).toEqual(['griffier@leiderdorp.example', 'regiogriffier@regio.example']);

    const back = { soort: 'raad', dagen: first.dag, naam: 'Extra raad' };
    expect((await app.post(`${base}${calendar}`, back, clerk)).status).toBe(303);
    expect(await work('Griffier Leiderdorp')).not.toContain(lost);
    expect(await work('Regiogriffier')).not.toContain(lostOf);
    expect(await json(`${calendar}/geraakt`)).toMatchObject({ totaal: 0 });
  });

  it('sees in the preview of a file what taking it over touches', async () => {
    const [only, ...others] = await within();
    if (!only || others.length > 0) throw new Error('One meeting is left in the term');
    const file = [
      'dag;tijd;soort;naam',
      '2026-12-01;20:00;commissie;Commissie',
      '2027-04-12;20:00;raad;Voorjaar',
    ];
    const send = async (lines: string[]) => {
      const answer = await app.api(`${calendar}/inlezen`, secret, { tekst: lines.join('\n') });
      return (await answer.json()) as { inlezing: number; gezien: string };
    };
    // Without the day: only withdrawing what is not in the file touches.
    const { inlezing } = await send(file);
    const seen = await text(`${calendar}/inlezen/${inlezing}`, clerk);
    expect(seen).toContain('En als u ook intrekt wat niet in het bestand staat: Raadpleging: Wensen');
    expect(await json(`${calendar}/inlezen`, secret)).toMatchObject({
      inlezingen: [
        // The decision that was planned on one of them, too.
        { inlezing, raakt: [], raakt_ook: [{ adres: '/raadplegingen/3', stand: 'past_niet_meer' }, {}] },
        { raakt: [] },
      ],
    });
    expect(await json(`${calendar}/inlezen`)).toMatchObject({ totaal: 0 });
    // Cancelled by the file itself.
    const cancelled = await send([
      'dag;tijd;soort;naam;status',
      `${only.dag};20:00;raad;Extra raad;vervallen`,
    ]);
    const preview = await text(`${calendar}/inlezen/${cancelled.inlezing}`, clerk);
    expect(preview).toContain('Neemt u dit over, dan: Raadpleging: Wensen');
    const take = { gezien: cancelled.gezien };
    const path = `${calendar}/inlezen/${cancelled.inlezing}/overnemen`;
    expect((await app.api(path, secret, take)).status).toBe(201);
    expect(await work('Griffier Leiderdorp')).toContain(lost);
  });

  it('leaves the clerk with a decision that was planned on that day', async () => {
    const { rows } = await app.owner.query(
      `select t.proposal_id as proposal, t.municipality_id as code, m.name from proposal p
       join proposal_participant t on t.proposal_id = p.id join municipality m on m.id = t.municipality_id
       where p.state = 'in_decision' and t.competence = 'council' and not exists (select 1 from local_decision d
         where d.proposal_id = p.id and d.municipality_id = t.municipality_id and d.current
           and d.outcome is not null and d.outcome <> 'held_over') order by p.id limit 1`,
    );
    const { proposal, code, name } = rows[0] as { proposal: number; code: string; name: string };
    const own = await app.signIn(`Griffier ${name}`);
    const dates = `/raden/${name.toLowerCase()}/kalender`;
    const key = await app.token(`Griffier ${name}`);
    const added = await app.api(dates, key, { soort: 'raad', dagen: ['2027-05-17'], naam: 'Themaraad' });
    const id = ((await added.json()) as { ids: number[] }).ids[0];
    const address = `${base}/voorstellen/${proposal}/besluiten/${code}/agenda`;
    expect((await app.post(address, { dag: '2027-05-17' }, own)).status).toBe(303);
    expect(await text(`${dates}/${id}/verbeteren`, own)).toContain(
      'staat op de agenda van maandag 17 mei 2027',
    );
    const moved = { soort: 'raad', dag: '2027-05-24', versie: '1', naam: 'Themaraad', reden: 'Zaal bezet' };
    expect((await app.post(`${base}${dates}/${id}/verbeteren`, moved, own)).status).toBe(303);
    const planned = 'Uw raad vergadert niet meer op de dag die u plande';
    expect(await work(`Griffier ${name}`)).toContain(planned);
    expect(await work('Regiogriffier')).toContain(
      `De raad van ${name} vergadert niet meer op de geplande dag`,
    );
    expect((await app.post(address, { dag: '2027-05-24' }, own)).status).toBe(303);
    expect(await work(`Griffier ${name}`)).not.toContain(planned);
  });

  it('is told when its committee meets no more on the day that was noted with a submission', async () => {
    const own = await app.signIn('Griffier Zoeterwoude');
    const dates = '/raden/zoeterwoude/kalender';
    const added = await app.api(dates, await app.token('Griffier Zoeterwoude'), {
      ...{ soort: 'commissie', dagen: ['2026-12-09'], naam: 'Commissie' },
    });
    const id = ((await added.json()) as { ids: number[] }).ids[0];
    const noted = (day: string | null) =>
      app.owner.query(
        "update consultation_submission set committee_day = $1 where round_id = 3 and municipality_id = 'gm0638'",
        [day],
      );
    await noted('2026-12-09');
    const form = await text(`${dates}/${id}/verbeteren`, own);
    expect(form).toContain('Raadpleging: Wensen en bedenkingen bij de uitvoering');
    expect(form).toContain('is genoteerd voor woensdag 9 december 2026');
    const gone = await app.post(`${base}${dates}/${id}/intrekken`, { reden: 'Geen zaal' }, own);
    expect(gone.status).toBe(303);
    const committee = 'Uw commissie komt niet meer bijeen op de dag die u noteerde';
    expect(await work('Griffier Zoeterwoude')).toContain(committee);
    expect(await text(dates, own)).toContain('is genoteerd voor woensdag 9 december 2026');
    // What is being written is of the council and those it shares with: nobody else sees the day.
    expect(await work('Regiogriffier')).not.toContain('De commissie van Zoeterwoude');
    const others = ['Regiogriffier', 'Griffier Leiden'].map((office) => app.signIn(office));
    for (const who of [undefined, ...(await Promise.all(others))])
      for (const path of [dates, `${dates}/${id}`])
        expect(await text(path, who)).not.toContain('is genoteerd voor woensdag 9 december 2026');
    const open = JSON.stringify(await json(`${dates}/geraakt`));
    expect(open).toContain('"geraakt"');
    expect(open).not.toContain('2026-12-09');
    await noted(null);
    expect(await work('Griffier Zoeterwoude')).not.toContain(committee);
  });

  it('tell the clerk of a council that gets a term in which it does not meet', async () => {
    const { rows } = await app.owner.query(
      `select a.proposal_id as id from advice a join proposal p on p.id = a.proposal_id
       where a.state = 'adopted' and p.framework`,
    );
    const proposal = `/voorstellen/${rows[0].id}`;
    const own = `${proposal}/besluiten/gm0626`;
    const told = 'Volgens de raadskalender vergadert de raad niet voor het einde van de termijn.';
    const near = `${told} Dichtstbij: donderdag 28 januari 2027.`;
    const task = 'Uw raad vergadert volgens zijn kalender niet binnen de termijn';
    expect(await work('Griffier Voorschoten')).not.toContain(task);
    const sent = await app.post(`${base}${proposal}/advies/versturen`, {}, await app.signIn('Regiogriffier'));
    expect(sent.status).toBe(303);
    expect(await work('Griffier Voorschoten')).toContain(task);
    for (const who of ['Griffier Leiden', 'Regiogriffier']) expect(await work(who)).not.toContain(task);
    for (const path of [own, '/raden/voorschoten']) expect(await text(path)).toContain(near);
    expect(await text(`${proposal}/besluiten/gm0546`)).not.toContain(told);
    expect(await text('/raden/voorschoten/kalender')).toMatch(/Geen vergadering binnen de termijn/);
    const touched = await json('/raden/voorschoten/kalender/geraakt');
    expect(touched).toMatchObject({ geraakt: [{ stand: 'past_niet', gepland: false, erna: '2027-01-28' }] });
    // A council that met within it since is not told that it does not meet in it.
    const { rows: before } = await app.owner.query('select sent_on from advice where proposal_id = $1', [
      rows[0].id,
    ]);
    const moved = (day: unknown) =>
      app.owner.query('update advice set sent_on = $1 where proposal_id = $2', [day, rows[0].id]);
    // Voorschoten met on 19 November.
    await moved('2026-11-12');
    const more = 'Uw raad heeft volgens zijn kalender geen vergadering meer binnen de termijn';
    expect(await work('Griffier Voorschoten')).toContain(more);
    expect(await work('Griffier Voorschoten')).not.toContain(task);
    expect(await work('Regiogriffier')).not.toContain('geen vergadering meer binnen');
    const rest = await text('/raden/voorschoten/kalender');
    expect(rest).toMatch(
      /Geen vergadering meer binnen de termijn.*geen vergadering meer binnen wat rest van/,
    );
    expect(rest).not.toContain('vergadert de raad van Voorschoten niet binnen');
    expect(await text(own)).toContain('vergadert de raad niet meer voor het einde van de termijn');
    expect(await json('/raden/voorschoten/kalender/geraakt')).toMatchObject({
      geraakt: [{ stand: 'past_niet_meer', erna: '2027-01-28' }],
    });
    // Only days that are ahead are offered for the agenda.
    const form = await text(`${own}/agenda`, await app.signIn('Griffier Voorschoten'));
    expect([form.includes('28 januari 2027'), form.includes('19 november 2026')]).toEqual([true, false]);
    await moved(before[0].sent_on);
    // A day that its clerk chose ends it.
    const planned = { dag: '2027-01-28' };
    const plan = await app.post(`${base}${own}/agenda`, planned, await app.signIn('Griffier Voorschoten'));
    expect(plan.status).toBe(303);
    expect(await work('Griffier Voorschoten')).not.toContain(task);
    expect(await text(own)).not.toContain(told);
  });
});
