import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellEverybody } from '../main/tell.ts';
import { testApplication, testNow } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const day = (days: number) => new Date(Date.parse(testNow) + days * 86_400_000).toISOString();
const tell = (now: string) => tellEverybody({ ...app.installation, now });
interface Mail {
  readonly reason: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly unsubscribe: string;
}
const mails = async (where = 'true'): Promise<Mail[]> =>
  (await app.owner.query(`select * from mail where ${where} order by id`)).rows;
const one = (path: string, body: string) =>
  app.app.request(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
  });

describe('what is asked of somebody', () => {
  it('is kept from one by a fault, and from nobody else: told and mail come together or not at all', async () => {
    await app.owner.query(
      "alter table mail add constraint broken check (recipient <> 'griffier@oegstgeest.example') not valid",
    );
    const told = async () =>
      (
        await app.owner.query(
          'select distinct lower(p.email) as mail from told_task t join person p on p.id = t.person_id order by 1',
        )
      ).rows.map(({ mail }) => mail as string);
    const mailed = async () =>
      [...new Set((await mails("reason like 'asked/%'")).map(({ recipient }) => recipient))].sort();
    const fault = await tell(testNow).catch((error: Error) => error);
    expect(String(fault)).toMatch(/Niet iedereen kreeg bericht \(1 keer .*person \d+: .*broken/);
    // Nobody's address stands in what is logged.
    expect(String(fault)).not.toContain('@');
    expect(await told()).toEqual(await mailed());
    expect(await told()).not.toContain('griffier@oegstgeest.example');
    // Who came after in the same pass was told.
    const others = await mailed();
    expect(others).toContain('griffier@leiden.example');
    expect(others).toContain('griffier@voorschoten.example');
    await app.owner.query('alter table mail drop constraint broken');
    expect((await tell(testNow)).tasks).toBe(1);
    expect((await mailed()).filter((each) => !others.includes(each))).toEqual([
      'griffier@oegstgeest.example',
    ]);
    await app.owner.query('delete from told_task');
    await app.owner.query('delete from mail');
  });

  it('is mailed once, with the reason and a way to stop it, by two processes that look at the same moment', async () => {
    const both = await Promise.all([tell(testNow), tell(testNow)]);
    const asked = await mails("reason like 'asked/%'");
    expect(both[0].tasks + both[1].tasks).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map(({ recipient }) => recipient)).size).toBe(asked.length);
    for (const mail of asked) {
      expect(mail.body).toMatch(/U krijgt dit bericht omdat dit van u wordt gevraagd als Griffier /);
      expect(mail.unsubscribe).toMatch(
        /^http:\/\/localhost:7071\/leidse-regio\/berichten\/gevraagd\/[\w-]{43}$/,
      );
      expect(mail.body).toContain(mail.unsubscribe);
      expect(mail.body).toContain('Dit is een demonstratie');
    }
    // A look later nothing is new, and nothing is told twice.
    expect((await tell(day(0))).tasks).toBe(0);
  });

  it('is reminded of as its day comes near, once a step', async () => {
    const { rows } = await app.owner.query(
      'select max(step) as most from told_task where step <> 0 having count(*) > 0',
    );
    expect(rows).toEqual([]);
    let reminders = 0;
    for (let ahead = 1; ahead <= 40; ahead += 1) reminders += (await tell(day(ahead))).tasks;
    const told = await app.owner.query(
      'select person_id, task, step, due, count(*) from told_task where step <> 0 group by 1, 2, 3, 4',
    );
    expect(reminders).toBeGreaterThan(0);
    expect(told.rows.length).toBeGreaterThan(0);
    const sent = await mails("reason like 'reminders/%'");
    expect(sent.length).toBeGreaterThan(0);
    expect(sent[0]?.body).toContain('U krijgt deze herinnering omdat');
  });
});

describe('what asks nothing', () => {
  it('is told in the digest once, not at once, and nobody is reminded of it', async () => {
    const treated = await mails("body like '%Wordt behandeld%'");
    expect(treated.filter(({ reason }) => !reason.startsWith('digest/'))).toEqual([]);
    expect(treated.length).toBeGreaterThan(0);
    const about = treated.filter(({ recipient }) => recipient === treated[0]?.recipient);
    expect(about.length).toBe(1);
    expect(about[0]?.body).toContain('Hiervoor hoeft u nu niets te doen.');
    // And it stands on their page all the while.
    expect(about[0]?.recipient).toMatch(/^griffier@/);
  });
});

