import { readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAmbition } from '#ambitions';
import { insertBody } from '#bodies';
import { type AmbitionId, type BodyId, date, type MunicipalityId, type RegionId, visitor } from '#kernel';
import type { OpenTerm } from '#local-decisions';
import { insertRegion } from '#municipalities';
import { glossary } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import type { Region } from '#platform/operations';
import type { Competence, Proposal } from '#proposals';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { insertProposal } from '../../proposals/store.ts';
import { allPages, migrations } from '../features.ts';
import { now as goingOn } from './now.tsx';

const town = (code: string, slug: string, name: string, mark: string, column: number) => ({
  id: code as MunicipalityId,
  slug,
  name,
  mark,
  colour: '#0d6478',
  column,
  row: 1,
});
const region: Region = {
  id: 'proefregio' as RegionId,
  name: 'Proefregio',
  municipalities: [
    town('gm0001', 'oost', 'Oost', 'Oo', 1),
    town('gm0002', 'west', 'West', 'We', 2),
    town('gm0003', 'zuid', 'Zuid', 'Zu', 3),
  ],
};
const moment = '2026-11-24T10:00:00Z';
const today = date('2026-11-24');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase(migrations);
  await db.database.write(region.id, (tx) => insertRegion(tx, region, moment));
});
afterAll(() => db.close());

