import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor, RegionId } from '#kernel';
import {
  database,
  installation,
  type Migration,
  migrate,
  migrationsWait,
  type Scope,
  type Write,
} from '#platform/database';
import { addEntry } from './entry.ts';
import { keepTiles } from './tiles.ts';

// A row that matters is witnessed: what a write leaves of it is hashed by the database in the same transaction, and the
// entry of that write holds the hash of those hashes. A row that is changed past the one door then differs from what the
// journal holds, or is in a change without an entry; the table and the row are named. Decision 0034.

/** The tables of the mechanism itself, and the function that a migration calls for each table to be witnessed. */
export const witnessSql = `
  alter table journal_entry add column change bigint;
  alter table journal_entry add column rows_hash bytea check (octet_length(rows_hash) = 32);
  create index journal_change_entry on journal_entry (change) where change is not null;
  create sequence journal_change;
  create table journal_row (
    id bigint generated always as identity,
    scope text not null,
    change bigint not null,
    table_name text not null,
    key text not null,
    hash bytea
  );
  create index journal_row_change on journal_row (change);
  create index journal_row_last on journal_row (scope, table_name, key, id);
  alter table journal_row enable row level security;
  create policy scope on journal_row using (scope = nullif(current_setting('app.region', true), ''));

  -- Without what is empty: a column that a later version adds, and leaves empty, changes no hash.
  create function journal_row_hash(content jsonb) returns bytea language sql immutable parallel safe as
    $$ select sha256(convert_to(jsonb_strip_nulls(content)::text, 'UTF8')) $$;
  create function journal_row_key(content jsonb, columns text[]) returns text language sql immutable parallel safe as
    $$ select string_agg(coalesce(content->>c, ''), '/' order by place) from unnest(columns) with ordinality as k (c, place) $$;

  create function journal_witness() returns trigger language plpgsql security definer
    set search_path from current set timezone = 'UTC' as $$
  begin
    if coalesce(current_setting('app.change', true), '') = '' then
      perform set_config('app.change', nextval('journal_change')::text, true);
    end if;
    insert into journal_row (scope, change, table_name, key, hash)
    select case when TG_ARGV[0] = 'region' then r.content->>'region_id' else '@installation' end,
      current_setting('app.change')::bigint, TG_TABLE_NAME, journal_row_key(r.content, TG_ARGV[1:]),
      case when TG_OP <> 'DELETE' then journal_row_hash(r.content) end
    from (select to_jsonb(c) as content from changed c) r;
    return null;
  end $$;

  create function witness(named regclass, columns text default null) returns void language plpgsql as $$
  declare
    place text;
  begin
    if columns is null then
      select string_agg(quote_literal(a.attname), ', ' order by k.place) into columns
      from pg_index i cross join unnest(i.indkey) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indrelid = named and i.indisprimary
        and not (a.attname = 'region_id' and (select relrowsecurity from pg_class where oid = named));
    end if;
    place := case when (select relrowsecurity from pg_class where oid = named) then 'region' else 'installation' end;
    execute format('create trigger journal_insert after insert on %s referencing new table as changed
      for each statement execute function journal_witness(%L, %s)', named, place, columns);
    execute format('create trigger journal_update after update on %s referencing new table as changed
      for each statement execute function journal_witness(%L, %s)', named, place, columns);
    execute format('create trigger journal_delete after delete on %s referencing old table as changed
      for each statement execute function journal_witness(%L, %s)', named, place, columns);
  end $$;`;

/** The same two functions, for a table too whose rows say themselves in which scope they lie. */
export const witnessScopesSql = `
  create or replace function journal_witness() returns trigger language plpgsql security definer
    set search_path from current set timezone = 'UTC' as $$
  begin
    if coalesce(current_setting('app.change', true), '') = '' then
      perform set_config('app.change', nextval('journal_change')::text, true);
    end if;
    insert into journal_row (scope, change, table_name, key, hash)
    select case TG_ARGV[0] when 'region' then r.content->>'region_id' when 'scope' then r.content->>'scope'
        else '@installation' end,
      current_setting('app.change')::bigint, TG_TABLE_NAME, journal_row_key(r.content, TG_ARGV[1:]),
      case when TG_OP <> 'DELETE' then journal_row_hash(r.content) end
    from (select to_jsonb(c) as content from changed c) r;
    return null;
  end $$;

  create or replace function witness(named regclass, columns text default null) returns void language plpgsql as $$
  declare
    place text;
  begin
    if columns is null then
      select string_agg(quote_literal(a.attname), ', ' order by k.place) into columns
      from pg_index i cross join unnest(i.indkey) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indrelid = named and i.indisprimary
        and not (a.attname = 'region_id' and (select relrowsecurity from pg_class where oid = named));
    end if;
    place := case when not (select relrowsecurity from pg_class where oid = named) then 'installation'
      when exists (select from pg_attribute where attrelid = named and attname = 'region_id') then 'region' else 'scope' end;
    execute format('create trigger journal_insert after insert on %s referencing new table as changed
      for each statement execute function journal_witness(%L, %s)', named, place, columns);
    execute format('create trigger journal_update after update on %s referencing new table as changed
      for each statement execute function journal_witness(%L, %s)', named, place, columns);
    execute format('create trigger journal_delete after delete on %s referencing old table as changed
      for each statement execute function journal_witness(%L, %s)', named, place, columns);
  end $$;`;

