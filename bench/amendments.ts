import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ownerPool } from '#platform/database';
import { findRunning } from '#platform/postgres';
import { type Line, line } from './lines.ts';
import { freePort, stopped } from './process.ts';
import { address, type Place, region, startByNpm, startWeb } from './server.ts';

// Issue 6, point 5: with 200 amendments on one proposal no interaction blocks longer than 200 ms.
const many = 200;
const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
const words =
  'de gemeenten bouwen samen woningen en houden het groen tussen de kernen open voor wie er woont werkt fietst of speelt'.split(
    ' ',
  );

const office = 'Fractiespecialist D66 Leiden';

/** Some 2,000 signs around and between the words that were there. */
function rewritten(passage: string, of: number): string {
  const more = Array.from({ length: 300 }, (_, at) => words[(at * (of + 3)) % words.length] ?? '');
  return passage
    .split(' ')
    .flatMap((word, at) => [at % 5 === of % 5 ? `${word}${of}` : word, ...more.slice(at * 8, at * 8 + 8)])
    .join(' ');
}

/** As a specialist does: a draft and its submission, each by form. */
async function submitAll(place: Place): Promise<void> {
  const server = await findRunning(place.data);
  if (!server) throw new Error('No database runs');
  const owner = ownerPool(server);
  const person = await owner.query('select person_id as id from office where title = $1', [office]);
  const proposal = await owner.query('select summary from proposal where id = 5');
  await owner.end();
  const passage = proposal.rows[0].summary as string;
  let cookie = '';
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(address(place, path), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', cookie },
    });
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`);
    return answer.headers;
  };
  const signedIn = await send('/aanmelden', { ambt: String(person.rows[0].id) });
  cookie = signedIn.get('set-cookie')?.split(';')[0] ?? '';
  for (let of = 1; of <= many; of += 1) {
    const made = await send(`${region}/motieconcepten`, {
      soort: 'amendement',
      fractie: 'gm0546-d66',
      voorstel: '5',
      titel: `Amendement ${of}`,
      passage,
      nieuwe_tekst: rewritten(passage, of),
    });
    const draft = new URL(made.get('location') ?? '', address(place, '')).pathname;
    await send(`${draft}/indienen`, { versie: '1' });
  }
}

/** In the browser: what blocked the page, and how long each press took until the next picture. */
const observe = `
  window.blocked = []; window.presses = [];
  new PerformanceObserver((list) => { for (const e of list.getEntries()) window.blocked.push(e.duration); })
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const e of list.getEntries()) window.presses.push(e.duration); })
    .observe({ type: 'event', durationThreshold: 16, buffered: true });`;

interface Seen {
  readonly bytes: number;
  readonly blocked: number;
  readonly press: number;
  readonly server: number;
}

async function look(place: Place): Promise<Seen> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.addInitScript(observe);
    let [server, bytes, blocked, press, opened] = [0, 0, 0, 0, 0];
    for (let from = 0; from < many; from = opened) {
      const before = performance.now();
      const answer = await page.goto(
        address(place, `${region}/voorstellen/5/amendementen${from === 0 ? '' : `?vanaf=${from}`}`),
      );
      server = Math.max(server, performance.now() - before);
      bytes += (await answer?.body())?.length ?? 0;
      const seen = await openAll(page);
      if (seen.opened === 0) throw new Error('The page does not show all amendments');
      opened += seen.opened;
      blocked = Math.max(blocked, seen.blocked);
      press = Math.max(press, seen.press);
    }
    return { bytes, blocked, press, server };
  } finally {
    await browser.close();
  }
}

/** By keyboard and by pointer, from the first to the last; then the whole way back. */
async function openAll(page: Page): Promise<Pick<Seen, 'blocked' | 'press'> & { opened: number }> {
  const summaries = page.locator('main details summary');
  const there = await summaries.count();
  for (let at = 0; at < there; at += 1) {
    const one = summaries.nth(at);
    if (at % 2 === 0) await one.press('Enter');
    else await one.click();
  }
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
  const opened = await page.locator('main details[open]:has(ins)').count();
  if (opened < there) throw new Error('The changes did not open');
  const [blocked = 0, press = 0] = (await page.evaluate(
    '[Math.max(0, ...window.blocked), Math.max(0, ...window.presses)]',
  )) as number[];
  return { opened, blocked, press };
}

/** At a place that runs: filled by its own door, then looked at three times. */
export async function amendmentsAt(place: Place): Promise<Line[]> {
  await submitAll(place);
  const seen: Seen[] = [];
  for (let run = 0; run < 3; run += 1) seen.push(await look(place));
  console.log(
    `${many} amendments on one proposal, all pages: ${((seen[0]?.bytes ?? 0) / 1000).toFixed(0)} kB`,
  );
  const of = (name: keyof Seen) => seen.map((one) => one[name]);
  return [
    line(`${many} amendments: longest task in the browser`, 'ms', of('blocked'), 200),
    line('  longest press to the next picture', 'ms', of('press')),
    line('  the slowest page, asked and loaded', 'ms', of('server')),
  ];
}

/**
 * Whether there is a browser to measure in; asked before anything is measured.
 * @throws Error where all must run, as the tests do: what cannot be measured is a failure there
 */
export function browserHere(): boolean {
  if (existsSync(program)) return true;
  const missing = `200 amendments, and documents beside a browser, are not measured: Chromium is not at ${program} (CHROMIUM names another place)`;
  if (process.env.CI === 'true' || process.env.REGIOTAFEL_REQUIRE_ALL === '1') throw new Error(missing);
  console.log(missing);
  return false;
}

/** Two hundred amendments on one proposal, each opened. */
export async function amendmentLines(folder: string): Promise<Line[]> {
  const place: Place = { data: join(folder, 'amendments'), port: await freePort() };
  await startByNpm(place);
  const web = await startWeb(place);
  try {
    return await amendmentsAt(place);
  } finally {
    await stopped(web);
  }
}
