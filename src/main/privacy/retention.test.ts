import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readWitnessed, verify } from '#platform/journal';
import { parseArguments } from '../arguments.ts';
import { testApplication } from '../testing.ts';
import { unwitnessed } from '../witnessed.ts';
import { keepTerms } from './keep-terms.ts';
import { notPersonal, personalKinds } from './kinds.ts';
import { retention } from './retention-command.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());
afterEach(() => {
  process.exitCode = undefined;
});

const at = (now: string) => ({ now: () => now });
const command = (now: string, ...words: string[]) =>
  retention(parseArguments(['retention', ...words]), app.database, at(now)) as Promise<
    Record<string, unknown>[]
  >;
const clean = async () => {
  await app.installation.refresh();
  await app.installation.settled();
  const tables = await readWitnessed(app.database.pool);
  for (const scope of ['@installation', 'leidse-regio'] as const)
    expect((await verify(app.database, scope as never, { keys: [], tables })).faults).toEqual([]);
};

describe('the list of personal data', () => {
  it('names every table that refers to a person, and every column that is called like one of a person', async () => {
    const { rows } = await app.owner.query<{ table: string; column: string }>(
      `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
         and c.relname not like 'kysely%'
         and (a.attname ~ '(person|name|mail|contact|phone|address|recipient|author|device|label|secret|hash|handle|topic|organisation|expert|explain|announced|_by$|by_office|^by$|holder|subject|payload|credential)'
           or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
             and k.confrelid = 'person'::regclass and a.attnum = any(k.conkey)))
       order by 1, 2`,
    );
    const declared = new Set(
      personalKinds.flatMap((kind) => kind.columns.map((column) => `${kind.table}.${column}`)),
    );
    const found = rows.map((row) => `${row.table}.${row.column}`);
    expect(found.filter((each) => !declared.has(each) && notPersonal[each] === undefined)).toEqual([]);
    // Nothing is reviewed that is not there any more.
    expect(Object.keys(notPersonal).filter((each) => !found.includes(each))).toEqual([]);
  });

  it('names columns that are there, and each table that is not witnessed because of persons', async () => {
    const { rows } = await app.owner.query<{ column: string }>(
      `select c.relname || '.' || a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and a.attnum > 0`,
    );
    const there = new Set(rows.map((row) => row.column));
    const gone = personalKinds.flatMap((kind) =>
      kind.columns.map((column) => `${kind.table}.${column}`).filter((each) => !there.has(each)),
    );
    expect(gone).toEqual([]);
    const tables = new Set(personalKinds.map((kind) => kind.table));
    const personal = Object.entries(unwitnessed).filter(([, why]) => /personal|secret|address/.test(why));
    expect(personal.map(([table]) => table).filter((table) => !tables.has(table))).toEqual([]);
  });

  it('stands on the public page, with term and ground, in both languages', async () => {
    for (const lang of ['nl', 'en'] as const) {
      const html = await (await app.get(`/leidse-regio${lang === 'en' ? '/en' : ''}/privacy`)).text();
      const text = html.replaceAll('&#39;', "'");
      for (const kind of personalKinds)
        for (const sentence of [kind.what, kind.term, kind.basis]) expect(text).toContain(sentence[lang]);
    }
  });
});

describe('what is past its term', () => {
  it('is named by --dry-run and stays', async () => {
    const before = await app.owner.query(
      'select count(*)::integer as count from speaking_request where name is not null',
    );
    const told = await command('2027-02-01T00:00:00Z', '--dry-run', '--json');
    expect(told).toEqual([
      { boek: '@installation', te_verwijderen: 'niets' },
      {
        boek: 'leidse-regio',
        te_verwijderen: expect.objectContaining({ speaking_request: before.rows[0].count }),
      },
    ]);
    expect(before.rows[0].count).toBeGreaterThan(0);
    const after = await app.owner.query(
      'select count(*)::integer as count from speaking_request where name is not null',
    );
    expect(after.rows).toEqual(before.rows);
  });

  it('goes, also of a meeting that nobody ever closed, from table and journal; the journal says how many', async () => {
    const asked = await app.post('/leidse-regio/vergaderingen/11/inspreken', {
      naam: 'Naam die weg moet',
      bereikbaar: 'weg@voorbeeld.nl',
      onderwerp: 'Onderwerp dat weg moet',
    });
    expect(asked.status).toBe(303);
    const { rows } = await app.owner.query<{ day: string }>('select day::text from meeting where id = 11');
    const day = new Date(`${rows[0]?.day}T12:00:00Z`);
    const daysAfter = (days: number) => new Date(day.getTime() + days * 86_400_000).toISOString();
    await command(daysAfter(30));
    const held = () =>
      app.owner.query<{ found: number }>(
        `select (select count(*) from speaking_request where contact = 'weg@voorbeeld.nl')::integer
           + (select count(*) from journal_payload where payload like '%weg@voorbeeld.nl%')::integer as found`,
      );
    expect((await held()).rows[0]?.found).toBe(2);
    const told = await command(daysAfter(31));
    expect(told[1]?.verwijderd).toMatchObject({ speaking_request: expect.any(Number) });
    expect((await held()).rows[0]?.found).toBe(0);
    const entries = await app.owner.query(
      `select p.payload from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.operation = 'apply_retention' and e.scope = 'leidse-regio' order by e.id desc limit 1`,
    );
    expect(JSON.parse(entries.rows[0].payload)).toEqual({
      removed: expect.objectContaining({ speaking_request: expect.any(Number) }),
    });
    // Nothing left: no entry, and the command says so.
    expect((await command(daysAfter(31)))[1]).toEqual({ boek: 'leidse-regio', verwijderd: 'niets' });
    await clean();
  });

  it('goes by itself, by the job of the server', async () => {
    await app.owner.query(
      "insert into session (hash, person_id, created_at, expires_at) select sha256('x'), min(id), '2026-01-01', '2026-01-02' from person",
    );
    const job = keepTerms({ ...app.installation, clock: at('2026-11-24T10:00:00Z') });
    await job.stop();
    expect((await app.owner.query("select 1 from session where hash = sha256('x')")).rows).toEqual([]);
    await clean();
  });

  it('keeps the address of who stands in, and does not keep that of who once stood in', async () => {
    await app.aside('@installation' as never, async (tx) => {
      const run = (sql: string) => tx.executeQuery({ sql, parameters: [] } as never);
      await run(
        `insert into person (name, email) values ('Neemt Waar', 'waar@voorbeeld.nl'), ('Nam Waar', 'was@voorbeeld.nl')`,
      );
      await run(`insert into office (person_id, kind, title, region_id, from_day, until_day)
        select id, 'policy_officer', 'Oud ambt', 'leidse-regio', '2023-01-01', '2024-01-01' from person where name = 'Neemt Waar'`);
      await run(`insert into stand_in (office_id, person_id, from_day, until_day, reason, named_by, named_at)
        select (select min(id) from office where kind = 'council_clerk'), id, '2023-01-01',
          case name when 'Nam Waar' then '2024-01-01' else '2026-12-31' end::date, 'verlof', 'x', '2023-01-01'
        from person where name in ('Neemt Waar', 'Nam Waar')`);
    });
    await command('2026-11-24T10:00:00Z');
    const { rows } = await app.owner.query(
      "select email from person where name in ('Neemt Waar', 'Nam Waar') order by id",
    );
    expect(rows).toEqual([{ email: 'waar@voorbeeld.nl' }, { email: null }]);
  });
});
