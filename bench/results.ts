import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { date, type MunicipalityId } from '#kernel';
import { type Database, database, installation } from '#platform/database';
import { journalMigrations } from '#platform/journal';
import { importResult } from '../src/elections/import-result.ts';
import { electionMigrations } from '../src/elections/migrations.ts';
import { mutated, seeded } from '../src/elections/readers/fuzz.ts';
import { readResultFile } from '../src/elections/readers/read-file.ts';
import { count510, fuzzSamples, voteGroup } from '../src/elections/readers/testing.ts';
import { countedFile, outcomeOf, recompute } from '../src/elections/recomputed.ts';
import { municipalityMigrations } from '../src/municipalities/migrations.ts';
import { applicationPool, ensureApplicationRole, ownerPool } from '../src/platform/database/connection.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { type ElectionPageCost, electionPage } from './election-page.ts';

const lists = Array.from({ length: 14 }, (_list, at) => ({
  name: `Lijst ${at + 1}`,
  candidates: Array.from({ length: 20 }, (_candidate, index) => at + index),
}));

/** A 510b of some 700 kB: the totals, and as many polling stations as that takes. */
export function a510b(): Uint8Array {
  const one = voteGroup(lists, { blank: 1, invalid: 1 });
  const stations = Math.floor(700_000 / one.length) - 1;
  const totals = lists.map((list) => ({
    ...list,
    candidates: list.candidates.map((votes) => votes * stations),
  }));
  const more = { blank: stations, invalid: stations };
  return Buffer.from(count510(totals, { kind: '510b', units: Array(stations).fill(one), more }));
}

export interface ReadCost {
  /** In this process, in ms; and the processor time of it, which a busy machine does not stretch. */
  readonly read: number;
  readonly processor: number;
  /** `xmllint --noout`, its whole process and its user time, in ms; undefined where it is not there. */
  readonly xmllint: { readonly process: number; readonly user: number } | undefined;
}

/** Alternated in one run, so that whatever else the machine does falls on both. */
export function readCosts(runs: number): { bytes: number; costs: ReadCost[] } {
  const bytes = a510b();
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-bench-eml-'));
  const path = join(folder, '510b.eml.xml');
  writeFileSync(path, bytes);
  const there = spawnSync('xmllint', ['--version']).error === undefined;
  const costs: ReadCost[] = [];
  // A few to begin with: until the compiler has seen what is hot.
  for (let run = -5; run < runs; run += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = readResultFile(readFileSync(path), '510b.eml.xml');
    const read = performance.now() - start;
    const spent = process.cpuUsage(before);
    const processor = (spent.user + spent.system) / 1000;
    if (!result.ok) throw new Error(`the bench's own file was refused: ${result.code}`);
    const xmllint = there ? timedXmllint(path) : undefined;
    if (run >= 0) costs.push({ read, processor, xmllint });
  }
  rmSync(folder, { recursive: true });
  return { bytes: bytes.length, costs };
}

function timedXmllint(path: string) {
  const script = 'TIMEFORMAT="%R %U"; time xmllint --noout "$1"';
  const run = spawnSync('bash', ['-c', script, 'bash', path], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [process_ = Number.NaN, user = Number.NaN] = run.stderr.trim().split(' ').map(Number);
  if (run.status !== 0) throw new Error(run.stderr);
  return { process: process_ * 1000, user: user * 1000 };
}

const national = '../shared/data/elections/uitslag_GR20180321_Gemeente.csv';

export interface NationalCost {
  /** Read, stored and all seats recomputed, in one go. */
  readonly seconds: number;
  readonly statements: number;
  readonly page: ElectionPageCost;
}

/** The 335 municipalities of 2018, in an empty database: read, stored in one transaction, their seats recomputed. */
export async function storeNational(socket: string): Promise<NationalCost | undefined> {
  if (!existsSync(national)) return undefined;
  const server = { host: socket, port: 5432, user: 'regiotafel_owner' };
  const name = `bench_${process.pid}_${Math.round(performance.now())}`;
  const admin = new pg.Client({ ...server, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const connection = { ...server, database: name, ssl: false } as const;
  const owner = ownerPool(connection);
  await ensureApplicationRole(owner);
  await migrate(owner, [...journalMigrations, ...municipalityMigrations, ...electionMigrations]);
  const pool = applicationPool(connection, 1);
  const counter = { statements: 0 };
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query: (...args: unknown[]) => {
        counter.statements += 1;
        return query(...args);
      },
    });
  });
  const db = database(pool);
  const start = performance.now();
  const towns = await readStoreRecompute(db);
  const seconds = (performance.now() - start) / 1000;
  const { statements } = counter;
  const page = await electionPage(db, towns, counter);
  await db.close();
  await owner.end();
  await admin.query(`drop database ${name}`);
  await admin.end();
  return { seconds, statements, page };
}

/** @returns the municipalities; throws unless the official seats of all 335 follow from what was stored */
async function readStoreRecompute(db: Database): Promise<readonly MunicipalityId[]> {
  const input = {
    files: [{ bytes: readFileSync(national), fileName: 'uitslag_GR20180321_Gemeente.csv' }],
    day: date('2018-03-21'),
    status: 'definitive',
    takesOffice: date('2018-03-29'),
  } as const;
  const by = { kind: 'operator', name: 'bench' } as const;
  const done = await db.write(installation, (tx) => importResult(tx, by, input, '2026-11-24T10:00:00Z'));
  if (!done.ok) throw new Error(done.code);
  const [stored] = await db.read(installation, [countedFile(done.value.file)]);
  const same = stored.filter((result) => outcomeOf(recompute(result)) === 'same');
  if (same.length !== 335) throw new Error(`Only ${same.length} of 335 came out the same`);
  return stored.map((result) => result.municipality);
}

/** More mutated files of every format than the suite has time for. @returns files a second */
export function fuzz(count: number, seed: number): number {
  const samples = fuzzSamples();
  const random = seeded(seed);
  const start = performance.now();
  for (let time = 0; time < count; time += 1) {
    const result = readResultFile(mutated(samples[time % samples.length] as Uint8Array, random), 'fuzz');
    if (!result.ok && !(Number(result.details.line) >= 1))
      throw new Error(`no line: ${result.code}, seed ${seed}, file ${time}`);
  }
  return count / ((performance.now() - start) / 1000);
}
