import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { FractionId, VoteId } from '#kernel';
import type { Database } from '#platform/database';
import { perform } from '#platform/operations';
import { castBallotOperation } from '../src/voting/operations.ts';
import { type BenchRegion, contextOf, specialist } from './live-region.ts';

const writers = 50;
const seconds = 3;

/** Where PostgreSQL's own measure is: in Debian's `postgresql` package. */
export function pgbenchHere(): boolean {
  return spawnSync('pgbench', ['--version']).status === 0;
}

/** Rows a second that 50 clients commit with a prepared insert of a single row. */
export async function plainInserts(
  owner: pg.Pool,
  server: { readonly host: string; readonly user: string; readonly database: string },
  folder: string,
): Promise<number> {
  await owner.query(`create table if not exists bench_row (id bigint generated always as identity primary key,
    vote integer not null, fraction text not null, choice text not null, at timestamptz not null)`);
  const script = join(folder, 'insert.sql');
  writeFileSync(
    script,
    "insert into bench_row (vote, fraction, choice, at) values (1, 'gm0546-d66', 'for', now());\n",
  );
  const { host, user, database } = server;
  const options = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(writers),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    script,
  ];
  const told = execFileSync('pgbench', [...options, '-h', host, '-p', '5432', '-U', user, database], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const rate = Number(/tps = ([\d.]+)/.exec(told)?.[1]);
  if (!(rate > 0)) throw new Error(`pgbench said: ${told}`);
  return rate;
}

/** Ballots a second that 50 writers are acknowledged by the use case, each waiting for the one before. */
export async function ballotsBySeveral(db: Database, bench: BenchRegion, vote: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  let done = 0;
  const one = async (fraction: FractionId) => {
    const context = contextOf(bench.region, specialist(fraction));
    for (let turn = 0; performance.now() < end; turn += 1) {
      const keuze = turn % 2 === 0 ? 'voor' : 'tegen';
      const params = { stemming: vote as VoteId };
      const result = await perform(db, castBallotOperation, context, params, { fractie: fraction, keuze });
      if (!result.ok) throw new Error(result.code);
      done += 1;
    }
  };
  await Promise.all(bench.fractions.slice(0, writers).map(one));
  return done / ((performance.now() - began) / 1000);
}
