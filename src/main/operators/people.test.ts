import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#kernel';
import { parseArguments } from '../arguments.ts';
import { testApplication, testNow } from '../testing.ts';
import { peopleEnd, peopleInvite, peopleLink, peopleList } from './people-command.ts';
import { enter, fieldsOn, shown } from './testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;
let app: Application;
let operator: string;
beforeAll(async () => {
  app = await testApplication();
  operator = await app.signIn('Beheerder');
});
afterAll(() => app.close());

const form = '/beheer/mensen/uitnodigen';
const linkIn = (html: string) => /http:\/\/localhost:7071\/aanmelden\/[\w-]+/.exec(html)?.[0] ?? '';
const people = async () => (await app.owner.query('select count(*) as n from person')).rows[0].n;
const officeOf = async (name: string) =>
  (
    await app.owner.query(
      `select o.id, o.kind, o.title, o.region_id as region, o.municipality_id as municipality, o.fraction_id as fraction,
         o.body_id as body, o.person_id as person
       from office o join person p on p.id = o.person_id where p.name = $1 order by o.id`,
      [name],
    )
  ).rows;
const lastReason = async () =>
  (
    await app.owner.query(
      "select reason from journal_entry where operation = 'end_office' order by id desc limit 1",
    )
  ).rows[0]?.reason;

describe('who may enter /beheer', () => {
  const pages = [
    '',
    '/',
    '/uitslagen',
    '/uitslagen/1',
    '/regios',
    '/regios/nieuw',
    '/regios/leidse-regio',
    '/mensen',
    '/mensen/uitnodigen',
  ];

  it('is an operator; a visitor and every other office get a page that says so', async () => {
    const clerk = await app.signIn('Regiogriffier');
    for (const page of pages.filter((path) => path !== '/')) {
      const visitor = await app.get(`/beheer${page}`);
      expect([page, visitor.status]).toEqual([page, 403]);
      expect(await visitor.text()).toContain('href="/aanmelden"');
      const other = await app.get(`/beheer${page}`, clerk);
      expect([page, other.status]).toEqual([page, 403]);
      expect(await shown(other)).toContain('U bent aangemeld zonder dat ambt');
    }
    expect(await shown(app.get('/beheer?taal=en'))).toContain('Sign in with the office of operator');
    expect((await app.get('/beheer/')).headers.get('location')).toBe('/beheer');
  });

  it('writes only from a page of ours', async () => {
    const before = await people();
    const fields = { ambt: 'operator', naam: 'Van elders' };
    expect((await app.post(form, fields)).status).toBe(403);
    expect((await app.post(form, fields, await app.signIn('Regiogriffier'))).status).toBe(403);
    expect((await app.post(form, fields, operator, 'cross-site')).status).toBe(403);
    expect(await people()).toBe(before);
  });

  it('finds the way from the own page', async () => {
    expect(await (await app.get('/mijn', operator)).text()).toContain('href="/beheer"');
    expect(await (await app.get('/mijn', await app.signIn('Regiogriffier'))).text()).not.toContain(
      'href="/beheer"',
    );
  });
});

