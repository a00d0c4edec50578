import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../main/features.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';

// Databases of versions before: what has a name before this had run when they were made.
let test: TestDatabase;
let marked: TestDatabase;
beforeAll(async () => {
  test = await testDatabase(migrations.filter((each) => each.name < '2026-11-26-30'));
  marked = await testDatabase(migrations.filter((each) => each.name < '2026-11-27-10'));
});
afterAll(async () => {
  await test.close();
  await marked.close();
});

const sql = (text: string) => test.owner.query(text);

it('keeps public what could be read, since its meeting was planned; an agenda without items is a draft', async () => {
  // The owner of the tables sees no rows either while row-level security is forced.
  const tables = ['region', 'body', 'meeting', 'ambition', 'agenda_item', 'journal_entry'];
  for (const table of tables) await sql(`alter table ${table} no force row level security`);
  await sql("insert into region (id, name, created_at) values ('r', 'R', now())");
  await sql(
    "insert into body (region_id, id, kind, name, description, place) values ('r', 'b', 'regional_committee', 'B', '', 1)",
  );
  await sql(
    "insert into ambition (region_id, id, title, description, place, placeholder) values ('r', 'a', 'A', '', 1, false)",
  );
  await sql(`insert into meeting (region_id, body_id, day, starts_at, place, state, kind, changed_at)
    select 'r', 'b', '2026-12-03', '20:00', 'P', 'planned', 'steering', now() from generate_series(1, 2)`);
  await sql(`insert into agenda_item (region_id, body_id, meeting_id, number, kind, phase, ambition_id)
    select 'r', 'b', min(id), 1, 'ambition', 'steering', 'a' from meeting`);
  await sql(`insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash)
    select 'r', '2026-11-01T10:00:00Z', 'plan_meeting', 'meeting/' || min(id), 'x', sha256('x') from meeting`);
  for (const table of tables) await sql(`alter table ${table} force row level security`);

  expect((await migrate(test.owner, migrations)).length).toBeGreaterThan(0);
  await sql('alter table meeting no force row level security');
  const { rows } = await sql('select published_at from meeting order by id');
  expect(rows.map((row) => row.published_at)).toEqual(['2026-11-01T10:00:00.000Z', null]);
});

it('carries presence over as stays of fractions, with the moments that were kept', async () => {
  const run = (text: string) => marked.owner.query(text);
  const tables = ['region', 'body', 'meeting', 'meeting_presence', 'presence_change'];
  for (const table of tables) await run(`alter table ${table} no force row level security`);
  await run("insert into region (id, name, created_at) values ('r', 'R', now())");
  await run("insert into municipality (id, name) values ('gm0001', 'A')");
  await run(`insert into fraction (id, municipality_id, short_name)
    select 'gm0001-' || f, 'gm0001', f from unnest(array['old', 'stayed', 'back', 'left', 'gone']) f`);
  await run(
    "insert into body (region_id, id, kind, name, description, place) values ('r', 'b', 'regional_committee', 'B', '', 1)",
  );
  await run(`insert into meeting (region_id, body_id, day, starts_at, place, state, kind, changed_at)
    values ('r', 'b', '2026-11-24', '20:00', 'P', 'planned', 'steering', now())`);
  await run(`insert into meeting_presence select 'r', min(id), 'gm0001-' || f
    from meeting, unnest(array['old', 'stayed', 'back']) f group by f`);
  // In the order in which they were marked; `gone` was there before moments were kept.
  for (const [fraction, time, came] of [
    ['stayed', '20:00', true],
    ['back', '20:00', true],
    ['left', '20:01', true],
    ['gone', '20:10', false],
    ['back', '20:30', false],
    ['left', '20:00', false],
    ['back', '21:00', true],
  ] as const)
    await run(`insert into presence_change (region_id, meeting_id, fraction_id, at, came)
      select 'r', min(id), 'gm0001-${fraction}', '2026-11-24T${time}:00Z', ${came} from meeting`);
  for (const table of tables) await run(`alter table ${table} force row level security`);

  expect((await migrate(marked.owner, migrations)).length).toBeGreaterThan(0);
  await run('alter table attendance no force row level security');
  const { rows } = await run('select * from attendance order by fraction_id, came_at');
  const time = (at: string | null) => at && at.slice(11, 16);
  expect(rows.map((row) => [row.fraction_id.slice(7), time(row.came_at), time(row.left_at)])).toEqual([
    ['back', '20:00', '20:30'],
    ['back', '21:00', null],
    ['gone', null, '20:10'],
    // The clock was set back: a stay does not end before it begins.
    ['left', '20:01', '20:01'],
    ['old', null, null],
    ['stayed', '20:00', null],
  ]);
  expect(rows.every((row) => row.seat_id === null && row.region_id === 'r')).toBe(true);
});
