import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { systemClock } from '#kernel';
import {
  applicationPool,
  assertIsolated,
  type Connection,
  type Database,
  database,
  ensureApplicationRole,
  ownerPool,
} from '#platform/database';
import { migrateWitnessed } from '#platform/journal';
import { dataFolder, findRunning, startEmbedded, stopOrphan } from '#platform/postgres';
import type { Configuration } from './configuration.ts';
import { migrations } from './features.ts';
import { keepRunning } from './keep-running.ts';

export interface StartedDatabase {
  readonly database: Database;
  /** Where the embedded server really keeps its data. */
  readonly folder: string | undefined;
  onExit(callback: (message: string) => void): void;
  stop(): Promise<void>;
}

// One number for "a web process serves this database"; any other will do as long as it never changes.
const webLock = 7071;

// A web process that was killed leaves its lock until the server has seen its connection end.
const lockTries = 12;

// A server that is not there must not hold up the start for as long as the system would wait.
const connectMilliseconds = 10_000;

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

// Both addresses of a name may have refused: then the reasons are inside.
function reasonOf(error: unknown): string {
  const reasons = error instanceof AggregateError ? error.errors : [error];
  return reasons.map((one) => (one instanceof Error ? one.message : String(one))).join('; ');
}

/** @throws with a sentence where the server of DATABASE_URL does not let us in; the password is not repeated */
async function assertReachable(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectMilliseconds });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(connectionString);
    throw new Error(
      `De database van DATABASE_URL (${host}${pathname}) is niet te openen: ${reasonOf(error)}. Draait de server, en kloppen naam en wachtwoord?`,
      { cause: error },
    );
  }
  await client.end();
}

/** @returns the connection of a server that another process of Regiotafel has started; one that was left behind is ended */
async function inUse(dataDirectory: string): Promise<Connection | undefined> {
  const running = await findRunning(dataDirectory);
  if (!running) return undefined;
  const lock = await takeWebLock(running);
  if (!lock) return running;
  await lock.end();
  await stopOrphan(dataDirectory);
  return undefined;
}

/** A server on which a database of ours is, or may come. */
export interface Server {
  readonly connection: Connection;
  /** Where the embedded server really keeps its data. */
  readonly folder: string | undefined;
  onExit(callback: (message: string) => void): void;
  stop(): Promise<void>;
}

const nothing = async () => undefined;

async function outside(connectionString: string): Promise<Server> {
  await assertReachable(connectionString);
  return { connection: { connectionString }, folder: undefined, onExit: () => undefined, stop: nothing };
}

/** The embedded server, for this process alone. */
async function embeddedServer({ dataDirectory }: Configuration): Promise<Server> {
  const server = await startEmbedded({ dataDirectory });
  const lock = await takeWebLock(server.connection).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  if (!lock) {
    await server.stop();
    throw alreadyRuns(dataDirectory);
  }
  return {
    ...server,
    onExit: (callback) => server.onExit(callback),
    stop: async () => {
      await lock.end();
      await server.stop();
    },
  };
}

/**
 * Opens the database for the web process, migrated and isolated. The embedded server has one process; a server elsewhere
 * may have several, of which one at a time migrates and prepares.
 * @param prepare what must be done by one process only before any serves
 * @param report is told when the embedded server ended and is started again
 */
export async function startDatabase(
  config: Configuration,
  prepare: (database: Database) => Promise<void> = nothing,
  report: (line: string) => void = console.error,
): Promise<StartedDatabase> {
  const server = await serverForWeb(config, report);
  try {
    const db = await oneAtATime(server.connection, async () => {
      const opened = await openDatabase(server.connection, config.databasePool);
      await prepare(opened).catch(async (error: unknown) => {
        await opened.close();
        throw error;
      });
      return opened;
    });
    return {
      database: db,
      folder: server.folder,
      onExit: (callback) => server.onExit(callback),
      stop: async () => {
        await db.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function serverForWeb(config: Configuration, report: (line: string) => void): Promise<Server> {
  if (config.databaseUrl !== undefined) return outside(config.databaseUrl);
  if (await inUse(config.dataDirectory)) throw alreadyRuns(config.dataDirectory);
  return keepRunning(() => embeddedServer(config), report);
}

function alreadyRuns(where: string): Error {
  return new Error(
    `Regiotafel draait al op deze gegevens (${where}). Stop die eerst, of kies een andere map met REGIOTAFEL_DATA. Meer webprocessen naast elkaar kunnen op een eigen PostgreSQL: zet DATABASE_URL.`,
  );
}

// One number for "a process prepares this database"; as with the other, it must never change.
const startLock = 7072;
const startPatience = '10min';

/** Migrating and what comes with it is for one process at a time; the others wait, and find it done. */
export async function oneAtATime<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`set lock_timeout = '${startPatience}'`);
    await client.query('select pg_advisory_lock($1)', [startLock]).catch((error: unknown) => {
      if ((error as { code?: string }).code !== '55P03') throw error;
      throw new Error(
        'Een ander proces van Regiotafel is al tien minuten bezig deze database bij te werken. Kijk wat dat zegt, of stop het.',
        { cause: error },
      );
    });
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The server for one command: that of the running web process, or one of its own. While a command has its own, a web
 * process that starts is told so, instead of taking the server for one that was left behind.
 */
export async function serverForCommand(config: Configuration): Promise<Server> {
  if (config.databaseUrl !== undefined) return outside(config.databaseUrl);
  const running = await inUse(config.dataDirectory);
  if (!running) return embeddedServer(config);
  const folder = dataFolder(config.dataDirectory);
  return { connection: running, folder, onExit: () => undefined, stop: nothing };
}

/** The database for one command, migrated where that was not done. */
export async function databaseForCommand(
  config: Configuration,
): Promise<Pick<StartedDatabase, 'database' | 'stop'>> {
  const server = await serverForCommand(config);
  try {
    const db = await oneAtATime(server.connection, () => openDatabase(server.connection));
    return {
      database: db,
      stop: async () => {
        await db.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The files of documents lie with the data; beside an outside database in the data folder all the same. */
export function filesFolder({ databaseUrl, dataDirectory }: Configuration): string {
  return join(databaseUrl === undefined ? dataFolder(dataDirectory) : dataDirectory, 'files');
}

/** Migrates as the owner, then opens as the application. */
export async function openDatabase(connection: Connection, connections?: number): Promise<Database> {
  const owner = ownerPool(connection);
  try {
    await ensureApplicationRole(owner);
    await migrateWitnessed(owner, migrations, systemClock.now());
  } finally {
    await owner.end();
  }
  const pool = applicationPool(connection, connections);
  try {
    await assertIsolated(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database(pool);
}
