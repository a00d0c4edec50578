import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

// In the demonstration nine fractions have voted in the vote that is open; VVD Zoeterwoude has not, D66 Leiden has.
let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let vote: number;
let meeting: number;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  const { rows } = await app.owner.query(
    `select v.id, i.meeting_id as meeting from vote v
     join agenda_item i on i.region_id = v.region_id and i.id = v.agenda_item_id where v.state = 'open'`,
  );
  vote = rows[0].id;
  meeting = rows[0].meeting;
});
afterAll(() => app.close());

const base = '/leidse-regio';
const html = async (path: string, cookie?: string) => (await app.get(base + path, cookie)).text();
const words = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
const remind = (cookie = clerk) => app.post(`${base}/stemmingen/${vote}/herinneren`, {}, cookie);
const asked = 'De regiogriffier vroeg om 11.00 uur of uw fractie wil stemmen.';

it('shows beside every name in the console whether it has voted, and not how', async () => {
  const console = await html(`/vergaderingen/${meeting}/regie`, clerk);
  expect(console).toContain('Aanwezig en gestemd');
  const mark = (fraction: string) =>
    new RegExp(`data-part="stem ${fraction}">(.*?)</span></span></span>`).exec(console)?.[1] ?? '';
  expect(words(mark('gm0638-vvd'))).toContain('wacht op stem');
  expect(words(mark('gm0546-d66'))).toContain('heeft gestemd');
  const all = [...console.matchAll(/data-part="stem [^"]+">(.*?)<\/span><\/span><\/span>/g)].map(([, text]) =>
    words(text ?? '').trim(),
  );
  expect(all).toHaveLength(32);
  expect(new Set(all)).toEqual(new Set(['wacht op stem', 'heeft gestemd']));
  expect(console).not.toMatch(/data-part="stem [^"]+"><span><svg[^>]*><use href="#i-(ok|rejected|abstain)"/);
  // Of who is not there, or has no weight, nothing is said.
  expect(console).not.toContain('data-part="stem gm0546-sp"');
});

it('shows how they voted where the rulebook of the vote shows the standing live', async () => {
  const { owner } = app;
  await owner.query('alter table vote no force row level security');
  await owner.query(`update vote set rules = rules || '{"standing":"live"}' where id = $1`, [vote]);
  const console = await html(`/vergaderingen/${meeting}/regie`, clerk);
  expect(console).toMatch(/data-part="stem gm0546-d66"><span><svg[^>]*><use href="#i-(ok|rejected|abstain)"/);
  await owner.query(`update vote set rules = rules || '{"standing":"after_closing"}' where id = $1`, [vote]);
  await owner.query('alter table vote force row level security');
});

it('reminds who has not voted, on the own page of the vote, and nobody else', async () => {
  const slow = await app.signIn('Fractiespecialist VVD Zoeterwoude');
  const done = await app.signIn('Fractiespecialist D66 Leiden');
  const page = async (cookie?: string) => words(await html(`/stemmingen/${vote}`, cookie));
  expect(await page(slow)).not.toContain('De regiogriffier vroeg');
  expect(words(await html(`/vergaderingen/${meeting}/regie`, clerk))).toContain('Herinner 23 fracties');
  expect((await remind(slow)).status).toBe(403);
  const sent = await remind();
  expect(sent.headers.get('location')).toBe(`${base}/vergaderingen/${meeting}/regie`);
  expect(await page(slow)).toContain(asked);
  // The page says so to its stream too, so that it notices a reminder that comes later.
  expect(await html(`/stemmingen/${vote}`, slow)).toContain('data-own="reminded 2026-11-24T10:00:00.000Z"');
  expect(await page(done)).not.toContain('De regiogriffier vroeg');
  expect(await page()).not.toContain('De regiogriffier vroeg');
  expect(words(await html(`/vergaderingen/${meeting}/regie`, clerk))).toContain('Herinnerd om 11.00 uur.');
  const told = (await (await app.get(`${base}/api/v1/stemmingen/${vote}`)).json()) as { herinnerd: string };
  expect(told.herinnerd).toBe('2026-11-24T10:00:00.000Z');
  // Once the fraction voted, the reminder is gone.
  const cast = { fractie: 'gm0638-vvd', keuze: 'voor' };
  await app.post(`${base}/stemmingen/${vote}/stem`, cast, slow);
  expect(await page(slow)).not.toContain('De regiogriffier vroeg');
});

it('has nobody to remind once all voted, or the vote is closed', async () => {
  const { owner } = app;
  const { rows } = await owner.query(
    `select fraction_id from vote_fraction f where vote_id = $1 and not exists (select 1 from ballot b
     where b.vote_id = f.vote_id and b.fraction_id = f.fraction_id)`,
    [vote],
  );
  const papers = Object.fromEntries(rows.map((row) => [`stemmen.${row.fraction_id}`, 'onthouden']));
  expect((await app.post(`${base}/stemmingen/${vote}/papier`, papers, clerk)).status).toBe(303);
  const all = await remind();
  expect(all.status).toBe(409);
  expect(words(await all.text())).toContain('Alle fracties hebben gestemd');
  expect(words(await html(`/vergaderingen/${meeting}/regie`, clerk))).not.toMatch(/Herinner \d/);
  expect((await app.post(`${base}/stemmingen/${vote}/sluiten`, {}, clerk)).status).toBe(303);
  expect((await remind()).status).toBe(409);
  expect(await html(`/vergaderingen/${meeting}/regie`, clerk)).not.toContain('data-part="stem ');
  expect(app.faults).toEqual([]);
});
