import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRequests } from './example-requests.ts';
import { features } from './features.ts';
import { officeHolders, otherRegion, secondRegion } from './office-holders.ts';
import { exampleAddresses, testApplication } from './testing.ts';
import { operationsOf } from './who-may/rights.ts';

// Two regions of the same five municipalities in one installation. What a query forgets, row-level security holds.

type Application = Awaited<ReturnType<typeof testApplication>>;
const own = 'leidse-regio';
const other = otherRegion;
/** In which nothing lies at all. */
const nowhere = 'nergens';

const application = async () => {
  const app = await testApplication();
  await secondRegion(app.database);
  await app.installation.refresh();
  return app;
};

/** Tables with a region that belong to the installation all the same, and why. */
const ofInstallation: Readonly<Record<string, string>> = {
  office: 'who holds what, read before it is known where',
  api_token: 'its scope is what a token is good for',
  election_upload: 'a file that waits to be read in, by whoever sent it',
};

/** As the application, in this scope; nothing of it stays. */
async function inside<T>(
  app: Application,
  scope: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await app.database.pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.region', $1, true)", [scope]);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

interface Table {
  readonly name: string;
  /** The column that says whose a row is; the journal's is called otherwise, for it holds the installation's too. */
  readonly column: 'region_id' | 'scope';
}

/** Every table whose rows are a region's, from the catalogue: a new one is among them. */
async function isolatedTables(app: Application): Promise<Table[]> {
  const { rows } = await app.owner.query<Table>(
    `select c.relname as name, a.attname as column from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname in ('region_id', 'scope') and a.atttypid = 'text'::regtype
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not a.attisdropped order by 1`,
  );
  return rows.filter(({ name }) => !(name in ofInstallation));
}

/** As the owner and past every trigger: a row of this region also in the other, under numbers of its own. */
async function alsoInOther(owner: pg.PoolClient, { name: table, column }: Table): Promise<boolean> {
  const both = async () =>
    (
      await owner.query(
        `select coalesce(bool_or(${column} = $1) and bool_or(${column} = $2), false) as both from ${table}`,
        [own, other],
      )
    ).rows[0].both as boolean;
  if (await both()) return true;
  const { rows: columns } = await owner.query<{ name: string; numbered: boolean }>(
    `select attname as name, attidentity <> '' as numbered from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const values = columns.map(({ name, numbered }) =>
    name === column ? `'${other}'` : numbered ? `${name} + 900000` : name,
  );
  const names = columns.map(({ name }) => name).join(', ');
  await owner.query(
    `insert into ${table} (${names}) overriding system value
     select ${values.join(', ')} from ${table} where ${column} = $1 on conflict do nothing`,
    [own],
  );
  return both();
}

/** What gets through of the first region to whoever is in the second, however the query asks. */
async function leaks(app: Application, { name: table, column }: Table): Promise<string[]> {
  const found: string[] = [];
  const row = (
    await app.owner.query(`select to_json(t) as row from ${table} t where ${column} = $1 limit 1`, [own])
  ).rows[0]?.row;
  const attempt = async (what: string, work: (client: pg.PoolClient) => Promise<boolean>) => {
    if (await inside(app, other, work)) found.push(`${table}: ${what}`);
  };
  await attempt('read', async (client) => {
    const seen = await client.query(`select 1 from ${table} where ${column} <> $1`, [other]);
    const all = await client.query(`select ${column} from ${table}`);
    return (seen.rowCount ?? 0) > 0 || all.rows.some((each) => each[column] !== other);
  });
  // Only a refusal for want of the right, or no row at all, is none: a constraint that is met was met on rows that were seen.
  for (const [what, text] of [
    ['changed', `update ${table} set ${column} = ${column} where ${column} = '${own}'`],
    ['removed', `delete from ${table} where ${column} = '${own}'`],
    ['carried over', `update ${table} set ${column} = '${own}'`],
  ] as const)
    await attempt(what, async (client) => {
      const done = await client.query(text).catch(refusal);
      return done !== 'refused' && (done === 'met' || done.rowCount !== 0);
    });
  if (row !== undefined)
    await attempt('added', async (client) => {
      const text = `insert into ${table} overriding system value select (json_populate_record(null::${table}, $1)).*`;
      return (await client.query(text, [row]).catch(refusal)) !== 'refused';
    });
  return found;
}

const refusal = (error: unknown) => ((error as { code?: string }).code === '42501' ? 'refused' : 'met');

describe('tables of a region', () => {
  let app: Application;
  let tables: Table[];
  const alone: string[] = [];
  const called = (name: string) => tables.find((each) => each.name === name) as Table;
  beforeAll(async () => {
    app = await application();
    tables = await isolatedTables(app);
    const client = await app.owner.connect();
    await client.query('set session_replication_role = replica');
    for (const table of tables) if (!(await alsoInOther(client, table))) alone.push(table.name);
    client.release(true);
  });
  afterAll(() => app.close());

  it('are all isolated, for reads and writes, by force', async () => {
    expect(tables.length).toBeGreaterThan(60);
    expect(tables.filter(({ column }) => column === 'scope').length).toBeGreaterThan(3);
    const { rows } = await app.owner.query(
      `select c.relname as name from pg_class c where c.relname = any($1) and c.relrowsecurity and c.relforcerowsecurity
         and 1 = (select count(*) from pg_policy p where p.polrelid = c.oid)
         and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
           and p.polqual is not null and p.polwithcheck is not null)`,
      [tables.map(({ name }) => name)],
    );
    // The owner's trigger writes this one, in whatever scope; the application may only read it, under its policy.
    expect(tables.map(({ name }) => name).filter((name) => !rows.some((row) => row.name === name))).toEqual([
      'journal_row',
    ]);
    const { rows: rights } = await inside(app, own, (client) =>
      client.query(
        "select has_table_privilege('journal_row', 'insert, update, delete, truncate') as writes, (select relrowsecurity from pg_class where relname = 'journal_row') as isolated",
      ),
    );
    expect(rights).toEqual([{ writes: false, isolated: true }]);
  });

  it('have rows in both regions, but for those that the demonstration leaves empty', () => {
    expect(alone).toEqual([
      'agreement_step_correction',
      'document_job',
      'family_rejection',
      'follow',
      'follower',
      'invited',
      'journal_checkpoint',
      'journal_erasure',
      'mandate_end',
      'programme_measurement_withdrawal',
      'removal_request',
      'told_task',
    ]);
  });

  it('let nothing through, though no query names the region', async () => {
    const found = [];
    for (const table of tables) found.push(...(await leaks(app, table)));
    expect(found).toEqual([]);
  });

  it('would be seen to leak: without their policy, without its check, without force', async () => {
    await app.owner.query('alter table news disable row level security');
    await app.owner.query(
      'drop policy region on body; create policy region on body using (true) with check (true)',
    );
    await app.owner.query(
      "drop policy region on ambition; create policy region on ambition using (region_id = current_setting('app.region', true)) with check (true)",
    );
    expect((await leaks(app, called('news'))).length).toBeGreaterThanOrEqual(2);
    expect((await leaks(app, called('body'))).length).toBeGreaterThanOrEqual(2);
    expect(await leaks(app, called('ambition'))).toContain('ambition: added');
  });
});

describe("the application's role", () => {
  let app: Application;
  beforeAll(async () => {
    app = await application();
  });
  afterAll(() => app.close());

  it('owns nothing, is no superuser, passes no policy and can become nobody who does', async () => {
    const { rows } = await inside(app, own, (client) =>
      client.query(`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
          (select count(*)::int from pg_class where relowner = r.oid) as tables,
          (select count(*)::int from pg_proc where proowner = r.oid) as functions,
          (select count(*)::int from pg_roles o where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')) as others
        from pg_roles r where rolname = current_user`),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        tables: 0,
        functions: 0,
        others: 0,
      }),
    ]);
  });

  it.each([
    'alter table proposal disable row level security',
    'drop policy region on proposal',
    'create policy all_of_it on proposal using (true)',
    'set session_replication_role = replica',
    'alter table ballot disable trigger all',
    'create table aside (region_id text)',
    'truncate proposal',
  ])('cannot: %s', async (text) => {
    await expect(inside(app, own, (client) => client.query(text))).rejects.toMatchObject({ code: '42501' });
  });

  it('finds no way around by a view or a function that acts as its owner', async () => {
    const { rows } = await app.owner.query(
      `select relname as name from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
         and not coalesce(reloptions @> array['security_invoker=true'], false)
       union all
       select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    );
    // The trigger that hashes rows into the journal: nobody calls it, and it answers nothing. And what the journal held of rows
    // of the region that asks.
    expect(rows.map(({ name }) => name).sort()).toEqual(['journal_rows_held', 'journal_witness']);
    const { rows: vote } = await app.owner.query<{ key: string; scope: string }>(
      "select key, scope from journal_row_each where table_name = 'vote' and hash is not null order by id desc limit 1",
    );
    const heldIn = (region = '') =>
      inside(app, region, (client) =>
        client.query("select key from journal_rows_held('vote', $1)", [[vote[0]?.key]]),
      );
    expect((await heldIn(vote[0]?.scope)).rows).toEqual([{ key: vote[0]?.key }]);
    expect((await heldIn('elders')).rows).toEqual([]);
    await expect(inside(app, own, (client) => client.query('select journal_witness()'))).rejects.toThrow(
      'can only be called as triggers',
    );
  });
});

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Everything that is asked of the database from here on, once a text. */
function listen(app: Application): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  const { pool } = app.database;
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const heard = new WeakSet<pg.PoolClient>();
  pool.connect = (async () => {
    const client = await connect();
    if (heard.has(client)) return client;
    heard.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const [first, values] = given;
      const { text, values: sent = values } = (typeof first === 'string' ? { text: first } : first) as Asked;
      if (typeof text === 'string' && !asked.has(text))
        asked.set(text, { text, values: (sent as unknown[]) ?? [] });
      return query(...given);
    }) as typeof client.query;
    return client;
  }) as typeof pool.connect;
  return asked;
}