/**
 * The trigger once more: a row is made JSON once, where it was made so for each part that was asked of it, and an insert
 * that updates (whose two triggers both come) hashes nothing for the one with nothing to tell.
 */
export const witnessOnceSql = `
  create or replace function journal_witness() returns trigger language plpgsql security definer
    set search_path from current set timezone = 'UTC' as $$
  begin
    if not exists (select from changed) then
      return null;
    end if;
    if coalesce(current_setting('app.change', true), '') = '' then
      perform set_config('app.change', nextval('journal_change')::text, true);
    end if;
    insert into journal_row (scope, change, table_name, key, hash)
    select case TG_ARGV[0] when 'region' then r.content->>'region_id' when 'scope' then r.content->>'scope'
        else '@installation' end,
      current_setting('app.change')::bigint, TG_TABLE_NAME,
      array_to_string(array(select coalesce(r.content->>c, '') from unnest(TG_ARGV[1:]) c), '/'),
      case when TG_OP <> 'DELETE' then journal_row_hash(r.content) end
    from (select to_jsonb(c) as content from changed c offset 0) r;
    return null;
  end $$;`;

/** Before that, a row of the journal held one row of a table. */
const eachRowBefore = `create or replace view journal_row_each as
  select id, scope, change, table_name, key, hash, 1::bigint as place from journal_row`;

/**
 * One row of the journal for all rows of a table that a statement leaves: twenty ballots that share a statement cost one row
 * and one place in each index, where they cost twenty. `journal_row_each` has them apart again, in their order by `id, place`.
 */
export const witnessTogetherSql = `
  drop view if exists journal_row_each;
  drop index journal_row_last;
  alter table journal_row alter column key type text[] using array[key], alter column key set not null,
    alter column hash type bytea[] using array[hash], alter column hash set not null;
  alter table journal_row rename column key to keys;
  alter table journal_row rename column hash to hashes;
  create index journal_row_of_table on journal_row (scope, table_name);
  -- What waits to be sorted in is read by every search: no more than a few pages.
  create index journal_row_keys on journal_row using gin (keys) with (gin_pending_list_limit = 256);
  -- As the owner: an index on what arrays have in common may not be used where rows are held back from whoever asks.
  create function journal_rows_held(named text, wanted text[]) returns table (key text, hash bytea)
    language sql stable security definer set search_path from current as $$
    select distinct on (k.key) k.key, k.hash
    from journal_row r cross join lateral unnest(r.keys, r.hashes) with ordinality as k (key, hash, place)
    where r.scope = nullif(current_setting('app.region', true), '') and r.table_name = named and r.keys && wanted
      and k.key = any(wanted)
      and exists (select from journal_entry e where e.scope = r.scope and e.change = r.change)
    order by k.key, r.id desc, k.place desc $$;
  revoke execute on function journal_rows_held from public;
  create view journal_row_each with (security_invoker = true) as
    select r.id, r.scope, r.change, r.table_name, k.key, k.hash, k.place
    from journal_row r cross join lateral unnest(r.keys, r.hashes) with ordinality as k (key, hash, place);
  create or replace function journal_witness() returns trigger language plpgsql security definer
    set search_path from current set timezone = 'UTC' as $$
  begin
    if not exists (select from changed) then
      return null;
    end if;
    if coalesce(current_setting('app.change', true), '') = '' then
      perform set_config('app.change', nextval('journal_change')::text, true);
    end if;
    insert into journal_row (scope, change, table_name, keys, hashes)
    select case TG_ARGV[0] when 'region' then r.content->>'region_id' when 'scope' then r.content->>'scope'
        else '@installation' end,
      current_setting('app.change')::bigint, TG_TABLE_NAME,
      array_agg(case TG_NARGS when 2 then coalesce(r.content->>TG_ARGV[1], '')
        when 3 then coalesce(r.content->>TG_ARGV[1], '') || '/' || coalesce(r.content->>TG_ARGV[2], '')
        else array_to_string(array(select coalesce(r.content->>c, '') from unnest(TG_ARGV[1:]) c), '/') end),
      array_agg(case when TG_OP <> 'DELETE' then journal_row_hash(r.content) end)
    from (select to_jsonb(c) as content from changed c offset 0) r group by 1;
    return null;
  end $$;`;

