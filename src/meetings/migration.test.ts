import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../main/features.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';

// A database of the version before: what has a name before `first` had run when it was made.
const first = '2026-11-26-30';
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase(migrations.filter((each) => each.name < first));
});
afterAll(() => test.close());

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
