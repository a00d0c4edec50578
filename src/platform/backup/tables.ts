import { CompiledQuery, sql } from 'kysely';
import type { Write } from '#platform/database';

/** Of kysely's migrator: what ran is kept by name and made by running it again. */
const migrators = ['kysely_migration', 'kysely_migration_lock'];

export interface Table {
  readonly name: string;
  /** Those that are stored, in order; computed ones make themselves. */
  readonly columns: readonly string[];
  /** Whether the account that asks sees only the rows of one scope at a time. */
  readonly byScope: boolean;
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Of the schema that this program's tables lie in; those that an extension brought are its own. */
const ownTables = `pg_class c where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

export async function readTables(transaction: Write): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, row_security_active(c.oid) as "byScope",
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from ${sql.raw(ownTables)} and c.relname <> all(${migrators}::text[]) order by c.relname`.execute(
    transaction,
  );
  return rows;
}

/** Whether nothing at all lies here. */
export async function isEmpty(transaction: Write): Promise<boolean> {
  const { rows } = await sql`select from ${sql.raw(ownTables)} limit 1`.execute(transaction);
  return rows.length === 0;
}

export interface Sequence {
  readonly name: string;
  readonly last: number;
  readonly called: boolean;
}

/** As they are now, which is never before what any row of the snapshot took. */
export async function readSequences(transaction: Write): Promise<Sequence[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'S' and relnamespace = current_schema()::regnamespace order by 1`.execute(transaction);
  const read: Sequence[] = [];
  for (const { name } of rows) {
    const found = await sql<{ last: number; called: boolean }>`
      select last_value as last, is_called as called from ${sql.table(name)}`.execute(transaction);
    if (found.rows[0]) read.push({ name, ...found.rows[0] });
  }
  return read;
}

export async function setSequence(transaction: Write, { name, last, called }: Sequence): Promise<void> {
  await sql`select setval(${quoted(name)}::regclass, ${last}, ${called})`.execute(transaction);
}

/** Identity columns whose next number is in use already. */
export async function sequencesBehind(transaction: Write): Promise<string[]> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname as "table", a.attname as "column", pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attidentity <> '' and c.relnamespace = current_schema()::regnamespace`.execute(transaction);
  const behind: string[] = [];
  for (const { table, column, sequence } of rows) {
    const { rows: found } = await sql<{ behind: boolean }>`
      select coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) > s.last_value as behind
      from ${sql.raw(sequence)} s`.execute(transaction);
    if (found[0]?.behind) behind.push(`${table}.${column}`);
  }
  return behind;
}

const run = (transaction: Write, text: string) => transaction.executeQuery(CompiledQuery.raw(text));

/**
 * Lets rows come in any order and as they are: no key between tables is checked, no trigger writes, no row is held back from
 * the owner; all of it in a transaction that nobody else sees into. @returns puts everything back, checking every key
 */
export async function openForRows(
  transaction: Write,
  tables: readonly Table[],
): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => name);
  const { rows: keys } = await sql<{ table: string; name: string; definition: string }>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relname = any(${names}::text[]) and c.relnamespace = current_schema()::regnamespace
    order by 1, 2`.execute(transaction);
  const { rows: forced } = await sql<{ name: string }>`select relname as name from pg_class
    where relforcerowsecurity and relname = any(${names}::text[]) and relnamespace = current_schema()::regnamespace`.execute(
    transaction,
  );
  for (const { table, name } of keys)
    await run(transaction, `alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  for (const { name } of forced)
    await run(transaction, `alter table ${quoted(name)} no force row level security`);
  for (const name of names) await run(transaction, `alter table ${quoted(name)} disable trigger user`);
  // What the migrations themselves put there is in the backup too.
  await run(transaction, `truncate ${names.map(quoted).join(', ')}`);
  return async () => {
    for (const name of names) await run(transaction, `alter table ${quoted(name)} enable trigger user`);
    for (const { table, name, definition } of keys)
      await run(transaction, `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
    for (const { name } of forced)
      await run(transaction, `alter table ${quoted(name)} force row level security`);
  };
}

/** Rows as text that any version reads the same, in the order in which they were put there. */
export const textForm = [
  "set local timezone = 'UTC'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'postgres'",
  "set local bytea_output = 'hex'",
  'set local extra_float_digits = 1',
  "set local client_encoding = 'UTF8'",
  'set local synchronize_seqscans = off',
  'set local max_parallel_workers_per_gather = 0',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
];

export async function setTextForm(transaction: Write): Promise<void> {
  for (const line of textForm) await run(transaction, line);
}
