import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { applicationRole } from './connection.ts';
import type { Write } from './database.ts';

/** Name: `2026-11-24-01-proposals`; one order over all features. Forward only. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Rights and isolation of a region's table: the region is the transaction's, for reads too. */
export function isolated(table: string, rights = 'select, insert, update, delete'): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy region on ${table}
      using (region_id = nullif(current_setting('app.region', true), ''))
      with check (region_id = nullif(current_setting('app.region', true), ''));
    grant ${rights} on ${table} to ${applicationRole};`;
}

/** Rights on a table of the installation. */
export function installationTable(table: string, rights = 'select, insert, update, delete'): string {
  return `grant ${rights} on ${table} to ${applicationRole};`;
}

const poolOf = (owner: pg.Pool) => new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) });

function migratorOf(db: Kysely<unknown>, migrations: readonly Migration[]): Migrator {
  const names = migrations.map((migration) => migration.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two migrations are called ${twice}`);
  return new Migrator({
    db,
    allowUnorderedMigrations: true,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          [...migrations]
            .sort((a, b) => a.name.localeCompare(b.name))
            .map((m) => [
              m.name,
              { up: async (db: Kysely<unknown>) => void (await sql.raw(m.sql).execute(db)) },
            ]),
        ),
    },
  });
}

/** Whether there is something to run. */
export async function migrationsWait(owner: pg.Pool, migrations: readonly Migration[]): Promise<boolean> {
  const all = await migratorOf(poolOf(owner), migrations).getMigrations();
  return all.some((migration) => migration.executedAt === undefined);
}

/** Runs what has not run yet, as the owner. @returns the names that ran now. */
export async function migrate(owner: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  return ran(migratorOf(poolOf(owner), migrations));
}

/** The same inside a transaction of the owner: with a rollback there is nothing. */
export async function migrateInside(transaction: Write, migrations: readonly Migration[]): Promise<string[]> {
  return ran(migratorOf(transaction as unknown as Kysely<unknown>, migrations));
}

async function ran(migrator: Migrator): Promise<string[]> {
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
}
