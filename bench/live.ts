import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { applicationPool, type Database, database, ownerPool } from '#platform/database';
import { findRunning } from '#platform/postgres';
import { number } from '../src/platform/html/format.ts';
import { ballotsAlone, ballotsBySeveral, pgbenchHere, plainInserts } from './ballots.ts';
import { choices, crowd, type Watcher, type Word, watchers } from './crowd.ts';
import { atLeast, type Line, line } from './lines.ts';
import { type BenchRegion, benchRegion, makeRegion, nationalResultsHere } from './live-region.ts';
import { ask, hangUp } from './load.ts';
import { freePort, processorTime, residentMemory, stopped } from './process.ts';
import { address, type Place, startWeb } from './server.ts';

const people = 1000;
const few = 5;
const home = '/health';

type Web = Awaited<ReturnType<typeof startWeb>>;
interface Stage {
  readonly place: Place;
  readonly db: Database;
  readonly bench: BenchRegion;
}

/** What happens in a meeting: many who vote, many who watch. */
export async function liveLines(folder: string): Promise<Line[]> {
  if (!nationalResultsHere) {
    console.log('a meeting of a thousand is not measured: ../shared/data is not here');
    return [];
  }
  const place: Place = {
    data: join(folder, 'live'),
    port: await freePort(),
    settings: { REGIOTAFEL_DEMO: '0' },
  };
  const begun: Web[] = [];
  try {
    return await linesAt(place, folder, begun);
  } finally {
    hangUp();
    for (const web of begun) await stopped(web);
  }
}

async function linesAt(place: Place, folder: string, begun: Web[]): Promise<Line[]> {
  const first = await startWeb(place, home);
  begun.push(first);
  const server = await findRunning(place.data);
  if (!server) throw new Error('No database runs');
  const db = database(applicationPool(server, 12));
  const owner = ownerPool(server);
  const bench = await makeRegion(db, people);
  const stage = { place, db, bench };
  console.log(
    `a meeting: ${bench.fractions.length} fractions of ${bench.region.municipalities.length} municipalities (2018), ${people} sessions`,
  );
  const lines: Line[] = [];
  if (pgbenchHere()) lines.push(await useCaseLine(stage, owner, server, folder));
  else console.log('pgbench (Debian: postgresql) is not here: ballots are not compared with plain inserts');
  lines.push(await journalCost(stage, owner));
  await db.close();
  await owner.end();
  await stopped(first);
  lines.push(...(await meeting(stage, begun, {}, true)));
  lines.push(...(await meeting(stage, begun, { DATABASE_POOL: String(few) }, false)));
  return lines;
}

async function useCaseLine(
  { db, bench }: Stage,
  owner: ReturnType<typeof ownerPool>,
  server: { host: string; user: string; database: string },
  folder: string,
): Promise<Line> {
  const { vote } = await bench.openVote(db);
  const ratios: number[] = [];
  const told: string[] = [];
  await ballotsBySeveral(db, bench, vote);
  for (let run = 0; run < 3; run += 1) {
    const rows = await plainInserts(owner, server, folder);
    const ballots = await ballotsBySeveral(db, bench, vote);
    ratios.push(ballots / rows);
    told.push(`${Math.round(ballots)}/${Math.round(rows)}`);
  }
  return {
    ...atLeast('ballots of 50 writers, of pgbench inserts', 'x', ratios, 0.5),
    beside: `(a second: ${told.join(' ')})`,
  };
}

async function journalCost({ db, bench }: Stage, owner: ReturnType<typeof ownerPool>): Promise<Line> {
  const { vote } = await bench.openVote(db);
  const ratios: number[] = [];
  const told: string[] = [];
  await ballotsAlone(owner, db, bench, vote);
  for (let run = 0; run < 3; run += 1) {
    const alone = await ballotsAlone(owner, db, bench, vote);
    const whole = await ballotsBySeveral(db, bench, vote);
    ratios.push(whole / alone);
    told.push(`${Math.round(whole)}/${Math.round(alone)}`);
  }
  return {
    ...atLeast('ballots with policy and journal, of those without', 'x', ratios, 0.6),
    beside: `(a second: ${told.join(' ')})`,
  };
}

/** The database of a web process that was started anew. */
async function opened(place: Place): Promise<Database> {
  const server = await findRunning(place.data);
  if (!server) throw new Error('No database runs');
  return database(applicationPool(server, 2));
}

