import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-test-'));
  chmodSync(folder, 0o755);
  project.provide('folder', folder);
  const embedded = await startEmbedded({ dataDirectory: join(folder, 'embedded') });
  project.provide('database', embedded.connection);
  const binaries = debianBinaries();
  if (!binaries && process.env.REGIOTAFEL_REQUIRE_ALL === '1')
    throw new Error('PostgreSQL of the distribution is missing');
  const debian = binaries
    ? await startEmbedded({ dataDirectory: join(folder, 'debian'), binaries })
    : undefined;
  project.provide('debianDatabase', debian?.connection ?? null);
  return async () => {
    await embedded.stop();
    await debian?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
