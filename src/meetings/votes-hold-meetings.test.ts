import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let clerk: string;
let token: string;
beforeAll(async () => {
  app = await testApplication();
  clerk = await app.signIn('Regiogriffier');
  token = await app.token('Regiogriffier');
});
afterAll(() => app.close());

const base = '/leidse-regio';
const code = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

it('a meeting with an open vote neither ends nor moves to another day; who was counted stays in its attendance', async () => {
  const { rows } = await app.owner.query<{ vote: number; meeting: number; version: number; place: string }>(
    `select v.id as vote, m.id as meeting, m.version, m.place from vote v
     join agenda_item i on i.region_id = v.region_id and i.id = v.agenda_item_id
     join meeting m on m.region_id = i.region_id and m.id = i.meeting_id where v.state = 'open' limit 1`,
  );
  const open = rows[0];
  if (!open) throw new Error('The demonstration has an open vote');
  const path = `/vergaderingen/${open.meeting}`;
  expect(await code(await app.api(`${path}/sluiten`, token, {}))).toBe('vote_open');
  expect(await code(await app.api(`${path}/annuleren`, token, { reden: 'Sneeuw.' }))).toBe('vote_open');
  const moved = { versie: open.version, dag: '2027-01-14', tijd: '20:00', plaats: open.place };
  expect(await code(await app.api(`${path}/wijzigen`, token, moved))).toBe('vote_open');
  const page = await (await app.post(`${base}${path}/sluiten`, {}, clerk)).text();
  expect(page).toContain('Sluit eerst de stemming');
  const there = await app.owner.query<{ key: string }>(
    `select coalesce('zetel:' || seat_id, fraction_id) as key from attendance where meeting_id = $1 and counted
     and region_id = 'leidse-regio' and seat_id is not null limit 1`,
    [open.meeting],
  );
  const who = there.rows[0]?.key ?? '';
  await app.api(`${path}/aanwezig`, token, { gaat: who });
  expect(await code(await app.api(`${path}/toch-niet-aanwezig`, token, { wie: who }))).toBe(
    'counted_in_vote',
  );
  expect((await app.api(`/stemmingen/${open.vote}/sluiten`, token, {})).status).toBe(201);
  expect((await app.api(`${path}/sluiten`, token, {})).status).toBe(201);
});
