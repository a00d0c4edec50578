import { sql } from 'kysely';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AmbitionId, date, type MunicipalityId, type RegionId, visitor } from '#kernel';
import { insertRegion } from '#municipalities';
import type { Lang, PageAnswer, PageContext } from '#platform/http';
import type { Region } from '#platform/operations';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { ambitionsFeature } from './feature.tsx';
import { ambitionMigrations } from './migrations.ts';
import { ambitionView, showAmbitions } from './pages/ambition-pages.tsx';
import { type Ambition, ambitionById, ambitionList, insertAmbition } from './store.ts';

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

const showAmbition = ambitionView([]);

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([...municipalityMigrations, ...ambitionMigrations]);
  for (const each of [region, neighbour])
    await test.database.write(each.id, (transaction) => insertRegion(transaction, each, now));
  await test.database.write(region.id, async (transaction) => {
    for (const [place, ambition] of ambitions.entries())
      await insertAmbition(transaction, region.id, ambition, place);
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

const ambitions: Ambition[] = [
  {
    id: 'wonen' as AmbitionId,
    title: 'Wonen en groen',
    description: 'Woningen & <groen>.',
    placeholder: true,
  },
  {
    id: 'economie' as AmbitionId,
    title: 'Economie',
    description: 'Ruimte voor bedrijven.',
    placeholder: false,
  },
];

describe('ambitions in the database', () => {
  it('come back in the order of the region', async () => {
    const [all, [one], none] = await test.database.read(region.id, [
      ambitionList(),
      ambitionById('economie'),
      ambitionById('anders'),
    ]);
    expect(all).toEqual(ambitions);
    expect(one).toEqual(ambitions[1]);
    expect(none).toEqual([]);
  });

  it('of one region are nothing to another, which may use the same code', async () => {
    const own: Ambition = { ...(ambitions[1] as Ambition), title: 'Eigen economie' };
    const [before, [other]] = await test.database.read(neighbour.id, [ambitionList(), ambitionById('wonen')]);
    expect([before, other]).toEqual([[], undefined]);
    await expect(
      test.database.write(neighbour.id, (tx) =>
        insertAmbition(tx, region.id, { ...own, id: 'nieuw' as AmbitionId }, 3),
      ),
    ).rejects.toThrow(/row-level security/);
    await test.database.write(neighbour.id, (tx) => insertAmbition(tx, neighbour.id, own, 0));
    const changed = await test.database.write(neighbour.id, (tx) => sql`delete from ambition`.execute(tx));
    expect(changed.numAffectedRows).toBe(1n);
    expect((await test.database.read(region.id, [ambitionList()]))[0]).toEqual(ambitions);
  });
});

describe('the pages', () => {
  it('list the ambitions and mark what is provisional, once', async () => {
    const nl = html(await showAmbitions(context()));
    expect(nl).toContain('<a href="/proefregio/ambities/wonen">Wonen en groen</a>');
    expect(nl.match(/Voorlopige indeling/g)).toHaveLength(1);
    expect(html(await showAmbitions(context({}, 'en')))).toContain('Provisional arrangement');
    expect(html(await showAmbitions(context({}, 'nl', neighbour)))).toContain('nog geen ambities');
  });

  it('show one ambition, its text escaped, and nothing at another address', async () => {
    const page = html(await showAmbition(context({ ambitie: 'wonen' })));
    expect(page).toContain('Woningen &amp; &lt;groen>.');
    expect(page).toContain('Voorlopige indeling.');
    expect(html(await showAmbition(context({ ambitie: 'economie' })))).not.toContain('Voorlopige indeling');
    expect(await showAmbition(context({ ambitie: 'anders' }))).toBeUndefined();
    expect(await showAmbition(context({ ambitie: 'wonen' }, 'nl', neighbour))).toBeUndefined();
  });

  it('have the same for machines', async () => {
    const [, all, one] = ambitionsFeature([]).reads ?? [];
    expect(all?.output.parse(await all.read(context()))).toMatchObject({
      totaal: 2,
      ambities: [
        { code: 'wonen', voorlopig: true },
        { code: 'economie', voorlopig: false },
      ],
    });
    expect(one?.output.parse(await one.read(context({ ambitie: 'economie' })))).toMatchObject({
      titel: 'Economie',
    });
    expect(await one?.read(context({ ambitie: 'anders' }))).toBeUndefined();
  });
});