/** The condition on the region taken out; its value is still named, so that the text stays whole. */
const forgetful = (text: string) =>
  text
    .replace(/(\b\w+\.)?\b(region_id|scope) = (\$\d+)/g, '($3::text is null or true)')
    .replace(/(\$\d+) = (\b\w+\.)?\b(region_id|scope)\b/g, '($1::text is null or true)');

describe('every statement of the product, with the condition on the region taken out', () => {
  let app: Application;
  let statements: Asked[];
  beforeAll(async () => {
    app = await application();
    const asked = listen(app);
    await playEverything(app);
    statements = [...asked.values()].filter(({ text }) => /^\s*(select|with|update|delete)\b/i.test(text));
  });
  afterAll(() => app.close());

  const ask = ({ text, values }: Asked, scope: string) =>
    inside(app, scope, async (client) => {
      const answer = await client.query(forgetful(text), [...values]);
      return JSON.stringify({ count: answer.rowCount, rows: answer.rows });
    }).catch((error: unknown) => `refused: ${(error as { code?: string }).code}`);

  const askAll = async (scope: string) => {
    const answers = new Map<string, string>();
    for (const each of statements) answers.set(each.text, await ask(each, scope));
    return answers;
  };
  const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
    [...a].filter(([text, answer]) => b.get(text) !== answer).map(([text]) => text);

  it('tells nothing of a region to whoever is in none, and changes nothing there', async () => {
    expect(statements.length).toBeGreaterThan(200);
    expect(statements.filter(({ text }) => forgetful(text) !== text).length).toBeGreaterThan(5);
    const tables = await isolatedTables(app);
    const [fromNowhere, fromWithin] = [await askAll(nowhere), await askAll(own)];

    // That it would be seen: one table that is not isolated tells.
    await app.owner.query('alter table proposal disable row level security');
    const leaking = await askAll(nowhere);
    await app.owner.query('alter table proposal enable row level security');
    expect(differing(fromNowhere, leaking).length).toBeGreaterThan(5);

    const client = await app.owner.connect();
    await client.query('set session_replication_role = replica');
    for (const { name, column } of tables)
      await client.query(`delete from ${name} where ${column} = $1`, [own]);
    await client.query('set session_replication_role = origin');
    client.release();

    // Without the region's rows the answers are the same: none of them came from there.
    expect(differing(fromNowhere, await askAll(nowhere))).toEqual([]);
    expect(differing(fromWithin, await askAll(own)).length).toBeGreaterThan(100);
  });
});

/** Every page, every read and every operation, as offices that may. */
async function playEverything(app: Application): Promise<void> {
  const holders = await officeHolders(app.database);
  const cookies = [
    'regional clerk',
    'council clerk',
    'specialist',
    'chair',
    'policy officer',
    'operator',
  ].map((word) => holders.get(word)?.cookie);
  for (const address of exampleAddresses())
    for (const cookie of [undefined, cookies[0]]) await app.get(`/${own}${address}`, cookie);
  for (const read of features.flatMap((feature) => feature.reads ?? []))
    await app.get(`/${own}/api/v1${read.path.replace(/\{\w+\}/g, '1')}`);
  const operations = features.flatMap(operationsOf);
  for (const { operation, params, body } of exampleRequests) {
    const path = operations.find((each) => each.name === operation)?.path ?? '';
    const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => params?.[name] ?? name);
    for (const word of [
      'regional clerk',
      'council clerk',
      'specialist',
      'policy officer',
      'operator',
      'chair',
    ])
      await app.api(address, holders.get(word)?.token ?? '', body);
  }
}
