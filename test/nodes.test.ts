// Several web processes on one database: begun at the same moment, one vote over all of them, what must be once is once.
import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import type { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '#platform/postgres';
import { migrations } from '../src/main/features.ts';
import { receiving } from './mailbox.ts';
import { command, freePort, freshFolder, notBuilt, type Run, ready, remove, web } from './processes.ts';

describe.skipIf(notBuilt)('several web processes on one database', () => {
  const folder = freshFolder();
  let server: EmbeddedServer;
  let url: string;
  let settings: Record<string, string>;
  let smtp: SMTPServer;
  const mails: string[] = [];
  const nodes: (Run & { readonly origin: string })[] = [];
  beforeAll(async () => {
    server = await startEmbedded({ dataDirectory: join(folder, 'server') });
    await asking('postgres', async (client) => {
      await client.query('create role plain login createrole');
      await client.query('create database gedeeld owner plain');
    });
    url = `postgresql://plain@localhost/gedeeld?host=${encodeURIComponent(server.connection.host)}`;
    const post = await receiving((mail) => void mails.push(mail));
    smtp = post.server;
    settings = {
      DATABASE_URL: url,
      DATABASE_POOL: '6',
      REGIOTAFEL_DATA: join(folder, 'shared'),
      REGIOTAFEL_DEMO: '1',
      SMTP_URL: `smtp://localhost:${post.port}`,
      MAIL_FROM: 'regiotafel@voorbeeld.nl',
    };
  });
  afterAll(async () => {
    for (const { child } of nodes) if (child.exitCode === null) child.kill('SIGTERM');
    await Promise.all(nodes.map(({ ended }) => ended));
    await new Promise<void>((resolve) => smtp?.close(() => resolve()));
    await server?.stop();
    remove(folder);
  });

  async function asking<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ ...server.connection, database });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const rows = <T>(text: string) =>
    asking('gedeeld', async (client) => (await client.query(text)).rows as T[]);

  async function begin(more: Record<string, string> = {}) {
    const port = String(await freePort());
    const running = web({ ...settings, PORT: port, ...more });
    const node = { ...running, origin: `http://localhost:${port}` };
    nodes.push(node);
    return node;
  }
  const post = (origin: string, path: string, fields: Record<string, string>, cookie = '') =>
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

  it('begin at the same moment on an empty database: migrated once, filled once, one checkpoint a book', async () => {
    const begun = await Promise.all([begin(), begin(), begin()]);
    await Promise.all(begun.map(ready));
    const ran = await rows<{ name: string }>('select name from kysely_migration');
    expect(ran).toHaveLength(migrations.length);
    const once = await rows<{ operation: string; count: number }>(
      `select operation, count(*) from journal_entry where operation in ('hold_rows', 'use_journal_key') group by 1 order by 1`,
    );
    expect(once).toEqual([{ operation: 'use_journal_key', count: 1 }]);
    expect(await rows('select count(*)::int as n from installation')).toEqual([{ n: 1 }]);
    await vi.waitFor(async () => expect(await checkpoints()).toEqual(onePerBook), 10_000);
    expect(
      await rows("select count(*)::int as n from web_node where seen_at > now() - interval '1 minute'"),
    ).toEqual([{ n: 3 }]);
    for (const { said } of begun) expect(said()).not.toContain('sleutel');
  });

  const onePerBook = [
    { scope: '@installation', n: 1 },
    { scope: 'leidse-regio', n: 1 },
  ];
  const checkpoints = () =>
    rows('select scope, count(*)::int as n from journal_checkpoint group by 1 order by 1');

  async function signIn(origin: string, title: string): Promise<string> {
    const [person] = await rows<{ id: number }>(
      `select person_id as id from office where title = '${title}' limit 1`,
    );
    const answer = await post(origin, '/aanmelden', { ambt: String(person?.id) });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  it('hold one vote: ballots at each, heard at each, signed in at all, closed at one', async () => {
    const [a, b] = nodes;
    if (!a || !b) throw new Error('They did not begin');
    const [vote] = await rows<{ id: number }>("select id from vote where state = 'open'");
    const path = `/leidse-regio/stemmingen/${vote?.id}`;
    const streams = await Promise.all([follow(`${a.origin}${path}/live`), follow(`${b.origin}${path}/live`)]);
    await vi.waitFor(() => expect(streams.map((one) => one.events().length)).toEqual([1, 1]), 5000);
    const shownBefore = await (await fetch(`${b.origin}${path}`)).text();
    const cast = async (signedAt: string, votedAt: string, title: string) => {
      const cookie = await signIn(signedAt, title);
      const page = await (await fetch(`${votedAt}${path}`, { headers: { cookie } })).text();
      const fractie = /name="fractie" value="([^"]+)"/.exec(page)?.[1] ?? '';
      expect((await post(votedAt, `${path}/stem`, { fractie, keuze: 'voor' }, cookie)).status, title).toBe(
        303,
      );
      return fractie;
    };
    const fractions = [
      await cast(a.origin, a.origin, 'Fractiespecialist CDA Oegstgeest'),
      await cast(a.origin, b.origin, 'Fractiespecialist BVNL Oegstgeest'),
      await cast(b.origin, b.origin, 'Fractiespecialist VVD Zoeterwoude'),
    ];
    await vi.waitFor(() => {
      const [first, second] = streams.map((one) => one.events().at(-1));
      expect(first?.id).toBe(second?.id);
      expect(streams.every((one) => one.events().length > 1)).toBe(true);
    }, 10_000);
    const clerk = await signIn(b.origin, 'Regiogriffier');
    expect((await post(a.origin, `${path}/sluiten`, {}, clerk)).status).toBe(303);
    await vi.waitFor(
      () => expect(streams.map((one) => one.events().at(-1)?.phase)).toEqual(['closed', 'closed']),
      10_000,
    );
    // Pages that B keeps in memory are those of after the close at A.
    const [shownA, shownB] = await Promise.all(
      [a, b].map(async ({ origin }) => (await fetch(`${origin}${path}`)).text()),
    );
    expect(shownB).not.toBe(shownBefore);
    expect(shownB).toBe(shownA);
    const stored = await rows<{ fraction_id: string }>(
      `select fraction_id from ballot where vote_id = ${vote?.id}`,
    );
    expect(stored.map((row) => row.fraction_id)).toEqual(expect.arrayContaining(fractions));
    for (const one of streams) one.answer.destroy();
  });

  it('send each mail once, sign once an hour, and leave a journal that is in order', async () => {
    const invite = (mail: string) =>
      command(settings, 'people', 'invite', '--operator', '--name', 'Beheerder elders', '--mail', mail);
    const invited = await Promise.all([1, 2, 3].map((at) => invite(`nieuw${at}@voorbeeld.nl`)));
    expect(invited.map(({ code }) => code)).toEqual([0, 0, 0]);
    await vi.waitFor(() => expect(mails.filter((mail) => mail.includes('nieuw')).length).toBe(3), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const ids = mails.map((mail) => /message-id: (\S+)/i.exec(mail)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await checkpoints()).toEqual(onePerBook);
    const verified = await command(settings, 'journal', 'verify', '--json');
    expect(JSON.parse(verified.answer)).toMatchObject([{ fouten: [] }, { fouten: [] }]);
  });

  it('refuse one whose documents lie elsewhere, and take it where they do not', async () => {
    const elsewhere = await begin({ REGIOTAFEL_DATA: join(folder, 'elsewhere') });
    expect(await elsewhere.ended).toBe(1);
    expect(elsewhere.said()).toContain('liggen in een andere map');
    const [leaving] = nodes;
    leaving?.child.kill('SIGTERM');
    expect(await leaving?.ended).toBe(0);
    expect(await rows('select count(*)::int as n from web_node')).toEqual([{ n: 2 }]);
  });
});

interface Told {
  readonly id: string;
  readonly phase: string;
}
async function follow(address: string) {
  let text = '';
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { agent: false }, resolve).on('error', reject);
  });
  answer.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  answer.on('error', () => undefined);
  const events = (): Told[] =>
    [...text.matchAll(/^id: (.+)\ndata: (.+)$/gm)].map(([, id = '', data = '']) => ({
      ...JSON.parse(data),
      id,
    }));
  return { answer, events };
}
