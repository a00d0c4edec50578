import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shown } from '../operators/testing.ts';
import { testApplication, testNow } from '../testing.ts';

let minutes = 0;
const clock = { now: () => new Date(Date.parse(testNow) + minutes * 60_000).toISOString() };
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication({ clock });
});
afterAll(() => app.close());

const clerk = 'Griffier Leiden';
const secretOf = (cookie: string) => cookie.split('=')[1] ?? '';
const works = async (cookie: string) => (await app.get('/mijn', cookie)).status === 200;
const rows = async (text: string, values: unknown[] = []) => (await app.owner.query(text, values)).rows;
const journalled = async (operation: string) =>
  rows(
    `select e.operation, p.payload, e.subject from journal_entry e join journal_payload p on p.entry_id = e.id
     where e.operation = $1 order by e.id desc`,
    [operation],
  );

describe('a session', () => {
  it('is a new secret at every sign-in, and the one before works no more', async () => {
    const first = await app.signIn(clerk);
    const { rows: people } = await app.owner.query('select id from person where name = $1', [clerk]);
    const again = await app.post('/aanmelden', { ambt: String(people[0].id) }, first);
    const second = again.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(secretOf(second)).not.toBe(secretOf(first));
    expect([await works(first), await works(second)]).toEqual([false, true]);
  });

  it('cannot be given by another: what stood in the cookie before is never a session', async () => {
    const planted = `regiotafel=${'a'.repeat(43)}`;
    const { rows: people } = await app.owner.query('select id from person where name = $1', [clerk]);
    const answer = await app.post('/aanmelden', { ambt: String(people[0].id) }, planted);
    expect(answer.headers.get('set-cookie')).not.toContain('a'.repeat(43));
    expect(await works(planted)).toBe(false);
  });

  it('is kept as a hash', async () => {
    const cookie = await app.signIn(clerk);
    const found = await rows('select * from session');
    expect(JSON.stringify(found)).not.toContain(secretOf(cookie));
    expect(found.every((row) => row.hash.length === 32)).toBe(true);
  });

  it('ends when it was left idle, and lasts while it is used, up to its limit', async () => {
    const idle = await app.signIn('Griffier Leiderdorp');
    const used = await app.signIn('Griffier Oegstgeest');
    minutes += 179;
    expect(await works(used)).toBe(true);
    minutes += 1;
    expect(await works(idle)).toBe(false);
    for (let hours = 0; hours < 8; hours += 1) {
      minutes += 60;
      expect([hours, await works(used)]).toEqual([hours, true]);
    }
    minutes += 60;
    // Twelve hours after signing in.
    expect(await works(used)).toBe(false);
  });

  it('is named by its device, and each can be ended from another', async () => {
    const { rows: people } = await app.owner.query('select id from person where name = $1', [
      'Griffier Zoeterwoude',
    ]);
    const from = async (agent: string) => {
      const answer = await app.app.request('http://localhost:7071/aanmelden', {
        method: 'POST',
        body: new URLSearchParams({ ambt: String(people[0].id) }),
        headers: { 'sec-fetch-site': 'same-origin', 'user-agent': agent },
      });
      return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    };
    const laptop = await from('Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/130.0');
    const phone = await from(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Safari/604.1 <script>alert(1)</script>',
    );
    const html = await (await app.get('/mijn', laptop)).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('Firefox, Windows (dit apparaat)');
    const other = /\/mijn\/sessies\/\d+\/beeindigen/.exec(html)?.[0] ?? '';
    // Somebody else's session is nobody's to end.
    const stranger = await app.signIn('Griffier Voorschoten');
    expect((await app.post(other, {}, stranger)).status).toBe(404);
    expect((await app.post(other, {}, laptop, 'cross-site')).status).toBe(303);
    expect(await works(phone)).toBe(true);
    expect((await app.post(other, {}, laptop)).status).toBe(303);
    expect([await works(phone), await works(laptop)]).toEqual([false, true]);
    expect((await journalled('end_session'))[0].payload).toContain('Safari, iPhone');
    for (const wrong of ['0', 'x', '99999999999', '1%27'])
      expect([wrong, (await app.post(`/mijn/sessies/${wrong}/beeindigen`, {}, laptop)).status]).toEqual([
        wrong,
        404,
      ]);
  });

  it('ends everywhere at once, with an entry in the journal', async () => {
    const title = 'Gemeentesecretaris Leiden';
    const cookies = [await app.signIn(title), await app.signIn(title), await app.signIn(title)];
    const answer = await app.post('/mijn/sessies/beeindigen', {}, cookies[1]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/aanmelden']);
    expect(answer.headers.get('set-cookie')).toMatch(/^regiotafel=; Max-Age=0/);
    for (const cookie of cookies) expect(await works(cookie)).toBe(false);
    expect((await journalled('end_all_sessions'))[0].payload).toBe('{"count":3}');
  });

  it('ends by signing out, with an entry; once more does no harm', async () => {
    const cookie = await app.signIn(clerk);
    const before = (await journalled('sign_out')).length;
    expect((await app.post('/afmelden', {}, cookie)).status).toBe(303);
    expect((await app.post('/afmelden', {}, cookie)).status).toBe(303);
    expect((await app.post('/afmelden', {})).status).toBe(303);
    expect((await journalled('sign_out')).length).toBe(before + 1);
    expect(await works(cookie)).toBe(false);
  });
});

describe('a token', () => {
  const form = { waarvoor: 'Agenda', bereik: 'alles', tot_en_met: '2027-01-31' };
  const made = async (cookie: string, fields: Record<string, string | string[]>) => {
    const answer = await app.post('/mijn/sleutels', fields, cookie);
    return { status: answer.status, html: await answer.text() };
  };
  const secretIn = (html: string) => /rt_[\w-]{20,}/.exec(html)?.[0] ?? '';
  const news = { datum: '2026-11-24', titel: 'Een bericht', tekst: 'Er is iets te melden.' };

  it('is shown once and kept as a hash', async () => {
    const cookie = await app.signIn('Regiogriffier');
    const { html } = await made(cookie, form);
    const secret = secretIn(html);
    expect(await (await app.get('/mijn', cookie)).text()).not.toContain(secret);
    expect(JSON.stringify(await rows('select * from api_token'))).not.toContain(secret.slice(3));
    expect((await journalled('make_token'))[0].payload).not.toContain(secret.slice(3));
  });

  it.each([
    ['lezen', {}, [403, 403]],
    ['gekozen', { 'handelingen[]': ['publish_news'] }, [201, 403]],
    ['alles', {}, [201, 201]],
  ] as const)('that may do: %s', async (bereik, more, expected) => {
    const cookie = await app.signIn('Regiogriffier');
    const secret = secretIn(
      (await made(cookie, { ...form, ...more, bereik } as unknown as Record<string, string>)).html,
    );
    const answers = [
      await app.api('/nieuws', secret, news),
      await app.api('/tijdlijn', secret, {
        datum: '2019-05',
        soort: 'bijeenkomst',
        titel: 'Iets',
        bron: 'Bron',
      }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(expected);
    for (const answer of answers.filter(({ status }) => status === 403))
      expect(await answer.json()).toMatchObject({ code: 'token_scope' });
    const read = await app.app.request('http://localhost:7071/leidse-regio/api/v1/nieuws', {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(read.status).toBe(200);
  });

  it('may never do what the office may not', async () => {
    const secret = secretIn((await made(await app.signIn(clerk), form)).html);
    const answer = await app.api('/nieuws', secret, news);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).not.toContain('token_scope');
    expect(answer.status).toBe(403);
  });

  it('ends after its last day, and its last use is shown', async () => {
    const cookie = await app.signIn('Regiogriffier');
    const today = clock.now().slice(0, 10);
    const secret = secretIn((await made(cookie, { ...form, waarvoor: 'Kort', tot_en_met: today })).html);
    expect(await shown(app.get('/mijn', cookie))).toMatch(/Kort.*?nog nooit/);
    expect((await app.api('/nieuws', secret, news)).status).toBe(201);
    expect(await shown(app.get('/mijn', cookie))).not.toMatch(/Kort[^/]{0,120}nog nooit/);
    minutes += 24 * 60;
    expect((await app.api('/nieuws', secret, news)).status).toBe(401);
  });

  it.each([
    [{ waarvoor: '' }, 'Zeg waarvoor de sleutel is.', 'waarvoor'],
    [{ bereik: '' }, 'Kies wat de sleutel mag.', 'bereik'],
    [{ bereik: 'beheer' }, 'Kies wat de sleutel mag.', 'bereik'],
    [{ bereik: 'gekozen' }, 'Kies ten minste één handeling.', 'handelingen'],
    [
      { bereik: 'gekozen', 'handelingen[]': 'invite_person' },
      'De handeling invite_person is er niet.',
      'handelingen',
    ],
    [{ tot_en_met: '2026-11-01' }, 'Kies vandaag of later.', 'tot_en_met'],
    [{ tot_en_met: '2030-01-01' }, 'een sleutel geldt ten hoogste een jaar', 'tot_en_met'],
    [{ tot_en_met: 'ooit' }, 'Vul een dag in', 'tot_en_met'],
  ] as [Record<string, string>, string, string][])(
    '%j is refused at its field, what was typed is kept',
    async (fields, sentence, field) => {
      const cookie = await app.signIn('Regiogriffier');
      const before = (await rows('select 1 from api_token')).length;
      const { status, html } = await made(cookie, { ...form, ...fields });
      expect(status).toBe(422);
      expect(html).toContain(sentence);
      expect(html).toContain(`href="#veld-${field}"`);
      expect(html).toContain(`id="veld-${field}"`);
      if (!('waarvoor' in fields)) expect(html).toContain('value="Agenda"');
      expect((await rows('select 1 from api_token')).length).toBe(before);
    },
  );

  it('is withdrawn by its owner and by nobody else', async () => {
    const cookie = await app.signIn('Regiogriffier');
    const { html } = await made(cookie, { ...form, waarvoor: 'Weg ermee' });
    const secret = secretIn(html);
    const [row] = await rows('select id from api_token where label = $1', ['Weg ermee']);
    const path = `/mijn/sleutels/${row.id}/intrekken`;
    expect((await app.post(path, {}, await app.signIn(clerk))).status).toBe(404);
    expect((await app.api('/nieuws', secret, news)).status).toBe(201);
    expect((await app.post(path, {}, cookie)).status).toBe(303);
    expect((await app.api('/nieuws', secret, news)).status).toBe(401);
  });

  it('is not made in a browser that was left open for an hour', async () => {
    const cookie = await app.signIn('Regiogriffier');
    minutes += 60;
    const { status, html } = await made(cookie, form);
    expect([status, secretIn(html)]).toEqual([403, '']);
    expect(html).toContain('kan tot een uur na het aanmelden');
    expect(html).toContain('value="Agenda"');
  });

  it('cannot be used for the account itself', async () => {
    const secret = secretIn((await made(await app.signIn('Regiogriffier'), form)).html);
    for (const path of ['/mijn', '/mijn/sleutels', '/beheer/mensen']) {
      const answer = await app.app.request(`http://localhost:7071${path}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      expect([path, answer.status === 200]).toEqual([path, false]);
    }
  });
});
