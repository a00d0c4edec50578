import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { installation } from '#platform/database';
import { type JournalFault, readWitnessed, unwatched, verify, type WitnessedTable } from '#platform/journal';
import { testApplication } from './testing.ts';
import { unwitnessed, witnessedTables } from './witnessed.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let tables: WitnessedTable[];
const region = 'leidse-regio' as RegionId;
beforeAll(async () => {
  app = await testApplication();
  tables = await readWitnessed(app.database.pool);
});
afterAll(() => app.close());

const faultsOf = async (scope: RegionId | typeof installation): Promise<readonly JournalFault[]> =>
  (await verify(app.database, scope, { keys: [], tables })).faults;

describe('the tables that the journal holds', () => {
  it('are all tables, but for those of which it is said why not', async () => {
    const { rows } = await app.owner.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    const reviewed = [...witnessedTables, ...Object.keys(unwitnessed)];
    expect(rows.map((row) => row.name).sort()).toEqual(reviewed.sort());
    expect(unwatched(tables, witnessedTables)).toEqual([]);
  });

  it('are as the journal says after the whole demonstration was played: no write passed it by', async () => {
    for (const scope of [installation, region] as const) expect(await faultsOf(scope)).toEqual([]);
  });

  it.each([
    ['with its triggers', 'origin', ['row_without_entry']],
    ['with the triggers switched off', 'replica', ['row_changed', 'row_gone']],
  ] as const)('are each found when somebody changes a row past the door, %s', async (_how, role, kinds) => {
    const changed: string[] = [];
    for (const table of tables) {
      const key = await tamper(table, role);
      if (key !== undefined) changed.push(`${table.table} ${key}`);
    }
    const faults = [...(await faultsOf(installation)), ...(await faultsOf(region))];
    const named = faults.flatMap((fault) =>
      'key' in fault && (kinds as readonly string[]).includes(fault.kind)
        ? [`${fault.table} ${fault.key}`]
        : [],
    );
    expect(changed.filter((row) => !named.includes(row))).toEqual([]);
    // Those of which the demonstration has no row, or no row that can be changed: said here, so that it is seen when it grows.
    const untried = tables.filter(({ table }) => !changed.some((row) => row.startsWith(`${table} `)));
    expect(untried.map(({ table }) => table)).toEqual(untriable[role]);
  });

  it('are missed when a trigger is gone', async () => {
    await app.owner.query('drop trigger journal_update on ballot');
    await app.owner.query('alter table vote disable trigger journal_insert');
    expect(unwatched(await readWitnessed(app.database.pool), witnessedTables)).toEqual([
      { kind: 'not_watched', table: 'vote' },
      { kind: 'not_watched', table: 'ballot' },
    ]);
  });
});

const untriable = {
  // No extra day is known, no body took a framework back, no step of an agreement was put right, no measurement withdrawn.
  origin: [
    'agreement_step_correction',
    'extra_day',
    'family_rejection',
    'history_event',
    'identity_provider',
    'mandate_end',
    'news',
    'planned_item',
    'programme_measurement_withdrawal',
  ],
  replica: [
    'agreement_step_correction',
    'extra_day',
    'family_rejection',
    'identity_provider',
    'mandate_end',
    'programme_measurement_withdrawal',
  ],
};

/** A change of content that a column's type and checks allow, tried in turn. */
const changes: Readonly<Record<string, string>> = {
  text: "coalesce(c, '') || ' (anders)'",
  'timestamp with time zone': "coalesce(c, now()) + interval '1 minute'",
  date: "coalesce(c, '2026-01-01') + 1",
  integer: 'coalesce(c, 0) + 1',
  smallint: 'coalesce(c, 0) + 1',
  boolean: 'not coalesce(c, false)',
  jsonb: '\'["anders"]\'',
  'text[]': "array['anders']",
  uuid: 'gen_random_uuid()',
  bytea: "sha256('anders')",
};

/** Changes one row, or takes away one that is nothing but its key. @returns its key; undefined where there is no row */
async function tamper(
  { table, columns, lies }: WitnessedTable,
  role: 'origin' | 'replica',
): Promise<string | undefined> {
  const where = lies === 'region' ? `where region_id = '${region}'` : '';
  const key = `journal_row_key(to_jsonb(t), array['${columns.join("','")}'])`;
  const last = await app.owner.query<{ key: string; at: string }>(
    `select ${key} as key, ctid::text as at from ${table} t ${where} order by ctid desc limit 1`,
  );
  const row = last.rows[0];
  if (!row) return undefined;
  const others = await app.owner.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname not in ('region_id', 'scope') and attname <> all($2)`,
    [table, columns],
  );
  const updates = others.rows.flatMap(({ name, type }) =>
    changes[type]
      ? [`update ${table} set ${name} = ${changes[type].replace('c,', `${name},`).replace('anders', role)}`]
      : [],
  );
  const client = await app.owner.connect();
  try {
    await client.query(`set session_replication_role = ${role}`);
    for (const change of [...updates, `delete from ${table}`]) {
      const done = await client.query(`${change} where ctid = '${row.at}'`).catch(() => undefined);
      if (done?.rowCount === 1) return row.key;
    }
    // Nothing but a key, to which others refer: the database itself refuses.
    return undefined;
  } finally {
    await client.query('set session_replication_role = origin');
    client.release();
  }
}
