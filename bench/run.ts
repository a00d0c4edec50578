// `npm run bench`: what is fast, measured. Ends with 1 when a goal is missed; `npm run bench -- --print` only prints.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { amendmentLines, browserHere } from './amendments.ts';
import { backupLines } from './backup.ts';
import { digestBench, liveBench } from './bundled.ts';
import type { DigestCosts } from './digests.ts';
import { documentLines } from './document.ts';
import { journalLines } from './journal.ts';
import { type Line, line, load, met, show } from './lines.ts';
import { hangUp } from './load.ts';
import { memoryAfter, pageCosts, proposalPage } from './measures.ts';
import { overviewLines } from './overview.ts';
import { powerLines } from './power.ts';
import { freePort, stopped } from './process.ts';
import { programmeLines } from './programme.ts';
import { fuzz, readCosts, storeNational } from './results.ts';
import { recomputeAll } from './seats.ts';
import { startByNpm, startWeb } from './server.ts';
import { termsAndWindows } from './terms.ts';

const runs = 5;
const pages = 10_000;
const onlyPrint = process.argv.includes('--print');
// What happens in a meeting, without the rest: `npm run bench -- --live`.
const onlyLive = process.argv.includes('--live');
// Ten thousand digests, without the rest: `npm run bench -- --digests`.
const onlyDigests = process.argv.includes('--digests');
// Two hundred amendments in a browser, without the rest: `npm run bench -- --amendments`.
const onlyAmendments = process.argv.includes('--amendments');
// A document of thirty pages beside Chromium, without the rest: `npm run bench -- --document`.
const onlyDocument = process.argv.includes('--document');
// A journal of a million entries, without the rest: `npm run bench -- --journal`.
const onlyJournal = process.argv.includes('--journal');
// The programme page of 500 activities, without the rest: `npm run bench -- --programme`.
const onlyProgramme = process.argv.includes('--programme');
// Some minutes and 4 GB of disk, so only when it is asked for: `npm run bench -- --backup`.
const onlyBackup = process.argv.includes('--backup');

async function repeat(measure: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run < runs; run += 1) found.push(await measure());
  return found;
}

const folder = mkdtempSync(join(tmpdir(), 'regiotafel-bench-'));
// As root the database runs as another account, which must be able to come here.
chmodSync(folder, 0o755);
const digestLines = (who: string, costs: DigestCosts['followers']) => [
  line(
    `10,000 digests to those ${who}`,
    's',
    costs.map(({ seconds }) => seconds),
    60,
  ),
  line(
    '  memory: second half over the first',
    'MB',
    costs.map(({ growth }) => growth),
    30,
  ),
];

/** Digests, without the rest. */
async function onlyDigestLines(): Promise<Line[]> {
  const place = { data: join(folder, 'data'), port: await freePort() };
  await startByNpm(place);
  const web = await startWeb(place);
  const digests = await (await digestBench()).digestCosts(join(place.data, 'run'), runs);
  await stopped(web);
  return [
    ...digestLines('who follow', digests.followers),
    ...digestLines('who hold an office', digests.offices),
  ];
}

async function onlyProgrammeLines(): Promise<Line[]> {
  const place = { data: join(folder, 'data'), port: await freePort() };
  await startByNpm(place);
  return programmeLines(place, 3);
}

