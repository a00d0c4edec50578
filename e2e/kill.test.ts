import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knownKeys, readWitnessed, sealAll, verify } from '#platform/journal';
import { findRunning, stopOrphan } from '#platform/postgres';
import { database } from '../src/platform/database/database.ts';
import { filledFolder } from '../test/processes.ts';

const program = fileURLToPath(new URL('../dist/web.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'regiotafel-kill-'));
const data = join(folder, 'data');
const port = 7900 + (process.pid % 90);
const origin = `http://localhost:${port}`;
// Some minutes of kills: `REGIOTAFEL_KILLS=30 npm test -- e2e/kill.test.ts`.
const rounds = Number(process.env.REGIOTAFEL_KILLS ?? 6);
let web: ChildProcess | undefined;

async function start(): Promise<void> {
  web = spawn(process.execPath, [program], {
    env: { ...process.env, REGIOTAFEL_DATA: data, PORT: String(port), HOST: 'localhost' },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 1200; tries += 1) {
    if (web.exitCode !== null) throw new Error(`The web process ended with ${web.exitCode}`);
    const answer = await fetch(`${origin}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error('The web process did not answer');
}

async function ended(): Promise<void> {
  for (let tries = 0; tries < 400 && web?.exitCode === null && web.signalCode === null; tries += 1)
    await wait(25);
}

/** Ends the web process without a farewell, and starts another on what it left. */
async function killWeb(): Promise<void> {
  if (web?.exitCode !== null || web.signalCode !== null)
    throw new Error('No web process was there to be killed');
  web.kill('SIGKILL');
  await ended();
  await start();
}

const serverPid = () => Number(readFileSync(join(data, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);

/** Ends the database as a power cut would: no farewell. The web process stays, and starts another. */
async function killDatabase(): Promise<void> {
  const killed = serverPid();
  process.kill(killed, 'SIGKILL');
  for (let tries = 0; tries < 1200; tries += 1) {
    if (existsSync(join(data, 'pg/postmaster.pid')) && serverPid() !== killed && (await findRunning(data)))
      return;
    await wait(50);
  }
  throw new Error('The web process did not start another database');
}

async function query<T extends pg.QueryResultRow>(text: string): Promise<T[]> {
  const connection = await findRunning(data);
  if (!connection) throw new Error('No database runs');
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<T>(text);
  await client.end();
  return rows;
}

/** @returns what a person is signed in with, and a token of that person */
async function signIn(person: number): Promise<{ cookie: string; secret: string }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const signed = await fetch(`${origin}/aanmelden`, {
    method: 'POST',
    headers,
    body: `ambt=${person}`,
    redirect: 'manual',
  });
  const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(`${origin}/mijn/sleutels`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: 'waarvoor=proef&bereik=alles&tot_en_met=2027-06-30',
  });
  return { cookie, secret: /rt_[\w-]{20,}/.exec(await page.text())?.[0] ?? '' };
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  await filledFolder(data);
  await start();
}, 60_000);
afterAll(async () => {
  web?.kill('SIGTERM');
  await ended();
  await stopOrphan(data);
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(!existsSync(program))(
  `keeps every acknowledged ballot when the web process or the database is killed, ${rounds} times`,
  { timeout: 480_000 },
  async () => {
    const [open] = await query<{ id: number }>("select id from vote where state = 'open'");
    const voters = await query<{ fraction: string; person: number }>(
      `select f.fraction_id as fraction, o.person_id as person from vote_fraction f
       join office o on o.fraction_id = f.fraction_id where f.vote_id = ${open?.id} order by 1 limit 6`,
    );
    expect(voters).toHaveLength(6);
    const signedIn = await Promise.all(voters.map((voter) => signIn(voter.person)));
    const acknowledged = new Map<string, string>();
    let total = 0;
    for (let round = 0; round < rounds; round += 1) {
      // What may be there besides the acknowledged: ballots that were sent and got no answer.
      const unanswered = new Map<string, string>();
      let killed = false;
      const voting = voters.map(async ({ fraction }, index) => {
        for (let turn = index; !killed; turn += 1) {
          const keuze = turn % 2 === 0 ? 'voor' : 'tegen';
          unanswered.set(fraction, keuze);
          const answer = await fetch(`${origin}/leidse-regio/api/v1/stemmingen/${open?.id}/stem`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              authorization: `Bearer ${signedIn[index]?.secret}`,
            },
            body: JSON.stringify({ fractie: fraction, keuze }),
          }).catch(() => undefined);
          if (answer?.status !== 201) return;
          acknowledged.set(fraction, keuze);
          unanswered.delete(fraction);
          total += 1;
        }
      });
      // In the midst of ballots that arrive, however long the machine takes for the first ones.
      const before = total;
      for (let waited = 0; total < before + 2 && waited < 10_000; waited += 5) await wait(5);
      await wait((round * 37) % 120);
      const back = round % 2 === 0 ? killWeb() : killDatabase();
      killed = true;
      await Promise.all([back, ...voting]);
      const stored = await query<{ fraction: string; choice: string }>(
        `select fraction_id as fraction, choice from ballot where vote_id = ${open?.id}`,
      );
      const words: Record<string, string> = { for: 'voor', against: 'tegen', abstain: 'onthouden' };
      for (const [fraction, keuze] of acknowledged) {
        const found = words[stored.find((row) => row.fraction === fraction)?.choice ?? ''];
        expect([keuze, unanswered.get(fraction)]).toContain(found);
        acknowledged.set(fraction, found ?? keuze);
      }
      // The member sees what was stored, on the own page, without signing in anew: another member each time.
      const at = round % voters.length;
      const { cookie = '' } = signedIn[at] ?? {};
      const answer = await fetch(`${origin}/leidse-regio/stemmingen/${open?.id}`, { headers: { cookie } });
      const shown = /Uw fractie stemde (\w+)/.exec(await answer.text())?.[1];
      const own = stored.find((row) => row.fraction === voters[at]?.fraction);
      expect(shown).toBe(words[own?.choice ?? '']);
    }
    expect(total).toBeGreaterThan(rounds);
    const connection = await findRunning(data);
    const pool = new pg.Pool(connection);
    const db = database(pool);
    await sealAll(db, ['leidse-regio' as never]);
    const book = await verify(db, 'leidse-regio' as never, {
      keys: await knownKeys(db),
      tables: await readWitnessed(pool),
    });
    await db.close();
    expect(book.faults).toEqual([]);
    expect(book.size).toBeGreaterThan(total);
  },
);
