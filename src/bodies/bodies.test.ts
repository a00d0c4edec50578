import { sql } from 'kysely';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AmbitionId, type BodyId, date, type MunicipalityId, type RegionId, visitor } from '#kernel';
import { insertRegion } from '#municipalities';
import { statement } from '#platform/database';
import type { Lang, PageAnswer, PageContext } from '#platform/http';
import type { Region } from '#platform/operations';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { peopleMigrations } from '../people/migrations.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { rulebookMigrations } from '../rulebook/store.ts';
import { bodiesFeature, bodiesFeatureWith } from './feature.tsx';
import { bodyMigrations } from './migrations.ts';
import { showBodies } from './pages/bodies-page.tsx';
import { insertSeat, type Seat, seatsOfBody } from './seat-store.ts';
import { bodyById, bodyList, insertBody, type StoredBody } from './store.ts';

const town = (code: string, slug: string, name: string, mark: string, column: number) => ({
  id: code as MunicipalityId,
  slug,
  name,
  mark,
  colour: '#0d6478',
  column,
  row: 1,
});
const towns = [
  town('gm0546', 'leiden', 'Leiden', 'Le', 1),
  town('gm0547', 'leiderdorp', 'Leiderdorp', 'Ld', 2),
];
const region: Region = { id: 'proefregio' as RegionId, name: 'Proefregio', municipalities: towns };
const neighbour: Region = { id: 'buurregio' as RegionId, name: 'Buurregio', municipalities: towns };
const now = '2026-11-24T12:00:00.000Z';
const today = date('2026-11-24');

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([
    ...municipalityMigrations,
    ...peopleMigrations,
    ...rulebookMigrations,
    ...bodyMigrations,
  ]);
  for (const each of [region, neighbour])
    await test.database.write(each.id, (transaction) => insertRegion(transaction, each, now));
  await test.database.write(region.id, async (transaction) => {
    for (const [place, body] of bodies.entries()) await insertBody(transaction, region.id, body, place);
    for (const seat of seats) await insertSeat(transaction, region.id, seat);
  });
});
afterAll(() => test.close());

