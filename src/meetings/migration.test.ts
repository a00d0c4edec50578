import { expect, it } from 'vitest';
import { migrations } from '../main/features.ts';
import { migrate } from '../platform/database/migrate.ts';
import { testDatabase } from '../platform/database/testing.ts';

const kinds = '2026-11-26-20-meeting-kinds';

it('gives meetings that were planned before the kind that their agenda tells', async () => {
  const test = await testDatabase(migrations.filter(({ name }) => name < kinds));
  const opened: { release: () => void }[] = [];
  try {
    const { owner } = test;
    await owner.query("insert into region (id, name, created_at) values ('regio', 'Regio', now())");
    const client = await owner.connect();
    opened.push(client);
    await client.query("select set_config('app.region', 'regio', false)");
    for (const [place, kind] of [
      'regional_committee',
      'governing_table',
      'steering_group',
      'working_group',
    ].entries())
      await client.query(
        "insert into body (region_id, id, place, kind, name, description) values ('regio', $1, $2, $1, $1, '')",
        [kind, place],
      );
    await client.query(
      "insert into ambition (region_id, id, place, title, description, placeholder) values ('regio', 'wonen', 0, 'Wonen', '', false)",
    );
    const meeting = async (body: string, phases: string[] = []) => {
      const { rows } = await client.query(
        "insert into meeting (region_id, body_id, day, starts_at, place, state) values ('regio', $1, '2026-12-01', '20:00', 'Hier', 'planned') returning id",
        [body],
      );
      for (const [number, phase] of phases.entries())
        await client.query(
          "insert into agenda_item (region_id, body_id, meeting_id, number, kind, phase, ambition_id) values ('regio', $1, $2, $3, 'ambition', $4, 'wonen')",
          [body, rows[0].id, number, phase],
        );
    };
    await meeting('regional_committee');
    await meeting('regional_committee', ['steering']);
    await meeting('regional_committee', ['steering', 'picture_forming']);
    await meeting('regional_committee', ['opinion_forming', 'picture_forming']);
    await meeting('governing_table');
    await meeting('steering_group');
    await meeting('working_group');
    opened.pop()?.release();
    await migrate(owner, migrations);
    const [rows] = await test.database.read('regio' as never, [
      {
        name: 'kinds',
        text: 'select kind, changed_at is null as unknown from meeting order by id',
        values: [],
      },
    ]);
    expect(rows).toEqual(
      [
        'opinion_forming',
        'ambition_start',
        'picture_forming',
        'opinion_forming',
        'table',
        'steering_group',
        'consultation',
      ].map((kind) => ({ kind, unknown: false })),
    );
  } finally {
    opened.pop()?.release();
    await test.close();
  }
});
