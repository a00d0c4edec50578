import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  date,
  type FractionId,
  fixedClock,
  type Office,
  type PersonId,
  type RegionId,
  type VoteId,
} from '#kernel';
import { type Connection, installation } from '#platform/database';
import { readWitnessed, verify } from '#platform/journal';
import { onOneConnection } from '../../platform/backup/connection.ts';
import { readBackup, restoreBackup } from '../../platform/backup/index.ts';
import { readRows } from '../../platform/backup/make-backup.ts';
import { ending, header, padding, partsOf } from '../../platform/backup/tar.ts';
import { applicationPool, database } from '../../platform/database/index.ts';
import { emptyDatabase, testDatabase } from '../../platform/database/testing.ts';
import { folderStore } from '../../platform/files/index.ts';
import { perform } from '../../platform/operations/index.ts';
import { castBallotOperation } from '../../voting/operations.ts';
import { type VoteFraction, voteById } from '../../voting/store.ts';
import { parseArguments } from '../arguments.ts';
import { migrations } from '../features.ts';
import { signDue } from '../journal-key.ts';
import { testApplication, testNow } from '../testing.ts';
import { backupCommand, checkBackup, leftOut, type Place, restoreCommand } from './backup-command.ts';
import { filesReport } from './files-command.ts';

const region = 'leidse-regio' as RegionId;
const clock = fixedClock(testNow);
const folder = mkdtempSync(join(tmpdir(), 'regiotafel-backup-'));
let app: Awaited<ReturnType<typeof testApplication>>;
let number = 0;
beforeAll(async () => {
  app = await testApplication();
  await app.installation.settled();
  await signDue(app.installation, { pem: undefined, file: join(folder, 'journal.key'), given: false });
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const fresh = (name = 'backup') => join(folder, `${name}-${++number}`);
const backup = (file: string, place: Place = app) =>
  backupCommand(parseArguments(['backup', file]), place, clock) as Promise<Record<string, unknown>>;
const restore = (file: string, place: Place) =>
  restoreCommand(parseArguments(['restore', file]), place, clock) as Promise<Record<string, unknown>>;
const emptyPlace = async (which?: 'database' | 'debianDatabase'): Promise<Place> => ({
  connection: await emptyDatabase(which),
  files: folderStore(fresh('files')),
});

async function asking<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, options: '-c timezone=UTC' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Everything that is stored, table by table. */
const contentOf = (connection: Connection) =>
  asking(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    );
    const content: Record<string, string> = {};
    for (const { name } of rows) {
      if (name.startsWith('kysely_') || name in leftOut) continue;
      const found = await client.query(
        `select count(*)::int as count, md5(string_agg(t::text, E'\\n' order by t::text)) as hash from ${name} t`,
      );
      content[name] = JSON.stringify(found.rows[0]);
    }
    return content;
  });