function context(params: Record<string, string> = {}, lang: Lang = 'nl', at = region): PageContext {
  return {
    lang,
    region: at,
    actor: visitor,
    today,
    demonstration: false,
    params,
    query: new URLSearchParams(),
    read: (statements) => test.database.read(at.id, statements),
    link: (path) => `/${at.id}${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
function html(answer: PageAnswer): string {
  if (!answer || !('body' in answer)) throw new Error('No page');
  return render(answer.body);
}

const table = 'bestuurstafel-wonen' as BodyId;
const committee = 'regiocommissie-wonen' as BodyId;
const bodies: StoredBody[] = [
  {
    id: committee,
    kind: 'regional_committee',
    name: 'Regiocommissie Wonen',
    chair: null,
    description: 'Over wonen.',
    ambitions: [],
    participants: [],
    version: 1,
  },
  {
    id: table,
    kind: 'governing_table',
    name: 'Bestuurstafel Wonen',
    chair: 'gm0547' as MunicipalityId,
    description: 'Bereidt voor.',
    ambitions: ['groen', 'wonen'] as AmbitionId[],
    participants: [],
    version: 1,
  },
];
const seat = (more: Partial<Seat>): Seat => ({
  body: table,
  capacity: 'portfolio_holder',
  title: 'Portefeuillehouder wonen',
  municipality: null,
  organisation: null,
  from: date('2026-05-01'),
  until: null,
  ...more,
});
const seats = [
  seat({ municipality: 'gm0547' as MunicipalityId }),
  seat({ capacity: 'societal_member', title: 'Directeur', organisation: 'Woningcorporatie' }),
  seat({ municipality: 'gm0546' as MunicipalityId, until: today }),
  seat({ title: 'Voorganger', until: date('2026-11-23') }),
  seat({ title: 'Opvolger', from: date('2026-11-25') }),
];
const names = {
  list: statement<{ id: AmbitionId; title: string }>(
    'test_ambition_names',
    "select 'wonen' as id, 'Wonen voor iedereen' as title union all select 'economie', 'Economie'",
  ),
  path: (id: string) => `/ambities/${id}`,
};
const page = (feature: typeof bodiesFeature, orgaan: string, lang: Lang = 'nl', at = region) =>
  feature.pages?.[1]?.render(context({ orgaan }, lang, at)) ?? Promise.resolve(undefined);

describe('bodies in the database', () => {
  it('come back in their order, with their ambitions', async () => {
    const [all, [one]] = await test.database.read(region.id, [bodyList(), bodyById(table)]);
    expect(all).toEqual(bodies);
    expect(one).toEqual(bodies[1]);
  });

  it.each([
    ['2026-04-30', []],
    ['2026-05-01', ['Portefeuillehouder wonen', 'Directeur', 'Portefeuillehouder wonen', 'Voorganger']],
    ['2026-11-24', ['Portefeuillehouder wonen', 'Directeur', 'Portefeuillehouder wonen']],
    ['2026-11-25', ['Portefeuillehouder wonen', 'Directeur', 'Opvolger']],
  ])('have the seats of %s', async (day, titles) => {
    const [rows] = await test.database.read(region.id, [seatsOfBody(table, day)]);
    expect(rows.map((row) => row.title)).toEqual(titles);
  });

  it('of one region are nothing to another', async () => {
    const rows = await test.database.read(neighbour.id, [
      bodyList(),
      bodyById(table),
      seatsOfBody(table, today),
    ]);
    expect(rows).toEqual([[], [], []]);
    const tables = ['body', 'body_ambition', 'body_municipality', 'committee_replacement', 'seat'];
    for (const name of tables) {
      const { rows: seen } = await test.database.write(neighbour.id, (tx) =>
        sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(tx),
      );
      expect([name, seen]).toEqual([name, [{ n: 0 }]]);
    }
    await expect(
      test.database.write(neighbour.id, (tx) => insertSeat(tx, region.id, seat({}))),
    ).rejects.toThrow(/row-level security/);
    // Its own region in the row, but the body of the other.
    await expect(
      test.database.write(neighbour.id, (tx) => insertSeat(tx, neighbour.id, seat({}))),
    ).rejects.toThrow(/foreign key/);
  });

  it('take no seat that ends before it begins', async () => {
    const backwards = seat({ until: date('2026-04-30') });
    await expect(
      test.database.write(region.id, (tx) => insertSeat(tx, region.id, backwards)),
    ).rejects.toThrow(/check constraint/);
  });
});

describe('the pages', () => {
  it('list the bodies by kind, with what each kind does', async () => {
    const nl = html(await showBodies(context()));
    expect(nl).toContain('Portefeuillehouders en maatschappelijke leden bereiden samen voorstellen voor');
    expect(nl.indexOf('Bestuurstafels')).toBeLessThan(nl.indexOf('Regiocommissies'));
    expect(nl).toContain('href="/proefregio/organen/bestuurstafel-wonen"');
    expect(nl).not.toContain('Stuurgroep');
    expect(html(await showBodies(context({}, 'en')))).toContain('Governing tables');
    expect(html(await showBodies(context({}, 'nl', neighbour)))).toContain('nog geen organen');
  });

  it('show who sits in a body today, the municipalities in their order', async () => {
    const nl = html(await page(bodiesFeature, table));
    for (const shown of [
      'Voorzitter uit',
      'Woningcorporatie',
      'Directeur',
      'Sinds 1\u00a0mei 2026',
      'beslissen',
    ])
      expect(nl).toContain(shown);
    const members = nl.slice(nl.indexOf('Wie erin zitten'));
    expect(members.indexOf('Leiden')).toBeLessThan(members.indexOf('Leiderdorp'));
    const [now_, later, left] = members.split('<h2>');
    expect(now_).not.toMatch(/Voorganger|Opvolger/);
    expect(later).toContain('Vanaf 25\u00a0november 2026');
    expect(later).toContain('Opvolger');
    expect(left).toContain('Voorganger');
    expect(left).toContain('Beëindigd op 23\u00a0november 2026.');
    expect(nl).not.toContain('Ambities');
    const en = html(await page(bodiesFeature, committee, 'en'));
    for (const shown of ['This body advises.', 'Not appointed yet', 'No members are recorded yet.'])
      expect(en).toContain(shown);
  });

  it('name the ambitions of a body as main hands them over', async () => {
    const nl = html(await page(bodiesFeatureWith(names), table));
    expect(nl).toContain('<a href="/proefregio/ambities/wonen">Wonen voor iedereen</a>');
    expect(nl).not.toContain('Economie');
  });

  it('are not there for an unknown body or that of another region', async () => {
    expect(await page(bodiesFeature, 'anders')).toBeUndefined();
    expect(await page(bodiesFeature, table, 'nl', neighbour)).toBeUndefined();
  });

  it('have the same for machines', async () => {
    const [all, one] = ['bodies', 'body'].map((name) =>
      bodiesFeature.reads?.find((read) => read.name === name),
    );
    expect(all?.output.parse(await all.read(context()))).toMatchObject({
      totaal: 2,
      organen: [
        { code: committee, soort: 'regiocommissie', voorzitter_uit: null },
        { ambities: ['groen', 'wonen'] },
      ],
    });
    expect(one?.output.parse(await one.read(context({ orgaan: table })))).toMatchObject({
      soort: 'bestuurstafel',
      zetels: [
        { hoedanigheid: 'portefeuillehouder', gemeente: 'gm0547', tot_en_met: null },
        { hoedanigheid: 'maatschappelijk_lid', organisatie: 'Woningcorporatie' },
        { gemeente: 'gm0546', tot_en_met: '2026-11-24' },
      ],
    });
    expect(await one?.read(context({ orgaan: table }, 'nl', neighbour))).toBeUndefined();
  });
});
