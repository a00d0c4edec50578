import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixedClock } from '#kernel';
import { parseArguments } from '../arguments.ts';
import { peopleMail } from '../operators/people-command.ts';
import { accountSet, providerAdd, providerEnd, providersList } from '../operators/providers-command.ts';
import { shown } from '../operators/testing.ts';
import { testApplication, testNow } from '../testing.ts';

const origin = 'http://localhost:7071';
const clock = fixedClock(testNow);
const clientSecret = 'een-geheim-van-de-gemeente-dat-lang-genoeg-is';
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** Who signs in at the provider, and with what. */
let account: Record<string, unknown> & { sub: string } = { sub: 'leiden-1' };
let how: { acr?: string; amr?: string[] } = {};
/** What is done to the token before it leaves the provider, and whether it is signed anew. */
let tamper: ((claims: Record<string, unknown>) => Record<string, unknown> | string) | undefined;
let asked: URLSearchParams[] = [];

let app: Awaited<ReturnType<typeof testApplication>>;
let server: Server;
let issuer: string;

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function sign(header: string, claims: Record<string, unknown>, by = key): string {
  const data = `${header}.${base64(claims)}`;
  return `${data}.${createSign('RSA-SHA256').update(data).sign(by, 'base64url')}`;
}

async function startProvider(): Promise<void> {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'regiotafel',
        client_secret: clientSecret,
        redirect_uris: [`${origin}/aanmelden/bij/leiden/terug`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'een', use: 'sig', alg: 'RS256' }] as never },
    claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'], profile: ['employee_id'] },
    acrValues: ['laag', 'hoog'],
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a', 'b'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...account, sub: id }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (context.path === '/auth') asked.push(new URLSearchParams(context.querystring));
    if (context.path.startsWith('/interaction/')) {
      const login = { accountId: account.sub, remember: false, ...how };
      return provider.interactionFinished(context.req, context.res, { login });
    }
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || !tamper || !body?.id_token) return;
    const [header = '', claims = ''] = body.id_token.split('.');
    const changed = tamper(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')));
    body.id_token = typeof changed === 'string' ? changed : sign(header, changed);
  });
  server.on('request', provider.callback());
}

const command = (...words: string[]) => parseArguments(words);
const idOf = async (title: string) =>
  (await app.owner.query('select id from person where name = $1', [title])).rows[0].id as number;
const address = (title: string, mail: string) =>
  idOf(title).then((id) =>
    peopleMail(
      command('people', 'mail', '--person', String(id), '--mail', mail),
      app.database,
      clock,
      origin,
    ),
  );
const provide = (...more: string[]) =>
  providerAdd(
    command(
      ...[
        'sign-in',
        'provider',
        'add',
        '--slug',
        'leiden',
        '--name',
        'Gemeente Leiden',
        '--municipality',
        'gm0546',
      ],
      ...['--issuer', issuer, '--client', 'regiotafel', ...more],
    ),
    app.database,
    clock,
    origin,
  );

