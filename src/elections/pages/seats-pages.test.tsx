import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CalendarDate, date, visitor } from '#kernel';
import { insertRegion } from '#municipalities';
import type { Lang, PageContext } from '#platform/http';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { electionsFeature } from '../feature.ts';
import { counted, outcomeOf, recompute } from '../recomputed.ts';
import { anImport, imported, migrations, now, region } from '../testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase(migrations);
  await db.database.write(region.id, (tx) => insertRegion(tx, region, now));
  // Reusel-De Mierden and Enkhuizen of 2022, under the names of the region's municipalities.
  const leiden = [2571, 977, 567, 536, 453].map(
    (votes, i) => `Leiden;G0546;1;Lijst ${i + 1};${votes};${[8, 3, 2, 1, 1][i]};\n`,
  );
  const votes = [1184, 1116, 832, 716, 658, 649, 606, 601, 485, 380, 326];
  const seats = [3, 3, 2, 1, 2, 2, 1, 1, 1, 1, 0];
  const leiderdorp = votes.map(
    (each, i) => `Leiderdorp;G0547;1;Partij ${i + 1};${each};${seats[i]};${i === 3 ? '1' : ''}\n`,
  );
  await imported(db.database, anImport([...leiden, ...leiderdorp, 'Elders;G0001;1;VVD;10;2;\n'].join('')));
  // A lot, and seats that do not follow from the votes.
  const wrong = ['A;50;6', 'B;50;7', 'C;50;7'].map((row) => `Leiden;G0546;1;${row};\n`).join('');
  const other = 'Leiderdorp;G0547;1;A;600;11;\nLeiderdorp;G0547;1;B;400;9;\n';
  await imported(
    db.database,
    anImport(wrong + other, { day: date('2022-03-16'), takesOffice: date('2022-03-30') }),
  );
});
afterAll(() => db.close());