describe('an invitation', () => {
  it.each([
    ['regional_clerk', {}, { title: 'Regiogriffier', region: 'leidse-regio' }],
    ['policy_officer', { titel: 'Beleidsmedewerker wonen' }, { title: 'Beleidsmedewerker wonen' }],
    [
      'policy_officer',
      { gemeente: 'gm0638' },
      { title: 'Beleidsmedewerker Zoeterwoude', municipality: 'gm0638' },
    ],
    ['council_clerk', { gemeente: 'gm0546' }, { title: 'Griffier Leiden', municipality: 'gm0546' }],
    ['municipal_secretary', { gemeente: '0547' }, { title: 'Gemeentesecretaris Leiderdorp' }],
    ['portfolio_holder', { gemeente: 'G0579' }, { title: 'Portefeuillehouder Oegstgeest' }],
    [
      'specialist',
      { fractie: 'gm0626-d66' },
      { title: 'Fractiespecialist D66 Voorschoten', municipality: 'gm0626', fraction: 'gm0626-d66' },
    ],
    ['chair', { orgaan: 'stuurgroep' }, { title: 'Voorzitter Regionale stuurgroep', body: 'stuurgroep' }],
    ['societal_member', { orgaan: 'stuurgroep' }, { title: 'Maatschappelijk lid Regionale stuurgroep' }],
    ['operator', {}, { title: 'Beheerder', region: null }],
  ])('for the office %s keeps its place', async (ambt, place, expected) => {
    const step = await app.get(`${form}?ambt=${ambt}&regio=leidse-regio`, operator);
    const fields = fieldsOn(await step.text());
    const naam = `Proef ${ambt} ${expected.title}`;
    const answer = await app.post(form, { ...fields, naam, ...place }, operator);
    const html = await answer.text();
    expect([answer.status, linkIn(html) !== '']).toEqual([200, true]);
    expect(html).toContain(expected.title);
    expect(await officeOf(naam)).toMatchObject([{ kind: ambt, ...expected }]);
  });

  it.each([
    [{ ambt: 'council_clerk' }, 'Kies een gemeente uit de regio.', 'gemeente'],
    [{ ambt: 'council_clerk', gemeente: 'gm0001' }, 'De gemeente gm0001 ligt niet in deze regio', 'gemeente'],
    [{ ambt: 'specialist' }, 'Kies een fractie.', 'fractie'],
    [{ ambt: 'specialist', fractie: 'gm0546-nergens' }, 'Lees eerst de uitslag', 'fractie'],
    [{ ambt: 'chair', orgaan: 'nergens' }, 'Het orgaan nergens is er niet', 'orgaan'],
    [{ ambt: 'regional_clerk', naam: '' }, 'Vul in hoe deze persoon heet.', 'naam'],
    [{ ambt: 'regional_clerk', regio: '' }, 'Kies een regio.', 'regio'],
    [{ ambt: 'regional_clerk', vanaf: 'morgen' }, 'Vul een dag in', 'vanaf'],
  ] as [Record<string, string>, string, string][])(
    '%j is refused with a link to the field',
    async (fields, sentence, field) => {
      const before = await people();
      const answer = await app.post(form, { naam: 'Iemand', regio: 'leidse-regio', ...fields }, operator);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(sentence);
      expect(html).toContain(`href="#veld-${field}"`);
      expect(html).toContain(`id="veld-${field}"`);
      expect(await people()).toBe(before);
    },
  );

  it('gives a link that works once, in the language it was opened in', async () => {
    const fields = { ambt: 'regional_clerk', naam: 'Een Keer', regio: 'leidse-regio' };
    const path = new URL(linkIn(await (await app.post(form, fields, operator)).text())).pathname;
    const page = await (await app.get(`${path}?taal=en`)).text();
    expect(page).toContain('Sign in with your link');
    expect(page).toContain(`action="${path}?taal=en"`);
    const first = await app.post(`${path}?taal=en`, {});
    expect(first.headers.get('location')).toBe('/mijn?taal=en');
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const mine = await (await app.get('/mijn?taal=en', cookie)).text();
    expect(mine).toContain('Your offices');
    expect(mine).toContain('action="/afmelden?taal=en"');
    expect(mine).toContain('href="/leidse-regio/en/"');
    const again = await app.post(`${path}?taal=en`, {});
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('This link has been used or is over.');
    expect(await shown(app.get('/beheer/mensen', operator))).toMatch(/Een Keer.*?Link: gebruikt/);
  });

  it('gives nobody an office to vote in who counts the vote, as its stand-in too', async () => {
    const specialist = { ambt: 'specialist', regio: 'leidse-regio', fractie: 'gm0546-d66' };
    const counts = { ambt: 'regional_clerk', regio: 'leidse-regio' };
    await app.post(form, { ...specialist, naam: 'Stemt Al' }, operator);
    await app.post(
      form,
      { ambt: 'chair', regio: 'leidse-regio', orgaan: 'stuurgroep', naam: 'Neemt Waar' },
      operator,
    );
    const [[votes], [acts]] = [await officeOf('Stemt Al'), await officeOf('Neemt Waar')];
    await app.aside('@installation' as never, (tx) =>
      tx.executeQuery({
        sql: `insert into stand_in (office_id, person_id, from_day, until_day, reason, named_by, named_at)
          select min(id), ${acts.person}, '2026-11-25', '2026-12-31', 'verlof', 'x', '${testNow}' from office where kind = 'regional_clerk'`,
        parameters: [],
      } as never),
    );
    for (const [fields, person] of [
      [counts, votes.person],
      [specialist, acts.person],
    ] as const) {
      const answer = await app.post(form, { ...fields, persoon: String(person) }, operator);
      expect([answer.status, (await answer.text()).includes('zowel de stemming leiden')]).toEqual([
        409,
        true,
      ]);
    }
    expect([await officeOf('Stemt Al'), await officeOf('Neemt Waar')]).toMatchObject([[{}], [{}]]);
  });

  it('makes a new link, after which the earlier one no longer works', async () => {
    const fields = { ambt: 'regional_clerk', naam: 'Opnieuw Gevraagd', regio: 'leidse-regio' };
    const old = linkIn(await (await app.post(form, fields, operator)).text());
    const [office] = await officeOf('Opnieuw Gevraagd');
    const renewed = linkIn(
      await (await app.post(`/beheer/mensen/${office.person}/link`, {}, operator)).text(),
    );
    expect(await enter(app, old)).toBe('');
    expect(await enter(app, renewed)).toContain('regiotafel=');
    expect((await app.post('/beheer/mensen/99999/link', {}, operator)).status).toBe(404);
  });

  it('of somebody with a passkey restores, with a reason, and never shows the browser the link', async () => {
    const address = 'met.passkey@regio.example';
    const fields = { ambt: 'regional_clerk', naam: 'Met Passkey', regio: 'leidse-regio', mail: address };
    await app.post(form, fields, operator);
    const [office] = await officeOf('Met Passkey');
    await app.owner.query(
      `insert into passkey (person_id, credential_id, public_key, counter, transports, synced, name, created_at)
       values ($1, 'met', '\\x00', 0, '{}', false, 'telefoon', now())`,
      [office.person],
    );
    const mails = async () =>
      (await app.owner.query('select subject, body from mail where recipient = $1 order by id', [address]))
        .rows;
    // Another office is no reason for a link: it would pass by the passkey.
    await app.post(form, { ambt: 'operator', persoon: String(office.person) }, operator);
    expect((await mails()).at(-1)).toMatchObject({ subject: 'Een ambt in Regiotafel' });
    expect((await mails()).at(-1)?.body).not.toMatch(/\/aanmelden\/[\w-]{20,}/);
    const path = `/beheer/mensen/${office.person}/link`;
    const silent = await app.post(path, { zelf: 'ja' }, operator);
    expect([silent.status, (await silent.text()).includes('href="#veld-reden"')]).toEqual([422, true]);
    const answer = await app.post(path, { zelf: 'ja', reden: 'Telefoon verloren.' }, operator);
    expect([answer.status, linkIn(await answer.text())]).toEqual([200, '']);
    expect((await mails()).at(-1)).toMatchObject({
      subject: 'Weer toegang tot Regiotafel',
      body: expect.stringMatching(/\/aanmelden\/[\w-]{20,}/),
    });
    const { rows } = await app.owner.query(
      `select e.reason, p.payload::json from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.operation = 'renew_link' and e.subject = $1`,
      [`person/${office.person}`],
    );
    expect(rows).toMatchObject([
      { reason: 'Telefoon verloren.', payload: { mailed: true, shown: false, ended: { passkeys: 1 } } },
    ]);
    // At the machine itself it is shown, and whose it is hears of that.
    const given = parseArguments(['people', 'link', '--person', String(office.person), '--show']);
    const made = await peopleLink(given, app.database, fixedClock(testNow), 'http://localhost:7071');
    expect([made.link, (await mails()).at(-1)?.subject]).toEqual([
      expect.stringContaining('/aanmelden/'),
      'Een link voor uw account',
    ]);
  });

  it('gives somebody who is known another office', async () => {
    const [office] = await officeOf('Proef chair Voorzitter Regionale stuurgroep');
    const before = await people();
    const more = { ambt: 'regional_clerk', persoon: String(office.person), regio: 'leidse-regio' };
    expect((await app.post(form, more, operator)).status).toBe(200);
    expect(await officeOf('Proef chair Voorzitter Regionale stuurgroep')).toMatchObject([
      { kind: 'chair' },
      { kind: 'regional_clerk' },
    ]);
    expect(await people()).toBe(before);
    expect((await app.get(`${form}?persoon=99999`, operator)).status).toBe(404);
  });
});

