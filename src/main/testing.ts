import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { type Clock, fixedClock } from '#kernel';
import { holders } from '#people';
import type { Scope, Write } from '#platform/database';
import { type Filling, type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { folderStore } from '../platform/files/index.ts';
import { webApp } from './app.tsx';
import { fillDemonstration } from './demo/fill.ts';
import { allPages, migrations } from './features.ts';
import { openInstallation } from './installation.ts';

export const testNow = '2026-11-24T10:00:00Z';

/** The demonstration as it is filled at a moment, and the folder with the files that it keeps. */
function demonstrationAt(moment: string): Filling & { readonly folder: string } {
  const server = process.env.REGIOTAFEL_TEST_SERVER ?? 'embedded';
  const folder = join(inject('folder'), `files-${server}-${moment.replaceAll(':', '')}`);
  return {
    name: `demonstration ${moment}`,
    folder,
    fill: (database) => fillDemonstration(database, fixedClock(moment), folderStore(folder)),
  };
}

/** Rows of witnessed tables that a write left without an entry in the journal. */
async function writtenAside(owner: TestDatabase['owner']): Promise<string[]> {
  const { rows } = await owner.query<{ row: string }>(
    `select distinct r.scope || ': ' || r.table_name || ' ' || r.key as row from journal_row_each r where change <> -1 and not exists (
       select from journal_entry e where e.change = r.change and e.scope = r.scope) order by 1 limit 20`,
  );
  return rows.map(({ row }) => row);
}

/** Writes that touch rows of before and change nothing that stood: they add to it, or end it and name it (decision 34). */
const addsOrEnds = new Set([
  // Something is answered, noted or placed for the first time, or once more beside what is there.
  ...[
    'account_lifted',
    'account_owed',
    'add_agenda_item',
    'answer_question',
    'discuss_account',
    'mark_presence',
  ],
  ...['open_question_vote', 'open_vote', 'place_account', 'plan_meeting', 'publish_agenda'],
  ...['record_consensus', 'remind_voters', 'send_without_advice'],
  // Something stood until now.
  ...['end_sign_in_provider', 'erase_document_version', 'leave_position', 'remove_erased_file'],
  ...['withdraw_consensus', 'withdraw_document_version', 'withdraw_objection'],
]);

/** Operations of writes that changed rows which an earlier write had left, with an entry that does not hold what was before. */
async function changedWithoutBefore(owner: TestDatabase['owner']): Promise<string[]> {
  const { rows } = await owner.query<{ row: string }>(
    `with changed as (
       select distinct change, table_name from (
         select change, table_name, lag(change) over (partition by scope, table_name, key order by id) as was
         from journal_row_each) as r
       where was <> change and change <> -1),
     told as (
       select id, change, operation, lead(id) over (order by id) as next from journal_entry where change is not null)
     select distinct t.operation || ': ' || c.table_name as row
     from changed c join told t on t.change = c.change
       join journal_payload own on own.entry_id = t.id
     where not exists (
       select from journal_payload p where p.entry_id >= t.id and (t.next is null or p.entry_id < t.next)
         and p.payload::jsonb @? '$.**.before')
     order by 1`,
  );
  return rows.map(({ row }) => row).filter((row) => !addsOrEnds.has(row.split(':')[0] ?? ''));
}

/** The whole application on a fresh database, filled with the demonstration unless it should stay empty. */
export async function testApplication(
  options: {
    demonstration?: boolean;
    origin?: string;
    clock?: Clock;
    environment?: Readonly<Record<string, string>>;
  } = {},
) {
  const origin = options.origin ?? 'http://localhost:7071';
  const clock = options.clock ?? fixedClock(testNow);
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-files-'));
  const files = folderStore(folder);
  const filling = (options.demonstration ?? true) ? demonstrationAt(clock.now()) : undefined;
  const test = await testDatabase(migrations, undefined, filling);
  if (filling) cpSync(filling.folder, folder, { recursive: true });
  const reports: string[] = [];
  const installation = await openInstallation({
    database: test.database,
    files,
    clock,
    publicUrl: origin,
    ...(options.environment ? { environment: options.environment } : {}),
    report: (line) => reports.push(line),
  });
  const faults: string[] = [];
  const app = webApp(installation, { assets: 'dist/assets', report: (line) => faults.push(line) });

  const get = (path: string, cookie?: string) =>
    app.request(`${origin}${path}`, cookie ? { headers: { cookie } } : {});
  const post = (
    path: string,
    fields: Record<string, string | string[]>,
    cookie?: string,
    site = 'same-origin',
  ) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    const headers: Record<string, string> = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': site,
    };
    if (cookie) headers.cookie = cookie;
    return app.request(`${origin}${path}`, { method: 'POST', body: body.toString(), headers });
  };
  /** Signs in as the office with this title. @returns the cookie */
  const signIn = async (title: string): Promise<string> => {
    const all = await holders(test.database, '2026-11-24' as never);
    const person = all.find((holder) => holder.title === title)?.person;
    if (person === undefined) throw new Error(`Nobody is ${title}: ${all.map((h) => h.title).join(', ')}`);
    const answer = await post('/aanmelden', { ambt: String(person) });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  /** A personal token of that office, made on its own page. */
  const token = async (title: string): Promise<string> => {
    const page = await (
      await post(
        '/mijn/sleutels',
        { waarvoor: 'test', bereik: 'alles', tot_en_met: '2026-12-31' },
        await signIn(title),
      )
    ).text();
    return /rt_[\w-]{20,}/.exec(page)?.[0] ?? '';
  };
  const api = (path: string, secret: string, body: unknown) =>
    app.request(`${origin}/leidse-regio/api/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    });
  /** A write of the test itself, past the one door. */
  const aside = <T>(scope: Scope, work: (transaction: Write) => Promise<T>) =>
    test.database.write(scope, async (transaction) => {
      await sql`select set_config('app.change', '-1', true)`.execute(transaction);
      return work(transaction);
    });
  return {
    ...test,
    aside,
    files,
    filesFolder: folder,
    app,
    installation,
    faults,
    reports,
    get,
    post,
    signIn,
    token,
    api,
    close: async () => {
      await installation.stop();
      const left = await writtenAside(test.owner);
      const bare = await changedWithoutBefore(test.owner);
      await test.close();
      rmSync(folder, { recursive: true, force: true });
      if (left.length > 0)
        throw new Error(`Written past the one door, without a journal entry: ${left.join(', ')}`);
      if (bare.length > 0)
        throw new Error(`Changed with an entry that does not hold what was before: ${bare.join(', ')}`);
    },
  };
}

// The numbers that the demonstration gives: its fifth proposal has gone the furthest.
export const examples: Readonly<Record<string, string>> = {
  voorstel: '5',
  stemming: '4',
  vergadering: '9',
  punt: '14',
  uitslag: '1',
  raad: 'leiderdorp',
  gemeente: 'gm0546',
  fractie: 'gm0546-d66',
  orgaan: 'regiocommissie-wonen-en-groen',
  zetel: '25',
  ambitie: 'wonen-en-groen',
  versie: '1',
  dag: '2026-03-18',
  wijziging: '1',
  bericht: '1',
  gebeurtenis: '1',
  familie: 'd66',
  document: '5',
  toezegging: '1',
  motie: '1',
  termijnpunt: '1',
  mandaat: '5',
  maatregel: '1',
  overeenkomst: '1',
  evaluatie: '2',
  voorbereiding: '1',
  onderwerp: 'ambitie-economie',
  procesplan: '1',
  ontwikkeling: '1',
  jaar: '2016',
  thema: 'bestuur',
  actie: '1.1',
  wie: 'gm0547',
  partij: 'gm0546',
  draagvlak: '1',
  raadsdag: '1',
  inlezing: '1',
  regel: '5',
  persoon: '10',
  concept: '1',
  raadpleging: '2',
  raadplegingspunt: '1',
  programma: '1',
  nummer: '1',
};

/** What stands for each parameter in the address of a page: minutes are of a meeting that was held, one programme waits. */
export function examplesFor(path: string): Readonly<Record<string, string>> {
  if (path.startsWith('/voorbereiding')) return { ...examples, zetel: '142' };
  if (path.startsWith('/programmas/inlezen')) return { ...examples, inlezing: '4' };
  return path.includes('/besluitenlijst') ? { ...examples, vergadering: '8' } : examples;
}

/** Every page of the route table, filled in from the examples. */
export function exampleAddresses(): string[] {
  return allPages
    .flatMap((feature) => feature.pages ?? [])
    .map((page) =>
      page.path.replace(/\{(\w+)\}/g, (_whole, name: string) => examplesFor(page.path)[name] ?? name),
    );
}