/** One evening, in a web process of its own. */
async function meeting(
  { place, bench }: Stage,
  begun: Web[],
  settings: Record<string, string>,
  whole: boolean,
): Promise<Line[]> {
  const own: Place = { ...place, settings: { ...place.settings, ...settings } };
  const web = await startWeb(own, home);
  begun.push(web);
  const db = await opened(own);
  const { vote } = await bench.openVote(db);
  const room = crowd(own.port, benchRegion, bench.sessions);
  const stream = `/${benchRegion}/stemmingen/${vote}/live`;
  const watching = await watchers(people, own.port, stream, '"phase":"closed"');
  const name = whole ? '' : `, ${few} connections`;
  const lines = [await everybodyVotes(db, bench, room, vote, name)];
  if (whole)
    lines.push(...(await voting(web, bench, room, vote)), ...(await costs(own, web, bench, room, vote)));
  lines.push(...(await closing(own, db, bench, room, vote, watching, name)));
  for (const one of watching) one.stop();
  if (whole) lines.push(await memory(own, web, stream));
  room.leave();
  await db.close();
  await stopped(web);
  return lines;
}

/** All at once; what was acknowledged is what is stored, and every ballot is in the journal. */
async function everybodyVotes(
  db: Database,
  bench: BenchRegion,
  room: ReturnType<typeof crowd>,
  vote: number,
  name: string,
): Promise<Line> {
  const began = performance.now();
  const sent = bench.sessions.map((session, index) => ({ session, word: choices[index % 3] as Word }));
  const answers = await Promise.all(sent.map(({ session, word }) => room.cast(session, vote, word)));
  const seconds = (performance.now() - began) / 1000;
  const errors = answers.filter((status) => status !== 303).length;
  if (errors > 0) throw new Error(`${errors} of ${people} ballots were not acknowledged`);
  const stored = await ballotsStored(db, vote);
  const words = { for: 'voor', against: 'tegen', abstain: 'onthouden' } as const;
  const given = new Map<string, Set<string>>();
  for (const { session, word } of sent)
    given.set(session.fraction, (given.get(session.fraction) ?? new Set()).add(word));
  const wrong = stored.filter((row) => !given.get(row.fraction)?.has(words[row.choice]));
  const [entries] = await inRegion<{ n: number }>(
    db,
    `select count(*)::int as n from journal_entry where operation = 'cast_ballot' and subject = 'vote/${vote}'`,
  );
  if (stored.length !== given.size || wrong.length > 0 || entries?.n !== people)
    throw new Error(`stored ${stored.length}, wrong ${wrong.length}, journal ${entries?.n}`);
  return line(`${people} vote while ${people} watch${name}`, 's', [seconds], 10);
}

type Row = { fraction: string; choice: 'for' | 'against' | 'abstain'; weight: number };
const ballotsStored = (db: Database, vote: number) =>
  inRegion<Row>(
    db,
    `select b.fraction_id as fraction, b.choice, f.weight from ballot b join vote_fraction f
       on f.vote_id = b.vote_id and f.fraction_id = b.fraction_id where b.vote_id = ${vote}`,
  );

/** Past the product: what is really there. */
async function inRegion<T>(db: Database, text: string): Promise<T[]> {
  const client = await db.pool.connect();
  try {
    await client.query("begin; select set_config('app.region', '" + benchRegion + "', true)");
    const { rows } = await client.query(text);
    await client.query('commit');
    return rows as T[];
  } finally {
    client.release();
  }
}

const votingSeconds = 5;

/** A thousand who vote again and again, each waiting for the answer. */
async function voting(
  web: Web,
  bench: BenchRegion,
  room: ReturnType<typeof crowd>,
  vote: number,
): Promise<Line[]> {
  const before = processorTime(web.pid);
  const began = performance.now();
  const end = began + votingSeconds * 1000;
  let acknowledged = 0;
  await Promise.all(
    bench.sessions.map(async (session, index) => {
      for (let turn = index; performance.now() < end; turn += 1) {
        const status = await room.cast(session, vote, choices[turn % 3] as Word);
        if (status !== 303) throw new Error(`a ballot was answered ${status}`);
        acknowledged += 1;
      }
    }),
  );
  const rate = acknowledged / ((performance.now() - began) / 1000);
  const each = (processorTime(web.pid) - before) / acknowledged;
  return [
    atLeast(`ballots by ${people} sessions over HTTP`, '/s', [rate], 1000),
    line('processor time: one ballot of many', 'us', [each]),
  ];
}