/** A migration that lets tables be witnessed from then on: `ballot`, or `basis(vote_id,decision_id)` without a primary key. */
export function witnessMigration(name: string, tables: readonly string[]): Migration {
  const calls = tables.map((each) => {
    const [, table, columns] = /^(\w+)(?:\((.+)\))?$/.exec(each) ?? [];
    if (!table) throw new Error(`${name}: "${each}" is no table`);
    const given = columns?.split(',').map((column) => `'${column}'`);
    return given ? `select witness('${table}', $columns$${given}$columns$);` : `select witness('${table}');`;
  });
  return { name, sql: calls.join('\n') };
}

export interface WitnessedTable {
  readonly table: string;
  /** Whose its rows are: a region's, the installation's, or that of the scope which each of them names. */
  readonly lies: 'region' | 'installation' | 'scope';
  /** Columns of the key, without the region. */
  readonly columns: readonly string[];
  /** Its three triggers are there and work. */
  readonly watched: boolean;
}

// The function's arguments are kept as text that ends in a zero byte each.
const witnessedTables = `
  select c.relname as "table", bool_and(t.tgenabled <> 'D') and count(*) = 3 as watched,
    (array_agg(string_to_array(encode(t.tgargs, 'escape'), '\\000')))[1:1] as arguments
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where p.proname = 'journal_witness' and c.relnamespace = current_schema()::regnamespace
  group by c.relname order by c.relname`;

type Queries = Pick<pg.Pool, 'query'>;

export async function readWitnessed(db: Queries): Promise<WitnessedTable[]> {
  const { rows } = await db.query<{
    table: string;
    watched: boolean;
    arguments: [[WitnessedTable['lies'], ...string[]]];
  }>(witnessedTables);
  return rows.map(({ table, watched, arguments: [[place, ...columns]] }) => ({
    table,
    watched,
    lies: place,
    columns: columns.filter((column) => column !== ''),
  }));
}

/** What is wrong with a row: it is not as it was last written, is no longer there, or was never written. */
export type RowFaultKind = 'row_changed' | 'row_gone' | 'row_unknown';
export interface RowFault {
  readonly kind: RowFaultKind;
  readonly table: string;
  readonly key: string;
}

/** Past a hundred of one table nobody reads on; how many there are in all is said by the table's name. */
const mostFaults = 100;

const whereLies = {
  region: (scope: Scope) => sql`where t.region_id = ${scope}`,
  scope: (scope: Scope) => sql`where t.scope = ${scope}`,
  installation: () => sql``,
};

/** Rows as they are here beside what the journal last held of them, where these differ; the first so many by key. */
const differing = (scope: Scope, { table, columns, lies }: WitnessedTable, most: number) => sql`
    with here as (
      select journal_row_key(to_jsonb(t), ${[...columns]}::text[]) as key, journal_row_hash(to_jsonb(t)) as hash
      from ${sql.table(table)} t ${whereLies[lies](scope)}),
    held as (
      select key, hash from (select distinct on (key) key, hash from journal_row_each
        where scope = ${scope} and table_name = ${table} order by key, id desc, place desc) last where hash is not null)
    select case when held.key is null then 'row_unknown' when here.key is null then 'row_gone' else 'row_changed' end as kind,
      ${table}::text as "table", coalesce(here.key, held.key) as key, here.hash
    from here full join held on held.key = here.key
    where here.hash is distinct from held.hash order by 3 limit ${most}`;

const ofScope = (tables: readonly WitnessedTable[], scope: Scope) =>
  tables.filter(({ lies }) => lies === 'scope' || (lies === 'region') === (scope !== installation));

