import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertOffice, insertPerson, startSession } from '#people';
import { installation } from '#platform/database';
import { testApplication, testNow } from '../main/testing.ts';

// The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const page = '/mijn/kalender';
const make = async (cookie: string) => {
  const html = await (await app.post(page, {}, cookie)).text();
  const address = /value="http:\/\/localhost:7071(\/mijn\/kalender\/[\w-]{43}\.ics)"/.exec(html)?.[1];
  if (!address) throw new Error('No address was shown');
  return address;
};
const titles = async (address: string) => {
  const answer = await app.get(address);
  expect(answer.status).toBe(200);
  return new ICAL.Component(ICAL.parse(await answer.text()))
    .getAllSubcomponents('vevent')
    .map((each) => String(each.getFirstPropertyValue('summary')));
};
const chair = 'Voorzitter Regiocommissie Wonen en groen';

describe("a person's own calendar", () => {
  it('holds the meetings of the bodies of the offices, and nothing that is not public', async () => {
    const address = await make(await app.signIn(chair));
    const own = await titles(address);
    expect(own.length).toBeGreaterThan(2);
    expect(own.every((title) => title.includes('Regiocommissie Wonen en groen'))).toBe(true);
    const clerks = await titles(await make(await app.signIn('Regiogriffier')));
    const region = new ICAL.Component(
      ICAL.parse(await (await app.get('/leidse-regio/kalender.ics')).text()),
    ).getAllSubcomponents('vevent');
    expect(clerks).toEqual(region.map((each) => String(each.getFirstPropertyValue('summary'))));
    const specialist = await titles(await make(await app.signIn('Fractiespecialist D66 Leiden')));
    expect(specialist.join()).toContain('Regiocommissie Bereikbaarheid');
    expect(specialist.join()).not.toContain('Bestuurstafel');
    const council = await titles(await make(await app.signIn('Griffier Leiderdorp')));
    expect(council).toEqual(['Raadsavond van drie gemeenten: gezamenlijke raadsavond']);
    // Every event stands in the public feed word for word.
    const all = (await (await app.get('/leidse-regio/kalender.ics')).text()).split('BEGIN:VEVENT');
    const given = (await (await app.get(address)).text()).split('BEGIN:VEVENT').slice(1);
    for (const event of given)
      expect(all.map((e) => e.split('END:VEVENT')[0])).toContain(event.split('END:VEVENT')[0]);
  });

  it('follows a seat that stands on an office, while it lasts', async () => {
    const { person, cookie } = await app.aside(installation, async (tx) => {
      const made = await insertPerson(tx, 'Portefeuillehouder');
      const held = { kind: 'portfolio_holder', title: 'Portefeuillehouder', region: 'leidse-regio' } as const;
      const nowhere = { municipality: 'gm0546', fraction: undefined, body: undefined };
      await insertOffice(tx, made, { ...held, ...nowhere } as never, '2026-01-01' as never);
      return { person: made, cookie: `regiotafel=${await startSession(tx, made, testNow, 12)}` };
    });
    const address = await make(cookie);
    const found = async () =>
      (await titles(address)).filter((title) => title.startsWith('Regionale stuurgroep'));
    expect(await found()).toEqual([]);
    const { rows } = await app.owner.query('select id from office where person_id = $1', [person]);
    const client = await app.owner.connect();
    await client.query("select set_config('app.region', 'leidse-regio', false)");
    const seat = await client.query(
      `insert into seat (region_id, body_id, capacity, title, municipality_id, office_id, from_day)
       values ('leidse-regio', 'stuurgroep', 'portfolio_holder', 'Portefeuillehouder', 'gm0546', $1, '2026-01-01') returning id`,
      [rows[0].id],
    );
    expect((await found()).length).toBeGreaterThan(0);
    await client.query("update seat set until_day = '2026-11-01' where id = $1", [seat.rows[0].id]);
    client.release();
    expect(await found()).toEqual([]);
  });

  it('is a secret that is shown once, renewed and ended', async () => {
    const cookie = await app.signIn('Griffier Leiden');
    expect(await (await app.get(page, cookie)).text()).toContain('U hebt nog geen eigen adres');
    const first = await make(cookie);
    const shown = await (await app.get(page, cookie)).text();
    expect(shown).toContain('U hebt een adres sinds 24');
    expect(shown).not.toContain(first);
    const answer = await app.get(first);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('etag')).toBeNull();
    expect(await answer.text()).not.toContain(first.slice(page.length + 1, -4));
    const second = await make(cookie);
    expect((await app.get(first)).status).toBe(404);
    expect((await app.get(second)).status).toBe(200);
    expect((await app.post(`${page}/beeindigen`, {}, cookie)).status).toBe(303);
    expect((await app.get(second)).status).toBe(404);
    const secret = second.slice(page.length + 1, -4);
    const stored = await app.owner.query(
      `select (select count(*) from own_calendar where encode(hash, 'escape') like '%' || $1 || '%')
        + (select count(*) from journal_payload where payload::text like '%' || $1 || '%') as found`,
      [secret],
    );
    expect(Number(stored.rows[0].found)).toBe(0);
    const written = await app.owner.query(
      "select operation from journal_entry where scope = '@installation' and operation like '%own_calendar' order by id desc limit 3",
    );
    expect(written.rows.map(({ operation }) => operation)).toEqual([
      'end_own_calendar',
      'renew_own_calendar',
      'renew_own_calendar',
    ]);
  });

  it('answers alike to what is malformed, unknown and ended', async () => {
    const answers = await Promise.all(
      ['x', 'A'.repeat(43), '%00', 'A'.repeat(5000)].map((secret) => app.get(`${page}/${secret}.ics`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const [malformed, unknown] = await Promise.all(answers.map((each) => each.text()));
    expect(malformed).toBe(unknown);
  });

  it('is nothing for who is not signed in, nor for a form of elsewhere', async () => {
    expect((await app.get(page)).headers.get('location')).toBe('/aanmelden');
    expect((await app.post(page, {})).headers.get('location')).toBe('/aanmelden');
    const cookie = await app.signIn('Griffier Oegstgeest');
    const foreign = await app.post(page, {}, cookie, 'cross-site');
    expect(await foreign.text()).not.toContain('.ics');
    expect(await (await app.get(page, cookie)).text()).toContain('U hebt nog geen eigen adres');
  });
});
