import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleAddresses, testApplication } from './testing.ts';

// Of each kind that is shown something else; Leiderdorp is where the demonstration's clerks and officials are busiest.
const titles = [
  'Regiogriffier',
  'Fractiespecialist D66 Leiden',
  'Griffier Leiderdorp',
  'Gemeentesecretaris Leiderdorp',
  'Beleidsmedewerker Leiden',
  'Portefeuillehouder Leiderdorp',
  'Beheerder',
];
/** What people wrote, or the program for them, and no page of the demonstration shows as it stands there. */
const onNoPage = [
  // The office that wrote it, of a version that is not the one shown, or where the page names the office of the last.
  ...[
    'ambition_profile',
    'commitment_version',
    'council_date_version',
    'development_version',
    'history_event_version',
  ],
  ...[
    'joint_adoption',
    'news_version',
    'preparation_version',
    'process_action_report',
    'process_plan_version',
  ],
  ...['report_rhythm'],
].map((table) => `${table}.recorded_by`);
onNoPage.push(
  ...['consensus_objection.raised_by', 'consensus_objection.withdrawn_by', 'consensus_proposal.ended_by'],
  ...['consultation_carrier.joined_by', 'position_support.joined_by'],
  // Codes, numbers and rules, of which the page makes its own words.
  ...['document_basis.versions', 'evaluation_answer.given', 'history_event_version.municipalities'],
  ...[
    'mandate_terms.shares',
    'measure_version.activities',
    'measure_version.planned_hours',
    'news_version.ambitions',
  ],
  ...[
    'proposal_ambition.goals',
    'rulebook_change.rules',
    'rulebook_version.rules',
    'vision_version.adoptions',
  ],
  ...['vote.participating', 'vote.rules'],
  // A file that waits to be taken over: shown to who brought it, as what was understood of it; in the demonstration none waits.
  ...[
    'council_import.content',
    'council_import.uploaded_by',
    'programme_import.file_name',
    'programme_import.settings',
  ],
  ...['programme_import.text', 'programme_import.uploaded_by'],
);
/** Of pages that differ by a number or a name only. */
const mostAlike = 14;
let app: Awaited<ReturnType<typeof testApplication>>;
let cookies: readonly (string | undefined)[];
const base = '/leidse-regio';

/** What a browser would run if it stood in a page as it is. */
const attack = (name: string) => `<script>alert("${name}")</script>"'><img src=x onerror=alert(1)>`;
const written = (name: string) => `&lt;script>alert(&quot;${name}&quot;)&lt;/script>`;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly json: boolean;
}

/**
 * Every column that holds text of people, found in the catalogue: text that no key binds and of which one row has several words. The attack is added to what is there.
 * @returns the columns that took it
 */
async function attackEveryText(): Promise<Column[]> {
  const { rows } = await app.owner.query<Column>(`
    select c.table_name as table, c.column_name as column, c.data_type <> 'text' as json
    from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relkind = 'r'
      and t.relnamespace = 'public'::regnamespace
    where c.table_schema = 'public' and c.data_type in ('text', 'json', 'jsonb') and c.is_generated = 'NEVER'
      and c.table_name not like 'journal%' and c.table_name not in ('migration', 'session', 'mail', 'personal_token')
      and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.conrelid = t.oid and a.attname = c.column_name and k.contype in ('p', 'f', 'u'))
    order by 1, 2`);
  const took: Column[] = [];
  for (const one of rows) {
    const { table, column, json } = one;
    const text = attack(`${table}.${column}`).replaceAll("'", "''");
    const set = json
      ? `regexp_replace("${column}"::text, '([a-z.?!]) ([a-z]+[.?]?)"', '\\1 \\2${text.replaceAll('"', '\\\\"')}"', 'g')::${await typeOf(one)}`
      : `"${column}" || '${text}'`;
    const result = await app.owner
      .query(
        `update "${table}" set "${column}" = ${set} where "${column}" is not null and exists (select from "${table}" o where o."${column}"::text like '% %')`,
      )
      .catch(() => undefined);
    if (result?.rowCount) took.push(one);
  }
  return took;
}
const typeOf = async ({ table, column }: Column) =>
  (
    await app.owner.query<{ type: string }>(
      'select data_type as type from information_schema.columns where table_name = $1 and column_name = $2',
      [table, column],
    )
  ).rows[0]?.type;

beforeAll(async () => {
  app = await testApplication();
  cookies = [undefined, ...(await Promise.all(titles.map((title) => app.signIn(title))))];
});
afterAll(() => app.close());

/** All addresses of a page's links, so that pages of one thing are seen for several. */
async function pagesOf(cookie: string | undefined): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...exampleAddresses(), ...exampleAddresses().map((path) => `/en${path}`)].map(
    (path) => base + path,
  );
  waiting.push('/mijn', '/beheer');
  const seen = new Set(waiting);
  const alike = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(/\/(\d+|gm\d+)(?=\/|$)/g, '/0');
    alike.set(kind, (alike.get(kind) ?? 0) + 1);
    if ((alike.get(kind) ?? 0) > mostAlike) continue;
    const answer = await app.get(path, cookie);
    if (!(answer.headers.get('content-type') ?? '').includes('html')) continue;
    const html = await answer.text();
    found.set(path, html);
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#?]+)/g))
      if (!seen.has(href) && !/\/api\/|\.\w+$|\/assets\//.test(href)) {
        seen.add(href);
        waiting.push(href);
      }
  }
  return found;
}

it('a script in any text that people write stands on every page as text, and runs on none', async () => {
  const took = await attackEveryText();
  await app.installation.refresh();
  const names = took.map(({ table, column }) => `${table}.${column}`);
  expect(names.length).toBeGreaterThan(200);
  const shown = new Set<string>();
  for (const cookie of cookies) {
    const pages = await pagesOf(cookie);
    expect(pages.size).toBeGreaterThan(100);
    for (const [address, html] of pages) {
      expect(html, address).not.toMatch(/<script(?![^>]* src="\/assets\/)|<img src=x|<[^>]*\son\w+=/i);
      for (const name of names) if (html.includes(written(name))) shown.add(name);
    }
  }
  // A column of text that no page shows is named above, with why: one that is new and stands on none must be.
  expect(names.filter((name) => !shown.has(name))).toEqual([...onNoPage].sort());
  // What is read elsewhere is as whole as before.
  const atom = await app.get(`${base}/nieuws.atom`);
  expect(atom.status).toBe(200);
  expect(atom.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await atom.text()).not.toMatch(/<script|<img/);
}, 300_000);

// What is rendered is escaped, so that text of a table that is empty above stands on its page as text too.
it('HTML is put on a page as it is in one place: a picture that a page of our own drew', () => {
  const put = globSync('src/**/*.{ts,tsx}').filter(
    (file) => !file.includes('.test.') && readFileSync(file, 'utf8').includes('dangerouslySetInnerHTML'),
  );
  expect(put).toEqual(['src/platform/html/printed.tsx']);
});
