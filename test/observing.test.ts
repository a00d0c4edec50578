// What a running process tells whoever watches over it, and how it ends.
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  command,
  filledFolder,
  freePort,
  freshFolder,
  notBuilt,
  type Run,
  ready,
  remove,
  web,
} from './processes.ts';

describe.skipIf(notBuilt)('a web process', () => {
  const folder = freshFolder();
  const token = 'een-geheim-van-de-monitor';
  let settings: Record<string, string>;
  let running: Run;
  let port: number;
  let origin: string;
  beforeAll(async () => {
    port = await freePort();
    origin = `http://localhost:${port}`;
    settings = {
      REGIOTAFEL_DATA: join(folder, 'data'),
      REGIOTAFEL_DEMO: '1',
      PORT: String(port),
      LOG_LEVEL: 'info',
      METRICS_TOKEN: token,
      STOP_SECONDS: '4',
    };
    await filledFolder(join(folder, 'data'));
    running = await ready(web(settings));
  });
  afterAll(async () => {
    if (running?.child.exitCode === null) running.child.kill('SIGTERM');
    await running?.ended;
    remove(folder);
  });
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { ...form, cookie, 'user-agent': 'Eigen browser 1.0' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const lines = () =>
    running
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('logs a whole sign-in and vote without saying who, where or what', async () => {
    const mail = 'iemand.in.het.bijzonder@voorbeeld.nl';
    const invited = await command(
      settings,
      'people',
      'invite',
      '--operator',
      '--name',
      'Bijzondere Naam',
      '--json',
    );
    const link = /aanmelden\/[\w-]+(?:\/[\w-]+)?/.exec(invited.answer)?.[0] ?? '';
    const secret = link.split('/').at(-1) ?? '';
    expect(secret.length).toBeGreaterThan(15);
    await fetch(`${origin}/${link}?van=${mail}`);
    await post(`/${link}`, {});
    await post('/aanmelden/link', { mail });
    await fetch(`${origin}/leidse-regio/voorstellen?zoek=geheimewoord`);
    const page = await (await fetch(`${origin}/aanmelden`)).text();
    const title = 'Fractiespecialist CDA Oegstgeest';
    const person =
      new RegExp(`name="ambt" value="(\\d+)"(?:(?!name="ambt")[\\s\\S])*?>${title}<`).exec(page)?.[1] ?? '';
    const cookie = cookieOf(await post('/aanmelden', { ambt: person }));
    expect(cookie.length).toBeGreaterThan(20);
    const own = await (await fetch(`${origin}/mijn`, { headers: { cookie } })).text();
    expect(own).toContain('Fractiespecialist');
    const list = await (await fetch(`${origin}/leidse-regio/api/v1/stemmingen`)).text();
    const vote = /"id":(\d+)[^{}]*"toestand":"open"/.exec(list)?.[1] ?? /"id":(\d+)/.exec(list)?.[1] ?? '';
    const shown = await (
      await fetch(`${origin}/leidse-regio/stemmingen/${vote}`, { headers: { cookie } })
    ).text();
    const fractie = /name="fractie" value="([^"]+)"/.exec(shown)?.[1] ?? 'gm0579-cda';
    await post(`/leidse-regio/stemmingen/${vote}/stem`, { fractie, keuze: 'voor' }, cookie);
    await fetch(`${origin}/leidse-regio/api/v1/voorstellen`, {
      headers: { authorization: 'Bearer rt_geheimesleutelgeheimesleutel' },
    });
    await vi.waitFor(() => expect(lines().length).toBeGreaterThan(9), 5000);
    await wait(200);
    const said = running.said();
    for (const never of [
      mail,
      'Bijzondere Naam',
      secret,
      cookie.split('=')[1] ?? cookie,
      'geheimewoord',
      'rt_geheime',
      'Fractiespecialist',
      fractie,
      'Eigen browser',
      '127.0.0.1',
      '::1',
      '?',
    ])
      expect(said.includes(never), never).toBe(false);
    const requests = lines().filter(({ event }) => event === 'request');
    for (const line of requests)
      expect(line).toEqual({
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        level: expect.stringMatching(/^(info|warn)$/),
        event: 'request',
        request: expect.stringMatching(/^[0-9a-f]{12}$/),
        method: expect.stringMatching(/^(GET|POST)$/),
        route: expect.any(String),
        status: expect.any(Number),
        ms: expect.any(Number),
      });
    const routes = requests.map(({ method, route, status }) => `${method} ${route} ${status}`);
    expect(routes).toContain('POST /:region/stemmingen/:stemming/stem 303');
    expect(routes).toContain('GET /:region/voorstellen 200');
    expect(routes).toContain('POST /aanmelden 303');
    // No number of anything: addresses stand as they are declared.
    expect(routes.filter((route) => /\/\d/.test(route))).toEqual([]);
  });

  it('shows its figures to who has the token, and to nobody else', async () => {
    for (const headers of [{}, { authorization: 'Bearer iets-anders' }, { authorization: token }])
      expect((await fetch(`${origin}/metrics`, { headers })).status).toBe(404);
    const figures = () => fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const answer = await figures();
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    let text = await answer.text();
    // The first checkpoint is signed soon after the start, not before it.
    for (
      let look = 0;
      look < 300 && !text.includes('checkpoint_age_seconds{book="leidse-regio"}');
      look += 1
    ) {
      await wait(100);
      text = await (await figures()).text();
    }
    // Every line is a comment or a sample as the format has it, each sample of a metric that was declared.
    const declared = new Set<string>();
    for (const line of text.trimEnd().split('\n')) {
      const type = /^# TYPE (\w+) (?:gauge|histogram)$/.exec(line)?.[1];
      if (type) declared.add(type);
      if (line.startsWith('#')) continue;
      const [, name = ''] = /^(\w+)(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? -?[\d.e+-]+$/.exec(line) ?? [];
      expect(declared.has(name.replace(/_(bucket|sum|count)$/, '')) || declared.has(name), line).toBe(true);
    }
    const value = (start: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(start))
          ?.split(' ')
          .at(-1) ?? Number.NaN,
      );
    expect(value('regiotafel_database_up')).toBe(1);
    expect(
      value(
        'regiotafel_http_request_seconds_count{method="POST",route="/:region/stemmingen/:stemming/stem",status="303"}',
      ),
    ).toBe(1);
    expect(value('regiotafel_ballots{region="leidse-regio"}')).toBeGreaterThan(1);
    expect(value('regiotafel_journal_entries{book="leidse-regio"}')).toBeGreaterThan(100);
    // The folder that the program began from was filled before, perhaps long before; the next is signed an hour later.
    expect(value('regiotafel_journal_checkpoint_age_seconds{book="leidse-regio"}')).toBeLessThan(7200);
    expect(value('regiotafel_mail_waiting')).toBeGreaterThanOrEqual(0);
    expect(value('regiotafel_database_connections{state="open"}')).toBeGreaterThan(0);
    expect(value('regiotafel_event_loop_delay_seconds')).toBeLessThan(10);
    expect(text).not.toMatch(/@voorbeeld|Fractiespecialist|geheime/);
  });

  it('ends what is under way when it is asked to stop, tells streams to come back, and takes nothing new', async () => {
    const list = await (await fetch(`${origin}/leidse-regio/api/v1/stemmingen`)).text();
    const vote = /"id":(\d+)/.exec(list)?.[1];
    const stream = await fetch(`${origin}/leidse-regio/stemmingen/${vote}/live`);
    const told = stream.text();
    const body = 'ambt=1';
    const slow = ask({
      port,
      host: 'localhost',
      method: 'POST',
      path: '/aanmelden',
      agent: false,
      headers: { ...form, 'content-length': body.length },
    });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
    slow.write(body.slice(0, 3));
    await wait(300);
    running.child.kill('SIGTERM');
    expect(await told).toMatch(/^retry: \d+/);
    await wait(300);
    await expect(fetch(`${origin}/health`)).rejects.toThrow();
    slow.end(body.slice(3));
    expect(await answered).toBeLessThan(500);
    expect(await running.ended).toBe(0);
  });

  it('waits no longer than it was told for a request that does not end', async () => {
    running = await ready(web({ ...settings, STOP_SECONDS: '1', REGIOTAFEL_DEMO: '1' }));
    const never = ask({
      port,
      host: 'localhost',
      method: 'POST',
      path: '/aanmelden',
      agent: false,
      headers: { ...form, 'content-length': 10 },
    });
    never.on('error', () => undefined);
    never.write('a');
    await wait(300);
    const began = Date.now();
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(Date.now() - began).toBeGreaterThan(900);
    expect(Date.now() - began).toBeLessThan(20_000);
  });
});
