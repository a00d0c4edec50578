import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../testing.ts';

type Application = Awaited<ReturnType<typeof testApplication>>;
let app: Application;
let operator: string;
beforeAll(async () => {
  app = await testApplication();
  operator = await app.token('Beheerder');
});
afterAll(() => app.close());

const read = async (path: string) =>
  (await (await app.get(`/leidse-regio/api/v1${path}`)).json()) as Record<string, never>;
const entries = async (operation: string) =>
  (
    await app.owner.query(
      'select subject, actor_name, actor_office, scope from journal_entry where operation = $1 order by id',
      [operation],
    )
  ).rows;
const problem = async (answer: Response) => ({
  status: answer.status,
  ...((await answer.json()) as { code: string; velden?: Record<string, string> }),
});

describe('an operator arranges a region by API', () => {
  it('adds an ambition and a body that works on it, each with an entry in the journal', async () => {
    const ambition = { titel: 'Water en bodem', omschrijving: 'Droge voeten.' };
    const added = await app.api('/ambities', operator, ambition);
    expect([added.status, await added.json()]).toEqual([201, { id: 'water-en-bodem' }]);
    const body = {
      soort: 'bestuurstafel',
      naam: 'Bestuurstafel Water',
      voorzitter_uit: 'G0546',
      ambities: ['water-en-bodem'],
    };
    expect((await app.api('/organen', operator, body)).status).toBe(201);
    expect(await read('/organen/bestuurstafel-water')).toMatchObject({
      voorzitter_uit: 'gm0546',
      ambities: ['water-en-bodem'],
    });
    expect(await entries('add_body')).toEqual([
      {
        subject: 'body/bestuurstafel-water',
        actor_name: 'Beheerder',
        actor_office: 'operator',
        scope: 'leidse-regio',
      },
    ]);
    expect(await problem(await app.api('/organen', operator, body))).toMatchObject({ code: 'body_known' });
    expect(await problem(await app.api('/ambities', operator, ambition))).toMatchObject({
      status: 422,
      code: 'ambition_known',
    });
  });

  it.each([
    [{ soort: 'tafel', naam: 'X' }, 'input_wrong'],
    [{ soort: 'stuurgroep', naam: '!!' }, 'body_nameless'],
    [{ soort: 'stuurgroep', naam: 'X', voorzitter_uit: 'gm0001' }, 'chair_outside_region'],
    [{ soort: 'stuurgroep', naam: 'X', ambities: ['nergens'] }, 'ambition_unknown'],
  ])('refuses the body %j by %s', async (body, code) => {
    expect(await problem(await app.api('/organen', operator, body))).toMatchObject({ status: 422, code });
  });

  it('adds a seat and ends it; a seat that is over stays as it was', async () => {
    const path = '/organen/stuurgroep/zetels';
    const seat = {
      hoedanigheid: 'portefeuillehouder',
      functie: 'wethouder',
      titel: 'Portefeuillehouder water',
      gemeente: '0546',
      vanaf: '2026-11-01',
    };
    const added = await app.api(path, operator, seat);
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as { id: number };
    const shown = await read('/organen/stuurgroep');
    expect(shown.zetels).toContainEqual(expect.objectContaining({ nummer: id, gemeente: 'gm0546' }));
    const end = (day: string, at = path) => app.api(`${at}/${id}/beeindigen`, operator, { tot_en_met: day });
    expect(await problem(await end('2026-10-31'))).toMatchObject({ code: 'seat_ends_early' });
    expect((await end('2026-11-23', '/organen/werkgroep-wonen/zetels')).status).toBe(404);
    expect((await end('2026-11-23')).status).toBe(201);
    expect(await problem(await end('2026-12-31'))).toMatchObject({ status: 409, code: 'seat_over' });
    const after = await read('/organen/stuurgroep');
    expect(after.zetels).not.toContainEqual(expect.objectContaining({ nummer: id }));
  });

  it.each([
    [{ gemeente: undefined }, 'municipality_missing'],
    [{ gemeente: 'gm0001' }, 'municipality_outside_region'],
    [{ hoedanigheid: 'maatschappelijk_lid', gemeente: undefined }, 'organisation_missing'],
    [{ tot_en_met: '2026-10-31' }, 'seat_ends_early'],
    [{ vanaf: '31-12-2026' }, 'input_wrong'],
  ])('refuses the seat %j by %s', async (more, code) => {
    const seat = { hoedanigheid: 'ambtenaar', titel: 'X', gemeente: 'gm0546', vanaf: '2026-11-01', ...more };
    const answer = await app.api('/organen/stuurgroep/zetels', operator, seat);
    expect(await problem(answer)).toMatchObject({ status: 422, code });
  });

  const rules = {
    geldt_vanaf: '2027-01-01',
    drempel: { teller: 2, noemer: 3 },
    onthouden: false,
    minimum_gemeenten: 4,
    termijn_kader_maanden: 3,
    openbaarheid_stand: 'tijdens_stemming',
    gewicht: 'zetels',
    afsplitsing: 'niets',
    toelichting: 'bestuurlijk',
    voorzitters: 'verdeeld_over_gemeenten',
    burgerraadsleden: true,
    vergaderingen_per_jaar: 4,
    tussenevaluatie_maanden: 12,
    eindevaluatie_maanden: 36,
  };

  it('records a rulebook from a coming day; the open vote keeps its own', async () => {
    const today = { ...rules, geldt_vanaf: '2026-11-24' };
    expect((await app.api('/spelregels', operator, rules)).status).toBe(201);
    const now = await app.api('/spelregels', operator, today);
    expect([now.status, await now.json()]).toEqual([201, { id: 4 }]);
    expect(await read('/spelregels/4')).toMatchObject({ stand: 'geldt', drempel: { teller: 2, noemer: 3 } });
    expect(await read('/spelregels/3')).toMatchObject({ stand: 'komt', minimum_gemeenten: 4 });
    const { rows } = await app.owner.query("select rules from vote where state = 'open'");
    expect(rows[0].rules.threshold).toEqual({ numerator: 1, denominator: 2 });
    const [entry] = await entries('record_rulebook');
    expect(entry).toMatchObject({ subject: 'rulebook/3', actor_office: 'operator' });
  });

  it.each([
    [{ geldt_vanaf: '2026-11-23' }, 'rulebook_in_the_past'],
    [{ drempel: { teller: 1, noemer: 3 } }, 'threshold_wrong'],
    [{ drempel: { teller: 1, noemer: 1 } }, 'threshold_wrong'],
    [{ minimum_gemeenten: 6 }, 'minimum_too_high'],
    [{ drempel: undefined }, 'input_wrong'],
    [{ termijn_kader_maanden: 0 }, 'input_wrong'],
  ])('refuses the rulebook %j by %s', async (more, code) => {
    const answer = await app.api('/spelregels', operator, { ...rules, ...more });
    expect(await problem(answer)).toMatchObject({ status: 422, code });
  });

  it('is nobody else: every other office is refused, and nothing is written', async () => {
    const clerk = await app.token('Regiogriffier');
    const before = await app.owner.query('select count(*) from journal_entry');
    for (const [path, body] of [
      ['/organen', { soort: 'stuurgroep', naam: 'Andere' }],
      ['/ambities', { titel: 'Andere', omschrijving: 'Tekst' }],
      ['/spelregels', rules],
    ] as const)
      expect([path, await problem(await app.api(path, clerk, body))]).toMatchObject([
        path,
        { status: 403, code: 'not_operator' },
      ]);
    expect((await app.owner.query('select count(*) from journal_entry')).rows).toEqual(before.rows);
  });

  it('stands in the description of the API', async () => {
    const { paths } = (await read('/openapi.json')) as unknown as {
      paths: Record<string, { post?: { operationId: string } }>;
    };
    const named = Object.entries(paths).flatMap(([path, { post }]) =>
      post ? [[path, post.operationId]] : [],
    );
    for (const pair of [
      ['/organen', 'add_body'],
      ['/organen/{orgaan}/zetels', 'add_seat'],
      ['/organen/{orgaan}/zetels/{zetel}/beeindigen', 'end_seat'],
      ['/ambities', 'add_ambition'],
      ['/spelregels', 'record_rulebook'],
    ])
      expect(named).toContainEqual(pair);
  });
});