/** Rows that differ from what the journal holds, of every witnessed table; of each the first hundred. */
export async function differingRows(
  transaction: Write,
  scope: Scope,
  tables: readonly WitnessedTable[],
): Promise<RowFault[]> {
  const faults: RowFault[] = [];
  for (const table of ofScope(tables, scope)) {
    const { rows } = await sql<RowFault>`
      select kind, "table", key from (${differing(scope, table, mostFaults)}) found`.execute(transaction);
    faults.push(...rows);
  }
  return faults;
}

/** Whoever looks for one of them reads all that share a row of the journal. */
const mostTogether = 500;

/**
 * Holds rows as they are now: those of tables that are witnessed from now on, and those that migrations have changed. A
 * row that was wrong before stays wrong.
 */
async function holdRows(
  transaction: Write,
  scope: Scope,
  tables: readonly WitnessedTable[],
  before: Before,
): Promise<Readonly<Record<string, number>>> {
  await sql`select set_config('app.change', nextval('journal_change')::text, true)`.execute(transaction);
  // What the migrations wrote row by row.
  await sql`update journal_row r set change = current_setting('app.change')::bigint
    where r.scope = ${scope} and r.id > ${before.last} and not exists (
      select from journal_entry e where e.change = r.change and e.scope = r.scope)`.execute(transaction);
  const wrong = (before.wrong.get(scope) ?? []).map(({ table, key }) => `${table} ${key}`);
  for (const table of ofScope(tables, scope))
    await sql`insert into journal_row (scope, change, table_name, keys, hashes)
      select ${scope}, current_setting('app.change')::bigint, "table", array_agg(key), array_agg(hash)
      from (select *, row_number() over (order by key) as place from (${differing(scope, table, 2_000_000_000)}) each
        where "table" || ' ' || key <> all(${wrong}::text[])) found
      group by "table", place / ${mostTogether}`.execute(transaction);
  const { rows } = await sql<{ table: string; count: number }>`
    select table_name as "table", count(*) from journal_row_each
    where scope = ${scope} and change = current_setting('app.change')::bigint group by 1 order by 1`.execute(
    transaction,
  );
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
}

/** How it was before the migrations. */
interface Before {
  readonly last: number;
  readonly wrong: ReadonlyMap<Scope, readonly RowFault[]>;
}

async function lookBefore(owner: pg.Pool): Promise<Before> {
  const { rows } = await owner.query<{ there: boolean; apart: boolean }>(
    "select to_regclass('journal_row') is not null as there, to_regclass('journal_row_each') is not null as apart",
  );
  if (!rows[0]?.there) return { last: 0, wrong: new Map() };
  if (!rows[0].apart) await owner.query(eachRowBefore);
  const last = await owner.query<{ last: number }>('select coalesce(max(id), 0) as last from journal_row');
  const tables = await readWitnessed(owner);
  const db = database(owner);
  const wrong = new Map<Scope, readonly RowFault[]>();
  for (const scope of await scopes(owner))
    wrong.set(scope, await db.snapshot(scope, (transaction) => differingRows(transaction, scope, tables)));
  return { last: last.rows[0]?.last ?? 0, wrong };
}

const operator: Actor = { kind: 'operator', name: 'regiotafel' };

/**
 * Migrates, and lets the journal hold the rows that the migrations made or changed, with an entry that says which
 * migrations ran and how many rows of each table.
 */
export async function migrateWitnessed(
  owner: pg.Pool,
  migrations: readonly Migration[],
  now: string,
): Promise<void> {
  if (!(await migrationsWait(owner, migrations))) return;
  const before = await lookBefore(owner);
  const ran = await migrate(owner, migrations);
  const tables = await readWitnessed(owner);
  const db = database(owner);
  for (const scope of await scopes(owner))
    await db.write(scope, async (transaction) => {
      await keepTiles(transaction, scope);
      const held = await holdRows(transaction, scope, tables, before);
      if (Object.keys(held).length === 0) return;
      await addEntry(transaction, scope, operator, undefined, now, {
        operation: 'hold_rows',
        subject: 'journal/rows',
        payload: { migrations: ran, rows: held },
        reason: 'wijziging van de tabellen',
        unseen: true,
      });
    });
}

async function scopes(owner: pg.Pool): Promise<Scope[]> {
  const { rows: there } = await owner.query("select to_regclass('region') is not null as there");
  if (!there[0]?.there) return [installation];
  const { rows } = await owner.query<{ id: RegionId }>('select id from region order by id');
  return [installation, ...rows.map((row) => row.id)];
}