describe('an office that ends', () => {
  it('ends with its last day; yesterday is now', async () => {
    const fields = { ambt: 'operator', naam: 'Tijdelijk Beheer' };
    const cookie = await enter(app, linkIn(await (await app.post(form, fields, operator)).text()));
    expect((await app.get('/beheer', cookie)).status).toBe(200);
    const [office] = await officeOf('Tijdelijk Beheer');
    const end = (day: string) =>
      app.post(
        `/beheer/mensen/ambten/${office.id}/beeindigen`,
        { tot_en_met: day, reden: 'Andere baan.' },
        operator,
      );
    const early = await end('2026-11-22');
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('Kies 23\u00a0november 2026 of later');
    expect((await end('2026-11-24')).status).toBe(303);
    expect((await app.get('/beheer', cookie)).status).toBe(200);
    expect((await end('2026-11-23')).status).toBe(303);
    expect((await app.get('/beheer', cookie)).status).toBe(403);
    expect(await lastReason()).toBe('Andere baan.');
    expect((await end('2026-12-31')).status).toBe(409);
  });

  it('is never that of the last operator', async () => {
    const { rows } = await app.owner.query(
      "select id from office where kind = 'operator' and until_day is null",
    );
    const end = (id: number) =>
      app.post(`/beheer/mensen/ambten/${id}/beeindigen`, { tot_en_met: '2026-12-31' }, operator);
    const answers: number[] = [];
    for (const { id } of rows) answers.push((await end(id)).status);
    expect(answers).toEqual([...rows.slice(1).map(() => 303), 409]);
  });
});

