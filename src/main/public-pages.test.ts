import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '#kernel';
import type { Feature } from '#platform/http';
import { addEntry, writtenChannel } from '#platform/journal';
import { allPages } from './features.ts';
import { publicPagesFirst } from './public-pages.ts';
import { testApplication, testNow } from './testing.ts';

let now = testNow;
const clock: Clock = { now: () => now };
let app: Awaited<ReturnType<typeof testApplication>>;
let server: Server;
let rendered: number;

beforeAll(async () => {
  app = await testApplication({ clock });
  await app.installation.settled();
});
afterAll(() => app.close());

async function serve(features: readonly Feature[], limit?: number): Promise<Server> {
  const counted = { fetch: app.app.fetch };
  const listener = publicPagesFirst(
    {
      ...app.app,
      fetch: (...given: Parameters<typeof app.app.fetch>) => {
        rendered += 1;
        return counted.fetch(...given);
      },
    } as typeof app.app,
    app.installation,
    features,
    limit,
  );
  const made = createServer(listener);
  await new Promise<void>((resolve) => made.listen(0, 'localhost', resolve));
  return made;
}

beforeEach(async () => {
  await app.installation.settled();
  rendered = 0;
  server = await serve(allPages);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Got {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Over a real connection: the path goes as it is written, headers are only those given. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, headers, method }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const base = '/leidse-regio';
const openVote = async () => {
  const { rows } = await app.owner.query(
    "select v.id, v.proposal_id as proposal from vote v where v.state = 'open'",
  );
  return rows[0] as { id: number; proposal: number };
};

describe('pages that are kept', () => {
  it('are made once and are the same bytes and headers the second time', async () => {
    const miss = await ask(`${base}/voorstellen/5`);
    const hit = await ask(`${base}/voorstellen/5`);
    expect(rendered).toBe(1);
    expect(hit.status).toBe(200);
    expect(hit.body).toBe(miss.body);
    expect({ ...hit.headers, date: '' }).toEqual({ ...miss.headers, date: '' });
    expect(hit.headers['cache-control']).toBe('no-cache');
    expect(hit.headers.vary).toBe('Cookie');
  });

  it('carry the security headers of a page that was not kept', async () => {
    const withCookie = await ask(`${base}/raden`, { cookie: 'elders=1' });
    await ask(`${base}/raden`);
    const hit = await ask(`${base}/raden`);
    const { date: _date, etag, 'content-length': _length, ...rest } = hit.headers;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(withCookie.headers).toMatchObject(rest);
    expect(withCookie.body).toBe(hit.body);
    expect(rest['content-security-policy']).toContain("default-src 'none'");
  });

  it('answer 304 to who has them, kept or just made, and HEAD without a body', async () => {
    const { headers } = await ask(`${base}/spelregels`);
    const etag = String(headers.etag);
    const again = await ask(`${base}/spelregels`, { 'if-none-match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers.etag).toBe(etag);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    app.installation.written();
    // Made anew after a write elsewhere, and found to be the same.
    expect((await ask(`${base}/spelregels`, { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(`${base}/spelregels`, { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await ask(`${base}/spelregels`, {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe(headers['content-length']);
    expect(rendered).toBe(2);
  });

  it('are Dutch and English apart', async () => {
    const dutch = await ask(`${base}/voorstellen`);
    const english = await ask(`${base}/en/voorstellen`);
    expect(dutch.body).toContain('<html lang="nl">');
    expect(english.body).toContain('<html lang="en">');
  });

  it('are made anew at once after a write, and at midnight in Amsterdam', async () => {
    const officer = await app.token('Beleidsmedewerker regio');
    const before = await ask(`${base}/voorstellen`);
    const made = await app.api('/voorstellen', officer, {
      titel: 'Geschreven terwijl de pagina bewaard was',
      samenvatting: 'Kort.',
      bestuurstafel: 'bestuurstafel-wonen-en-groen',
      regiocommissie: 'regiocommissie-wonen-en-groen',
      ambities: ['wonen-en-groen'],
      trekker: '0546',
      kader: 'nee',
      soort_advies: 'volledig',
      deelnemers: { gm0546: { bevoegd: 'raad' }, gm0547: { bevoegd: 'raad' } },
    });
    expect(made.status).toBe(201);
    const after = await ask(`${base}/voorstellen`);
    expect(before.body).not.toContain('Geschreven terwijl');
    expect(after.body).toContain('Geschreven terwijl');
    expect(after.headers.etag).not.toBe(before.headers.etag);

    const home = await ask(`${base}/`);
    expect(home.body).toContain('24\u00a0november');
    now = '2026-11-24T22:59:59.999Z';
    expect((await ask(`${base}/`)).body).toContain('24\u00a0november');
    now = '2026-11-24T23:00:00.000Z';
    expect((await ask(`${base}/`)).body).toContain('25\u00a0november');
    now = testNow;
    expect((await ask(`${base}/`)).body).toContain('24\u00a0november');
  });
});

describe('what is never kept', () => {
  it('is anything of a visitor with a cookie or a token, also when the page is kept', async () => {
    const cookie = await app.signIn('Regiogriffier');
    await ask(`${base}/voorstellen/3`);
    await ask(`${base}/voorstellen/3`);
    expect(rendered).toBe(1);
    const own = await ask(`${base}/voorstellen/3`, { cookie });
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect(own.headers.etag).toBeUndefined();
    expect(own.body.includes('action="/afmelden"')).toBe(true);
    expect(rendered).toBe(2);
    expect((await ask(`${base}/voorstellen/3`)).body.includes('action="/afmelden"')).toBe(false);
    expect(rendered).toBe(2);
    await ask(`${base}/voorstellen/3`, { authorization: 'Bearer rt_x' });
    expect(rendered).toBe(3);
  });

  it.each([
    ['a page that is not there', `${base}/voorstellen/9999`],
    ['an address that is none', `${base}/nergens`],
    ['another region', '/elders/voorstellen'],
    ['signing in', '/aanmelden'],
    ['one’s own page', '/mijn'],
    ['the operators', '/beheer'],
    ['the list of regions', '/'],
    ['a region without its slash', base],
    ['the API', `${base}/api/v1/voorstellen`],
    ['a style sheet', '/assets/regiotafel.css'],
    ['health', '/health'],
    ['an address with escapes', `${base}/raden/%6ceiden`],
    ['an address with dots', `${base}/raden/../raden`],
  ])('is %s', async (_name, path) => {
    const first = await ask(path);
    await ask(path);
    expect(rendered).toBe(2);
    expect(first.headers.etag).toBeUndefined();
  });

  it('is a form that was sent', async () => {
    await ask(`${base}/voorstellen`, {}, 'POST');
    await ask(`${base}/voorstellen`, {}, 'POST');
    expect(rendered).toBe(2);
  });
});

describe('what follows the question mark', () => {
  it('does not count unless the page declares it', async () => {
    const plain = await ask(`${base}/voorstellen`);
    for (let i = 0; i < 50; i += 1) {
      const flooded = await ask(`${base}/voorstellen?v${i}=${i}`);
      expect(flooded.body).toBe(plain.body);
    }
    expect(rendered).toBe(1);
  });

  it('makes another page when the page declares it, whatever the order', async () => {
    const seen: string[] = [];
    const feature: Feature = {
      name: 'test',
      migrations: [],
      pages: [{ path: '/raden', query: ['peildatum', 'gemeente'], render: async () => undefined }],
    };
    server.closeAllConnections();
    server.close();
    server = await serve([feature]);
    for (const query of [
      'gemeente=a&peildatum=b',
      'peildatum=b&x=1&gemeente=a',
      'peildatum=c',
      'peildatum=d',
    ])
      seen.push((await ask(`${base}/raden?${query}`)).body);
    expect(rendered).toBe(3);
    expect(new Set(seen).size).toBe(1);
    const endless = `${base}/raden?peildatum=${'x'.repeat(5000)}`;
    await ask(endless);
    await ask(endless);
    expect(rendered).toBe(5);
  });
});

describe('the size', () => {
  it('is bounded: a page that fell out is made again', async () => {
    server.closeAllConnections();
    server.close();
    server = await serve(allPages, 40_000);
    const paths = ['/', '/raden', '/voorstellen', '/uitslagen', '/organen'].map((path) => base + path);
    for (const path of paths) expect((await ask(path)).status).toBe(200);
    expect(rendered).toBe(5);
    await ask(paths[4] as string);
    expect(rendered).toBe(5);
    await ask(paths[0] as string);
    expect(rendered).toBe(6);
  });
});

const elsewhere = () =>
  app.database.write('leidse-regio' as never, (tx) =>
    addEntry(tx, 'leidse-regio' as never, { kind: 'operator', name: 'test' }, undefined, now, {
      operation: 'test_elsewhere',
      subject: 'region/leidse-regio',
      payload: {},
      reason: 'proef',
    }),
  );

describe('ballots of an open vote', () => {
  const cast = async (choice: string) => {
    const vote = await openVote();
    const secret = await app.token('Fractiespecialist VVD Voorschoten');
    return app.api(`/stemmingen/${vote.id}/stem`, secret, { fractie: 'gm0626-vvd', keuze: choice });
  };

  it('leave kept pages as they are, and the page of the vote itself is made for every reader', async () => {
    const vote = await openVote();
    const secret = await app.token('Fractiespecialist VVD Voorschoten');
    await ask(`${base}/voorstellen/${vote.proposal}`);
    const before = app.installation.revision();
    const first = await ask(`${base}/stemmingen/${vote.id}`);
    const answer = await app.api(`/stemmingen/${vote.id}/stem`, secret, {
      fractie: 'gm0626-vvd',
      keuze: 'tegen',
    });
    expect(answer.status).toBe(201);
    await app.installation.settled();
    expect(app.installation.revision()).toBe(before);
    await ask(`${base}/voorstellen/${vote.proposal}`);
    expect(rendered).toBe(2);
    await ask(`${base}/stemmingen/${vote.id}`);
    expect(rendered).toBe(3);
    expect(first.headers.etag).toBeUndefined();
  });

  it('are announced to nobody, unlike every other write', async () => {
    const secret = await app.token('Fractiespecialist VVD Voorschoten');
    const vote = await openVote();
    const ear = await app.owner.connect();
    const heard: unknown[] = [];
    ear.on('notification', (told) => heard.push(told));
    await ear.query(`listen ${writtenChannel}`);
    const ballot = { fractie: 'gm0626-vvd', keuze: 'voor' };
    expect((await app.api(`/stemmingen/${vote.id}/stem`, secret, ballot)).status).toBe(201);
    // Told in the order of the commits: what the ballot said would come first.
    await elsewhere();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    ear.release(true);
  });

  it('move them where the rulebook of the vote shows the standing live', async () => {
    const { id } = await openVote();
    await app.owner.query(
      `alter table vote no force row level security; update vote set rules = jsonb_set(rules, '{standing}', '"live"') where id = ${id}; alter table vote force row level security`,
    );
    const before = app.installation.revision();
    expect((await cast('voor')).status).toBe(201);
    expect(app.installation.revision()).toBeGreaterThan(before);
  });
});

describe('writes of another process', () => {
  it('move the revision when they commit', async () => {
    const before = app.installation.revision();
    await elsewhere();
    await vi.waitFor(() => expect(app.installation.revision()).toBeGreaterThan(before));
  });

  it('do so again after the listening connection was cut', async () => {
    const listeners =
      "select pid from pg_stat_activity where datname = current_database() and query like 'listen %'";
    const [cut] = (await app.owner.query(listeners)).rows;
    await app.owner.query(`select pg_terminate_backend(${cut.pid})`);
    await vi.waitFor(async () => {
      const pids = (await app.owner.query(listeners)).rows.map((row) => row.pid);
      expect(pids).toHaveLength(1);
      expect(pids).not.toContain(cut.pid);
    });
    await app.installation.settled();
    const before = app.installation.revision();
    await elsewhere();
    await vi.waitFor(() => expect(app.installation.revision()).toBeGreaterThan(before));
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});

describe('what lies outside the regions', () => {
  it('is never kept or shortened, also where its address looks like a page of a region', async () => {
    const dutch = await ask('/beheer/uitslagen');
    const english = await ask('/beheer/uitslagen?taal=en');
    expect([dutch.status, english.status]).toEqual([403, 403]);
    expect(dutch.body).toContain('<html lang="nl">');
    expect(english.body).toContain('<html lang="en">');
    expect((await ask('/aanmelden?taal=en')).body).toContain('<html lang="en">');
  });
});
