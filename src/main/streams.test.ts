import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixedClock } from '#kernel';
import { allPages } from './features.ts';
import { type Installation, openInstallation } from './installation.ts';
import { streamsFirst } from './streams.ts';
import { testApplication, testNow } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let other: Installation;
const servers: Server[] = [];
let vote: number;
let meeting: number;

async function serve(installation: Installation): Promise<Server> {
  const server = createServer(
    streamsFirst(installation, allPages, (_request, response) => response.writeHead(418).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  servers.push(server);
  return server;
}
beforeAll(async () => {
  app = await testApplication();
  // A second web process on the same database.
  other = await openInstallation({
    database: app.database,
    files: app.files,
    clock: fixedClock(testNow),
    publicUrl: 'http://localhost:7071',
  });
  await serve(app.installation);
  await serve(other);
  const { rows } = await app.owner.query(
    `select v.id, i.meeting_id as meeting from vote v
     join agenda_item i on i.region_id = v.region_id and i.id = v.agenda_item_id where v.state = 'open'`,
  );
  ({ id: vote, meeting } = rows[0]);
  await app.installation.settled();
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await other.stop();
  await app.close();
});

interface Told {
  readonly phase: string;
  readonly say: string;
  readonly parts: Record<string, string>;
}
async function follow(path: string, headers: Record<string, string> = {}, at = servers[0] as Server) {
  const { port } = at.address() as AddressInfo;
  let text = '';
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: 'localhost', port, path, headers, agent: false }, resolve).on('error', reject);
  });
  answer.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  answer.on('error', () => undefined);
  const events = () =>
    [...text.matchAll(/^id: (.+)\ndata: (.+)$/gm)].map(([, id = '', data = '']) => ({
      id,
      ...(JSON.parse(data) as Told),
    }));
  return { answer, events, text: () => text };
}
const cast = async (title: string, keuze: string) => {
  const cookie = await app.signIn(title);
  const page = await (await app.get(`/leidse-regio/stemmingen/${vote}`, cookie)).text();
  const fractie = /name="fractie" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return app.post(`/leidse-regio/stemmingen/${vote}/stem`, { fractie, keuze }, cookie);
};

it('tells of ballots, on every web process, in both languages, and nothing of how', async () => {
  const [dutch, english, elsewhere, room] = await Promise.all([
    follow(`/leidse-regio/stemmingen/${vote}/live`),
    follow(`/leidse-regio/en/stemmingen/${vote}/live`),
    follow(`/leidse-regio/stemmingen/${vote}/live`, {}, servers[1]),
    follow(`/leidse-regio/vergaderingen/${meeting}/live`, {}, servers[1]),
  ]);
  const all = [dutch, english, elsewhere, room];
  await vi.waitFor(() => expect(all.every((one) => one.events().length === 1)).toBe(true));
  const before = room.events()[0]?.parts.zaal ?? '';
  const left = Number(/Nog niet gestemd: (\d+) van/.exec(before)?.[1]);
  expect((await cast('Fractiespecialist CDA Oegstgeest', 'tegen')).status).toBe(303);
  await vi.waitFor(() => expect(all.every((one) => one.events().length === 2)).toBe(true), 5000);
  expect(room.events()[1]?.parts.zaal).toContain(`Nog niet gestemd: ${left - 1} van`);
  expect(english.events()[1]?.parts.stand).toMatch(/has voted/);
  expect(dutch.events()[1]?.id).toBe(elsewhere.events()[1]?.id);
  expect(dutch.events()[1]).toMatchObject({ phase: 'open' });
  // Another choice of the same fraction: the same weight has voted, and nobody is told anything.
  expect((await cast('Fractiespecialist CDA Oegstgeest', 'voor')).status).toBe(303);
  await app.installation.settled();
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const one of all) {
    expect(one.events()).toHaveLength(2);
    expect(one.text()).not.toContain('event: own');
    one.answer.destroy();
  }
});

it('tells a specialist the own ballot, and sends who comes back what was missed', async () => {
  const cookie = await app.signIn('Fractiespecialist BVNL Oegstgeest');
  const path = `/leidse-regio/stemmingen/${vote}/live`;
  const mine = await follow(path, { cookie });
  await vi.waitFor(() => expect(mine.text()).toContain('event: own\ndata: \n\n'));
  await cast('Fractiespecialist BVNL Oegstgeest', 'voor');
  await vi.waitFor(() => expect(mine.text()).toContain('event: own\ndata: for\n\n'), 5000);
  await vi.waitFor(() => expect(mine.events()).toHaveLength(2));
  const last = mine.events().at(-1)?.id as string;
  mine.answer.destroy();
  const same = await follow(path, { 'last-event-id': last });
  await cast('Fractiespecialist VVD Oegstgeest', 'voor');
  await vi.waitFor(() => expect(same.events()).toHaveLength(1), 5000);
  expect(same.events()[0]?.id).not.toBe(last);
});

