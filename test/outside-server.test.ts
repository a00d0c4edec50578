// A PostgreSQL of the municipality's own: what its account must be allowed to do, and what is said when it is not.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '#platform/postgres';
import { assertVersion } from '../src/platform/database/connection.ts';
import { freePort, freshFolder, notBuilt, ready, remove, web } from './processes.ts';

const debian = '/usr/lib/postgresql';
const binaries = existsSync(debian)
  ? readdirSync(debian)
      .sort()
      .map((version) => join(debian, version, 'bin'))
      .findLast((path) => existsSync(join(path, 'postgres')))
  : undefined;

it('says that a server is too old', () => {
  expect(() => assertVersion(140011, '14.11')).toThrow(
    'PostgreSQL 15 of nieuwer nodig; deze server is 14.11',
  );
  expect(() => assertVersion(150000, '15.0')).not.toThrow();
});

describe.skipIf(notBuilt).each([
  { name: 'the packaged PostgreSQL', binaries: undefined, missing: false },
  { name: "the distribution's PostgreSQL", binaries, missing: binaries === undefined },
])('as an outside server, $name', ({ binaries: programs, missing }) => {
  let server: EmbeddedServer;
  const folder = freshFolder();
  beforeAll(async () => {
    if (missing) return;
    const dataDirectory = join(folder, 'server');
    server = await startEmbedded(programs ? { dataDirectory, binaries: programs } : { dataDirectory });
    await administer(
      'create role plain login',
      'create role maker login createrole',
      'create database plain owner plain',
      'create database maker owner maker',
      'create database other',
    );
  });
  afterAll(async () => {
    await server?.stop();
    remove(folder);
  });

  async function administer(...lines: string[]): Promise<void> {
    const client = new pg.Client(server.connection);
    await client.connect();
    for (const line of lines) await client.query(line);
    await client.end();
  }

  async function start(account: string, database: string) {
    const { host } = server.connection;
    const port = await freePort();
    return web({
      PORT: String(port),
      DATABASE_URL: `postgresql://${account}@localhost/${database}?host=${encodeURIComponent(host)}`,
    });
  }

  async function refused(account: string, database: string): Promise<string> {
    const running = await start(account, database);
    expect(await running.ended).toBe(1);
    return running.said();
  }

  it.skipIf(missing)(
    'each missing right is named with the line that gives it; with them it starts',
    async () => {
      expect(await refused('plain', 'other')).toContain('alter database "other" owner to "plain";');
      expect(await refused('plain', 'plain')).toContain(
        'create role regiotafel_app nologin; grant regiotafel_app to "plain";',
      );
      // Who may create roles needs nothing more, also where creating one does not mean that one can take it (16 and later).
      const maker = await ready(await start('maker', 'maker'));
      expect(await refused('plain', 'plain')).toContain('uitvoeren: grant regiotafel_app to "plain";');
      await administer('grant regiotafel_app to plain');
      const plain = await ready(await start('plain', 'plain'));
      expect(plain.said()).toContain('Er is nog geen regio');
      for (const running of [maker, plain]) {
        running.child.kill('SIGTERM');
        expect(await running.ended).toBe(0);
      }
      await administer('alter role regiotafel_app bypassrls');
      expect(await refused('plain', 'plain')).toContain('alter role regiotafel_app nosuperuser nobypassrls;');
    },
  );
});