/** Pages, start, memory, results. */
async function generalLines(): Promise<Line[]> {
  const place = { data: join(folder, 'data'), port: await freePort() };
  // Builds and fills; the starts that count find everything there.
  await startByNpm(place);
  const starts = await repeat(() => startByNpm(place));
  const { bytes, costs } = await pageCosts(place, runs);
  const memory = await repeat(() => memoryAfter(place, pages));
  const seats = recomputeAll(runs);
  if (seats.length === 0) console.log('seats not recomputed: ../shared/data is not here');
  const web = await startWeb(place);
  const stored: NonNullable<Awaited<ReturnType<typeof storeNational>>>[] = [];
  for (let run = 0; run < runs; run += 1) {
    const one = await storeNational(join(place.data, 'run'));
    if (one) stored.push(one);
  }
  const digests = await (await digestBench()).digestCosts(join(place.data, 'run'), runs);
  await stopped(web);
  const programme = await programmeLines(place, 3);
  const reading = readCosts(runs * 4);
  const lint = reading.costs.flatMap(({ read, processor, xmllint }) =>
    xmllint ? [{ read, processor, ...xmllint }] : [],
  );
  if (lint.length === 0) console.log('xmllint (libxml2-utils) is not here: reading a 510b is not compared');
  if (stored.length === 0) console.log('the national file of 2018 is not here: storing it is not measured');
  console.log(`the page: ${proposalPage}, ${(bytes / 1000).toFixed(1)} kB`);
  return [
    ...(seats.length === 0 ? [] : [line('seats of 335 councils recomputed', 'ms', seats, 200)]),
    line(
      'page kept, of raw node:http',
      'x',
      costs.map((c) => c.kept / c.raw),
      1.5,
    ),
    line(
      'page made, of raw node:http',
      'x',
      costs.map((c) => c.made / c.raw),
      60,
    ),
    ...programme,
    line('terms and windows of 10,000 rounds', 'ms', termsAndWindows(runs), 1000),
    ...digestLines('who follow', digests.followers),
    ...digestLines('who hold an office', digests.offices),
    line('npm start to the first page', 's', starts, 3),
    line(`memory after ${pages} pages`, 'MB', memory, 150),
    line(
      'processor time: raw',
      'us',
      costs.map((c) => c.raw),
    ),
    line(
      'processor time: page kept',
      'us',
      costs.map((c) => c.kept),
    ),
    line(
      'processor time: page made',
      'us',
      costs.map((c) => c.made),
    ),
    line(
      'PostgreSQL beside a page made',
      'us',
      costs.map((c) => c.database),
    ),
    line(
      `510b of ${Math.round(reading.bytes / 1000)} kB read`,
      'ms',
      reading.costs.map((cost) => cost.read),
    ),
    ...(lint.length > 0
      ? [
          line(
            '  of xmllint, its whole process',
            'x',
            lint.map((one) => one.read / one.process),
            3,
          ),
          line(
            '  processor time, of xmllint its user time',
            'x',
            lint.map((one) => one.processor / Math.max(1, one.user)),
          ),
        ]
      : []),
    ...(stored.length > 0
      ? [
          line(
            '335 municipalities read, stored, recomputed',
            's',
            stored.map((one) => one.seconds),
            2,
          ),
          line(
            '  statements',
            '',
            stored.map((one) => one.statements),
            60,
          ),
          line(
            'page of one election in 335 municipalities',
            'ms',
            stored.map((one) => one.page.time),
          ),
          line(
            '  statements',
            '',
            stored.map((one) => one.page.statements),
            10,
          ),
        ]
      : []),
    line('mutated files read a second (100,000)', '/s', [fuzz(100_000, Date.now())]),
  ];
}

async function usualLines(): Promise<Line[]> {
  if (onlyDigests) return onlyDigestLines();
  if (onlyJournal) return journalLines(folder);
  if (onlyProgramme) return onlyProgrammeLines();
  const browser = !onlyLive && browserHere();
  if (onlyAmendments) return browser ? amendmentLines(folder) : [];
  if (onlyDocument) return browser ? documentLines() : [];
  const general = onlyLive
    ? []
    : [
        ...(await generalLines()),
        ...(await overviewLines(folder, runs)),
        ...(await journalLines(folder)),
        ...(browser ? [...(await amendmentLines(folder)), ...(await documentLines())] : []),
      ];
  return [...general, ...(await (await liveBench()).liveLines(folder)), ...(await powerLines(runs))];
}

try {
  console.log(`${cpus().length} processors, load ${load()}; medians of ${runs} runs, all runs behind`);
  const lines = onlyBackup ? await backupLines(folder) : await usualLines();
  console.log();
  console.log(`${''.padEnd(44)} ${'goal'.padStart(9)} ${'measured'.padStart(9)}`);
  for (const one of lines) console.log(show(one));
  console.log(`\nload at the end ${load()}`);
  const missed = lines.some((one) => !met(one));
  if (missed && !onlyPrint) process.exitCode = 1;
} finally {
  hangUp();
  rmSync(folder, { recursive: true, force: true });
}
