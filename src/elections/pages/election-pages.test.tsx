import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date, visitor } from '#kernel';
import { insertRegion } from '#municipalities';
import type { Lang, PageContext } from '#platform/http';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { electionsFeature } from '../feature.ts';
import { anImport, imported, migrations, now, region } from '../testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase(migrations);
  await db.database.write(region.id, (tx) => insertRegion(tx, region, now));
  const leiden = (votes: number) => `Leiden;G0546;1;D66;${votes};3;\nLeiden;G0546;1;Zonder zetel;66;0;\n`;
  await imported(db.database, anImport(leiden(1234)));
  await imported(db.database, anImport(leiden(1300), { status: 'corrected' }));
  await imported(db.database, anImport('Elders;G0001;1;VVD;10;2;\n'));
  const next = { day: date('2030-03-20'), takesOffice: date('2030-04-03') };
  await imported(db.database, anImport(leiden(5), next));
});
afterAll(() => db.close());

function context(params: Record<string, string>, lang: Lang, query = ''): PageContext {
  return {
    lang,
    region,
    actor: visitor,
    today: date('2026-11-24'),
    demonstration: false,
    params,
    query: new URLSearchParams(query),
    read: (statements) => db.database.read(region.id, statements),
    link: (path) => `/proefregio${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
async function page(path: string, params: Record<string, string> = {}, lang: Lang = 'nl') {
  const found = electionsFeature([]).pages?.find((each) => each.path === path);
  const answer = await found?.render(context(params, lang));
  return answer && 'body' in answer ? renderToString(answer.body) : undefined;
}
const api = (path: string, params: Record<string, string> = {}, query = '') =>
  electionsFeature([])
    .reads?.find((each) => each.path === path)
    ?.read(context(params, 'nl', query));

describe('the pages of elections', () => {
  it('list the elections of the region, each version with whether it weighs', async () => {
    const html = await page('/uitslagen');
    expect(html?.indexOf('20\u00a0maart 2030')).toBeLessThan(html?.indexOf('18\u00a0maart 2026') ?? 0);
    for (const text of ['Telt nu', 'Telt nog niet', 'Vervangen of opgevolgd', 'Gecorrigeerd', '1.366'])
      expect(html).toContain(text);
    expect(html).not.toContain('Elders');
    expect(await page('/uitslagen', {}, 'en')).toContain('Council election of 18\u00a0March 2026');
  });

  it('show one result with lists, shares, source and the other versions', async () => {
    const html = await page('/uitslagen/{uitslag}', { uitslag: '1' });
    for (const text of ['94,9%', 'uitslag.csv', 'href="/proefregio/fracties/gm0546-d66"', '/uitslagen/2'])
      expect(html).toContain(text);
    expect(html).toMatch(/<code>[0-9a-f]{64}<\/code>/);
    expect(html).toContain('Vervangen of opgevolgd');
    expect(await page('/uitslagen/{uitslag}', { uitslag: '2' }, 'en')).toContain('Weighs now');
  });

  it.each(['0', '3', '99', 'x', '1e3', '99999999999'])(
    'have no result %s in this region',
    async (uitslag) => {
      expect(await page('/uitslagen/{uitslag}', { uitslag })).toBeUndefined();
      expect(await api('/uitslagen/{uitslag}', { uitslag })).toBeUndefined();
    },
  );

  it('show a fraction over the elections, and none of another region', async () => {
    const html = await page('/fracties/{fractie}', { fractie: 'gm0546-d66' });
    for (const text of ['Gewicht nu', '1.300', '1.234', '95,2%', '/uitslagen/2'])
      expect(html).toContain(text);
    expect(await page('/fracties/{fractie}', { fractie: 'gm0001-vvd' })).toBeUndefined();
  });

  it('show the municipalities by address and by code', async () => {
    expect(await page('/gemeenten')).toContain('href="/proefregio/gemeenten/leiderdorp"');
    for (const gemeente of ['leiden', 'gm0546', 'G0546'])
      expect(await page('/gemeenten/{gemeente}', { gemeente })).toContain('/fracties/gm0546-d66');
    expect(await page('/gemeenten/{gemeente}', { gemeente: 'leiderdorp' })).toContain(
      'nog geen uitslag telt',
    );
    expect(await page('/gemeenten/{gemeente}', { gemeente: 'gm0001' })).toBeUndefined();
  });
});

describe('the same for machines', () => {
  const paths: [string, Record<string, string>][] = [
    ['/gemeenten', {}],
    ['/gemeenten/{gemeente}', { gemeente: 'leiden' }],
    ['/fracties', {}],
    ['/fracties/{fractie}', { fractie: 'gm0546-d66' }],
    ['/uitslagen', {}],
    ['/uitslagen/{uitslag}', { uitslag: '2' }],
  ];
  it.each(paths)('%s answers as it is declared', async (path, params) => {
    const declared = electionsFeature([]).reads?.find((each) => each.path === path);
    const answer = await api(path, params);
    expect(declared?.output.parse(answer)).toEqual(answer);
  });

  it('tells who is in office on a day', async () => {
    expect(await api('/fracties')).toMatchObject({ totaal: 1, fracties: [{ stemmen: 1300, uitslag: 2 }] });
    expect(await api('/fracties', {}, 'peildatum=2026-03-31')).toEqual({ fracties: [], totaal: 0 });
    expect(await api('/fracties', {}, 'peildatum=2030-04-03')).toMatchObject({ fracties: [{ stemmen: 5 }] });
  });
});
