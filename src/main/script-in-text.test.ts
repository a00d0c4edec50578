import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleAddresses, testApplication } from './testing.ts';

const titles = ['Regiogriffier', 'Fractiespecialist D66 Leiden'];
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
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined && found.size < 300; path = waiting.shift()) {
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
  const names = took.map(({ table, column }) => `${table}.${column}`);
  expect(names.length).toBeGreaterThan(60);
  const shown = new Set<string>();
  for (const cookie of cookies) {
    const pages = await pagesOf(cookie);
    expect(pages.size).toBeGreaterThan(100);
    for (const [address, html] of pages) {
      expect(html, address).not.toMatch(/<script(?![^>]* src="\/assets\/)|<img src=x|<[^>]*\son\w+=/i);
      for (const name of names) if (html.includes(written(name))) shown.add(name);
    }
  }
  expect(shown.size).toBeGreaterThan(70);
  // What is read elsewhere is as whole as before.
  const atom = await app.get(`${base}/nieuws.atom`);
  expect(atom.status).toBe(200);
  expect(atom.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await atom.text()).not.toMatch(/<script|<img/);
}, 300_000);
