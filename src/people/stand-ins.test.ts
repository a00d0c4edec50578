import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#kernel';
import { installation } from '#platform/database';
import { parseArguments } from '../main/arguments.ts';
import { otherRegion, secondRegion } from '../main/office-holders.ts';
import { peopleEnd } from '../main/operators/people-command.ts';
import { standIn, standInEnd } from '../main/operators/stand-in-command.ts';
import { testApplication, testNow } from '../main/testing.ts';
import { startSession } from './sessions.ts';

let now = testNow;
const clock: Clock = { now: () => now };
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let operator: string;
beforeAll(async () => {
  app = await testApplication({ clock });
  await secondRegion(app.database);
  await app.installation.refresh();
});
afterAll(() => app.close());
beforeEach(async () => {
  now = testNow;
  clerk = await as('Griffier Leiderdorp');
  operator = await as('Beheerder');
});

const path = '/leidse-regio/wie-mag-wat/waarneming';
const clerkOffice = 8;
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const given = {
  ambt: String(clerkOffice),
  naam: 'Waarnemer van de proef',
  mail: 'waarnemer@leiderdorp.example',
  vanaf: '2026-11-25',
  tot_en_met: '2026-11-30',
  reden: 'Verlof.',
};
const last = async (query: string) => (await app.owner.query(query)).rows[0];

/** Signed in at this moment: sessions end within the day. */
const as = async (name: string) => {
  const { id } = await last(`select id from person where name = '${name}'`);
  return `regiotafel=${await app.aside(installation, (tx) => startSession(tx, id, now, 12))}`;
};