function context(lang: Lang = 'nl'): PageContext {
  return {
    lang,
    region,
    actor: visitor,
    today,
    demonstration: false,
    params: {},
    query: new URLSearchParams(),
    read: (statements) => db.database.read(region.id, statements),
    link: (path) => `/proefregio${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([.;,])/g, '$1');
async function page(path: string, lang: Lang = 'nl'): Promise<string> {
  const answer = await allPages
    .flatMap((feature) => feature.pages ?? [])
    .find((each) => each.path === path)
    ?.render(context(lang));
  if (!answer || !('body' in answer)) throw new Error(`No page ${path}`);
  return renderToString(answer.body);
}

describe('home', () => {
  it('of an empty region says who writes the first proposal and what will come where', async () => {
    const nl = text(await page('/'));
    expect(nl).toContain('Er is nog geen voorstel.');
    expect(nl.match(/Hier (komt|staat)/g)).toHaveLength(6);
    expect(nl).toContain('In de komende vier weken loopt geen termijn af.');
    expect(text(await page('/', 'en'))).toContain('There is no proposal yet.');
  });

  it('with one proposal says where it stands, on a card with its ambition', async () => {
    await db.database.write(region.id, async (tx) => {
      await insertAmbition(
        tx,
        region.id,
        { id: 'water' as AmbitionId, title: 'Schoon water', description: 'Water.', placeholder: false },
        0,
      );
      await insertBody(
        tx,
        region.id,
        {
          id: 'commissie' as BodyId,
          kind: 'regional_committee',
          name: 'Regiocommissie',
          chair: null,
          description: 'Adviseert.',
        },
        0,
      );
      await insertProposal(
        tx,
        region.id,
        {
          title: 'Plan voor <beken>',
          summary: 'Beken schoon.',
          summaryEnglish: null,
          lead: 'gm0001' as MunicipalityId,
          framework: true,
          adviceKind: 'full',
          table: null,
          committee: 'commissie' as BodyId,
          ambitions: ['water' as AmbitionId],
          added: [],
          whyTogether: '',
          participants: (['gm0001', 'gm0002'] as MunicipalityId[]).map((municipality) => ({
            municipality,
            competence: 'council',
            meaning: '',
          })),
          roomPoints: [],
          documents: [],
        },
        'picture_forming',
        moment,
        'Beleidsmedewerker',
      );
    });
    const html = await page('/');
    expect(text(html)).toContain('De regiocommissie vormt een beeld van ‘Plan voor &lt;beken>’.');
    expect(html).toContain('<p class="amb">Schoon water</p>');
    expect(text(html)).toContain('Twee gemeenten doen mee.');
    expect(text(html)).toContain('Zuid: doet niet mee');
    expect(text(html).match(/Hier (komt|staat)/g)).toHaveLength(5);
  });
});

describe('what goes on now, in a sentence', () => {
  const proposal = { title: 'Plan', state: 'in_decision' } as Proposal;
  const open = (...competences: Competence[]) =>
    competences.map((competence, index) => ({
      municipality: `gm000${index + 1}` as MunicipalityId,
      competence,
      meaning: '',
    }));
  const term = (more: Partial<OpenTerm>): OpenTerm => ({
    proposal,
    last: date('2026-12-09'),
    wished: false,
    open: open('council', 'council'),
    late: [],
    decided: [],
    ...more,
  });
  const says = (terms: OpenTerm[], lang: Lang = 'nl') =>
    text(renderToString(goingOn(context(lang), [proposal], terms).sentence)).trim();

  it.each([
    ['Twee raden besluiten nog over ‘Plan’; de termijn loopt tot en met 9 december.', {}],
    ['Eén raad besluit nog over ‘Plan’; de termijn loopt tot en met 9 december.', { open: open('council') }],
    [
      'Twee burgemeesters besluiten nog over ‘Plan’; de termijn loopt tot en met 9 december.',
      { open: open('mayor', 'mayor') },
    ],
    [
      'Twee gemeenten besluiten nog over ‘Plan’; de termijn loopt tot en met 9 december.',
      { open: open('council', 'college') },
    ],
    [
      'Twee raden besluiten nog over ‘Plan’; de termijn liep tot en met 20 november.',
      { last: date('2026-11-20') },
    ],
    [
      'Twee raden besluiten nog over ‘Plan’; de gewenste dag is 5 januari 2027.',
      { wished: true, last: date('2027-01-05') },
    ],
    ['Twee raden besluiten nog over ‘Plan’.', { last: undefined }],
  ] as [string, Partial<OpenTerm>][])('%s', (sentence, more) => {
    expect(says([term(more)])).toBe(sentence);
  });

  it('says what was decided and what else lies there, in English too', () => {
    const decided = [{ municipality: 'gm0003', outcome: 'deviating' }] as unknown as OpenTerm['decided'];
    const going = goingOn(context(), [proposal], [term({ decided }), term({})]);
    expect(going.more).toBe('Zuid wijkt af van het advies. Er ligt nog één ander voorstel bij de gemeenten.');
    expect(says([term({ open: open('college') })], 'en')).toBe(
      'One college still has to decide on ‘Plan’; the term runs up to and including 9 December.',
    );
  });
});

describe('the standing pages', () => {
  const paths = [
    '/hoe-werkt-het',
    '/begrippen',
    '/open-data',
    '/toegankelijkheid',
    '/openbaarheid',
    '/privacy',
  ];
  it.each(paths)('%s exists in both languages, with terms that the glossary has', async (path) => {
    for (const lang of ['nl', 'en'] as const) {
      const html = await page(path, lang);
      expect(text(html).length).toBeGreaterThan(400);
      for (const [, slug] of html.matchAll(/begrippen#([\w-]+)/g))
        expect(Object.keys(glossary)).toContain(slug);
    }
  });

  it('the glossary has every term of docs/glossary.md, each at its own address', async () => {
    const html = await page('/begrippen');
    const shown = text(html).toLowerCase();
    const rows = readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| ([^|]+) \|/gm);
    const terms = [...rows].flatMap(([, dutch]) =>
      (dutch ?? '').split(/[,;]/).map((term) => term.replace(/\(.*\)/, '').trim()),
    );
    const missing = terms.filter((term) => !/^(Dutch|-+)$/.test(term) && !shown.includes(term.toLowerCase()));
    expect(terms.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
    for (const slug of Object.keys(glossary)) expect(html).toContain(`id="${slug}"`);
  });

  it('open data lists what the features offer', async () => {
    const html = await page('/open-data');
    for (const path of ['/gemeenten', '/voorstellen', '/stemmingen', '/besluiten', '/openapi.json'])
      expect(html).toContain(`/proefregio/api/v1${path}"`);
  });
});
