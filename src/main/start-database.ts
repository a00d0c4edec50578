import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import {
  applicationPool,
  assertIsolated,
  type Connection,
  type Database,
  database,
  ensureApplicationRole,
  migrate,
  ownerPool,
} from '#platform/database';
import { findRunning, startEmbedded, stopOrphan } from '#platform/postgres';
import type { Configuration } from './configuration.ts';
import { migrations } from './features.ts';

export interface StartedDatabase {
  readonly database: Database;
  onExit(callback: (message: string) => void): void;
  stop(): Promise<void>;
}

// One number for "a web process serves this database"; any other will do as long as it never changes.
const webLock = 7071;

// A web process that was killed leaves its lock until the server has seen its connection end.
const lockTries = 12;

async function takeWebLock(connection: Connection): Promise<pg.Client | undefined> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  for (let tries = 0; tries < lockTries; tries += 1) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [webLock]);
    if (rows[0]?.taken === true) return client;
    await wait(100);
  }
  await client.end();
  return undefined;
}

/** Opens the database for the web process: the only one on its data, migrated, isolated. */
export async function startDatabase(config: Configuration): Promise<StartedDatabase> {
  const embedded = config.databaseUrl === undefined;
  if (embedded) {
    const running = await findRunning(config.dataDirectory);
    if (running) {
      const lock = await takeWebLock(running);
      if (!lock)
        throw new Error(
          `Regiotafel draait al op deze gegevens (${config.dataDirectory}). Stop die eerst, of kies een andere map met REGIOTAFEL_DATA.`,
        );
      await lock.end();
      await stopOrphan(config.dataDirectory);
    }
  }
  const server = embedded ? await startEmbedded({ dataDirectory: config.dataDirectory }) : undefined;
  const connection: Connection = server?.connection ?? { connectionString: config.databaseUrl ?? '' };
  try {
    const lock = await takeWebLock(connection);
    if (!lock) throw new Error('Regiotafel draait al op deze database. Stop die eerst.');
    const db = await openDatabase(connection);
    return {
      database: db,
      onExit: (callback) => server?.onExit(callback),
      stop: async () => {
        await db.close();
        await lock.end();
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** Migrates as the owner, then opens as the application. */
export async function openDatabase(connection: Connection): Promise<Database> {
  const owner = ownerPool(connection);
  try {
    await ensureApplicationRole(owner);
    await migrate(owner, migrations);
  } finally {
    await owner.end();
  }
  const pool = applicationPool(connection);
  await assertIsolated(pool);
  return database(pool);
}
