import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, load } from './load.ts';
import { freePort, processorTime, processorTimeOfAll, residentMemory, stopped } from './process.ts';
import { address, databasePid, type Place, region, startFlags, startSettings, startWeb } from './server.ts';

/** The fifth proposal of the demonstration: a vote of 34 fractions, five councils that decide. */
export const proposalPage = `${region}/voorstellen/5`;

// A cookie that is none of ours: the same page, never kept.
const notKept = { cookie: 'bench=1' };
// Written by node:http itself, or about this one connection.
const notCopied = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** The baseline in its own process, with the flags of the product. */
async function startBaseline(page: string) {
  const { headers, body } = await ask(page);
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-baseline-'));
  const [bodyFile, headersFile] = [join(folder, 'body'), join(folder, 'headers.json')];
  writeFileSync(bodyFile, body);
  const copied = Object.entries(headers).filter(([name]) => !notCopied.has(name));
  writeFileSync(headersFile, JSON.stringify(Object.fromEntries(copied)));
  const port = await freePort();
  const program = fileURLToPath(new URL('./baseline.ts', import.meta.url));
  const child = spawn(process.execPath, [...startFlags(), program, String(port), bodyFile, headersFile], {
    env: { ...process.env, ...startSettings() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://localhost:${port}/`;
  for (let up = false; !up; )
    up = await ask(url).then(
      () => true,
      () => false,
    );
  const stop = async () => {
    await stopped(child);
    rmSync(folder, { recursive: true });
  };
  return { pid: child.pid as number, url, bytes: body.length, stop };
}

export interface Cost {
  /** Processor time a page, in microseconds. */
  readonly raw: number;
  readonly kept: number;
  readonly made: number;
  /** PostgreSQL's, for a page that is made. */
  readonly database: number;
}

const slices = 8;
const usual = { raw: 2000, kept: 2000, made: 200 };

/**
 * What a page costs: alternated in slices, so that whatever else the machine does falls on all alike.
 * @param perSlice how many pages in a slice: fewer where each costs much
 * @param before something to be done before each page that is made, which is not counted: what the page kept is then of no use
 * @returns a cost for each run, and the size of the page
 */
export async function pageCosts(
  place: Place,
  runs: number,
  path = proposalPage,
  perSlice = usual,
  before?: () => Promise<void>,
): Promise<{ bytes: number; costs: Cost[] }> {
  const web = await startWeb(place);
  const page = address(place, path);
  const baseline = await startBaseline(page);
  const database = databasePid(place);
  const raw = () => load([baseline.url], perSlice.raw);
  const kept = () => load([page], perSlice.kept);
  const made = () => load([page], before ? 1 : perSlice.made, notKept);
  // Until the compiler has seen what is hot.
  for (let warm = 0; warm < 5; warm += 1) for (const one of [raw, kept, made]) await one();
  const spent = async (pid: number, work: () => Promise<void>) => {
    const before = processorTime(pid);
    await work();
    return processorTime(pid) - before;
  };
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    const total = { raw: 0, kept: 0, made: 0, database: 0 };
    for (let slice = 0; slice < slices; slice += 1) {
      total.raw += await spent(baseline.pid, raw);
      total.kept += await spent(web.pid, kept);
      for (let times = before ? perSlice.made : 1; times > 0; times -= 1) {
        await before?.();
        const databaseBefore = processorTimeOfAll(database);
        total.made += await spent(web.pid, made);
        total.database += processorTimeOfAll(database) - databaseBefore;
      }
    }
    costs.push({
      raw: total.raw / (slices * perSlice.raw),
      kept: total.kept / (slices * perSlice.kept),
      made: total.made / (slices * perSlice.made),
      database: total.database / (slices * perSlice.made),
    });
  }
  await baseline.stop();
  await stopped(web);
  return { bytes: baseline.bytes, costs };
}

/** Every page that a visitor reaches from home, in both languages. */
async function allPages(place: Place): Promise<string[]> {
  const seen = new Set([`${region}/`, `${region}/en/`]);
  for (const path of seen) {
    const { body } = await ask(address(place, path));
    for (const [, link = ''] of body.toString().matchAll(/href="(\/[^"#?]*)/g))
      if (link.startsWith(`${region}/`) && !link.includes('/api/')) seen.add(link);
  }
  const paths = [...seen].map((path) => address(place, path));
  const answers = await Promise.all(paths.map((path) => ask(path, notKept)));
  return paths.filter((_path, index) => answers[index]?.status === 200);
}

/** Resident memory in MB of a fresh web process after that many pages, half of them made, half of them kept. */
export async function memoryAfter(place: Place, pages: number): Promise<number> {
  const web = await startWeb(place);
  const addresses = await allPages(place);
  for (let part = 0; part < 10; part += 1) {
    await load(addresses, pages / 20, notKept);
    await load(addresses, pages / 20);
  }
  const memory = residentMemory(web.pid);
  await stopped(web);
  return memory;
}
