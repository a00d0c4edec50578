import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { applicationPool, ensureApplicationRole, ownerPool } from './connection.ts';
import { type Database, database } from './database.ts';
import { type Migration, migrate } from './migrate.ts';

export interface TestDatabase {
  readonly database: Database;
  /** As the owner, past every policy: for looking at what is really there. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** A fresh database with these migrations, on the run's embedded server or on the distribution's. */
export async function testDatabase(
  migrations: readonly Migration[],
  which: 'database' | 'debianDatabase' = 'database',
): Promise<TestDatabase> {
  const server = inject(which);
  if (server === null) throw new Error(`This machine has no ${which}`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const connection = { ...server, database: name };
  const owner = ownerPool(connection);
  await ensureApplicationRole(owner);
  await migrate(owner, migrations);
  const db = database(applicationPool(connection, 6));
  return {
    database: db,
    owner,
    close: async () => {
      await db.close();
      await owner.end();
    },
  };
}
