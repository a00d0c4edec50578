import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findPlace, type Place } from './place.ts';

export interface ServerConnection {
  /** Folder of the socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Over a socket there is none, whatever PGSSLMODE says. */
  readonly ssl: false;
}

export interface EmbeddedServer {
  readonly connection: ServerConnection;
  /** Where the data really are. */
  readonly folder: string;
  /** Ends the server after its last statement. */
  stop(): Promise<void>;
  /** When it ends without being asked to. */
  onExit(callback: (message: string) => void): void;
}

const user = 'regiotafel_owner';
const database = 'regiotafel';

function connectionOf(place: Place): ServerConnection {
  return { host: place.socket, port: 5432, user, database, ssl: false };
}

// Settings for other PostgreSQL programs (PGPORT, PGDATA) are not for this one.
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

function initialise(place: Place): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return;
  // Renamed when whole: one that was broken off is begun anew.
  const begun = `${place.cluster}.deel`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(begun, { mode: 0o700 });
  if (place.account) chownSync(begun, place.account.uid, place.account.gid);
  const made = spawnSync(
    join(place.binaries, 'initdb'),
    [
      '-D',
      begun,
      '-U',
      user,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--auth=trust',
      '--no-sync',
      '--no-instructions',
    ],
    { ...place.account, cwd: '/', encoding: 'utf8', env: ownEnvironment() },
  );
  if (made.status !== 0)
    throw new Error(`De database kon niet worden aangemaakt: ${made.stderr || made.error?.message}`);
  renameSync(begun, place.cluster);
}

function postmasterPid(place: Place): number | undefined {
  try {
    const pid = Number(readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return isPostgres(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

// After a power cut the number may have become another program's. Where the system does not say, it is believed.
function isPostgres(pid: number): boolean {
  const name = `/proc/${pid}/comm`;
  return !existsSync(name) || readFileSync(name, 'utf8').trim() === 'postgres';
}

/** What the server said last before it ended. */
function lastWords(place: Place): string {
  const lines = readFileSync(place.log, 'utf8').split('\n');
  return lines.findLast((line) => /\b(FATAL|PANIC):/.test(line))?.replace(/^.*\b(FATAL|PANIC): +/, '') ?? '';
}

function assertVersion(place: Place): void {
  const made = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  const shown = spawnSync(join(place.binaries, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' });
  const runs = /(\d+)[.\w]*\s*(\(|$)/.exec(shown.stdout ?? '')?.[1];
  if (runs !== undefined && runs !== made)
    throw new Error(
      `De gegevens in ${place.cluster} zijn van PostgreSQL ${made}; deze versie van Regiotafel brengt PostgreSQL ${runs} mee. Zet de vorige versie van Regiotafel terug.`,
    );
}

async function connects(connection: ServerConnection): Promise<boolean> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The connection of the server that runs on this data, if one does. */
export async function findRunning(dataDirectory: string): Promise<ServerConnection | undefined> {
  if (!existsSync(dataDirectory)) return undefined;
  const place = findPlace(dataDirectory);
  if (postmasterPid(place) === undefined) return undefined;
  const connection = connectionOf(place);
  return (await connects(connection)) ? connection : undefined;
}

/** Ends a server whose web process died without ending it. */
export async function stopOrphan(dataDirectory: string): Promise<void> {
  const place = findPlace(dataDirectory);
  await endProcess(place);
}

async function endProcess(place: Place): Promise<void> {
  const pid = postmasterPid(place);
  if (pid === undefined) return;
  // SIGINT: fast shutdown, open transactions are rolled back, everything committed is kept.
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 200 && postmasterPid(place) === pid; tries += 1) await wait(50);
}

// After a postmaster was killed its children end within moments; until then a new one refuses the data.
const startTries = 8;

/**
 * Starts the server on this data, on a socket that only its account and root can open.
 * @param options.binaries folder of another PostgreSQL's programs, for tests
 */
export async function startEmbedded(options: {
  dataDirectory: string;
  binaries?: string;
}): Promise<EmbeddedServer> {
  const place = findPlace(options.dataDirectory, options.binaries);
  initialise(place);
  for (let tries = 1; ; tries += 1) {
    const started = await tryStart(place);
    if ('connection' in started) {
      await ensureDatabase(started.connection);
      return started;
    }
    if (tries === startTries) {
      assertVersion(place);
      throw new Error(`De database start niet (${lastWords(place) || started.ended}). Zie ${place.log}.`);
    }
    await wait(250);
  }
}

// After a power cut the number that the last server left may have become another program's, and PostgreSQL would refuse
// for ever. Only what was written before this machine started is forgotten: else that refusal protects the data.
function forgetBeforeBoot(place: Place): void {
  const file = join(place.cluster, 'postmaster.pid');
  if (!existsSync(file) || postmasterPid(place) !== undefined) return;
  const began = Number(readFileSync(file, 'utf8').split('\n')[2]);
  if (began < Date.now() / 1000 - uptime() - 60) rmSync(file);
}

async function tryStart(place: Place): Promise<EmbeddedServer | { readonly ended: string }> {
  forgetBeforeBoot(place);
  const log = openSync(place.log, 'a', 0o600);
  if (place.account) chownSync(place.log, place.account.uid, place.account.gid);
  const settings = {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: place.socket,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '64MB',
    log_timezone: 'UTC',
  };
  const child = spawn(
    join(place.binaries, 'postgres'),
    ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached and to a file: an interrupt at the terminal reaches the web process first, which then ends the server.
    { ...place.account, cwd: '/', env: ownEnvironment(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let stopping = false;
  let ended: string | undefined;
  const callbacks: ((message: string) => void)[] = [];
  const exited = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      ended = error.message;
      resolve();
    });
    child.on('exit', (code, signal) => {
      ended = signal ?? `code ${code}`;
      resolve();
      if (!stopping) for (const callback of callbacks) callback(ended);
    });
  });
  const connection = connectionOf(place);
  for (let tries = 0; !(await connects(connection)); tries += 1) {
    if (ended === undefined && tries > 600) {
      child.kill('SIGINT');
      return { ended: 'geen antwoord' };
    }
    if (ended !== undefined) return { ended };
    await wait(25);
  }
  return {
    connection,
    folder: place.base,
    onExit: (callback) => void callbacks.push(callback),
    stop: async () => {
      stopping = true;
      if (ended === undefined) child.kill('SIGINT');
      await exited;
    },
  };
}

async function ensureDatabase(connection: ServerConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) await client.query(`create database ${database}`);
  await client.end();
}
