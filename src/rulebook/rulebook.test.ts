import { sql } from 'kysely';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date, type MunicipalityId, type RegionId, visitor } from '#kernel';
import { insertRegion } from '#municipalities';
import type { Lang, PageAnswer, PageContext } from '#platform/http';
import type { Region } from '#platform/operations';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { rulebookShape } from './api-reads.ts';
import { changeMigrations } from './changes-store.ts';
import { rulebookFeature } from './feature.tsx';
import { showRulebook, showRulebookVersion } from './pages/rulebook-page.tsx';
import { startingRules } from './rules/settings.ts';
import { insertRulebook, rulebookMigrations, rulebookVersions, rulesInForce } from './store.ts';

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
  test = await testDatabase([...municipalityMigrations, ...rulebookMigrations, ...changeMigrations]);
  for (const each of [region, neighbour])
    await test.database.write(each.id, (transaction) => insertRegion(transaction, each, now));
  await test.database.write(region.id, async (transaction) => {
    await insertRulebook(transaction, region.id, 1, date('2025-01-01'), startingRules);
    await insertRulebook(transaction, region.id, 2, date('2026-06-01'), {
      ...startingRules,
      abstention: false,
    });
    await insertRulebook(transaction, region.id, 3, date('2027-01-01'), {
      ...startingRules,
      standing: 'live',
    });
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

const read = (path: string) => {
  const found = rulebookFeature.reads?.find((each) => each.path === path);
  if (!found) throw new Error(path);
  return found;
};

describe('the rulebook in the database', () => {
  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
    ['2027-01-01', 3],
  ])('on %s version %s is in force', async (day, version) => {
    const found = await test.database.write(region.id, (tx) => rulesInForce(tx, date(day)));
    expect(found?.version).toBe(version);
  });

  it('gives the settings back as they were recorded', async () => {
    const found = await test.database.write(region.id, (tx) => rulesInForce(tx, today));
    expect(found).toEqual({
      version: 2,
      inForceFrom: '2026-06-01',
      rules: { ...startingRules, abstention: false },
    });
  });

  it('of one region is nothing to another', async () => {
    const [rows] = await test.database.read(neighbour.id, [rulebookVersions()]);
    expect(rows).toEqual([]);
    expect(await test.database.write(neighbour.id, (tx) => rulesInForce(tx, today))).toBeUndefined();
    await expect(
      test.database.write(neighbour.id, (tx) => insertRulebook(tx, region.id, 9, today, startingRules)),
    ).rejects.toThrow(/row-level security/);
  });

  it('cannot be changed, removed or given twice', async () => {
    const attempts = [sql`update rulebook_version set rules = '{}'`, sql`delete from rulebook_version`];
    for (const attempt of attempts)
      await expect(test.database.write(region.id, (tx) => attempt.execute(tx))).rejects.toThrow(
        /permission denied/,
      );
    await expect(
      test.database.write(region.id, (tx) => insertRulebook(tx, region.id, 2, today, startingRules)),
    ).rejects.toThrow(/duplicate key/);
  });

  it.each([
    [1, 3],
    [1, 1],
  ])('takes no threshold of %i/%i', async (numerator, denominator) => {
    const rules = { ...startingRules, threshold: { numerator, denominator } };
    await expect(
      test.database.write(region.id, (tx) => insertRulebook(tx, region.id, 9, today, rules)),
    ).rejects.toThrow(RangeError);
  });
});

describe('the page', () => {
  it('shows the rules of today and every version, in both languages', async () => {
    const nl = html(await showRulebook(context()));
    expect(nl).toContain('Versie 2, geldt vanaf 1\u00a0juni 2026');
    expect(nl).toContain('Onthouden mag niet.');
    expect(nl).toContain('Advies, geen besluit:');
    expect(nl).toContain('gold van 1\u00a0januari 2025 tot en met 31\u00a0mei 2026');
    expect(nl).toContain('gaat gelden op 1\u00a0januari 2027');
    expect(nl).toContain('href="/proefregio/spelregels/1"');
    const en = html(await showRulebook(context({}, 'en')));
    expect(en).toContain('Abstaining is not allowed.');
    expect(en).toContain('href="/proefregio/en/spelregels/3"');
  });

  it('of a version shows the rules as they were', async () => {
    expect(html(await showRulebookVersion(context({ versie: '1' })))).toContain(
      'Onthouden mag; het telt niet',
    );
    for (const versie of ['4', '01', 'een'])
      expect(await showRulebookVersion(context({ versie }))).toBeUndefined();
  });

  it('says so where nothing is recorded', async () => {
    expect(html(await showRulebook(context({}, 'nl', neighbour)))).toContain(
      'nog geen spelregels vastgelegd',
    );
  });

  it('has the same for machines', async () => {
    const all = read('/spelregels');
    expect(all.output.parse(await all.read(context()))).toMatchObject({
      totaal: 3,
      spelregels: [
        { versie: 3, stand: 'komt' },
        { versie: 2, stand: 'geldt' },
        { versie: 1, stand: 'gold' },
      ],
    });
    const one = read('/spelregels/{versie}');
    expect(rulebookShape.parse(await one.read(context({ versie: '1' })))).toMatchObject({
      geldt_vanaf: '2025-01-01',
      geldt_tot_en_met: '2026-05-31',
      drempel: { teller: 1, noemer: 2 },
      minimum_gemeenten: 'meer_dan_de_helft',
    });
    expect(await one.read(context({ versie: '1' }, 'nl', neighbour))).toBeUndefined();
  });
});