function context(
  params: Record<string, string>,
  lang: Lang,
  query: string,
  today = date('2026-11-24'),
): PageContext {
  return {
    lang,
    region,
    actor: visitor,
    today,
    demonstration: false,
    params,
    query: new URLSearchParams(query),
    read: (statements) => db.database.read(region.id, statements),
    link: (path) => `/proefregio${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
async function page(
  path: string,
  params: Record<string, string>,
  lang: Lang = 'nl',
  query = '',
  today?: CalendarDate,
) {
  const found = electionsFeature([]).pages?.find((each) => each.path === path);
  const answer = await found?.render(context(params, lang, query, today));
  return answer && 'body' in answer ? renderToString(answer.body) : undefined;
}
const seats = (uitslag: string, lang: Lang = 'nl') => page('/uitslagen/{uitslag}/zetels', { uitslag }, lang);
const api = (path: string, params: Record<string, string>) =>
  electionsFeature([])
    .reads?.find((each) => each.path === path)
    ?.read(context(params, 'nl', ''));

describe('the page of the seats of a result', () => {
  it('tells quota, whole seats, remainders and the seat for the majority, with their articles', async () => {
    const html = await seats('1');
    for (const text of [
      'Gelijk aan de officiële uitslag',
      '5.104 : 15 = <b>340\u00a04/15</b>',
      'Zo zijn 12 van de 15 zetels verdeeld. Er blijven 3 restzetels over.',
      'een overschot van 296\u00a07/15 stemmen',
      'Die komt van Lijst 4: die lijst had de laatste restzetel gekregen',
      ...['P\u00a05', 'P\u00a06', 'P\u00a08', 'P\u00a09'].map((article) => `artikel ${article}.`),
    ])
      expect(html).toContain(text);
    expect(await seats('1', 'en')).toContain('that list had got the last residual seat');
  });

  it('explains an exhausted list and shows what the votes alone would have given', async () => {
    const html = await seats('2');
    for (const text of [
      'door een uitgeputte lijst',
      'Partij 4 heeft één kandidaat en kan één zetel niet vullen',
      'Vrijgekomen zetel 1: naar <b>Partij 6</b>',
      'Alleen uit de stemmen',
      'artikelen P\u00a010 en P\u00a08.',
    ])
      expect(html).toContain(text);
  });

  it('reports a lot, and what differs', async () => {
    expect(await seats('4')).toContain(
      'A, B en C hadden evenveel recht op deze 2 zetels: het lot besliste. Hoe het lot viel, volgt uit de officiële uitslag.',
    );
    const html = await seats('5');
    for (const text of ['Wijkt af van de officiële uitslag', 'De officiële uitslag geldt', '<b>anders</b>'])
      expect(html).toContain(text);
  });

  it.each(['0', '3', '99', 'x'])('is not there for %s', async (uitslag) => {
    expect(await seats(uitslag)).toBeUndefined();
    expect(await api('/uitslagen/{uitslag}/zetels', { uitslag })).toBeUndefined();
  });

  it('gives its verdict on the page of the result, of the lists of which the votes are known', async () => {
    const result = (uitslag: string, lang: Lang = 'nl') => page('/uitslagen/{uitslag}', { uitslag }, lang);
    expect(await result('1')).toContain('Gelijk aan de officiële uitslag');
    expect(await result('2', 'en')).toContain('Equal to the official result, because of an exhausted list');
    expect(await result('5')).toContain('Wijkt af van de officiële uitslag');
    const list = { name: 'A', votes: null, seats: 9, exhausted: false };
    expect(counted([list, { ...list, votes: 5 }])).toEqual([{ ...list, votes: 5 }]);
    expect(outcomeOf(recompute({ lists: counted([list]) }))).toBe('size_wrong');
  });

  it('is linked from the result', async () => {
    expect(await page('/uitslagen/{uitslag}', { uitslag: '1' })).toContain(
      'href="/proefregio/uitslagen/1/zetels"',
    );
    expect(await page('/uitslagen', {})).toContain('href="/proefregio/verkiezingen/2022-03-16/zetels"');
  });
});

describe('a council that changed size', () => {
  const council = (today: CalendarDate, lang: Lang = 'nl') =>
    page('/gemeenten/{gemeente}', { gemeente: 'leiden' }, lang, '', today);
  it('is said so on the page of its municipality, from the day that it takes office', async () => {
    expect(await council(date('2026-04-01'))).toContain('15 zetels, dat waren er 20.');
    expect(await council(date('2026-04-01'), 'en')).toContain('15 seats; there were 20.');
    // The first council that is known has none before it.
    expect(await council(date('2026-03-31'))).not.toContain('dat waren er');
  });
});

describe('the page of an election', () => {
  const election = (dag: string, query = '') => page('/verkiezingen/{dag}/zetels', { dag }, 'nl', query);

  it('shows every municipality of the region, and only what is not simply equal', async () => {
    const html = await election('2026-03-18');
    for (const text of [
      'In 1 van de 2 gemeenten volgen',
      'In één gemeente kloppen ze ook',
      '/uitslagen/1/zetels',
      '/uitslagen/2/zetels',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('Elders');
    const other = await election('2026-03-18', 'toon=afwijkend');
    expect(other).toContain('Leiderdorp');
    expect(other).not.toContain('/uitslagen/1/zetels');
    expect(await election('2026-03-18', 'vanaf=50')).toContain('Vorige gemeenten');
  });

  it.each(['2001-01-01', '2026-02-30', 'x'])('is not there for %s', async (dag) => {
    expect(await election(dag)).toBeUndefined();
  });
});

describe('the same for machines', () => {
  it.each([
    ['/uitslagen/{uitslag}/zetels', { uitslag: '1' }],
    ['/uitslagen/{uitslag}/zetels', { uitslag: '2' }],
    ['/uitslagen/{uitslag}/zetels', { uitslag: '4' }],
    ['/verkiezingen/{dag}/zetels', { dag: '2022-03-16' }],
  ])('%s %j answers as it is declared', async (path, params) => {
    const declared = electionsFeature([]).reads?.find((each) => each.path === path);
    const answer = await api(path, params as Record<string, string>);
    expect(declared?.output.parse(answer)).toEqual(answer);
  });

  it('gives exact fractions and the steps', async () => {
    expect(await api('/uitslagen/{uitslag}/zetels', { uitslag: '1' })).toMatchObject({
      oordeel: 'gelijk',
      kiesdeler: { teller: 5104, noemer: 15 },
      stappen: [
        { artikel: 'P 8' },
        {},
        {},
        { regel: 'volstrekte_meerderheid', lijst: 'Lijst 1', van: 'Lijst 4' },
      ],
    });
    expect(await api('/verkiezingen/{dag}/zetels', { dag: '2022-03-16' })).toMatchObject({
      totaal: 2,
      gemeenten: [{ oordeel: 'gelijk_na_loting' }, { oordeel: 'wijkt_af', pad: '/uitslagen/5/zetels' }],
    });
    expect(await api('/verkiezingen/{dag}/zetels', { dag: 'x' })).toBeUndefined();
  });
});