const asked = 300;

/** Processor time of the web process, beside what others published of theirs. */
async function costs(
  place: Place,
  web: Web,
  bench: BenchRegion,
  room: ReturnType<typeof crowd>,
  vote: number,
): Promise<Line[]> {
  const api = address(place, `/${benchRegion}/api/v1/voorstellen`);
  const spent = async (work: (index: number) => Promise<unknown>) => {
    for (let warm = 0; warm < 50; warm += 1) await work(warm);
    const before = processorTime(web.pid);
    for (let index = 0; index < asked; index += 1) await work(index);
    return (processorTime(web.pid) - before) / asked / 1000;
  };
  const get = async (path: string) => {
    const answer = await ask(path, { cookie: 'bench=1' });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  };
  const one = bench.sessions[0] as (typeof bench.sessions)[number];
  const list = await spent(() => get(`${api}?limit=20`));
  const item = await spent(() => get(`${api}/1`));
  const ballot = await spent((index) => room.cast(one, vote, choices[index % 3] as Word));
  const unit = 'ms';
  return [
    { ...line('processor time: a list of 20 proposals', unit, [list]), beside: '(OpenStad 15, CitizenOS 8)' },
    { ...line('processor time: one proposal', unit, [item]), beside: '(OpenStad 4)' },
    {
      ...line(`processor time: one ballot, told to ${people}`, unit, [ballot]),
      beside: '(OpenStad 18.7, CitizenOS 14)',
    },
  ];
}

/** The clerk closes: all who watch see it, and what is printed is what is stored. */
async function closing(
  place: Place,
  db: Database,
  bench: BenchRegion,
  room: ReturnType<typeof crowd>,
  vote: number,
  watching: readonly Watcher[],
  name: string,
): Promise<Line[]> {
  await wait(1000);
  const began = performance.now();
  const status = await room.send(`/stemmingen/${vote}/sluiten`, bench.clerkSecret, {});
  const committed = performance.now();
  if (status !== 303) throw new Error(`closing was answered ${status}`);
  for (let waited = 0; watching.some((one) => one.saw() === undefined) && waited < 5000; waited += 20)
    await wait(20);
  const late = watching.map((one) => (one.saw() ?? Number.POSITIVE_INFINITY) - began);
  const [p99 = Number.NaN] = late.toSorted((a, b) => a - b).slice(Math.floor(watching.length * 0.99) - 1);
  if (watching.some((one) => one.ended())) throw new Error('a stream was broken off');
  await printed(place, db, vote);
  return [
    {
      ...line(`closed: 99 % of ${people} watchers know it${name}`, 'ms', [p99], 250),
      beside: `(from the clerk's click; answered after ${Math.round(committed - began)} ms)`,
    },
  ];
}

/** The sums on the page and in the API are those of the rows. */
async function printed(place: Place, db: Database, vote: number): Promise<void> {
  const stored = await ballotsStored(db, vote);
  const sum = (choice: Row['choice']) =>
    stored.filter((row) => row.choice === choice).reduce((total, row) => total + row.weight, 0);
  const api = JSON.parse(
    (await ask(address(place, `/${benchRegion}/api/v1/stemmingen/${vote}`))).body.toString(),
  ) as { uitslag: { gewicht: { voor: number; tegen: number; onthouden: number } } };
  const { voor, tegen, onthouden } = api.uitslag.gewicht;
  if (voor !== sum('for') || tegen !== sum('against') || onthouden !== sum('abstain'))
    throw new Error('counted is not stored');
  const page = (await ask(address(place, `/${benchRegion}/stemmingen/${vote}`))).body.toString();
  for (const value of [voor, tegen])
    if (!page.includes(number(value, 'nl'))) throw new Error(`${value} is not printed`);
}

/** Resident memory of the web process that has had its evening, with twice as many streams open. */
async function memory(place: Place, web: Web, stream: string): Promise<Line> {
  const all = await watchers(2 * people, place.port, stream, 'nothing');
  await wait(500);
  const used = residentMemory(web.pid);
  for (const one of all) one.stop();
  return line(`memory with ${2 * people} open streams`, 'MB', [used], 300);
}
