import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock, type RegionId } from '#kernel';
import { installation, type Scope } from '#platform/database';
import { joinNodes } from '#platform/nodes';
import { parseArguments } from '../arguments.ts';
import { testApplication, testNow } from '../testing.ts';
import { type InstallationState, notices, problemsOf, readState } from './state.ts';
import { problemWords } from './state-messages.ts';
import { statusCommand } from './status-command.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let good: InstallationState;
const scopes: readonly Scope[] = [installation, 'leidse-regio' as RegionId];
beforeAll(async () => {
  app = await testApplication();
  await app.installation.settled();
  const place = { database: app.database, files: app.files, scopes, demonstration: true, sendsMail: true };
  const read = await readState(place, testNow);
  good = {
    ...read,
    key: '0a0b0c0d',
    disk: { free: 2 ** 34, total: 2 ** 40 },
    backup: { at: testNow, bytes: 1, missing: 0 },
    books: read.books.map((book) => ({ ...book, unsignedSince: null })),
  };
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(() => app.close());

const node = {
  id: 'a',
  name: 'a:1',
  version: '9',
  files: '',
  startedAt: testNow,
  seenAt: testNow,
  alive: true,
};

describe('what needs attention', () => {
  const own = { demonstration: false, sendsMail: true };
  const since = (hours: number) => new Date(Date.parse(testNow) - hours * 3_600_000).toISOString();
  it.each<[string, Partial<InstallationState>, readonly string[]]>([
    ['nothing, when all is well', {}, []],
    ['a disk that is almost full', { disk: { free: 2 ** 29, total: 2 ** 40 } }, ['disk_low']],
    ['no backup', { backup: undefined }, ['backup_none']],
    ['a backup of three days ago', { backup: { at: since(72), bytes: 1, missing: 0 } }, ['backup_old']],
    ['a backup that missed files', { backup: { at: testNow, bytes: 1, missing: 2 } }, ['backup_incomplete']],
    ['mail that waits', { mail: { waiting: 1, oldest: since(2), failed: 0 } }, ['mail_waits']],
    ['mail that was given up', { mail: { waiting: 0, oldest: null, failed: 1 } }, ['mail_failed']],
    ['a key that is not there', { key: null }, ['key_none']],
    ['another version of the tables', { known: 1 }, ['migrations_differ']],
    ['a web process of another version', { nodes: [node] }, ['versions_differ']],
    ['a municipality whose clerk gets no checkpoints', { unreached: ['Zoeterwoude'] }, ['checkpoints_miss']],
    ['not one that is gone', { nodes: [{ ...node, alive: false }] }, []],
  ])('%s', (_name, changed, problems) => {
    expect(problemsOf({ ...good, ...changed }, own, testNow)).toEqual(problems);
  });
  it('a checkpoint that is late, before what is less grave', () => {
    const books = good.books.map((book) => ({ ...book, unsignedSince: since(3) }));
    expect(problemsOf({ ...good, books, backup: undefined }, own, testNow)).toEqual([
      'checkpoint_late',
      'backup_none',
    ]);
    expect(problemsOf({ ...good, backup: undefined }, { ...own, demonstration: true }, testNow)).toEqual([]);
    // Chosen by the operator: said, and no alarm.
    const quiet = problemsOf({ ...good, unreached: ['Zoeterwoude'] }, { ...own, sendsMail: false }, testNow);
    expect([quiet, quiet.every((problem) => notices.has(problem))]).toEqual([['checkpoints_stay'], true]);
  });
});

describe('the state of an installation', () => {
  it('is for the operator, problems first, in both languages', async () => {
    const left = await joinNodes(app.database, { name: 'server-een:7071', version: '0.1.0', files: 'x' });
    const cookie = await app.signIn('Beheerder');
    const page = await app.get('/beheer/toestand', cookie);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('Er is nog geen sleutel voor het journaal.');
    expect(text.indexOf('Wat aandacht vraagt')).toBeLessThan(text.indexOf('>Onderdelen<'));
    for (const part of ['PostgreSQL 1', 'Laatste back-up', 'server-een:7071', 'Leidse regio', 'uitgevoerd'])
      expect(text).toContain(part);
    expect(await (await app.get('/beheer/toestand?taal=en', cookie)).text()).toContain(
      'What needs attention',
    );
    expect((await app.get('/beheer/toestand')).status).toBe(403);
    expect((await app.get('/beheer/toestand', await app.signIn('Regiogriffier'))).status).toBe(403);
    await left.leave();
  });

  it('names the municipality that gets no checkpoints', async () => {
    const place = { database: app.database, files: app.files, scopes, demonstration: false, sendsMail: true };
    expect((await readState(place, testNow)).unreached).toEqual([]);
    await app.owner.query("update person set email = null where name = 'Griffier Zoeterwoude'");
    const { problems, unreached } = await readState(place, testNow);
    expect(problems).toContain('checkpoints_miss');
    expect(problemWords('nl', 'checkpoints_miss', unreached)).toMatch(/uit: Zoeterwoude\.$/);
  });

  it('is what the command says, which ends with 1 when something needs attention', async () => {
    const place = { database: app.database, files: app.files, sendsMail: false };
    const told = await statusCommand(parseArguments(['status']), place, fixedClock(testNow));
    expect(told).toMatchObject({
      problemen: expect.arrayContaining([{ code: 'key_none', melding: expect.stringContaining('sleutel') }]),
      database: { postgresql: expect.stringMatching(/^1\d/), bytes: expect.any(Number) },
      journaal: [{ boek: '@installation' }, { boek: 'leidse-regio' }],
      back_up: null,
      webprocessen: [],
    });
    expect(process.exitCode).toBe(1);
  });
});
