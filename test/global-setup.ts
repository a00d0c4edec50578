import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type ServerConnection, startEmbedded } from '#platform/postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The embedded server of this run. */
    database: ServerConnection;
    /** Debian's PostgreSQL, where the machine has one. */
    debianDatabase: ServerConnection | null;
    /** For what the files of a run share; gone at its end. */
    folder: string;
  }
}

function debianBinaries(): string | undefined {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  return readdirSync(base)
    .sort()
    .map((version) => join(base, version, 'bin'))
    .findLast((folder) => existsSync(join(folder, 'postgres')));
}

/**
 * What these servers hold is gone after the run: they do not wait for the disk. Tests of what a power cut or a killed server
 * leaves start servers of their own.
 */
async function withoutWaiting({ connection }: { connection: ServerConnection }): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-test-'));
  chmodSync(folder, 0o755);
  project.provide('folder', folder);
  // Every program that a test starts reads the same bundle: compiled once in a run. The folder is everybody's, as /tmp is.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  const embedded = await startEmbedded({ dataDirectory: join(folder, 'embedded') });
  await withoutWaiting(embedded);
  project.provide('database', embedded.connection);
  const binaries = debianBinaries();
  if (!binaries && process.env.REGIOTAFEL_REQUIRE_ALL === '1')
    throw new Error('PostgreSQL of the distribution is missing');
  const debian = binaries
    ? await startEmbedded({ dataDirectory: join(folder, 'debian'), binaries })
    : undefined;
  if (debian) await withoutWaiting(debian);
  project.provide('debianDatabase', debian?.connection ?? null);
  return async () => {
    await embedded.stop();
    await debian?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