describe('what is for a few alone', () => {
  it('is told to them, and no mail says what it is about', async () => {
    const mailbox = async (title: string, mail: string) =>
      app.aside('@installation' as never, (tx) =>
        sql`update person set email = ${mail} where id = (select person_id from office where title = ${title} limit 1)`.execute(
          tx,
        ),
      );
    const { rows: drafts } = await app.owner.query(
      'select d.title, o.title as office from motion_draft d join office o on o.person_id = d.author_id order by d.id limit 1',
    );
    await mailbox('Portefeuillehouder Leiden', 'wethouder@leiden.example');
    await mailbox(drafts[0].office, 'fractie@leiden.example');
    await tell(testNow);
    const told = async (mail: string) =>
      (await mails(`recipient = '${mail}'`)).map(({ body }) => body).join();
    const shared = await told('wethouder@leiden.example');
    expect(shared).toContain('Meelezen over draagvlak');
    expect(shared).not.toContain('warmtenetten');
    const draft = await told('fractie@leiden.example');
    expect(draft).toContain('/motieconcepten/');
    expect(drafts[0].title).toMatch(/\S{4}/);
    expect(draft).not.toContain(drafts[0].title);
    const written = await mails("recipient in ('wethouder@leiden.example', 'fractie@leiden.example')");
    for (const { subject } of written) expect(subject).not.toContain(drafts[0].title);
  });
});