describe('people at the command line', () => {
  const clock = fixedClock(testNow);
  const invite = (...args: string[]) =>
    peopleInvite(
      parseArguments(['people', 'invite', '--json', ...args]),
      app.database,
      clock,
      'http://localhost:7071',
    );
  const region = ['--region', 'leidse-regio', '--name', 'Van de Opdracht'];

  it('invites for an office, lists, makes a link and ends the office', async () => {
    const made = await invite(...region, '--office', 'council_clerk', '--municipality', 'gm0546');
    expect(made).toMatchObject({ ambt: 'Griffier Leiden', geldig: '72 uur, één keer' });
    expect(await enter(app, made.link)).toContain('regiotafel=');
    const listed = (await peopleList(app.database, clock)).find((each) => each.naam === 'Van de Opdracht');
    expect(listed).toMatchObject({ aangemeld: 'ja', ambten: [{ ambt: 'council_clerk', tot_en_met: null }] });
    const link = parseArguments(['people', 'link', '--person', String(made.persoon)]);
    expect(
      await enter(app, (await peopleLink(link, app.database, clock, 'http://localhost:7071')).link),
    ).not.toBe('');
    const number = String(listed?.ambten[0]?.nummer);
    const why = ['--reason', 'Het contract liep af.'];
    const end = parseArguments(['people', 'end', '--office', number, ...why]);
    const long = parseArguments([...end.words, '--office', '1', '--reason', 'x'.repeat(1001)]);
    await expect(peopleEnd(long, app.database, clock)).rejects.toThrow('--reason: Geef de reden');
    expect(await peopleEnd(end, app.database, clock)).toMatchObject({ tot_en_met: '2026-11-23' });
    expect(await lastReason()).toBe('Het contract liep af.');
    await expect(peopleEnd(end, app.database, clock)).rejects.toThrow('al geëindigd');
  });

  it.each([
    [['--office', 'council_clerk'], '--municipality ontbreekt'],
    [['--office', 'burgemeester'], '--office moet een van deze zijn'],
    [['--office', 'specialist', '--fraction', 'gm0546-x'], '--fraction: De fractie gm0546-x is er niet'],
    [['--office', 'chair', '--body', 'x'], '--body: Het orgaan x is er niet'],
    [['--office', 'regional_clerk', '--ambt', 'x'], '--ambt is geen optie'],
    [['--office', 'regional_clerk', '--region', 'nergens'], '--region: De regio nergens is er niet'],
  ])('refuses %j', async (args, sentence) => {
    const before = await people();
    await expect(invite(...region, ...args)).rejects.toThrow(sentence);
    expect(await people()).toBe(before);
  });
});
