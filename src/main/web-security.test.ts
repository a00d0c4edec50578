import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { webApp } from './app.tsx';
import { testApplication } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication({ origin: 'https://tafel.voorbeeld.nl' });
});
afterAll(() => app.close());

describe('every answer', () => {
  it.each([
    '/',
    '/aanmelden',
    '/nergens',
    '/leidse-regio/',
    '/leidse-regio/api/v1/voorstellen',
    '/health',
    '/assets/nergens.css',
  ])('%s tells the browser what it may do', async (path) => {
    const { headers } = await app.get(path);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=(), display-capture=(), geolocation=()');
    expect(headers.get('permissions-policy')).not.toContain('publickey');
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000');
  });

  it('says nothing of https where the site has none', async () => {
    const plain = webApp(
      { ...app.installation, publicUrl: 'http://localhost:7071' },
      { assets: 'dist/assets', report: () => undefined },
    );
    expect(
      (await plain.request('http://localhost:7071/')).headers.get('strict-transport-security'),
    ).toBeNull();
  });
});

describe('security.txt', () => {
  it('says whom to tell, where the operator said so, and until when', async () => {
    const path = 'https://tafel.voorbeeld.nl/.well-known/security.txt';
    expect((await app.get('/.well-known/security.txt')).status).toBe(404);
    const told = webApp(app.installation, {
      assets: 'dist/assets',
      report: () => undefined,
      securityContact: 'mailto:beveiliging@voorbeeld.nl',
    });
    const answer = await told.request(path);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await answer.text()).toBe(
      'Contact: mailto:beveiliging@voorbeeld.nl\nExpires: 2027-05-25T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://tafel.voorbeeld.nl/.well-known/security.txt\n',
    );
  });
});

describe('readiness', () => {
  it('is there while the database answers, and not when it is away; the process lives on', async () => {
    expect(await (await app.get('/ready')).json()).toEqual({ status: 'ready' });
    const other = await testApplication({ demonstration: false });
    const { rows } = await other.owner.query<{ name: string }>('select current_database() as name');
    const admin = new pg.Client(
      inject(process.env.REGIOTAFEL_TEST_SERVER === 'debian' ? 'debianDatabase' : 'database') ?? {},
    );
    await admin.connect();
    // The test's own connection ends as well.
    other.owner.on('error', () => undefined);
    await admin.query(`alter database ${rows[0]?.name} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      rows[0]?.name,
    ]);
    const away = await other.get('/ready');
    expect([away.status, await away.json()]).toEqual([503, { status: 'database_away' }]);
    expect((await other.get('/health')).status).toBe(200);
    await admin.query(`alter database ${rows[0]?.name} allow_connections true`);
    await admin.end();
    await vi.waitFor(async () => expect((await other.get('/ready')).status).toBe(200), { timeout: 5000 });
    await other.close();
  });
});
