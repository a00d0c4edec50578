import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { applicationPool, type Connection, ensureApplicationRole, ownerPool } from './connection.ts';
import { type Database, database } from './database.ts';
import { type Migration, migrate } from './migrate.ts';

export interface TestDatabase {
  readonly database: Database;
  /** As the owner, past every policy: for looking at what is really there. */
  readonly owner: pg.Pool;
  readonly connection: Connection;
  close(): Promise<void>;
}

type TestServer = 'database' | 'debianDatabase';

/** The run's embedded server, unless the whole file is run on the distribution's (`vitest.config.ts`). */
const usual: TestServer = process.env.REGIOTAFEL_TEST_SERVER === 'debian' ? 'debianDatabase' : 'database';

/** What a database holds besides its tables; `name` says all that the filling depends on. */
export interface Filling {
  readonly name: string;
  readonly fill: (database: Database) => Promise<void>;
}

/** A database on which nothing is yet. */
export async function emptyDatabase(which: TestServer = usual): Promise<Connection> {
  const server = inject(which);
  if (server === null) throw new Error(`This machine has no ${which}`);
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return { ...server, database: name };
}

/** A database of one's own with these migrations, filled or not: a copy of one that a run makes once for all its files. */
export async function testDatabase(
  migrations: readonly Migration[],
  which: TestServer = usual,
  filling?: Filling,
): Promise<TestDatabase> {
  const server = inject(which);
  if (server === null) throw new Error(`This machine has no ${which}`);
  const key = createHash('sha256').update(JSON.stringify([migrations, filling?.name ?? '']));
  const template = `template_${key.digest('hex').slice(0, 16)}`;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  try {
    await madeOnce(admin, template, (making) =>
      prepare({ ...server, database: making }, migrations, filling),
    );
    // File by file: a server that does not wait for the disk copies so in a third of the time.
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await admin.end();
  }
  const connection = { ...server, database: name };
  // What a test itself writes past the one door is told from what the product does (journal_row, change -1).
  const owner = new pg.Pool({ ...connection, max: 2, options: '-c timezone=UTC -c app.change=-1' });
  const db = database(applicationPool(connection, 6));
  return {
    database: db,
    owner,
    connection,
    close: async () => {
      await db.close();
      await owner.end();
    },
  };
}

/** Files run in processes of their own: the first makes the template, the others wait for it. */
async function madeOnce(admin: pg.Client, template: string, make: (making: string) => Promise<void>) {
  const lock = [`making ${template}`];
  await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', lock);
  try {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (rows.length > 0) return;
    // Under another name until it is whole: a file that fails half-way leaves no template.
    const making = `making_${randomBytes(6).toString('hex')}`;
    await admin.query(`create database ${making}`);
    await make(making);
    await admin.query(`alter database ${making} rename to ${template}`);
  } finally {
    await admin.query('select pg_advisory_unlock(hashtextextended($1, 0))', lock);
  }
}

async function prepare(connection: Connection, migrations: readonly Migration[], filling?: Filling) {
  const owner = ownerPool(connection);
  try {
    await ensureApplicationRole(owner);
    await migrate(owner, migrations);
  } finally {
    await owner.end();
  }
  if (!filling) return;
  const db = database(applicationPool(connection, 6));
  try {
    await filling.fill(db);
  } finally {
    await db.close();
  }
}
