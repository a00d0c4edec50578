import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';
import { meetingTransitions } from './rules/meeting-state.ts';

// The clock stands at 24 November 2026. Proposals are found by title: the demonstration gives the numbers.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  token = await app.token('Regiogriffier');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const committee = 'regiocommissie-duurzaamheid-en-economie';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = async (path: string, cookie?: string) =>
  words(await (await app.get(base + path, cookie)).text());
const proposal = async (title: string) =>
  (await app.owner.query('select id from proposal where title = $1', [title])).rows[0].id as number;
const plan = (fields: Record<string, string> = {}, cookie = clerk) =>
  app.post(
    `${base}/vergaderingen`,
    { orgaan: committee, dag: '2026-11-24', tijd: '19:30', plaats: 'Raadzaal', ...fields },
    cookie,
  );
const numberIn = (answer: Response) =>
  Number(/\/(\d+)(?:\/regie)?$/.exec(answer.headers.get('location') ?? '')?.[1]);
const planned = async (fields: Record<string, string> = {}) => numberIn(await plan(fields));
const add = (meeting: number, onderwerp: string, fase: string, cookie = clerk) =>
  app.post(`${base}/vergaderingen/${meeting}/agendapunten`, { onderwerp, fase }, cookie);
const publish = (meeting: number) => app.post(`${base}/vergaderingen/${meeting}/publiceren`, {}, clerk);
const agenda = async (meeting: number) =>
  (
    (await (
      await app.app.request(`http://localhost:7071${base}/api/v1/vergaderingen/${meeting}`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).json()) as {
      agenda: {
        id: number;
        titel: string;
        vragen: { id: number; antwoord: string | null }[];
        conclusie: string | null;
      }[];
    }
  ).agenda;

describe('planning', () => {
  it('is for the regional clerk, of a body of the region, from today on', async () => {
    expect((await plan({}, await app.signIn('Griffier Leiden'))).status).toBe(403);
    expect((await plan({ orgaan: 'niets' })).status).toBe(422);
    expect((await plan({ dag: '2026-11-23' })).status).toBe(422);
    const wrong = await plan({ tijd: 'avond', plaats: '' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('href="#veld-tijd"');
    expect(html).toContain('Vul in waar de vergadering is.');
    const id = await planned({ dag: '2026-12-10' });
    expect(await page(`/vergaderingen/${id}`)).toContain('donderdag 10');
    expect(await page('/vergaderingen')).toContain('Raadzaal');
    expect(await page(`/en/vergaderingen/${id}`, clerk)).toContain('The agenda is still empty');
    expect(await page(`/en/vergaderingen/${id}`)).toContain('The agenda has not been published yet');
  });

  it('tells the second who changes it what the first made of it, and keeps the input', async () => {
    const id = await planned({ dag: '2026-12-11' });
    const change = (fields: Record<string, string>) =>
      app.post(
        `${base}/vergaderingen/${id}/wijzigen`,
        { versie: '1', dag: '2026-12-11', tijd: '19:30', plaats: 'Raadzaal', ...fields },
        clerk,
      );
    expect((await change({ plaats: 'Stadhuis' })).status).toBe(303);
    const second = await change({ tijd: '20:15' });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain('nu 11\u00a0december 2026, 19:30, Stadhuis');
    expect(html).toContain('value="20:15"');
  });

  it('lets what a cancelled meeting did not discuss wait for the next one', async () => {
    const first = await planned({ orgaan: 'stuurgroep', dag: '2027-03-04' });
    const heat = await proposal('Leerlingenvervoer over de grens');
    expect((await add(first, `voorstel:${heat}`, 'sturing')).status).toBe(303);
    const cancel = (fields: Record<string, string>) =>
      app.post(`${base}/vergaderingen/${first}/annuleren`, fields, clerk);
    expect((await cancel({})).status).toBe(422);
    expect((await cancel({ reden: 'Te weinig stukken' })).status).toBe(303);
    expect(await page(`/vergaderingen/${first}/regie`, clerk)).toContain('Geannuleerd. Te weinig stukken');
    expect(await page(`/vergaderingen/${first}`)).toContain('Geannuleerd: Te weinig stukken');
    const titles = await app.owner.query(
      "select m.day::text from agenda_item i left join meeting m on m.id = i.meeting_id where i.proposal_id = $1 and i.phase = 'steering'",
      [heat],
    );
    // The steering group of the demonstration meets before that.
    expect(titles.rows[0].day < '2027-03-04').toBe(true);
    expect((await add(first, `voorstel:${heat}`, 'sturing')).status).toBe(409);
  });
});

describe('how many meetings a year', () => {
  const counted = async () => {
    const shown = await page(`/organen/${committee}`);
    return /In 2026: (\d+) gepland of gehouden; de spelregels gaan uit van 4 per jaar\./.exec(shown)?.[1];
  };

  it('stands on the page of a committee beside how many there are; a cancelled one does not count', async () => {
    const before = Number(await counted());
    const id = await planned({ dag: '2026-12-17' });
    expect(Number(await counted())).toBe(before + 1);
    await planned({ dag: '2027-01-14' });
    expect(Number(await counted())).toBe(before + 1);
    await app.post(`${base}/vergaderingen/${id}/annuleren`, { reden: 'Geen stukken.' }, clerk);
    expect(Number(await counted())).toBe(before);
    expect(await page(`/en/organen/${committee}`)).toContain('the rulebook expects 4 a year.');
  });

  it('is not told of another body', async () => {
    expect(await page('/organen/stuurgroep')).toContain('Vergaderingen');
    expect(await page('/organen/stuurgroep')).not.toContain('per jaar');
  });
});

describe('a meeting that has begun', () => {
  it('is closed and not cancelled: its votes would go to another', async () => {
    const id = await planned({ orgaan: 'regiocommissie-wonen-en-groen' });
    const present = { formulier: 'ja', 'aanwezig[]': 'gm0546-d66' };
    await app.post(`${base}/vergaderingen/${id}/aanwezigheid`, present, clerk);
    const cancel = () => app.post(`${base}/vergaderingen/${id}/annuleren`, { reden: 'Toch niet' }, clerk);
    const refused = await cancel();
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('haal dan eerst de aanwezigheid weg');
    const none = { formulier: 'ja', 'stond_aanwezig[]': 'gm0546-d66' };
    await app.post(`${base}/vergaderingen/${id}/aanwezigheid`, none, clerk);
    expect((await cancel()).status).toBe(303);
  });
});

describe('a proposal that is on no agenda', () => {
  it('is asked of the clerk until it is put on one, and again when it is taken off', async () => {
    const title = 'Leerlingenvervoer over de grens';
    const id = await proposal(title);
    const asked = async () => (await page('/mijn-werk', clerk)).includes(`Op een agenda zetten ${title}`);
    expect(await asked()).toBe(true);
    const way = await app.get(`${base}/voorstellen/${id}/agenderen`, clerk);
    const target = way.headers.get('location') ?? '';
    const meeting = Number(/vergaderingen\/(\d+)\/regie\?onderwerp=voorstel:/.exec(target)?.[1]);
    expect(await (await app.get(target, clerk)).text()).toMatch(
      new RegExp(`<option value="voorstel:${id}" selected`),
    );
    expect((await add(meeting, `voorstel:${id}`, 'beeldvorming')).status).toBe(303);
    expect(await asked()).toBe(false);
    const item = (await agenda(meeting)).find((each) => each.titel === title)?.id;
    const off = { reden: 'Komt later.' };
    expect((await app.post(`${base}/agendapunten/${item}/verwijderen`, off, clerk)).status).toBe(303);
    expect(await asked()).toBe(true);
    expect((await app.get(`${base}/voorstellen/${id}/agenderen`)).status).toBe(403);
    expect((await add(meeting, `voorstel:${id}`, 'beeldvorming')).status).toBe(303);
    // Back and offered anew while its item stayed on the agenda: asked again, and the item serves again.
    const step = (path: string, fields = {}) => app.post(`${base}/voorstellen/${id}/${path}`, fields, clerk);
    expect((await step('teruggeven', { toelichting: 'Kosten erbij' })).status).toBe(303);
    expect((await step('aanbieden')).status).toBe(303);
    expect(await asked()).toBe(true);
    expect((await add(meeting, `voorstel:${id}`, 'beeldvorming')).status).toBe(303);
    expect((await agenda(meeting)).filter((each) => each.titel === title)).toHaveLength(1);
    expect((await add(meeting, `voorstel:${id}`, 'beeldvorming')).status).toBe(409);
    expect(await asked()).toBe(false);
  });
});

describe('the agenda', () => {
  it('takes a proposal to the phase in which its own committee discusses it', async () => {
    const own = await planned({ dag: '2026-12-17' });
    const other = await planned({ orgaan: 'regiocommissie-wonen-en-groen', dag: '2026-12-17' });
    const heat = await proposal('Warmteplan voor de regio');
    expect((await add(other, `voorstel:${heat}`, 'oordeelsvorming')).status).toBe(422);
    expect((await add(own, `voorstel:${heat}`, 'oordeelsvorming')).status).toBe(303);
    expect((await add(own, `voorstel:${heat}`, 'oordeelsvorming')).status).toBe(409);
    expect((await add(own, 'voorstel:999999', 'sturing')).status).toBe(404);
    expect((await add(own, 'iets', 'sturing')).status).toBe(422);
    const state = await app.owner.query('select state from proposal where id = $1', [heat]);
    expect(state.rows[0].state).toBe('opinion_forming');
    // And back: the committee wants to know more first.
    expect((await add(own, `voorstel:${heat}`, 'beeldvorming')).status).toBe(303);
    expect((await app.owner.query('select state from proposal where id = $1', [heat])).rows[0].state).toBe(
      'picture_forming',
    );
    const draft = await proposal('Zwembaden en sporthallen spreiden');
    expect((await add(own, `voorstel:${draft}`, 'beeldvorming')).status).toBe(422);
  });

  it('is put in order by buttons, and loses nothing that was asked', async () => {
    const id = await planned({ dag: '2026-12-18' });
    await add(id, 'ambitie:economie', 'sturing');
    await add(id, 'ambitie:duurzaamheid', 'sturing');
    await add(id, 'ambitie:bereikbaarheid', 'sturing');
    await publish(id);
    const [first, second, third] = await agenda(id);
    const act = (item: { id: number } | undefined, path: string, fields = {}) =>
      app.post(`${base}/agendapunten/${item?.id}/${path}`, fields, clerk);
    expect((await act(third, 'verplaatsen', { richting: 'omhoog' })).status).toBe(303);
    expect((await agenda(id)).map((i) => i.id)).toEqual([first?.id, third?.id, second?.id]);
    const d66 = await app.signIn('Fractiespecialist D66 Leiden');
    const ask = { soort: 'wens', fractie: 'gm0546-d66', tekst: 'Betrek het mkb.' };
    expect((await app.post(`${base}/agendapunten/${first?.id}/vragen`, ask, d66)).status).toBe(303);
    expect((await act(first, 'verwijderen')).status).toBe(409);
    expect((await act(second, 'verwijderen', { reden: 'Komt later.' })).status).toBe(303);
    expect((await agenda(id)).map((i) => i.titel)).toEqual(['Economie', 'Infrastructuur en bereikbaarheid']);
    // Everybody could read it: its address says that it was taken off, and why.
    expect(await page(`/agendapunten/${second?.id}`)).toContain('Komt later.');
  });
});

describe('questions and wishes', () => {
  it('go to the table, which answers once', async () => {
    const id = await planned({ dag: '2026-12-19' });
    await add(id, 'ambitie:economie', 'sturing');
    await publish(id);
    const [item] = await agenda(id);
    const at = `${base}/agendapunten/${item?.id}/vragen`;
    const d66 = await app.signIn('Fractiespecialist D66 Leiden');
    const ask = { soort: 'vraag', fractie: 'gm0546-d66', tekst: 'Wat kost het?' };
    expect((await app.post(at, { ...ask, fractie: 'gm0546-vvd' }, d66)).status).toBe(403);
    expect((await app.post(at, { ...ask, tekst: '' }, d66)).status).toBe(422);
    expect((await app.post(at, ask, d66)).status).toBe(303);
    expect((await app.post(at, { ...ask, fractie: 'gm0546-vvd', soort: 'wens' }, clerk)).status).toBe(303);
    const [question] = (await agenda(id))[0]?.vragen ?? [];
    const answer = (antwoord: string, cookie: string) =>
      app.post(`${base}/vragen/${question?.id}/antwoord`, { antwoord }, cookie);
    expect((await answer('Niets', d66)).status).toBe(403);
    const alderman = await app.signIn('Portefeuillehouder Leiden');
    const empty = await answer('', alderman);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Wat kost het?');
    expect((await answer('Tien uur per week.', alderman)).status).toBe(303);
    const other = 'Iets anders: dat <weten> wij nog niet.';
    const second = await answer(other, await app.signIn('Portefeuillehouder Leiderdorp'));
    expect(second.status).toBe(409);
    const told = await second.text();
    expect(told).toContain('van Portefeuillehouder Leiden: Tien uur per week.');
    expect(told).toMatch(/Wat u invulde<.*Iets anders: dat &lt;weten> wij nog niet\./s);
    expect(await page(`/agendapunten/${item?.id}`)).toContain('Tien uur per week.');
  });
});

describe('the meeting itself', () => {
  it('marks who is present so that two who mark at once keep both marks', async () => {
    const id = await planned();
    const mark = (aanwezig: string[], stond: string[]) =>
      app.post(
        `${base}/vergaderingen/${id}/aanwezigheid`,
        { formulier: 'ja', 'aanwezig[]': aanwezig, 'stond_aanwezig[]': stond },
        clerk,
      );
    expect((await mark(['gm0546-d66'], [])).status).toBe(303);
    expect((await mark(['gm0547-vvd'], [])).status).toBe(303);
    const present = async () =>
      ((await (await app.get(`${base}/api/v1/vergaderingen/${id}`)).json()) as { aanwezig: string[] })
        .aanwezig;
    expect(await present()).toEqual(['gm0546-d66', 'gm0547-vvd']);
    expect((await mark([], ['gm0546-d66'])).status).toBe(303);
    expect(await present()).toEqual(['gm0547-vvd']);
    expect((await mark(['gm0599-d66'], [])).status).toBe(422);
    const later = await planned({ dag: '2026-12-20' });
    const early = await app.post(
      `${base}/vergaderingen/${later}/aanwezigheid`,
      { 'aanwezig[]': 'gm0546-d66' },
      clerk,
    );
    expect(early.status).toBe(409);
  });

  it('lets two who note at once both keep what they noted, or tells the second what the first did', async () => {
    const id = await planned();
    await add(id, 'ambitie:economie', 'sturing');
    await publish(id);
    const [item] = await agenda(id);
    const note = (path: string, input: Record<string, string>) =>
      app.post(`${base}/agendapunten/${item?.id}/${path}`, { ...input, formulier: 'ja' }, clerk);
    const explained = (bestuurlijk: string, maatschappelijk: string) =>
      note('toelichting', { bestuurlijk, maatschappelijk, stond_bestuurlijk: '', stond_maatschappelijk: '' });
    expect((await explained('Wethouder energie', '')).status).toBe(303);
    expect((await explained('', 'Energiecoöperatie')).status).toBe(303);
    const both = await page(`/agendapunten/${item?.id}`);
    expect(both).toContain('Wethouder energie');
    expect(both).toContain('Energiecoöperatie');
    const third = await explained('Burgemeester', '');
    expect(third.status).toBe(409);
    const shown = await third.text();
    expect(shown).toContain('legde hier intussen vast: &quot;Wethouder energie&quot;');
    expect(shown).toMatch(/name="bestuurlijk"[^>]*value="Burgemeester"/);
    // Left empty by the third; sent again it changes nothing.
    expect(shown).toMatch(/name="maatschappelijk"[^>]*value="Energiecoöperatie"/);
    expect(shown).toMatch(/name="stond_bestuurlijk" value="Wethouder energie"/);

    const conclude = (conclusie: string, stond_conclusie: string) =>
      note('conclusie', { conclusie, stond_conclusie });
    expect((await conclude('Rijp.\r\nOp de volgende agenda.', '')).status).toBe(303);
    const late = await conclude('Nog niet rijp, terug naar de tafel.', '');
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(
      /<textarea[^>]*name="conclusie"[^>]*>Nog niet rijp, terug naar de tafel\./,
    );
    expect((await agenda(id))[0]?.conclusie).toContain('Rijp.');
    expect((await conclude('Toch niet.', 'Rijp.\nOp de volgende agenda.')).status).toBe(303);
    expect((await agenda(id))[0]?.conclusie).toBe('Toch niet.');
  });

  it('flags a missing explanation and blocks nothing', async () => {
    const id = await planned();
    const heat = await proposal('Warmteplan voor de regio');
    await add(id, `voorstel:${heat}`, 'oordeelsvorming');
    await publish(id);
    const [item] = await agenda(id);
    const at = (path: string) => `${base}/agendapunten/${item?.id}/${path}`;
    expect(await page(`/agendapunten/${item?.id}`)).toContain('door een maatschappelijk lid ontbreekt');
    const explained = { bestuurlijk: 'Portefeuillehouder Zoeterwoude', maatschappelijk: '' };
    expect((await app.post(at('toelichting'), explained, clerk)).status).toBe(303);
    const html = await page(`/vergaderingen/${id}`);
    expect(html).toContain('Toegelicht door Portefeuillehouder Zoeterwoude');
    expect(html).not.toContain('bestuurder ontbreekt');
    expect(html).toContain('door een maatschappelijk lid ontbreekt');
    expect((await app.post(at('conclusie'), { conclusie: 'Wordt vervolgd.' }, clerk)).status).toBe(303);
    expect(await page(`/voorstellen/${heat}`)).toContain('Wordt vervolgd.');
    const close = await app.post(`${base}/vergaderingen/${id}/sluiten`, {}, clerk);
    expect(close.status).toBe(303);
    expect((await add(id, 'ambitie:economie', 'sturing')).status).toBe(409);
    const later = await planned({ dag: '2026-12-20' });
    expect((await app.post(`${base}/vergaderingen/${later}/sluiten`, {}, clerk)).status).toBe(409);
  });
});

describe('an account', () => {
  const wonen = 'regiocommissie-wonen-en-groen';
  const items = async () =>
    (
      await app.owner.query(
        "select i.id, m.day::text as day, m.state, i.conclusion from agenda_item i left join meeting m on m.id = i.meeting_id where i.kind = 'account' and i.municipality_id = 'gm0638' order by i.id",
      )
    ).rows;

  it('is on the next agenda by itself and cannot be taken off', async () => {
    const [item] = await items();
    expect(item.day > '2026-11-24').toBe(true);
    expect(await page(`/agendapunten/${item.id}`)).toContain('Verantwoording van Zoeterwoude');
    expect((await app.post(`${base}/agendapunten/${item.id}/verwijderen`, {}, clerk)).status).toBe(409);
    expect((await items())[0].id).toBe(item.id);
  });

  it('goes to an earlier meeting that is planned, and to the next one when a meeting moves', async () => {
    const [before] = await items();
    const earlier = await planned({ orgaan: wonen, dag: '2026-12-01' });
    expect((await items()).map(({ id, day }) => [id, day])).toEqual([[before.id, '2026-12-01']]);
    const move = async (dag: string, versie: string) => {
      const details = { dag, tijd: '20:00', plaats: 'Raadzaal', versie };
      return (await app.post(`${base}/vergaderingen/${earlier}/wijzigen`, details, clerk)).status;
    };
    expect(await move('2027-06-30', '1')).toBe(303);
    expect((await items()).map(({ day }) => day)).toEqual([before.day]);
    expect(await move('2026-12-02', '2')).toBe(303);
    expect((await items()).map(({ day }) => day)).toEqual(['2026-12-02']);
    await app.post(`${base}/vergaderingen/${earlier}/annuleren`, { reden: 'Toch niet' }, clerk);
    expect((await items()).map(({ day }) => day)).toEqual([before.day]);
  });

  it('comes back on the agenda when a meeting did not come to it, and is concluded where it is discussed', async () => {
    // The committee meets today instead: what waited there moves up when its own meeting is cancelled.
    const { rows } = await app.owner.query(
      "select id from meeting where body_id = $1 and state = 'planned' and day > '2026-11-24'",
      [wonen],
    );
    const today = await planned({ orgaan: wonen, dag: '2026-11-24' });
    for (const { id } of rows)
      await app.post(`${base}/vergaderingen/${id}/annuleren`, { reden: 'Vervroegd' }, clerk);
    expect((await items()).map((i) => i.day)).toEqual(['2026-11-24']);
    expect((await app.post(`${base}/vergaderingen/${today}/sluiten`, {}, clerk)).status).toBe(303);
    // Held without it: the first keeps it on its agenda, a second waits.
    expect((await items()).map((i) => i.day)).toEqual(['2026-11-24', null]);
    expect(await page('/mijn-werk', clerk)).toContain(
      'Vergadering plannen: er wacht een agendapunt Regiocommissie Wonen en groen',
    );
    const again = await planned({ orgaan: wonen, dag: '2026-11-24' });
    expect((await items()).map((i) => [i.day, i.state])).toEqual([
      ['2026-11-24', 'held'],
      ['2026-11-24', 'planned'],
    ]);
    const about = await proposal('Regionaal kader voor wonen en groen');
    const at = `${base}/voorstellen/${about}/besluiten/gm0638/verantwoording`;
    const zoeterwoude = await app.signIn('Griffier Zoeterwoude');
    const account = { tekst: 'De polder krijgt eerst een eigen plan.' };
    expect((await app.post(at, account, zoeterwoude)).status).toBe(303);
    const [, second] = await items();
    // The day of the meeting is not typed again.
    expect(await (await app.get(`${at}/bespreking`, clerk)).text()).toContain('value="2026-11-24"');
    const direct = await app.post(
      `${base}/agendapunten/${second.id}/conclusie`,
      { conclusie: 'Goed' },
      clerk,
    );
    expect(direct.status).toBe(409);
    const discussed = { dag: '2026-11-24', tekst: 'De commissie wil het plan zien.' };
    expect((await app.post(`${at}/bespreking`, discussed, clerk)).status).toBe(303);
    expect((await items())[1].conclusion).toBe('De commissie wil het plan zien.');
    expect(await page(`/vergaderingen/${again}`)).toContain('De commissie wil het plan zien.');
    expect((await app.post(`${base}/vergaderingen/${again}/sluiten`, {}, clerk)).status).toBe(303);
    expect(await items()).toHaveLength(2);
  });

  it('leaves the agenda when a correction takes the debt away', async () => {
    const about = await proposal('Rookvrije speelplekken');
    const at = `${base}/voorstellen/${about}/besluiten/gm0546`;
    const leiden = await app.signIn('Griffier Leiden');
    const correct = async (uitkomst: string) => {
      const { rows } = await app.owner.query(
        "select id from local_decision where proposal_id = $1 and municipality_id = 'gm0546' and current",
        [about],
      );
      const fields = { uitkomst, dag: '2026-08-05', reden: 'Verkeerd genoteerd', gezien: String(rows[0].id) };
      return app.post(`${at}/verbetering`, fields, leiden);
    };
    expect((await correct('verworpen')).status).toBe(303);
    const own = async () =>
      (
        await app.owner.query(
          "select 1 from agenda_item where kind = 'account' and municipality_id = 'gm0546'",
        )
      ).rows.length;
    expect(await own()).toBe(1);
    expect((await correct('conform')).status).toBe(303);
    expect(await own()).toBe(0);
  });
});

describe('by API', () => {
  it('plans with a token, refuses by code, and pages', async () => {
    const details = { orgaan: committee, dag: '2027-01-14', tijd: '20.00', plaats: 'Stadhuis' };
    const made = await app.api('/vergaderingen', token, details);
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: number };
    const added = await app.api(`/vergaderingen/${id}/agendapunten`, token, {
      onderwerp: 'ambitie:economie',
      fase: 'sturing',
    });
    expect(added.status).toBe(201);
    const draft = await (await app.get(`${base}/api/v1/vergaderingen/${id}`)).json();
    expect(draft).toMatchObject({ gepubliceerd_op: null, agenda: [], stukken: [] });
    expect((await app.api(`/vergaderingen/${id}/publiceren`, token, {})).status).toBe(201);
    const read = await (await app.get(`${base}/api/v1/vergaderingen/${id}`)).json();
    expect(read).toMatchObject({
      dag: '2027-01-14',
      tijd: '20:00',
      stand: 'gepland',
      agenda: [{ fase: 'sturing' }],
    });
    const past = await app.api('/vergaderingen', token, { ...details, dag: '2026-01-01' });
    expect(await past.json()).toMatchObject({ code: 'day_past', status: 422 });
    const list = (await (await app.get(`${base}/api/v1/vergaderingen?limit=2`)).json()) as {
      vergaderingen: unknown[];
      totaal: number;
    };
    expect(list.vergaderingen).toHaveLength(2);
    expect(list.totaal).toBeGreaterThan(10);
    expect((await app.get(`${base}/api/v1/vergaderingen/999999`)).status).toBe(404);
  });
});

describe('the README', () => {
  it('draws the states as the rules have them', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const drawn = [...readme.matchAll(/^ {2}(\w+) --> (\w+): (\w+)$/gm)].map(
      ([, from, to, step]) => `${from} ${step} ${to}`,
    );
    const ruled = Object.entries(meetingTransitions).flatMap(([from, steps]) =>
      Object.entries(steps).map(([step, to]) => `${from} ${step} ${to}`),
    );
    expect(drawn.sort()).toEqual(ruled.sort());
  });
  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
