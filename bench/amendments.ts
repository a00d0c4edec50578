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
const clerk = 'Griffier Leiden';

/** Some 2,000 signs around and between the words that were there. */
function rewritten(passage: string, of: number): string {
  const more = Array.from({ length: 300 }, (_, at) => words[(at * (of + 3)) % words.length] ?? '');
  return passage
    .split(' ')
    .flatMap((word, at) => [at % 5 === of % 5 ? `${word}${of}` : word, ...more.slice(at * 8, at * 8 + 8)])
    .join(' ');
}

/** As a specialist does: a draft and its submission, each by form. */
async function submitAll(place: Place): Promise<SignedPages> {
  const server = await findRunning(place.data);
  if (!server) throw new Error('No database runs');
  const owner = ownerPool(server);
  const persons = await owner.query('select title, person_id as id from office where title = any($1)', [
    [office, clerk],
  ]);
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
  const signIn = async (title: string) => {
    const { id } = persons.rows.find((each) => each.title === title) as { id: number };
    return (await send('/aanmelden', { ambt: String(id) })).get('set-cookie')?.split(';')[0] ?? '';
  };
  const ofClerk = await signIn(clerk);
  cookie = await signIn(office);
  let last = '';
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
    const submitted = await send(`${draft}/indienen`, { versie: '1', 'klopt[]': 'na_besluit' });
    last = new URL(submitted.get('location') ?? '', address(place, '')).pathname;
  }
  const open = await send(`${region}/motieconcepten`, {
    soort: 'amendement',
    fractie: 'gm0546-d66',
    voorstel: '5',
    titel: 'Nog een amendement',
    passage,
    nieuwe_tekst: rewritten(passage, many + 1),
  });
  return [
    {
      cookie,
      paths: [
        `${region}/moties`,
        `${region}/moties?amendement=${last.split('/').at(-1)}`,
        new URL(open.get('location') ?? '', address(place, '')).pathname,
        last,
      ],
    },
    // Where the clerk has all two hundred still to note an outcome of.
    { cookie: ofClerk, paths: [`${region}/mijn-werk`, `${region}/raden/leiden`, last] },
  ];
}

/** What somebody who is signed in does with so many: the forms in which a draft is written and changed, and what waits. */
type SignedPages = readonly { readonly cookie: string; readonly paths: readonly string[] }[];

/** Types in every text field, opens what is folded, and goes to the end and back. */
async function work(place: Place, pages: SignedPages): Promise<Pick<Seen, 'blocked' | 'press'>> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    let [blocked, press] = [0, 0];
    for (const { cookie, paths } of pages) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.addInitScript(observe);
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: address(place, '/') }]);
      // What a browser does once, for the first text that is ever typed in it, is no work of ours.
      await page.goto(address(place, `${region}/`));
      await page.evaluate('document.body.appendChild(document.createElement("textarea")).focus()');
      await page.keyboard.type('Een zin. ');
      await page.waitForTimeout(500);
      for (const path of paths) {
        const answer = await page.goto(address(place, path));
        if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`);
        // Who presses sees the page: until its first picture, letters included, nothing is pressed.
        await page.evaluate(pictured);
        for (const one of await page.locator('main details:not([open]) > summary').all())
          if (await one.isVisible()) await one.press('Enter');
        for (const one of await page.locator('main form textarea, main form input[type=text]').all())
          if (await one.isVisible()) await one.pressSequentially('Een zin over woningen. ');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Home');
        await page.keyboard.press('End');
        await page.waitForTimeout(300);
        const seen = (await page.evaluate(worst)) as number[];
        console.log(`  ${path}: longest task ${seen[0]} ms, longest press ${seen[1]} ms`);
        blocked = Math.max(blocked, seen[0] ?? 0);
        press = Math.max(press, seen[1] ?? 0);
      }
      await page.close();
    }
    return { blocked, press };
  } finally {
    await browser.close();
  }
}

/** In the browser: what blocked the page, and how long each press took until the next picture. */
const observe = `
  window.blocked = []; window.presses = [];
  new PerformanceObserver((list) => { for (const e of list.getEntries()) window.blocked.push(e.duration); })
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const e of list.getEntries()) window.presses.push(e.duration); })
    .observe({ type: 'event', durationThreshold: 16, buffered: true });`;

const pictured = `document.fonts.ready.then(() =>
  new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))`;

const worst = '[Math.max(0, ...window.blocked), Math.max(0, ...window.presses)]';

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
  const [blocked = 0, press = 0] = (await page.evaluate(worst)) as number[];
  return { opened, blocked, press };
}

/** At a place that runs: filled by its own door, then looked at three times. */
export async function amendmentsAt(place: Place): Promise<Line[]> {
  const pages = await submitAll(place);
  const seen: Seen[] = [];
  const worked: Pick<Seen, 'blocked' | 'press'>[] = [];
  for (let run = 0; run < 3; run += 1) {
    seen.push(await look(place));
    worked.push(await work(place, pages));
  }
  console.log(
    `${many} amendments on one proposal, all pages: ${((seen[0]?.bytes ?? 0) / 1000).toFixed(0)} kB`,
  );
  const of = (name: keyof Seen) => seen.map((one) => one[name]);
  return [
    line(`${many} amendments: longest task in the browser`, 'ms', of('blocked'), 200),
    line('  longest press to the next picture', 'ms', of('press'), 200),
    line('  the slowest page, asked and loaded', 'ms', of('server')),
    line(
      '  longest task where drafts are written and outcomes noted',
      'ms',
      worked.map(({ blocked }) => blocked),
      200,
    ),
    line(
      '  longest press there',
      'ms',
      worked.map(({ press }) => press),
      200,
    ),
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
