import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installation, statement, type Write, withCommit } from '#platform/database';
import { migrateWitnessed, readWitnessed, sealAll, verify } from '#platform/journal';
import { testDatabase } from '../platform/database/testing.ts';
import { migrations } from './features.ts';

const together = '2026-12-10-10-journal-rows-together';
let test: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  test = await testDatabase(migrations.filter(({ name }) => name !== together));
});
afterAll(() => test.close());

const addDays = (transaction: Write, days: readonly string[]) =>
  sql`insert into extra_day (day, name, source, holds, recorded_at, recorded_by)
    select d::date, 'Bevrijdingsdag', 'https://voorbeeld.example', true, now(), 'proef' from unnest(${[...days]}::text[]) d`.execute(
    transaction,
  );

/** An entry as the version before wrote it, for the rows that its write left. */
const entryOfBefore = sql`
  insert into journal_entry (scope, at, operation, subject, actor_name, payload_hash, change, rows_hash)
  select scope, now(), 'set_extra_day', 'extra_day', 'proef', sha256('x'), change,
    sha256(convert_to(jsonb_agg(jsonb_build_array(table_name, key, encode(hash, 'hex')) order by id)::text, 'UTF8'))
  from journal_row where change = current_setting('app.change')::bigint group by scope, change returning id`;

const faults = async () => {
  const tables = await readWitnessed(test.owner);
  await sealAll(test.database, []);
  return (await verify(test.database, installation, { keys: [], tables })).faults;
};

describe('rows that the journal held one by one', () => {
  it('are held as they were once they are held together, and a row that was wrong stays wrong', async () => {
    await test.database.write(installation, async (transaction) => {
      await addDays(transaction, ['2027-05-05', '2028-05-05']);
      await sql`update extra_day set holds = false where day = '2028-05-05'`.execute(transaction);
      const { rows } = await entryOfBefore.execute(transaction);
      const [{ id }] = rows as [{ id: number }];
      await sql`insert into journal_payload (entry_id, scope, salt, payload) values (${id}, ${installation}, '', 'x')`.execute(
        transaction,
      );
    });
    const client = await test.owner.connect();
    await client.query(
      "set session_replication_role = replica; update extra_day set name = 'Anders' where day = '2027-05-05'",
    );
    client.release(true);
    await migrateWitnessed(test.owner, migrations, new Date().toISOString());
    expect(await faults()).toEqual([{ kind: 'row_changed', table: 'extra_day', key: '2027-05-05' }]);
    const { rows } = await test.owner.query(
      "select keys from journal_row where table_name = 'extra_day' order by id",
    );
    expect(rows).toEqual([['2027-05-05'], ['2028-05-05'], ['2028-05-05']].map((keys) => ({ keys })));
  });

  it('and those of one statement are one row from then on', async () => {
    await test.database.write(installation, (transaction) =>
      addDays(transaction, ['2029-05-05', '2030-05-05']),
    );
    const { rows } = await test.owner.query(
      "select keys from journal_row where table_name = 'extra_day' order by id desc limit 1",
    );
    expect(rows).toEqual([{ keys: ['2029-05-05', '2030-05-05'] }]);
    expect((await faults()).map((fault) => fault.kind).sort()).toEqual([
      'row_changed',
      'row_without_entry',
      'row_without_entry',
    ]);
  });
});

describe('a statement that goes with the commit', () => {
  const mark = statement('mark_extra_day', 'update extra_day set name = $1 where day = $2');
  const nameOf = async (day: string) =>
    (await test.owner.query('select name from extra_day where day = $1', [day])).rows[0]?.name;

  it('is done by it, after all else', async () => {
    await test.database.write(installation, async (transaction) => {
      await withCommit(transaction, mark('Met de vastlegging', '2031-05-05'));
      await addDays(transaction, ['2031-05-05']);
    });
    expect(await nameOf('2031-05-05')).toBe('Met de vastlegging');
  });

  it('takes the whole write back when it fails, and the connection goes on', async () => {
    const failing = test.database.write(installation, async (transaction) => {
      await addDays(transaction, ['2032-05-05']);
      await withCommit(transaction, mark('', '2032-05-05'));
    });
    await expect(failing).rejects.toMatchObject({ code: '23514' });
    expect(await nameOf('2032-05-05')).toBeUndefined();
    await test.database.write(installation, (transaction) => addDays(transaction, ['2032-05-05']));
    expect(await nameOf('2032-05-05')).toBe('Bevrijdingsdag');
  });

  it('is not done when the write is refused, nor by the write after it', async () => {
    const refused = test.database.write(installation, async (transaction) => {
      await withCommit(transaction, mark('Nooit', '2032-05-05'));
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await test.database.write(installation, (transaction) => addDays(transaction, ['2033-05-05']));
    expect(await nameOf('2032-05-05')).toBe('Bevrijdingsdag');
  });

  it('is not kept when it cannot be handed over: the write is taken back', async () => {
    const failing = test.database.write(installation, async (transaction) => {
      await addDays(transaction, ['2034-05-05']);
      await withCommit(
        transaction,
        mark(
          {
            toPostgres: () => {
              throw new Error('no');
            },
          },
          '2034-05-05',
        ),
      );
    });
    await expect(failing).rejects.toThrow('may not be handed over');
    expect(await nameOf('2034-05-05')).toBeUndefined();
  });

  it('is one at most', async () => {
    const two = test.database.write(installation, async (transaction) => {
      await withCommit(transaction, mark('een', '2033-05-05'));
      await withCommit(transaction, mark('twee', '2033-05-05'));
    });
    await expect(two).rejects.toThrow('one statement at most');
    expect(await nameOf('2033-05-05')).toBe('Bevrijdingsdag');
  });
});