describe('a meeting of the own body', () => {
  const chair = 'voorzitter@regio.example';
  const body = 'regiocommissie-wonen-en-groen';
  const invitations = async () =>
    (
      await app.owner.query(
        'select method, invitation, unsubscribe from mail where recipient = $1 and method is not null order by id',
        [chair],
      )
    ).rows as { method: string; invitation: string; unsubscribe: string }[];

  it('is an invitation once, its change another, and its cancellation takes it away, under the name of the feed', async () => {
    await app.aside('@installation' as never, (tx) =>
      sql`update person set email = ${chair} where id = (select person_id from office where kind = 'chair' and body_id = ${body})`.execute(
        tx,
      ),
    );
    await tell(new Date(Date.parse(testNow) - 1000).toISOString());
    const token = await app.token('Regiogriffier');
    const given = { tijd: '20:00', plaats: 'Raadhuis; zaal 1' };
    const planned = await app.api('/vergaderingen', token, { orgaan: body, dag: '2027-01-14', ...given });
    expect(planned.status).toBe(201);
    const { id } = (await planned.json()) as { id: number };
    await Promise.all([tell(testNow), tell(testNow)]);
    const moved = await app.api(`/vergaderingen/${id}/wijzigen`, token, {
      versie: 1,
      dag: '2027-01-21',
      ...given,
    });
    expect(moved.status).toBe(201);
    await tell(testNow);
    const cancelled = await app.api(`/vergaderingen/${id}/annuleren`, token, { reden: 'Te weinig punten.' });
    expect(cancelled.status).toBe(201);
    await tell(testNow);
    await tell(testNow);
    const sent = await invitations();
    expect(sent.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    const part = (name: string) =>
      sent.map(({ invitation }) => new RegExp(`^${name}[^:]*:(.*)\\r$`, 'm').exec(invitation)?.[1]);
    expect(part('SEQUENCE')).toEqual(['0', '1', '2']);
    expect(part('METHOD')).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(new Set(part('ORGANIZER'))).toEqual(new Set(['mailto:regiotafel@localhost']));
    expect(part('STATUS').at(-1)).toBe('CANCELLED');
    const [uid] = part('UID');
    expect(new Set(part('UID')).size).toBe(1);
    const feed = await (await app.get(`/leidse-regio/organen/${body}/kalender.ics`)).text();
    expect(feed).toContain(`UID:${uid}`);
    expect(sent[0]?.unsubscribe).toMatch(/\/berichten\/uitnodigingen\//);
    expect(sent[0]?.invitation.replaceAll('\r\n ', '')).toContain(`mailto:${chair}`);
  });

  it('is taken out of the calendar of whoever leaves the body, and comes back with them', async () => {
    const office = (until: string | null) =>
      app.aside('@installation' as never, (tx) =>
        sql`update office set until_day = ${until} where kind = 'chair' and body_id = ${body}`.execute(tx),
      );
    const token = await app.token('Regiogriffier');
    const given = { orgaan: body, dag: '2027-02-11', tijd: '20:00', plaats: 'Raadhuis' };
    const { id } = (await (await app.api('/vergaderingen', token, given)).json()) as { id: number };
    const ofThis = async () =>
      (await mails(`recipient = '${chair}' and reason like 'invitation/%/${id}/%'`)) as (Mail & {
        method: string;
        invitation: string;
      })[];
    await tell(testNow);
    await office('2026-11-23');
    await Promise.all([tell(testNow), tell(testNow)]);
    await tell(testNow);
    await office(null);
    await tell(testNow);
    const sent = await ofThis();
    expect(sent.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL', 'REQUEST']);
    const part = (name: string) =>
      sent.map(({ invitation }) => new RegExp(`^${name}[^:]*:(.*)\\r$`, 'm').exec(invitation)?.[1]);
    expect(part('SEQUENCE')).toEqual(['0', '1', '2']);
    // It goes on: only whoever left is taken off it (RFC 5546, 3.2.5).
    expect(part('STATUS')).toEqual(['CONFIRMED', undefined, 'CONFIRMED']);
    expect(new Set(part('UID')).size).toBe(1);
    expect(sent[1]?.subject).toContain('Niet meer voor u');
    expect(sent[1]?.body).toContain(
      'omdat u voor deze vergadering was uitgenodigd en er niet meer bij hoort',
    );
  });
});

describe('mail of one kind', () => {
  it('is stopped by one request without a session, not by opening the link', async () => {
    const [mail] = await mails("reason like 'asked/%'");
    const address = mail?.unsubscribe ?? '';
    const wants = async () =>
      (
        await app.owner.query('select at_once from notification_setting where key = $1', [
          address.split('/').at(-1),
        ])
      ).rows[0]?.at_once;
    const page = await app.app.request(address);
    expect([page.status, await wants()]).toEqual([200, true]);
    expect(await page.text()).toContain('Deze mail niet meer');
    // An address with a key in it is kept by nobody on the way.
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect((await one(address, 'iets=anders')).status).toBe(422);
    expect(await wants()).toBe(true);
    expect((await one(address, 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect(await wants()).toBe(false);
    expect((await one(address, 'List-Unsubscribe=One-Click')).status).toBe(200);
    const wrong = address.replace(/[\w-]{43}$/, 'x'.repeat(43));
    expect((await one(wrong, 'List-Unsubscribe=One-Click')).status).toBe(404);
    const { rows } = await app.owner.query(
      "select count(*)::int as n from journal_entry where operation = 'stop_mail'",
    );
    expect(rows[0].n).toBe(2);
  });

  it('is chosen by whoever is signed in, on a page and by API', async () => {
    const cookie = await app.signIn('Griffier Leiden');
    const saved = await app.post(
      '/leidse-regio/mijn-werk/berichten',
      { 'soorten[]': ['herinneringen'], overzicht: 'dag' },
      cookie,
    );
    expect(saved.status).toBe(303);
    const page = await (await app.get('/leidse-regio/mijn-werk/berichten', cookie)).text();
    expect(page).toMatch(/value="herinneringen" checked/);
    expect(page).not.toMatch(/value="gevraagd" checked/);
    const wrong = await app.post('/leidse-regio/mijn-werk/berichten', { overzicht: 'uur' }, cookie);
    expect([wrong.status, (await wrong.text()).includes('Kies hoe vaak')]).toEqual([422, true]);
    const token = await app.token('Griffier Leiden');
    const told = await app.app.request('http://localhost:7071/leidse-regio/api/v1/mijn-werk/berichten', {
      headers: { authorization: `Bearer ${token}` },
    });
    const { berichten } = (await told.json()) as {
      berichten: { soort: string; stand: string; mail: string }[];
    };
    expect(berichten.map(({ soort, stand, mail }) => [soort, stand, mail])).toEqual(
      [
        ['gevraagd', 'uit'],
        ['herinneringen', 'aan'],
        ['uitnodigingen', 'uit'],
        ['overzicht', 'dag'],
        ['controlepunten', 'uit'],
      ].map((each) => [...each, 'griffier@leiden.example']),
    );
  });
});

describe('an address that was refused', () => {
  it('is shown to whose it is, gets nothing, and what was missed once it works again', async () => {
    await app.aside('@installation' as never, async (tx) => {
      await sql`insert into refused_address values ('griffier@voorschoten.example', ${testNow}, '550 nobody')`.execute(
        tx,
      );
      await sql`delete from mail where recipient = 'griffier@voorschoten.example'`.execute(tx);
    });
    await app.owner.query('delete from told_task');
    await tell(day(41));
    expect(await mails("recipient = 'griffier@voorschoten.example'")).toEqual([]);
    const cookie = await app.signIn('Griffier Voorschoten');
    const page = await (await app.get('/leidse-regio/mijn-werk/berichten', cookie)).text();
    expect(page).toContain('Uw mailadres werkt niet');
    await app.post(
      '/leidse-regio/mijn-werk/berichten',
      { 'soorten[]': ['gevraagd'], overzicht: 'week', adres_werkt: 'ja' },
      cookie,
    );
    await tell(day(42));
    const asked = "recipient = 'griffier@voorschoten.example' and reason like 'asked/%'";
    expect(await mails(asked)).toHaveLength(1);
  });
});