/** What holds the rows in place: keys, checks, indexes, policies, triggers, rights, numbers that come next. */
const structureOf = (connection: Connection) =>
  asking(connection, async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      select line from (
        select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint
          where connamespace = 'public'::regnamespace
        union all select indexdef from pg_indexes where schemaname = 'public'
        union all select format('%s %s %s %s', tablename, policyname, qual, with_check) from pg_policies
        union all select format('%s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity) from pg_class
          where relkind = 'r' and relnamespace = 'public'::regnamespace
        union all select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
        union all select format('%s %s %s', table_name, grantee, privilege_type) from information_schema.role_table_grants
          where table_schema = 'public' and grantee = 'regiotafel_app'
        union all select format('%s %s', sequencename, last_value) from pg_sequences
      ) lines order by 1`);
    return rows.map(({ line }) => line);
  });

async function journalFaults(connection: Connection) {
  const db = database(applicationPool(connection, 2));
  try {
    const tables = await readWitnessed(db.pool);
    const found = [];
    for (const scope of [installation, region] as const)
      found.push(
        ...(await verify(db, scope, { keys: [], tables })).faults.filter(
          (f) => f.kind !== 'checkpoint_unsigned',
        ),
      );
    return found;
  } finally {
    await db.close();
  }
}

describe('regiotafel backup and restore', () => {
  it('is one moment while ballots are cast: what it holds is whole, and what was acknowledged before is in it', async () => {
    const vote = await openVote();
    let casting = true;
    let acknowledged = 0;
    const cast = async () => {
      for (let turn = 0; casting; turn += 1) {
        const fraction = vote.fractions[turn % vote.fractions.length] as VoteFraction;
        const answer = await castAs(vote.id, fraction, turn % 3 === 0 ? 'tegen' : 'voor');
        if (!answer.ok) throw new Error(answer.code);
        acknowledged += 1;
      }
    };
    const going = [cast(), cast(), cast()];
    while (acknowledged < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const [before, entriesBefore] = [acknowledged, await ballotEntries(app.connection)];
    const file = fresh();
    await backup(file);
    const during = acknowledged - before;
    casting = false;
    await Promise.all(going);
    await app.installation.settled();
    expect(during).toBeGreaterThan(10);
    const place = await emptyPlace();
    await restore(file, place);
    expect(await journalFaults(place.connection)).toEqual([]);
    const held = await ballotEntries(place.connection);
    expect(held).toBeGreaterThanOrEqual(entriesBefore);
    expect(held).toBeLessThan(await ballotEntries(app.connection));
    expect(await journalFaults(app.connection)).toEqual([]);
  });

  it('counts the rows of a table also when the server says how many only after they came', async () => {
    const given = app.connection as { host: string; port: number };
    // Each byte by itself, as a slow network may bring them.
    const slow = createServer((near) => {
      const far = connect(join(given.host, `.s.PGSQL.${given.port}`));
      near.setNoDelay(true).pipe(far);
      far.on('data', async (bytes) => {
        far.pause();
        for (const byte of bytes) {
          near.write(Buffer.of(byte));
          await wait(1);
        }
        far.resume();
      });
      for (const end of [near, far]) end.on('error', () => undefined).on('close', () => far.destroy());
    });
    await once(slow.listen(0, '127.0.0.1'), 'listening');
    const { port } = slow.address() as AddressInfo;
    const through = { ...given, host: '127.0.0.1', port } as Connection;
    const table = { name: 'region', columns: ['id'] };
    expect(await onOneConnection(through, (one) => readRows(one, table, async () => undefined))).toBe(1);
    slow.close();
  });

  it('refuses a place where something is, and leaves that', async () => {
    const file = fresh();
    await backup(file);
    await expect(backup(file)).rejects.toThrow(/bestaat al/);
    await expect(restore(file, app)).rejects.toThrow(/staan al tabellen/);
    const place = await emptyPlace();
    await place.files.receive(Readable.from(['iets']), 'iets', 100).then((received) => received.keep(region));
    await expect(restore(file, place)).rejects.toThrow(/staan al bestanden/);
    expect((await place.files.list(region)).known).toHaveLength(1);
    await assertEmpty({ ...place, files: folderStore(fresh('files')) });
    const nothing = await emptyPlace();
    await expect(backup(fresh(), nothing)).rejects.toThrow(/geen Regiotafel/);
    await expect(backup('/nergens/x', app)).rejects.toThrow(
      /niet worden geschreven \(deze map bestaat niet\)/,
    );
    await expect(restore('/nergens/x', nothing)).rejects.toThrow(/niet te lezen/);
  });

  describe('with a file that is not as it was written', () => {
    let good: Buffer;
    let made: Record<string, unknown>;
    let place: Place;
    const written = (bytes: Buffer) => {
      const file = fresh('bad');
      writeFileSync(file, bytes);
      return file;
    };
    const flipped = (bytes: Buffer, at: number) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      return changed;
    };
    beforeAll(async () => {
      await app.signIn('Regiogriffier');
      await app.owner.query(
        `insert into passkey (person_id, credential_id, public_key, counter, transports, synced, name, created_at)
         select id, 'proef', '\\x01', 0, '{}', false, 'Proef', $1 from person order by id limit 1`,
        [testNow],
      );
      const file = fresh();
      made = await backup(file);
      good = readFileSync(file);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      place = await emptyPlace();
    });
    const cases: readonly (readonly [string, () => Buffer | Promise<Buffer>, RegExp])[] = [
      ['nothing', () => Buffer.alloc(0), /niet volledig/],
      ['another file', () => Buffer.from('Dit is een brief, geen back-up.'), /geen back-up van Regiotafel/],
      ['another archive', () => gzipSync('x'.repeat(2000)), /beschadigd of veranderd/],
      ['the last byte cut off', () => good.subarray(0, -1), /niet volledig/],
      ['half of it', () => good.subarray(0, good.length / 2), /niet volledig/],
      ['the beginning alone', () => good.subarray(0, 40), /niet volledig/],
      ['one bit in the middle', () => flipped(good, Math.floor(good.length / 2)), /beschadigd of veranderd/],
      // Of the last bits before the sum some mean nothing, and which depends on the content: the sum itself is changed.
      ['one bit near the end', () => flipped(good, good.length - 8), /beschadigd of veranderd/],
      ['whole parts cut off', () => cutAfter(good, 20), /niet volledig/],
      [
        'a part taken away',
        () => remade(good, (parts) => parts.filter(({ name }) => !name.startsWith('tables/vote/'))),
        /tables\/vote\)/,
      ],
      [
        'a document taken away',
        () =>
          remade(good, (parts) =>
            parts.filter(
              (p, at) =>
                !p.name.startsWith('files/') ||
                at !== parts.findIndex(({ name }) => name.startsWith('files/')),
            ),
          ),
        /\(files\)/,
      ],
      [
        'a document changed',
        () =>
          remade(good, (parts) =>
            parts.map((p) => (p.name.startsWith('files/') ? { ...p, content: flipped(p.content, 0) } : p)),
          ),
        /\(files\/leidse-regio\/[0-9a-f]{64}\)/,
      ],
      ['a ballot changed', () => remade(good, otherBallot), /\(tables\/ballot\)/],
      [
        'a path that leads out',
        () =>
          remade(good, (parts) => [
            ...parts.slice(0, -1),
            { name: 'files/../../etc', content: Buffer.from('x') },
            ...parts.slice(-1),
          ]),
        /\(files\/\.\.\/\.\.\/etc\)/,
      ],
      [
        'a later format',
        () =>
          remade(good, ([head, ...rest]) => [
            {
              name: head?.name ?? '',
              content: Buffer.from(String(head?.content).replace('"format": 1', '"format": 2')),
            },
            ...rest,
          ]),
        /nieuwere versie/,
      ],
      [
        'a ballot changed with all its sums made anew',
        async () => resummed(await unpacked(good)),
        /anders dan het journaal zegt|is veranderd/,
      ],
    ];
    it.each(cases)('%s: says so, and nothing is there', async (_name, make, sentence) => {
      const file = written(await make());
      await expect(restore(file, place)).rejects.toThrow(sentence);
      await assertEmpty(place);
    });
    it('that is good, after all those: every row, file, key and right is there, and no secret', async () => {
      const before = await contentOf(app.connection);
      const file = written(good);
      expect(await checkBackup(parseArguments(['restore', file, '--check']))).toMatchObject({
        uitkomst: 'in orde',
      });
      await assertEmpty(place);
      expect(made).toMatchObject({
        ontbrekende_bestanden: [],
        genoteerd: true,
        sleutel: expect.stringMatching(/^[0-9a-f]{8}$/),
      });
      expect(made.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
      const done = await restore(file, place);
      expect(done).toMatchObject({ rijen: made.rijen, bestanden: made.bestanden, later: 0 });
      const after = await contentOf(place.connection);
      // Each noted itself in the journal of the installation: the backup after it was made, the restoring at its end.
      const own = ['journal_entry', 'journal_payload', 'journal_tree'];
      const others = (content: Record<string, string>) =>
        Object.fromEntries(Object.entries(content).filter(([name]) => !own.includes(name)));
      expect(others(after)).toEqual(others(before));
      expect(Object.keys(after).length).toBeGreaterThanOrEqual(80);
      expect(await journalFaults(place.connection)).toEqual([]);
      const secrets = (connection: Connection) =>
        asking(connection, async (client) => {
          const counts = Object.keys(leftOut).map((name) => `select '${name}' as name from ${name}`);
          return (await client.query(counts.join(' union '))).rows.map(({ name }) => name);
        });
      expect(await secrets(app.connection)).toEqual(expect.arrayContaining(['session', 'passkey']));
      expect(await secrets(place.connection)).toEqual([]);
      const here = { database: database(applicationPool(place.connection, 2)), files: place.files };
      expect(await filesReport(here)).toMatchObject([{ ontbreekt: [], beschadigd: [], zonder_regel: [] }]);
      await here.database.close();
      const same = (lines: string[]) =>
        lines.filter(
          (line) =>
            !/^journal_entry_id_seq |^(session|passkey|mail|sign_in|api_token|own_cal)\w*_seq /.test(line),
        );
      expect(same(await structureOf(place.connection))).toEqual(same(await structureOf(app.connection)));
    });
  });

  it('of tables as they were before an update: those migrations run, then the later ones', async () => {
    const later = migrations.filter(({ name }) => name >= '2026-11-27-69').map(({ name }) => name);
    expect(later.length).toBeGreaterThan(0);
    const old = await testDatabase(migrations.filter(({ name }) => !later.includes(name)));
    await old.owner
      .query("insert into municipality (id, name) values ('gm9999', 'Ergens')")
      .catch(() => undefined);
    const file = fresh();
    const made = await backup(file, { connection: old.connection, files: folderStore(fresh('files')) });
    expect(made).toMatchObject({ genoteerd: false });
    const place = await emptyPlace();
    expect(await restore(file, place)).toMatchObject({ later: later.length });
    const found = await asking(
      place.connection,
      async (client) => (await client.query('select name from kysely_migration')).rows,
    );
    expect(found).toHaveLength(migrations.length);
    expect(await journalFaults(place.connection)).toEqual([]);
    await old.close();
    // The other way round there is no way: this program does not know what a later one made.
    const known = migrations.slice(0, -1);
    const newest = fresh();
    await backup(newest);
    await expect(restoreBackup({ ...(await emptyPlace()), migrations: known }, newest)).rejects.toMatchObject(
      {
        fault: 'newer_program',
      },
    );
  });

  it('names a file that was gone or damaged before, keeps the rest, and ends with 1', async () => {
    const own = join(app.filesFolder, region);
    const [gone = '', damaged = ''] = (await app.files.list(region)).known;
    renameSync(join(own, gone), join(own, 'weg'));
    renameSync(join(own, damaged), join(own, 'heel'));
    writeFileSync(join(own, damaged), 'anders');
    const file = fresh();
    const made = await backup(file);
    expect(process.exitCode).toBe(1);
    expect(made.ontbrekende_bestanden).toEqual([gone, damaged].map((name) => `${region}/${name}`).sort());
    renameSync(join(own, 'weg'), join(own, gone));
    renameSync(join(own, 'heel'), join(own, damaged));
    expect(await checkBackup(parseArguments(['restore', file, '--check']))).toMatchObject({
      bestanden: made.bestanden,
      ontbrekende_bestanden: made.ontbrekende_bestanden,
    });
  });

  it.skipIf(inject('debianDatabase') === null)(
    'goes to and from an older server of an account with few rights, both ways',
    async () => {
      const file = fresh();
      await backup(file);
      const before = await contentOf(app.connection);
      const debian = await emptyPlace('debianDatabase');
      const account = `eigenaar_${process.pid}`;
      await asking(debian.connection, async (client) => {
        await client.query(`create role ${account} login`);
        await client.query(
          `do $$ begin create role regiotafel_app nologin; exception when others then null; end $$`,
        );
        await client.query(`grant regiotafel_app to ${account}`);
        await client.query(
          `alter database "${(debian.connection as { database: string }).database}" owner to ${account}`,
        );
      });
      const plain: Place = { ...debian, connection: { ...debian.connection, user: account } as Connection };
      await restore(file, plain);
      expect((await contentOf(debian.connection)).ballot).toBe(before.ballot);
      const again = fresh();
      const made = await backup(again, plain);
      expect(made.postgresql).toMatch(/^15/);
      // Read scope by scope, for this account sees one at a time: the same rows of every table, perhaps in another order.
      expect(await linesOf(again)).toEqual(await linesOf(file));
    },
  );
});

async function openVote() {
  const { rows } = await app.owner.query("select id from vote where state = 'open'");
  const [[vote]] = await app.database.read(region, [voteById(rows[0].id)]);
  if (!vote) throw new Error('No vote is open');
  return vote;
}

async function castAs(vote: VoteId, { fraction, seats }: VoteFraction, choice: 'voor' | 'tegen') {
  const [found] = app.installation.regions();
  const office: Office = {
    kind: 'specialist',
    title: 'test',
    // On which the fraction sits in the committee.
    number: seats?.[0]?.office ?? 0,
    region,
    municipality: undefined,
    fraction,
    body: undefined,
  };
  const actor = { kind: 'person', person: 1 as PersonId, name: 'test', offices: [office] } as const;
  const writer = {
    region: found as NonNullable<typeof found>,
    actor,
    now: testNow,
    today: date('2026-11-24'),
    written: (visible: boolean) => app.installation.written(visible),
  };
  return perform(
    app.database,
    castBallotOperation,
    writer,
    { stemming: vote },
    { fractie: fraction, keuze: choice },
  );
}

/** The rows of a backup by table, sorted; without what backup and restoring themselves wrote. */
async function linesOf(file: string): Promise<Record<string, string>> {
  const texts: Record<string, string[]> = {};
  await readBackup(file, {
    rows: async (table, piece) => {
      texts[table] = [...(texts[table] ?? []), piece.toString('latin1')];
    },
  });
  const own = ['journal_entry', 'journal_payload', 'journal_tree'];
  const tables = Object.entries(texts).filter(([name]) => !own.includes(name));
  expect(tables.length).toBeGreaterThan(50);
  return Object.fromEntries(
    tables.map(([name, pieces]) => {
      const lines = pieces.join('').split('\n').sort().join('\n');
      return [name, createHash('sha256').update(lines).digest('hex')];
    }),
  );
}

const ballotEntries = (connection: Connection) =>
  asking(connection, async (client) =>
    Number(
      (await client.query("select count(*) as n from journal_entry where operation = 'cast_ballot'")).rows[0]
        .n,
    ),
  );

async function assertEmpty({ connection, files }: Place): Promise<void> {
  const found = await asking(connection, (client) =>
    client.query("select relname from pg_class where relnamespace = 'public'::regnamespace"),
  );
  expect(found.rows).toEqual([]);
  expect(await files.list(region)).toEqual({ known: [], strange: [] });
}

interface Whole {
  readonly name: string;
  readonly content: Buffer;
}

async function unpacked(file: Buffer): Promise<Whole[]> {
  const parts: Whole[] = [];
  for await (const { name, bytes } of partsOf(Readable.from([gunzipSync(file)]))) {
    const pieces: Buffer[] = [];
    for await (const piece of bytes) pieces.push(piece);
    parts.push({ name, content: Buffer.concat(pieces) });
  }
  return parts;
}
const packed = (parts: readonly Whole[], end = ending) =>
  gzipSync(
    Buffer.concat([
      ...parts.flatMap(({ name, content }) => [
        header(name, content.length),
        content,
        padding(content.length),
      ]),
      end,
    ]),
  );
const remade = async (file: Buffer, change: (parts: Whole[]) => Whole[]) =>
  packed(change(await unpacked(file)));
const cutAfter = async (file: Buffer, parts: number) => packed((await unpacked(file)).slice(0, parts));

function otherBallot(parts: Whole[]): Whole[] {
  const text = (content: Buffer) =>
    Buffer.from(
      content
        .toString()
        .replace(/\bin_favour\b|\bfor\b|\bagainst\b/, (word) => (word === 'against' ? 'abstain' : 'against')),
    );
  return parts.map((part) =>
    part.name.startsWith('tables/ballot/') ? { ...part, content: text(part.content) } : part,
  );
}

/** As somebody would who knows the format: every sum fits. */
function resummed(parts: Whole[]): Buffer {
  const changed = otherBallot(parts);
  const ballots = Buffer.concat(
    changed.filter(({ name }) => name.startsWith('tables/ballot/')).map(({ content }) => content),
  );
  const end = JSON.parse(changed.at(-1)?.content.toString() ?? '');
  end.tables.ballot = {
    rows: end.tables.ballot.rows,
    bytes: ballots.length,
    sha256: createHash('sha256').update(ballots).digest('hex'),
  };
  return packed([...changed.slice(0, -1), { name: 'end.json', content: Buffer.from(JSON.stringify(end)) }]);
}