it('keeps the stream of the console to who may see the console', async () => {
  const path = `/leidse-regio/vergaderingen/${meeting}/regie/live`;
  const specialist = await app.signIn('Fractiespecialist BVNL Oegstgeest');
  const stale = (await app.signIn('Regiogriffier')).replace(/=.{4}/, '=AAAA');
  for (const headers of [{}, { cookie: specialist }, { cookie: stale }]) {
    const { answer, text } = await follow(path, headers as Record<string, string>);
    expect(answer.statusCode).toBe(403);
    expect(text()).toBe('');
    answer.destroy();
  }
});

it('tells the console who has voted and not how, and a reminder to who has not voted alone', async () => {
  const path = `/leidse-regio/vergaderingen/${meeting}/regie/live`;
  const console = await follow(path, { cookie: await app.signIn('Regiogriffier') });
  const [slow, done] = await Promise.all(
    ['Fractiespecialist VVD Zoeterwoude', 'Fractiespecialist BVNL Oegstgeest'].map(async (title) =>
      follow(`/leidse-regio/stemmingen/${vote}/live`, { cookie: await app.signIn(title) }),
    ),
  );
  await vi.waitFor(() => expect(console.events()).toHaveLength(1));
  const [before] = console.events();
  const waiting = (parts: Record<string, string> | undefined) =>
    Number(/Herinner (\d+) fracties/.exec(parts?.herinner ?? '')?.[1]);
  expect(before?.parts['stem gm0638-cda']).toContain('wacht op stem');
  await cast('Fractiespecialist CDA Zoeterwoude', 'tegen');
  await vi.waitFor(() => expect(console.events()).toHaveLength(2), 5000);
  const after = console.events()[1]?.parts ?? {};
  expect(after['stem gm0638-cda']).toContain('heeft gestemd');
  expect(waiting(after)).toBe(waiting(before?.parts) - 1);
  for (const [name, part] of Object.entries(after))
    if (name.startsWith('stem ')) expect(part).not.toMatch(/i-(ok|rejected|abstain)/);
  const clerk = await app.signIn('Regiogriffier');
  await app.post(`/leidse-regio/stemmingen/${vote}/herinneren`, {}, clerk);
  await vi.waitFor(() => expect(slow?.text()).toContain('event: own\ndata: reminded 2026-11-24T10'), 5000);
  expect(done?.text()).toContain('event: own\ndata: for');
  expect(done?.text()).not.toContain('reminded');
  for (const one of [console, slow, done]) one?.answer.destroy();
});

it('has closed the vote on every screen when it is closed, with the result of the page', async () => {
  const room = await follow(`/leidse-regio/vergaderingen/${meeting}/live`, {}, servers[1]);
  const page = await follow(`/leidse-regio/stemmingen/${vote}/live`);
  await vi.waitFor(() => expect(page.events()).toHaveLength(1));
  const clerk = await app.signIn('Regiogriffier');
  await app.post(`/leidse-regio/stemmingen/${vote}/sluiten`, {}, clerk);
  await vi.waitFor(() => expect(page.events().at(-1)?.phase).toBe('closed'), 5000);
  // Which item is taken up, and the vote.
  const closed = new RegExp(`^\\d+ ${vote} closed$`);
  await vi.waitFor(() => expect(room.events().at(-1)?.phase).toMatch(closed), 5000);
  expect(page.events().at(-1)?.say).toMatch(/^Stemming gesloten\. .+\.$/);
  const shown = await (await app.get(`/leidse-regio/stemmingen/${vote}`)).text();
  expect(shown).toContain(page.events().at(-1)?.parts.stand);
  const figures = /(\d+,\d%)<\/b> voor/.exec(room.events().at(-1)?.parts.zaal ?? '')?.[1] ?? '?';
  expect(shown).toContain(figures);
  const screen = await (await app.get(`/leidse-regio/vergaderingen/${meeting}/zaal`)).text();
  expect(screen).toContain(room.events().at(-1)?.parts.zaal);
});

it('refuses what does not exist, and leaves other addresses to the pages', async () => {
  for (const path of [
    '/leidse-regio/stemmingen/9999/live',
    '/leidse-regio/stemmingen/0/live',
    '/nergens/stemmingen/1/live',
  ])
    expect((await follow(path)).answer.statusCode, path).toBe(404);
  expect((await follow('/leidse-regio/live')).answer.statusCode).toBe(418);
  expect((await follow(`/leidse-regio/stemmingen/${vote}`)).answer.statusCode).toBe(418);
});
