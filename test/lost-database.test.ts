// The database goes away and comes back while people vote. REGIOTAFEL_LOST_SECONDS=30 makes it as long as it may be.
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '#platform/postgres';
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

const seconds = Number(process.env.REGIOTAFEL_LOST_SECONDS ?? 3);

describe.skipIf(notBuilt)('a database that goes away', () => {
  const folder = freshFolder();
  const data = join(folder, 'server');
  let server: EmbeddedServer;
  let running: Run;
  let origin: string;
  let settings: Record<string, string>;
  let vote: number;
  beforeAll(async () => {
    await filledFolder(data);
    server = await startEmbedded({ dataDirectory: data });
    const { host, user } = server.connection;
    const port = String(await freePort());
    origin = `http://localhost:${port}`;
    settings = {
      DATABASE_URL: `postgresql://${user}@localhost/regiotafel?host=${encodeURIComponent(host)}`,
      REGIOTAFEL_DATA: data,
      REGIOTAFEL_DEMO: '1',
      PORT: port,
    };
    running = await ready(web(settings));
    const [found] = await rows<{ id: number }>("select id from vote where state = 'open'");
    vote = found?.id ?? 0;
  });
  afterAll(async () => {
    if (running?.child.exitCode === null) running.child.kill('SIGTERM');
    await running?.ended;
    await server?.stop();
    remove(folder);
  });

  async function rows<T>(text: string): Promise<T[]> {
    const client = new pg.Client(server.connection);
    await client.connect();
    const found = await client.query(text);
    await client.end();
    return found.rows as T[];
  }
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie,
      },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
  async function signIn(title: string): Promise<string> {
    const [person] = await rows<{ id: number }>(
      `select person_id as id from office where title = '${title}' limit 1`,
    );
    const answer = await post('/aanmelden', { ambt: String(person?.id) });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  const status = async (path: string) => (await fetch(`${origin}${path}`)).status;

  it.each([
    ['stopped', () => server.stop()],
    ['killed', async () => void process.kill(Number(await postmaster()), 'SIGKILL')],
  ])('%s: says so, loses nothing that was acknowledged, and goes on by itself', async (_how, goAway) => {
    const path = `/leidse-regio/stemmingen/${vote}`;
    const stream = await follow(`${origin}${path}/live`);
    await vi.waitFor(() => expect(stream.events()).toBeGreaterThan(0), 5000);
    const cookie = await signIn('Fractiespecialist CDA Oegstgeest');
    const clerk = await signIn('Regiogriffier');
    const page = await (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
    const fractie = /name="fractie" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const answers: number[] = [];
    let casting = true;
    const going = (async () => {
      for (let turn = 0; casting; turn += 1) {
        const keuze = turn % 2 === 0 ? 'voor' : 'tegen';
        answers.push((await post(`${path}/stem`, { fractie, keuze }, cookie)).status);
        await wait(5);
      }
    })();
    while (answers.length < 10) await wait(10);
    // Drawn for a while: whoever listens again after the loss before this one begins with no page kept.
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await status('/leidse-regio/nieuws')).toBe(200);
      await wait(100);
    }
    const before = await entries();
    const acknowledgedBefore = answers.filter((each) => each === 303).length;
    await goAway();
    const began = Date.now();
    await vi.waitFor(async () => expect(await status('/ready')).toBe(503), 10_000);
    expect(await status('/health')).toBe(200);

    const read = await fetch(`${origin}/mijn`, { headers: { cookie } });
    expect([read.status, read.headers.get('retry-after')]).toEqual([503, '10']);
    const shown = await read.text();
    expect(shown).toContain('De gegevens zijn even niet bereikbaar');
    expect(shown).toContain('<a href="/mijn">Probeer opnieuw</a>');
    const typed = 'Dit schreef ik net, met een <b>teken</b> erin.';
    const written = await post('/leidse-regio/nieuws', { titel: 'Een bericht', tekst: typed }, clerk);
    expect(written.status).toBe(503);
    const kept = await written.text();
    expect(kept).toContain('met een &lt;b>teken&lt;/b> erin.');
    expect(kept).toContain('action="/leidse-regio/nieuws"');
    expect(kept).toContain('type="hidden" name="titel" value="Een bericht"');
    expect(kept).toContain('Het kan zijn dat wat u verstuurde nog net is bewaard');
    const api = await fetch(`${origin}/leidse-regio/api/v1/voorstellen`, {
      headers: { authorization: 'Bearer rt_aaaaaaaaaaaaaaaaaaaaaaaa' },
    });
    expect([api.status, (await api.json()) as unknown]).toMatchObject([503, { code: 'database_away' }]);
    // A page that everybody may see, and that was drawn before, is still given.
    expect(await status('/leidse-regio/nieuws')).toBe(200);
    while (Date.now() - began < seconds * 1000) await wait(100);
    server = await startEmbedded({ dataDirectory: data });
    await vi.waitFor(async () => expect(await status('/ready')).toBe(200), 20_000);
    const count = answers.length;
    await vi.waitFor(() => expect(answers.slice(count)).toContain(303), 10_000);
    const told = stream.events();
    const other = await signIn('Fractiespecialist VVD Zoeterwoude');
    const own = await (await fetch(`${origin}${path}`, { headers: { cookie: other } })).text();
    const fraction = /name="fractie" value="([^"]+)"/.exec(own)?.[1] ?? '';
    casting = false;
    await going;
    // A ballot of a fraction that had none: everybody who follows is told, on the stream that was never broken off.
    if (_how === 'stopped') {
      expect((await post(`${path}/stem`, { fractie: fraction, keuze: 'voor' }, other)).status).toBe(303);
      await vi.waitFor(() => expect(stream.events()).toBeGreaterThan(told), 10_000);
    }
    expect(new Set(answers)).toEqual(new Set([303, 503]));
    const acknowledged = answers.filter((each) => each === 303).length - acknowledgedBefore;
    await vi.waitFor(async () => expect((await entries()) - before).toBeGreaterThanOrEqual(acknowledged));
    const last = answers.lastIndexOf(303) % 2 === 0 ? 'for' : 'against';
    if (answers.at(-1) === 303)
      expect(
        await rows(`select choice from ballot where vote_id = ${vote} and fraction_id = '${fractie}'`),
      ).toEqual([{ choice: last }]);
    stream.answer.destroy();
  });

  it('leaves a journal in order and a web process that never ended', async () => {
    expect(running.child.exitCode).toBe(null);
    const verified = await command(settings, 'journal', 'verify', '--json');
    expect(JSON.parse(verified.answer)).toMatchObject([{ fouten: [] }, { fouten: [] }]);
    expect(running.said()).not.toMatch(/fault [0-9a-f]{8}/);
    expect(running.said().match(/database_away/g)?.length).toBeLessThan(12);
  });

  const entries = async () => {
    const [found] = await rows<{ n: number }>(
      "select count(*)::int as n from journal_entry where operation = 'cast_ballot'",
    );
    return found?.n ?? 0;
  };
  const postmaster = async () => {
    const [found] = await rows<{ pid: number }>(
      "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid",
    );
    return found?.pid;
  };
});

async function follow(address: string) {
  let text = '';
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { agent: false }, resolve).on('error', reject);
  });
  answer.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  answer.on('error', () => undefined);
  return { answer, events: () => [...text.matchAll(/^id: /gm)].length };
}
