import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { RegionId } from '#kernel';
import { applicationPool, type Database, database, ownerPool, statement } from '#platform/database';
import {
  type EntryRow,
  entryColumns,
  inclusionProof,
  knownKeys,
  leafData,
  leafHash,
  lookUp,
  readWitnessed,
  rootFromInclusion,
  rootOf,
  rowsOfChange,
  sealAll,
  verify,
} from '#platform/journal';
import { findRunning } from '#platform/postgres';
import { type Line, line } from './lines.ts';
import { freePort, residentMemory, stopped } from './process.ts';
import { type Place, startWeb } from './server.ts';

const entries = 1_000_000;
const scope = 'bench' as RegionId;

/** A journal of a million entries: how long it takes to verify, to prove one of them, and what that needs of memory. */
export async function journalLines(folder: string): Promise<Line[]> {
  const place: Place = {
    data: join(folder, 'journal'),
    port: await freePort(),
    settings: { REGIOTAFEL_DEMO: '0' },
  };
  const web = await startWeb(place, '/health');
  try {
    const server = await findRunning(place.data);
    if (!server) throw new Error('No database runs');
    const owner = ownerPool(server);
    await addEntries(owner, scope, entries);
    const db = database(applicationPool(server, 4));
    await sealEverything(db, owner);
    const lines = await measured(db);
    await db.close();
    await owner.end();
    return lines;
  } finally {
    await stopped(web);
  }
}

/** So many ballots shared a transaction: its first entry names their rows. */
const together = 25;

/** Entries as of ballots, not in the tree yet; the rows that they left are no longer there. */
export async function addEntries(
  owner: ReturnType<typeof ownerPool>,
  into: RegionId,
  count: number,
): Promise<void> {
  const salt = randomBytes(32);
  await owner.query(
    `insert into journal_row (scope, change, table_name, keys, hashes)
     select $1, i, 'ballot', array_agg(i || '/' || k), array_agg(null::bytea)
     from generate_series(1, $2::int, $3) i cross join generate_series(1, $3) k group by i`,
    [into, count, together],
  );
  await owner.query('analyze journal_row');
  await owner.query(
    `with left_behind as (${rowsOfChange} where scope = $1 group by change),
     added as (
       insert into journal_entry
         (scope, at, operation, subject, actor_person, actor_name, actor_office, payload_hash, change, rows_hash)
       select $1, now() + i * interval '1 second', 'cast_ballot', 'vote/' || i / 40, i % 1000, 'Fractiespecialist ' || i % 1000,
         'Fractiespecialist', sha256($2::bytea || convert_to(i::text, 'UTF8')), change, rows_hash
       from generate_series(1, $3::int) i left join left_behind on change = i order by i returning id)
     insert into journal_payload (entry_id, scope, salt, payload)
     select id, $1, $2::bytea, (row_number() over (order by id))::text from added`,
    [into, salt, count],
  );
  await owner.query('analyze journal_entry; analyze journal_payload');
}

/** As in years: what has its number is tidied away now and then, as the database does by itself. */
export async function sealEverything(db: Database, owner: ReturnType<typeof ownerPool>): Promise<void> {
  for (let round = 1; (await sealAll(db, [scope])) > 0; round += 1)
    if (round % 40 === 0) await owner.query('vacuum analyze journal_entry');
  await owner.query('vacuum analyze journal_entry');
}

const entryAt = statement<EntryRow>(
  'bench_entry_at',
  `select ${entryColumns} from journal_entry where seq = $1`,
);

export async function measured(db: Database): Promise<Line[]> {
  const expected = { keys: await knownKeys(db), tables: await readWitnessed(db.pool) };
  // What is measured is the growth from a journal of the same shape, not what node holds anyway.
  const before = residentMemory(process.pid);
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, residentMemory(process.pid));
  }, 50);
  const began = performance.now();
  const { size, faults } = await verify(db, scope, expected);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watching);
  if (size !== entries || faults.length > 0)
    throw new Error(`verified ${size}, ${JSON.stringify(faults.slice(0, 3))}`);
  const [root] = await lookUp(db, scope, [entries - 1], rootOf(entries));
  const proofs: number[] = [];
  for (let turn = 0; turn < 100; turn += 1) {
    const index = Math.floor((entries / 100) * turn) + turn;
    const start = performance.now();
    const path = await lookUp(db, scope, [index], inclusionProof(index, entries));
    proofs.push(performance.now() - start);
    const [entry] = await db.read(scope, [entryAt(index)]);
    const leaf = entry[0] && leafHash(leafData(scope, index, entry[0]));
    if (!leaf || !root?.equals(rootFromInclusion(leaf, index, entries, path) ?? leaf))
      throw new Error(`The proof of entry ${index} does not lead to the root`);
  }
  return [
    line(`journal of ${entries} entries verified`, 's', [seconds], 20),
    line('  memory that it took', 'MB', [most - before]),
    line('  an inclusion proof', 'ms', proofs, 10),
  ];
}