/** The way in of somebody who was mailed a link. */
async function enter(mail: string): Promise<string> {
  const { body } = await last(`select body from mail where recipient = '${mail}' order by id desc`);
  const secret = /aanmelden\/([\w-]+)/.exec(body)?.[1] ?? '';
  const answer = await app.post(`/aanmelden/${secret}`, {});
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const council = '/leidse-regio/raden/leiderdorp/kalender';
const keep = (cookie: string, dag: string) =>
  app.post(council, { soort: 'raad', 'dagen[]': [dag], tijd: '20:00' }, cookie);

const entryOf = (operation: string) =>
  last(
    `select actor_name as actor, actor_office as office from journal_entry where operation = '${operation}' order by id desc`,
  );

describe('standing in', () => {
  let deputy: string;

  it('is named by the clerk, for somebody who is mailed the way in', async () => {
    const before = Number((await last('select count(*) as n from person')).n);
    const answer = await app.post(path, given, clerk);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
    expect(Number((await last('select count(*) as n from person')).n)).toBe(before + 1);
    deputy = await enter(given.mail);
    expect(deputy).toContain('regiotafel=');
    const { rows } = await app.owner.query(
      `select e.scope from journal_entry e where operation = 'name_stand_in' order by id desc limit 2`,
    );
    expect(rows.map(({ scope }) => scope).sort()).toEqual(['@installation', 'leidse-regio']);
  });

  it('gives the rights of the office, from the first day to the last, and no others', async () => {
    expect((await keep(deputy, '2027-03-01')).status).toBe(403);
    now = '2026-11-25T08:00:00Z';
    deputy = await as(given.naam);
    expect((await keep(deputy, '2027-03-01')).status).toBe(303);
    const elsewhere = council.replace('leiderdorp', 'leiden');
    const fields = { soort: 'raad', 'dagen[]': ['2027-03-02'], tijd: '20:00' };
    expect((await app.post(elsewhere, fields, deputy)).status).toBe(403);
    now = '2026-11-30T20:00:00Z';
    deputy = await as(given.naam);
    expect((await keep(deputy, '2027-03-03')).status).toBe(303);
    now = '2026-12-01T08:00:00Z';
    expect((await keep(deputy, '2027-03-04')).status).toBe(403);
  });

  it('is told with all that was done so: in the journal and on the page', async () => {
    expect(await entryOf('record_council_dates')).toMatchObject({
      actor: given.naam,
      office: 'Griffier Leiderdorp (waarnemend)',
    });
    const { recorded_by } = await last(
      "select recorded_by from council_date_version where recorded_by like '%waarnemend%' limit 1",
    );
    expect(recorded_by).toBe('Griffier Leiderdorp (waarnemend)');
  });

  it('passes nothing on: a stand-in names no further one, and ends none', async () => {
    now = '2026-11-26T08:00:00Z';
    deputy = await as(given.naam);
    const further = { ...given, naam: 'Nog een', mail: 'nogeen@leiderdorp.example', vanaf: '2026-11-27' };
    const answer = await app.post(path, further, deputy);
    expect(answer.status).toBe(403);
    expect(await text(answer)).toContain('Een waarnemer wijst geen volgende aan');
    expect(await text(app.get(path, deputy))).not.toContain('Een waarnemer aanwijzen Welk ambt?');
    const { id } = await last("select id from stand_in where reason = 'Verlof.' order by id desc");
    const ended = await app.post(
      `${path}/${id}/beeindigen`,
      { laatste_dag: '2026-11-25', reden: 'x' },
      deputy,
    );
    expect(ended.status).toBe(403);
  });
});

describe('who may name whom', () => {
  it.each([
    [
      'the clerk for another municipality',
      'Griffier Leiderdorp',
      { ambt: '4' },
      403,
      'wie het ambt zelf bekleedt',
    ],
    [
      'the clerk for the regional clerk',
      'Griffier Leiderdorp',
      { ambt: '1' },
      403,
      'wie het ambt zelf bekleedt',
    ],
    ['a specialist', 'Fractiespecialist D66 Leiden', {}, 403, 'wie het ambt zelf bekleedt'],
    [
      'for an office that is not there',
      'Griffier Leiderdorp',
      { ambt: '99999' },
      403,
      'wie het ambt zelf bekleedt',
    ],
    [
      'the operator for one that is not there',
      'Beheerder',
      { ambt: '99999' },
      422,
      'Dit ambt is er niet in deze regio',
    ],
    ['for a specialist', 'Beheerder', { ambt: 'specialist' }, 422, 'Dit ambt wordt niet waargenomen'],
    ['oneself', 'Griffier Leiderdorp', { persoon: '8', naam: '', mail: '' }, 422, 'neemt het niet ook waar'],
    [
      'somebody of another municipality, by number',
      'Griffier Leiderdorp',
      { persoon: '4', naam: '' },
      422,
      'bekleedt geen ambt bij deze organisatie',
    ],
    ['nobody', 'Griffier Leiderdorp', { naam: '', mail: '' }, 422, 'Kies iemand uit de lijst'],
    ['somebody without an address', 'Griffier Leiderdorp', { mail: '' }, 422, 'Vul het mailadres in'],
    ['without a reason', 'Griffier Leiderdorp', { reden: '' }, 422, 'Schrijf de reden'],
    ['from yesterday', 'Griffier Leiderdorp', { vanaf: '2026-11-23' }, 422, 'Kies vandaag of later'],
    ['for too long', 'Griffier Leiderdorp', { tot_en_met: '2028-01-01' }, 422, 'hoogstens een jaar'],
  ])('not %s', async (_what, who, more: Partial<typeof given> & { persoon?: string }, status, sentence) => {
    const specialist = (await last("select id from office where kind = 'specialist' order by id")).id;
    const fields = { ...given, naam: 'Iemand', mail: 'iemand@leiderdorp.example', ...more };
    if (fields.ambt === 'specialist') fields.ambt = String(specialist);
    const before = (await last('select (select count(*) from stand_in) + (select count(*) from person) as n'))
      .n;
    const answer = await app.post(path, fields, await app.signIn(who));
    const told = await text(answer);
    expect([answer.status, told.includes(sentence)], told).toEqual([status, true]);
    expect(
      (await last('select (select count(*) from stand_in) + (select count(*) from person) as n')).n,
    ).toBe(before);
  });

  it('nobody in another region, whose offices tell nothing', async () => {
    const answer = await app.post(path.replace('leidse-regio', otherRegion), given, clerk);
    expect(answer.status).toBe(403);
    expect(await text(answer)).not.toContain('Griffier Oegstgeest');
    const asOperator = await app.post(path.replace('leidse-regio', otherRegion), given, operator);
    expect(asOperator.status).toBe(422);
  });

  it('nobody who votes leads and counts the vote', async () => {
    const specialist = (await last("select person_id from office where kind = 'specialist' order by id"))
      .person_id;
    const fields = { ...given, ambt: '1', persoon: String(specialist), naam: '', mail: '' };
    const answer = await app.post(path, fields, await app.signIn('Regiogriffier'));
    expect([answer.status, (await text(answer)).includes('stemt niet zelf')]).toEqual([422, true]);
  });

  it('and one person does not confirm an advice twice, as chair and as the clerk that is stood in for', async () => {
    const regional = await app.signIn('Regiogriffier');
    const chair = await last(
      "select id, body_id from office where kind = 'chair' and body_id = (select committee_id from proposal where id = 4)",
    );
    const clerkOfLeiden = 4;
    for (const ambt of ['1', String(chair.id)])
      expect(
        (
          await app.post(
            path,
            { ...given, ambt, persoon: String(clerkOfLeiden), naam: '', mail: '', vanaf: '2026-11-24' },
            regional,
          )
        ).status,
      ).toBe(303);
    const both = await app.signIn('Griffier Leiden');
    const at = '/leidse-regio/voorstellen/4/advies';
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push((await app.post(`${at}/bevestigen`, {}, both)).status);
    expect(answers.filter((status) => status === 303).length).toBeLessThanOrEqual(1);
    expect(answers[1]).toBe(409);
  });
});

describe('the page', () => {
  it('tells everybody which office is stood in for, why and by whom it was named, and no name', async () => {
    const page = await text(app.get(path));
    expect(page).toContain('Griffier Oegstgeest');
    expect(page).toContain('Reden: Studie (verzonnen).');
    expect(page).toContain('Aangewezen door: Griffier Oegstgeest.');
    // The first to come stands first.
    expect(page.indexOf('Reden: Studie')).toBeLessThan(page.indexOf('Reden: Verlof (verzonnen)'));
    expect(page).not.toContain('Plaatsvervangend griffier');
    expect(page).not.toContain('Een waarnemer aanwijzen');
    expect(await text(app.get(path, await app.signIn('Griffier Oegstgeest')))).toContain(
      'Waarnemer: Plaatsvervangend griffier Oegstgeest.',
    );
    const { waarneming } = (await (await app.get('/leidse-regio/api/v1/wie-mag-wat/waarneming')).json()) as {
      waarneming: object[];
    };
    expect(waarneming).toContainEqual(
      expect.objectContaining({ ambt: 'Griffier Oegstgeest', beeindigd: null }),
    );
    expect(JSON.stringify(waarneming)).not.toContain('Plaatsvervangend');
  });

  it('keeps the input and leads to what was wrong', async () => {
    const html = await (await app.post(path, { ...given, reden: '', naam: 'Bewaard' }, clerk)).text();
    expect(html).toContain('value="Bewaard"');
    expect(html).toMatch(/href="#[\w-]*reden"/);
  });

  it('ends one early, with a reason that stays', async () => {
    const own = await app.signIn('Griffier Oegstgeest');
    const { id } = await last("select id from stand_in where reason like 'Studie%'");
    const late = await app.post(`${path}/${id}/beeindigen`, { laatste_dag: '2027-06-01', reden: 'x' }, own);
    expect([late.status, (await text(late)).includes('Kies een eerdere dag')]).toEqual([422, true]);
    const deputy = await as('Plaatsvervangend griffier Oegstgeest');
    const answer = await app.post(
      `${path}/${id}/beeindigen`,
      { laatste_dag: '2026-11-23', reden: 'Terug.' },
      own,
    );
    expect(answer.status).toBe(303);
    expect(await text(app.get(path))).toContain('door Griffier Oegstgeest. Reden: Terug.');
    const dates = council.replace('leiderdorp', 'oegstgeest');
    const fields = { soort: 'raad', 'dagen[]': ['2027-03-02'], tijd: '20:00' };
    expect((await app.post(dates, fields, deputy)).status).toBe(403);
    const again = await app.post(`${path}/${id}/beeindigen`, { laatste_dag: '2026-11-23', reden: 'x' }, own);
    expect(again.status).toBe(409);
  });
});

describe('at the command line', () => {
  const command = (...words: string[]) => parseArguments(['people', ...words]);
  const who = ['--region', 'leidse-regio', '--office', '16', '--person', '18', '--until', '2026-12-05'];

  it('an operator names and ends', async () => {
    const named = await standIn(
      command('stand-in', ...who, '--reason', 'Verlof.'),
      app.database,
      clock,
      'http://localhost:7071',
    );
    expect(named).toMatchObject({ ambt: 16, vanaf: '2026-11-24', tot_en_met: '2026-12-05' });
    expect(await entryOf('name_stand_in')).toMatchObject({ office: 'operator' });
    const end = ['stand-in-end', '--region', 'leidse-regio', '--reason', 'Terug.', '--stand-in'];
    expect(await standInEnd(command(...end, String(named.waarneming)), app.database, clock)).toEqual({
      waarneming: named.waarneming,
      laatste_dag: '2026-11-23',
    });
    await expect(standInEnd(command(...end, '99999'), app.database, clock)).rejects.toThrow('is er niet');
    await expect(standInEnd(command(...end, 'x'), app.database, clock)).rejects.toThrow('nummer');
  });

  it.each([
    [['--region', 'nergens'], 'er is geen regio nergens'],
    [['--person', '1x'], '--person: Kies wie waarneemt.'],
    [['--until', 'morgen'], '--until: Vul een dag in'],
  ])('is refused in its own words: %s', async (more, sentence) => {
    const asked = command('stand-in', ...who, '--reason', 'Verlof.', ...more);
    await expect(standIn(asked, app.database, clock, 'http://localhost:7071')).rejects.toThrow(sentence);
  });
});

it('stops when the office itself ends', async () => {
  const fields = { ...given, ambt: '20', persoon: '22', naam: '', mail: '', vanaf: '2026-11-24' };
  expect((await app.post(path, fields, await app.signIn('Griffier Zoeterwoude'))).status).toBe(303);
  const deputy = await app.signIn('Griffier Zoeterwoude (waarnemend)');
  const dates = council.replace('leiderdorp', 'zoeterwoude');
  const at = (dag: string) => ({ soort: 'raad', 'dagen[]': [dag], tijd: '20:00' });
  expect((await app.post(dates, at('2027-03-02'), deputy)).status).toBe(303);
  await peopleEnd(parseArguments(['people', 'end', '--office', '20']), app.database, clock);
  expect((await app.post(dates, at('2027-03-09'), deputy)).status).toBe(403);
});
