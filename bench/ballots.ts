import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Actor, FractionId, VoteId } from '#kernel';
import type { Database } from '#platform/database';
import { perform } from '#platform/operations';
import { batcher } from '../src/platform/operations/together.ts';
import { castBallotOperation } from '../src/voting/operations.ts';
import type { Choice } from '../src/voting/rules/weighted-vote.ts';
import { ballotKey, ballotsOf, holdVotes, storeBallots } from '../src/voting/store-ballots.ts';
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

/** Writes a second of 50 writers, each waiting for the one before. */
async function bySeveral(
  bench: BenchRegion,
  cast: (fraction: FractionId, choice: 'voor' | 'tegen') => Promise<void>,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  let done = 0;
  const one = async (fraction: FractionId) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      await cast(fraction, turn % 2 === 0 ? 'voor' : 'tegen');
      done += 1;
    }
  };
  await Promise.all(bench.fractions.slice(0, writers).map(one));
  return done / ((performance.now() - began) / 1000);
}

/** Ballots a second that 50 writers are acknowledged by the use case. */
export function ballotsBySeveral(db: Database, bench: BenchRegion, vote: number): Promise<number> {
  const params = { stemming: vote as VoteId };
  // Who acts is known before: the session was looked up.
  const actors = new Map(bench.fractions.map((fraction) => [fraction, specialist(fraction)]));
  return bySeveral(bench, async (fractie, keuze) => {
    const context = contextOf(bench.region, actors.get(fractie) as Actor);
    const result = await perform(db, castBallotOperation, context, params, { fractie, keuze });
    if (!result.ok) throw new Error(result.code);
  });
}

/**
 * The same use case without policy and journal: the same batches, locks, reads and rows, with no office asked for, no entry, and
 * no trigger that hashes the row.
 */
export async function ballotsAlone(
  owner: pg.Pool,
  db: Database,
  bench: BenchRegion,
  vote: number,
): Promise<number> {
  interface Cast {
    readonly vote: VoteId;
    readonly fraction: FractionId;
    readonly choice: Choice;
  }
  const cast = batcher<Cast, true>(async (ballots) => {
    await db.write(bench.region.id, async (transaction) => {
      const votes = await holdVotes(transaction, [...new Set(ballots.map((each) => each.vote))]);
      const eligible = await ballotsOf(transaction, ballots);
      const latest = new Map<string, Cast & { at: string }>();
      for (const each of ballots) {
        const key = ballotKey(each);
        if (votes.get(each.vote)?.state !== 'open' || !eligible.has(key)) throw new Error('not to be cast');
        latest.set(key, { ...each, at: new Date().toISOString() });
      }
      await storeBallots(transaction, bench.region.id, [...latest.values()]);
    });
    return { results: ballots.map(() => true as const) };
  });
  await owner.query('alter table ballot disable trigger user');
  try {
    return await bySeveral(bench, async (fraction, choice) => {
      const input: Cast = { vote: vote as VoteId, fraction, choice: choice === 'voor' ? 'for' : 'against' };
      await cast(input, ballotKey(input));
    });
  } finally {
    await owner.query('alter table ballot enable trigger user');
  }
}
