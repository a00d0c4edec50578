import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixedClock } from '#kernel';
import { parseArguments } from '../arguments.ts';
import { testApplication, testNow } from '../testing.ts';
import { extraDaysList, extraDaysSet } from './extra-days-command.ts';

const clock = fixedClock(testNow);
let app: Awaited<ReturnType<typeof testApplication>>;
let operator: string;
beforeAll(async () => {
  app = await testApplication();
  operator = await app.signIn('Beheerder');
});
afterAll(() => app.close());

const page = '/beheer/extra-dagen';
const text = async (path: string, cookie?: string) =>
  (await (await app.get(path, cookie)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const put = (fields: Record<string, string>) =>
  app.post(page, { naam: 'Besluit (verzonnen)', bron: 'https://example.org/stb', ...fields }, operator);
interface Listed {
  readonly dag: string;
  readonly andere_laatste_dag: readonly { readonly adres: string; readonly raden: readonly string[] }[];
  readonly op_deze_dag: readonly { readonly adres: string; readonly raden: readonly string[] }[];
}
const days = async () =>
  (
    (await (await app.get('/leidse-regio/api/v1/termijnen/extra-dagen')).json()) as {
      'extra-dagen': readonly Listed[];
    }
  )['extra-dagen'];
const running = async () =>
  (
    await app.owner.query(
      "select proposal_id as id, term_on::text as last from advice where term_on >= '2026-11-24' order by term_on, id",
    )
  ).rows as { id: number; last: string }[];

it('shows which running terms a later day touches, and moves none of them', async () => {
  expect(await text('/leidse-regio/termijnen')).toContain('Er zijn geen extra dagen.');
  const before = await running();
  const [first] = before;
  expect(first).toBeDefined();
  expect((await put({ dag: first?.last ?? '' })).status).toBe(303);
  expect(await running()).toEqual(before);
  const html = await (await app.get(page, operator)).text();
  expect(html).toContain(`href="/leidse-regio/voorstellen/${first?.id}"`);
  const { rows: towns } = await app.owner.query(
    `select m.name from proposal_participant t join municipality m on m.id = t.municipality_id
     where t.proposal_id = $1 and t.competence = 'council' and not exists (select 1 from local_decision d
       where d.proposal_id = t.proposal_id and d.municipality_id = t.municipality_id and d.current
         and d.outcome is not null and d.outcome <> 'held_over') order by m.name`,
    [first?.id],
  );
  // Who decided is not touched any more.
  const asked = "select 1 from proposal_participant where competence = 'council' and proposal_id = $1";
  expect((await app.owner.query(asked, [first?.id])).rows.length).toBeGreaterThan(towns.length);
  const councils = towns.map(({ name }) => name as string);
  expect(councils.length).toBeGreaterThan(1);
  const named = new RegExp(`Raden: ${councils[0]}.* en ${councils.at(-1)}\\.`);
  expect(html).toMatch(named);
  expect(await days()).toMatchObject([
    {
      dag: first?.last,
      geldt: true,
      andere_laatste_dag: [{ adres: `/voorstellen/${first?.id}`, laatste_dag: first?.last, raden: councils }],
    },
  ]);
  expect(await text('/leidse-regio/termijnen')).toMatch(named);
  expect(await text('/leidse-regio/termijnen')).toContain('Deze termijnen verschuiven niet vanzelf');
  expect((await put({ dag: first?.last ?? '', geldt: 'nee' })).status).toBe(303);
  expect(await days()).toMatchObject([{ geldt: false, andere_laatste_dag: [] }]);
});

it('names the councils of a round whose typed last day it falls on, without who handed in: that day stays', async () => {
  const { rows } = await app.owner.query(
    "select id, last_day::text as last from consultation_round where state = 'sent_out' and last_day >= '2026-11-24' order by last_day",
  );
  const [round] = rows as { id: number; last: string }[];
  expect(round).toBeDefined();
  const day = { dag: round?.last ?? '' };
  expect((await put(day)).status).toBe(303);
  const councils = async () => {
    const { op_deze_dag: on, andere_laatste_dag: moved } =
      (await days()).find(({ dag }) => dag === day.dag) ?? {};
    expect(moved).toEqual([]);
    return on?.map(({ adres, raden }) => [adres, raden.length]);
  };
  const before = await councils();
  expect(before).toEqual([[`/raadplegingen/${round?.id}`, expect.any(Number)]]);
  const html = await (await app.get(page, operator)).text();
  expect(html).toContain('Termijnen die op deze dag eindigen');
  expect(html).toContain(`href="/leidse-regio/raadplegingen/${round?.id}"`);
  expect(await extraDaysList(parseArguments(['extra-days', 'list']), app.database, clock)).toContainEqual(
    expect.objectContaining({
      ...{ dag: day.dag, andere_laatste_dag: [] },
      op_deze_dag: [
        expect.stringMatching(new RegExp(`/raadplegingen/${round?.id}\\): ${round?.last}; raden: `)),
      ],
    }),
  );
  await app.owner.query(
    `update consultation_submission set state = 'handed_in', handed_in_at = now() where ctid = (select ctid
     from consultation_submission where round_id = $1 and handed_in_at is null limit 1)`,
    [round?.id],
  );
  expect(await councils()).toEqual([[`/raadplegingen/${round?.id}`, (before?.[0]?.[1] as number) - 1]]);
  expect((await put({ ...day, geldt: 'nee' })).status).toBe(303);
  expect(await councils()).toEqual([]);
});

it('names the bodies of an advice whose wished day it falls on: that day stays', async () => {
  const [first] = await running();
  const was =
    'select term_on::text as term, term_rulebook_version as rules from advice where proposal_id = $1';
  const { rows } = await app.owner.query(was, [first?.id]);
  const set = (wished: string | null, term: string | null, rules: number | null) =>
    app.owner.query(
      'update advice set wished_on = $2, term_on = $3, term_rulebook_version = $4 where proposal_id = $1',
      [first?.id, wished, term, rules],
    );
  await set('2027-02-10', null, null);
  expect((await put({ dag: '2027-02-10' })).status).toBe(303);
  expect((await days()).find(({ dag }) => dag === '2027-02-10')).toMatchObject({
    andere_laatste_dag: [],
    op_deze_dag: [
      {
        adres: `/voorstellen/${first?.id}`,
        waarover: expect.stringMatching(/gewenste dag/),
        raden: expect.any(Array),
      },
    ],
  });
  expect(await text('/leidse-regio/termijnen')).toMatch(/Besluit over .* \(gewenste dag, geen termijn\)/);
  await set(null, rows[0].term, rows[0].rules);
});

it('counts in the calculator and in a term that is set from then on', async () => {
  expect((await put({ dag: '2027-01-25' })).status).toBe(303);
  const answer = await text('/leidse-regio/termijnen?richting=vooruit&dag=2026-11-24&lengte=2m');
  expect(answer).toContain('Laatste dag: dinsdag 26 januari 2027');
  const { rows } = await app.owner.query(
    `select a.proposal_id as id from advice a join proposal p on p.region_id = a.region_id and p.id = a.proposal_id
     where a.state = 'adopted'`,
  );
  const [waiting] = rows as { id: number }[];
  expect(waiting).toBeDefined();
  await app.aside('leidse-regio' as never, async (transaction) => {
    const { sql } = await import('kysely');
    await sql`update proposal set framework = true where id = ${waiting?.id}`.execute(transaction);
  });
  const token = await app.token('Regiogriffier');
  const sent = await app.api(`/voorstellen/${waiting?.id}/advies/versturen`, token, {});
  expect([sent.status, await sent.clone().text()]).toEqual([201, expect.anything()]);
  expect(await running()).toContainEqual({ id: waiting?.id, last: '2027-01-26' });
});

it('is refused at its field, with what was typed', async () => {
  for (const [fields, field] of [
    [{ dag: 'morgen' }, 'dag'],
    [{ dag: '2027-01-24' }, 'dag'],
    [{ dag: '2027-12-25' }, 'dag'],
    [{ dag: '2027-03-02', naam: '' }, 'naam'],
    [{ dag: '2027-03-02', bron: 'Staatsblad' }, 'bron'],
  ] as const) {
    const answer = await put(fields as Record<string, string>);
    expect([fields, answer.status]).toEqual([fields, 422]);
    expect(await answer.text()).toContain(`href="#veld-${field}"`);
  }
});

it('is kept by command as well', async () => {
  const given = ['extra-days', 'set', '--day', '2027-05-07', '--name', 'Besluit (verzonnen)'];
  const set = (more: string[]) =>
    extraDaysSet(
      parseArguments([...given, '--source', 'https://example.org/stb', ...more]),
      app.database,
      clock,
    );
  expect(await set([])).toEqual({ dag: '2027-05-07', gedaan: 'toegevoegd' });
  expect(await set(['--withdrawn'])).toEqual({ dag: '2027-05-07', gedaan: 'ingetrokken' });
  expect(await extraDaysList(parseArguments(['extra-days', 'list']), app.database, clock)).toContainEqual({
    dag: '2027-05-07',
    besluit: 'Besluit (verzonnen)',
    bron: 'https://example.org/stb',
    geldt: false,
    andere_laatste_dag: [],
    op_deze_dag: [],
  });
});
