import { expect, it } from 'vitest';
import { consultationMigrations } from '../consultations/migrations.ts';
import { migrations } from '../main/features.ts';
import { witnessMigrations } from '../main/witnessed.ts';
import { migrate } from '../platform/database/migrate.ts';
import { testDatabase } from '../platform/database/testing.ts';
import { documentMigrations } from './migrations.ts';

const own = documentMigrations.map(({ name }) => name);

it('makes documents of the links that stood in drafts, and says of each vote what lay there', async () => {
  // Consultations are about versions of documents.
  const later = [...witnessMigrations, ...consultationMigrations].map(({ name }) => name);
  const test = await testDatabase(migrations.filter(({ name }) => ![...own, ...later].includes(name)));
  try {
    const { owner } = test;
    await owner.query(`
      insert into municipality (id, name) values ('gm0001', 'Een'), ('gm0002', 'Twee')`);
    for (const region of ['regio-a', 'regio-b']) {
      await owner.query('insert into region (id, name, created_at) values ($1, $1, now())', [region]);
    }
    const client = await owner.connect();
    for (const region of ['regio-a', 'regio-b']) {
      await client.query(`select set_config('app.region', $1, false)`, [region]);
      for (const version of [1, 3]) {
        const { rows } = await client.query(
          `insert into proposal (region_id, title, summary, lead_id, framework, advice_kind, committee_id, state, version, changed_at)
           values ($1, 'Plan', 'Kort', 'gm0001', false, 'full', 'commissie', 'in_decision', $2, '2026-10-01') returning id`,
          [region, version],
        );
        const id = rows[0].id;
        for (const [place, title] of ['Tekst', 'Kaart'].entries())
          await client.query(
            `insert into proposal_document values ($1, $2, $3, $4, 'https://example.org/' || $4, '2026-09-30')`,
            [region, id, place + 1, title],
          );
        await client.query(
          `insert into local_decision (region_id, proposal_id, municipality_id, day, outcome, amendments, account_owed, current)
           values ($1, $2, 'gm0002', '2026-11-01', 'as_advised', '[]', false, true),
             ($1, $2, 'gm0001', '2026-12-01', null, '[]', false, true)`,
          [region, id],
        );
      }
    }
    client.release();
    expect((await migrate(owner, migrations)).filter((name) => own.includes(name))).toEqual(own);
    for (const region of ['regio-a', 'regio-b'] as never[]) {
      const [documents, bases] = await test.database.read(region, [
        {
          name: 'a',
          text: 'select d.title, v.address, v.seen_on, v.added_by, v.number from document d join document_version v on v.region_id = d.region_id and v.document_id = d.id order by d.id',
          values: [],
        },
        {
          name: 'b',
          text: 'select proposal_version, versions from document_basis order by decision_id',
          values: [],
        },
      ]);
      const link = (title: string) => ({
        title,
        address: `https://example.org/${title}`,
        seen_on: '2026-09-30',
        added_by: null,
        number: 1,
      });
      expect(documents).toEqual([link('Tekst'), link('Kaart'), link('Tekst'), link('Kaart')]);
      expect(bases.map((basis) => (basis as { proposal_version: number }).proposal_version)).toEqual([1, 3]);
      for (const basis of bases) expect((basis as { versions: unknown[] }).versions).toHaveLength(2);
    }
    const { rows } = await test.owner.query("select to_regclass('proposal_document') as left");
    expect(rows[0].left).toBeNull();
  } finally {
    await test.close();
  }
});