beforeAll(async () => {
  // It says at length that it keeps everything in memory, as it should here.
  for (const way of ['warn', 'info'] as const) vi.spyOn(console, way).mockImplementation(() => undefined);
  await startProvider();
  app = await testApplication({ environment: { OIDC_SECRET_LEIDEN: clientSecret } });
  await address('Griffier Leiden', 'griffier@leiden.example');
  await address('Griffier Leiderdorp', 'griffier@leiderdorp.example');
  await address('Fractiespecialist D66 Leiden', 'd66@leiden.example');
  await provide();
});
afterEach(() => {
  account = { sub: 'leiden-1' };
  how = {};
  tamper = undefined;
  asked = [];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** A browser that goes from us to the provider and comes back. @returns where it came back, with the cookie of its way */
async function toProvider(from = '/aanmelden/bij/leiden'): Promise<{ back: string; cookie: string }> {
  const left = await app.get(from);
  const cookie = left.headers.get('set-cookie')?.split(';')[0] ?? '';
  let there = left.headers.get('location') ?? '';
  const jar = new Map<string, string>();
  for (let hop = 0; hop < 8 && there.startsWith(issuer); hop += 1) {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(there, { redirect: 'manual', headers: { cookie: cookies } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    there = new URL(answer.headers.get('location') ?? '', there).href;
  }
  expect(there.startsWith(`${origin}/aanmelden/bij/leiden/terug?`)).toBe(true);
  return { back: there.slice(origin.length), cookie };
}
const sessionIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((set) => /^regiotafel=[\w-]{20,}/.test(set))
    ?.split(';')[0];
async function signIn(from?: string): Promise<Response> {
  const { back, cookie } = await toProvider(from);
  return app.get(back, cookie);
}
const email = 'griffier@leiden.example';

describe('at the provider of the own municipality', () => {
  it('somebody who is known, by the address, comes in with the offices of today and no more', async () => {
    account = { sub: 'leiden-1', email, email_verified: true };
    expect(await (await app.get('/aanmelden')).text()).toContain('href="/aanmelden/bij/leiden"');
    const people = (await app.owner.query('select count(*)::int as n from person')).rows[0].n;
    const answer = await signIn();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/mijn']);
    const cookie = sessionIn(answer) ?? '';
    const mine = await shown(app.get('/mijn', cookie));
    expect(mine).toContain('Griffier Leiden');
    expect(mine).toContain('met het account van uw organisatie');
    expect((await app.owner.query('select count(*)::int as n from person')).rows[0].n).toBe(people);
    const [request] = asked;
    expect(request?.get('code_challenge_method')).toBe('S256');
    expect(request?.get('response_type')).toBe('code');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(request?.get(name)?.length).toBeGreaterThan(20);
    const journal = await app.owner.query(
      `select p.payload from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.operation = 'sign_in_at_provider'`,
    );
    expect(journal.rows[0].payload).toBe('{"device":"","provider":"leiden"}');
  });

  it('leads on to a page of this site, and to no other', async () => {
    account = { sub: 'leiden-1', email };
    const there = await signIn('/aanmelden/bij/leiden?naar=%2Fleidse-regio%2Fmijn-werk');
    expect(there.headers.get('location')).toBe('/leidse-regio/mijn-werk');
    for (const away of [
      '//elders.example',
      'https://elders.example/',
      '/\\elders.example',
      '/.//elders.example',
    ]) {
      const answer = await signIn(`/aanmelden/bij/leiden?naar=${encodeURIComponent(away)}`);
      expect([away, answer.headers.get('location')]).toEqual([away, '/mijn']);
    }
  });

  it.each([
    ['nobody here', { email: 'onbekend@leiden.example' }, 'is hier niet bekend'],
    ['somebody of another municipality', { sub: 'x', email: 'griffier@leiderdorp.example' }, 'geen ambt'],
    ['an address that was not verified', { email, email_verified: false }, 'niet gecontroleerd'],
    ['no address', {}, 'ontbreekt'],
  ] as [string, Record<string, unknown>, string][])(
    '%s does not come in',
    async (_name, claims, sentence) => {
      account = { sub: 'leiden-1', ...claims };
      const answer = await signIn();
      expect([answer.status, sessionIn(answer)]).toEqual([422, undefined]);
      expect(await shown(answer)).toContain(sentence);
      // Who runs this reads why, and no name.
      expect(app.reports.at(-1)).toMatch(/^sign-in leiden: \w+$/);
    },
  );

  it('somebody whose office ended yesterday does not come in', async () => {
    const id = await idOf('Fractiespecialist D66 Leiden');
    account = { sub: 'leiden-66', email: 'd66@leiden.example' };
    expect((await signIn()).status).toBe(303);
    await app.owner.query("update office set until_day = '2026-11-23' where person_id = $1", [id]);
    const answer = await signIn();
    expect([answer.status, sessionIn(answer)]).toEqual([422, undefined]);
    await app.owner.query('update office set until_day = null where person_id = $1', [id]);
  });

  it('an address that was given to another account does not take the person along, until the operator says so', async () => {
    account = { sub: 'leiden-1', email };
    expect((await signIn()).status).toBe(303);
    account = { sub: 'leiden-2', email };
    const other = await signIn();
    expect([other.status, sessionIn(other)]).toEqual([422, undefined]);
    expect(await shown(other)).toContain('een ander account');
    const id = String(await idOf('Griffier Leiden'));
    await accountSet(
      command('sign-in', 'account', 'set', '--slug', 'leiden', '--person', id),
      app.database,
      clock,
    );
    expect((await signIn()).status).toBe(303);
    account = { sub: 'leiden-1', email };
    expect((await signIn()).status).toBe(422);
    await accountSet(
      command('sign-in', 'account', 'set', '--slug', 'leiden', '--person', id),
      app.database,
      clock,
    );
  });

  it('with several factors where that is asked', async () => {
    await provide('--acr', 'hoog', '--amr', 'mfa', '--amr', 'hwk');
    for (const [given, comesIn] of [
      [{ acr: 'hoog', amr: ['pwd', 'mfa'] }, true],
      [{ acr: 'hoog', amr: ['pwd'] }, false],
      [{ acr: 'laag', amr: ['mfa'] }, false],
      [{}, false],
    ] as const) {
      account = { sub: 'leiden-1', email };
      how = given as typeof how;
      const answer = await signIn();
      expect([given, sessionIn(answer) !== undefined]).toEqual([given, comesIn]);
      if (!comesIn) expect(await shown(answer)).toContain('te licht aangemeld');
    }
    expect(asked[0]?.get('acr_values')).toBe('hoog');
    await provide();
  });

  it('by another claim than the address, as the operator said it', async () => {
    await provide('--claim', 'employee_id');
    account = { sub: 'leiden-9', email, employee_id: 'L-17' };
    expect((await signIn()).status).toBe(422);
    const set = [
      'sign-in',
      'account',
      'set',
      '--slug',
      'leiden',
      '--person',
      String(await idOf('Griffier Leiden')),
    ];
    await accountSet(command(...set, '--value', 'L-17'), app.database, clock);
    expect(sessionIn(await signIn())).toBeDefined();
    const other = [...set.slice(0, -1), String(await idOf('Gemeentesecretaris Leiden')), '--value', 'L-17'];
    await expect(accountSet(command(...other), app.database, clock)).rejects.toThrow(
      'Zo is al iemand anders bekend',
    );
    await accountSet(command(...set), app.database, clock);
    await provide();
  });
});

describe('what is not right is not taken', () => {
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const header = base64({ alg: 'RS256', kid: 'een', typ: 'JWT' });
  const seconds = () => Math.floor(Date.now() / 1000);

  it.each([
    ['for another audience', (c) => ({ ...c, aud: 'iemand-anders' })],
    [
      'for several, and us not as the one it was given to',
      (c) => ({ ...c, aud: ['regiotafel', 'x'], azp: 'x' }),
    ],
    ['with another nonce', (c) => ({ ...c, nonce: 'a'.repeat(43) })],
    ['without a nonce', ({ nonce: _nonce, ...c }) => c],
    ['of another issuer', (c) => ({ ...c, iss: 'https://elders.example' })],
    ['that is over', (c) => ({ ...c, iat: seconds() - 7200, exp: seconds() - 3600 })],
    ['without an end', ({ exp: _exp, ...c }) => c],
    ['without an account', ({ sub: _sub, ...c }) => c],
    ['signed by somebody else', (c) => sign(header, c, foreign)],
    ['signed by nobody', (c) => `${base64({ alg: 'none' })}.${base64(c)}.`],
    [
      'signed with our own secret, as if that were the key',
      (c) => {
        const data = `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64(c)}`;
        return `${data}.${createHmac('sha256', clientSecret).update(data).digest('base64url')}`;
      },
    ],
  ] as [string, NonNullable<typeof tamper>][])('a token %s', async (_name, change) => {
    account = { sub: 'leiden-1', email };
    tamper = change;
    const answer = await signIn();
    expect([answer.status, sessionIn(answer)]).toEqual([422, undefined]);
    expect(await shown(answer)).toContain('Het antwoord van Gemeente Leiden klopt niet');
    expect(app.faults).toEqual([]);
    tamper = undefined;
    expect(sessionIn(await signIn())).toBeDefined();
  });

  it('an answer that is not ours: another state, another browser, a second time, too late, a guess', async () => {
    account = { sub: 'leiden-1', email };
    const first = await toProvider();
    const wrongState = first.back.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`);
    const told = async (path: string, cookie?: string) => {
      const answer = await app.get(path, cookie);
      expect([path.slice(0, 40), answer.status, sessionIn(answer)]).toEqual([
        path.slice(0, 40),
        422,
        undefined,
      ]);
    };
    await told(wrongState, first.cookie);
    // Used up by that, right or wrong.
    await told(first.back, first.cookie);
    const second = await toProvider();
    await told(second.back);
    await told(second.back, (await toProvider()).cookie);
    expect(sessionIn(await app.get(second.back, second.cookie))).toBeDefined();
    await told(second.back, second.cookie);
    const third = await toProvider();
    await app.owner.query("update sign_in_flow set expires_at = '2026-11-24T09:59:59Z'");
    await told(third.back, third.cookie);
    await told('/aanmelden/bij/leiden/terug?code=x&state=y');
    await told('/aanmelden/bij/leiden/terug');
  });

  it('an answer of another issuer than the one that was asked (RFC 9207)', async () => {
    account = { sub: 'leiden-1', email };
    const { back, cookie } = await toProvider();
    expect(back).toContain('iss=');
    const answer = await app.get(back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Felders.example'), cookie);
    expect([answer.status, sessionIn(answer)]).toEqual([422, undefined]);
  });

  it('whatever Host says: the address to come back to is ours', async () => {
    const answer = await app.app.request(`${origin}/aanmelden/bij/leiden`, {
      headers: { host: 'elders.example' },
    });
    const location = new URL(answer.headers.get('location') ?? '');
    expect(location.searchParams.get('redirect_uri')).toBe(`${origin}/aanmelden/bij/leiden/terug`);
  });

  it('a sign-in that was broken off says so', async () => {
    const { back, cookie } = await toProvider();
    const state = new URL(back, origin).searchParams.get('state');
    const path = `/aanmelden/bij/leiden/terug?error=access_denied&state=${state}&iss=${encodeURIComponent(issuer)}`;
    expect(await shown(app.get(path, cookie))).toContain('afgebroken');
  });

  it('no key of ours stands in a token, a page or the journal', async () => {
    account = { sub: 'leiden-1', email };
    await signIn();
    const { rows } = await app.owner.query('select payload from journal_payload');
    const flows = await app.owner.query('select * from identity_provider');
    const operator = await app.signIn('Beheerder');
    const page = await (await app.get('/beheer/aanmelden', operator)).text();
    for (const text of [JSON.stringify(rows), JSON.stringify(flows.rows), page, app.reports.join()])
      expect(text).not.toContain(clientSecret);
  });
});

describe('a link by mail', () => {
  const ask = async (mail: string) => {
    await app.post('/aanmelden/link', { mail });
    const { rows } = await app.owner.query('select body from mail where recipient = $1 order by id desc', [
      mail,
    ]);
    return rows[0].body as string;
  };

  it('does not pass by the provider for whoever signed in there, nor where everybody must', async () => {
    const mail = 'secretaris@leiden.example';
    await address('Gemeentesecretaris Leiden', mail);
    expect(await ask(mail)).toMatch(/\/aanmelden\/[\w-]{40,}/);
    account = { sub: 'leiden-7', email: mail };
    expect((await signIn()).status).toBe(303);
    expect(await ask(mail)).toContain(
      'U meldt zich aan met het account van uw organisatie: Gemeente Leiden.',
    );
    expect(await ask(mail)).not.toMatch(/\/aanmelden\/[\w-]{40,}/);
    await address('Beleidsmedewerker Leiden', 'beleid@leiden.example');
    await provide('--required');
    expect(await ask('beleid@leiden.example')).not.toMatch(/\/aanmelden\/[\w-]{40,}/);
    await provide();
  });
});

describe('the operator', () => {
  it('adds, changes and ends a provider on a page, which says what is missing', async () => {
    const operator = await app.signIn('Beheerder');
    const fields = {
      slug: 'oegstgeest',
      naam: 'Gemeente Oegstgeest',
      gemeente: 'gm0579',
      uitgever: 'https://login.oegstgeest.example',
      client: 'regiotafel',
      verplicht: 'nee',
    };
    for (const [wrong, field] of [
      [{ slug: 'Oegst geest' }, 'slug'],
      [{ naam: '' }, 'naam'],
      [{ gemeente: 'gm9999' }, 'gemeente'],
      [{ gemeente: 'gm0546' }, 'gemeente'],
      [{ uitgever: 'http://login.oegstgeest.example' }, 'uitgever'],
      [{ uitgever: 'https://login.example/?x=1' }, 'uitgever'],
      [{ uitgever: 'file:///etc/passwd' }, 'uitgever'],
      [{ kenmerk: 'twee woorden' }, 'kenmerk'],
    ] as [Record<string, string>, string][]) {
      const answer = await app.post('/beheer/aanmelden/dienst', { ...fields, ...wrong }, operator);
      const html = await answer.text();
      expect([wrong, html.includes(`href="#veld-${field}"`)]).toEqual([wrong, true]);
      expect(answer.status).toBe(wrong.gemeente === 'gm0546' ? 409 : 422);
    }
    expect((await app.post('/beheer/aanmelden/dienst', fields, operator)).status).toBe(303);
    const page = await shown(app.get('/beheer/aanmelden', operator));
    expect(page).toContain('ontbreekt: zet OIDC_SECRET_OEGSTGEEST of OIDC_SECRET_OEGSTGEEST_FILE');
    expect(page).toContain(`${origin}/aanmelden/bij/oegstgeest/terug`);
    const notReady = await app.get('/aanmelden/bij/oegstgeest');
    expect([notReady.status, await shown(notReady)]).toMatchObject([503, expect.stringContaining('geheim')]);
    expect((await app.post('/beheer/aanmelden/oegstgeest/beeindigen', {}, operator)).status).toBe(303);
    expect((await app.get('/aanmelden/bij/oegstgeest')).status).toBe(404);
    expect(await providersList(command('sign-in', 'provider', 'list'), app.database)).toMatchObject([
      { dienst: 'leiden' },
    ]);
  });

  it('sees that a provider is away, and so does who wants to sign in', async () => {
    await provide('--issuer', 'http://127.0.0.1:1');
    const answer = await app.get('/aanmelden/bij/leiden');
    expect([answer.status, await shown(answer)]).toMatchObject([
      503,
      expect.stringContaining('niet te bereiken'),
    ]);
    expect(app.faults).toEqual([]);
    await provide();
    account = { sub: 'leiden-1', email };
    expect((await signIn()).status).toBe(303);
    await providerEnd(command('sign-in', 'provider', 'end', '--slug', 'leiden'), app.database, clock);
    expect((await app.get('/aanmelden/bij/leiden')).status).toBe(404);
    await provide();
  });
});
