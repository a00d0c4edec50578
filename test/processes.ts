// Real processes on loopback: what `npm start` and `npx regiotafel` run, once built.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inject } from 'vitest';

const built = (name: string) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
/** Without a build these tests cannot run; `npm test` builds first. */
export const notBuilt = !existsSync(built('web.js'));

/** A folder that the database's account may enter. */
export function freshFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-start-'));
  chmodSync(folder, mode);
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Everything it said, on either stream. */
  said(): string;
  answer(): string;
}

type Settings = Readonly<Record<string, string>>;

/** An account of the system that is nobody's in particular. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** What another account needs to run what was built: every folder above it may be entered. */
export function othersMayRun(): boolean {
  const open = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || open(dirname(path)));
  return open(dirname(built('web.js'))) && open(dirname(process.execPath));
}

function run(program: string, settings: Settings, args: readonly string[], as?: Account): Run {
  // No setting of whoever runs the tests is left.
  const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'REGIOTAFEL_DATA', 'REGIOTAFEL_DEMO'];
  const inherited = Object.entries(process.env).filter(([name]) => !names.includes(name));
  const child = spawn(process.execPath, [built(program), ...args], {
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(as ? { ...as, cwd: '/' } : {}),
  });
  let out = '';
  let all = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
    all += bytes;
  });
  child.stderr.on('data', (bytes) => {
    all += bytes;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return { child, ended, said: () => all, answer: () => out };
}

export function web(settings: Settings, as?: Account): Run {
  return run('web.js', settings, [], as);
}

export async function command(settings: Settings, ...args: string[]) {
  const running = run('cli.js', settings, args);
  return { code: await running.ended, answer: running.answer(), said: running.said() };
}

export async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 5000; tries += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await wait(20);
  }
  throw new Error('It did not come about in 100 seconds');
}

/** Waits until it says that it is ready. */
export async function ready(running: Run): Promise<Run> {
  await until(() => {
    if (running.child.exitCode !== null) throw new Error(`It ended: ${running.said()}`);
    return running.said().includes('staat klaar') || undefined;
  });
  return running;
}

/**
 * The data of an installation with the demonstration, as a first start leaves them: a run makes them once, with the program
 * itself, and each test has a copy. To make a cluster, to migrate and to fill took three quarters of a start.
 */
export async function filledFolder(data: string): Promise<void> {
  const filled = join(inject('folder'), 'filled');
  // Files run in processes of their own: the first makes it, the others wait.
  const client = new pg.Client(inject('database'));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtextextended('filled folder', 0))");
    if (!existsSync(filled)) {
      const making = `${filled}.making`;
      remove(making);
      const running = await ready(
        web({ REGIOTAFEL_DATA: making, PORT: String(await freePort()), REGIOTAFEL_DEMO: '1' }),
      );
      running.child.kill('SIGTERM');
      if ((await running.ended) !== 0) throw new Error(`It did not end in order: ${running.said()}`);
      renameSync(making, filled);
    }
  } finally {
    await client.end();
  }
  mkdirSync(data, { recursive: true });
  execFileSync('cp', ['-a', `${filled}/.`, data]);
}

/** The number of the database server that runs on this data, if one does. */
export function databaseProcess(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
