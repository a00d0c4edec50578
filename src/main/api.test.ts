import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWaiting } from '#documents';
import { type RegionId, visitor } from '#kernel';
import { features } from './features.ts';
import { signDue } from './journal-key.ts';
import { problemLang } from './problems.ts';
import { pageContext } from './request.ts';
import { examplesFor, testApplication } from './testing.ts';

type Json = Record<string, unknown>;
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Json }> }>;
}

const base = '/leidse-regio/api/v1';
const reads = features.flatMap((feature) => feature.reads ?? []);
const downloads = features.flatMap((feature) => [...(feature.downloads ?? []), ...(feature.exports ?? [])]);
/** What a region has one of. */
const single: ReadonlySet<string> = new Set(['/programmas/vergelijken', '/journaal']);
const lists = reads.filter((read) => !read.path.includes('{') && !single.has(read.path));

let app: Awaited<ReturnType<typeof testApplication>>;
let document: {
  readonly paths: Record<string, { readonly get?: Described }>;
  readonly components: { readonly schemas: Json };
};
beforeAll(async () => {
  app = await testApplication();
  // The text of a document is read after its upload, by a process of its own.
  await readWaiting(app, 'leidse-regio' as RegionId, { pdftotext: null });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await signDue(app.installation, { pem, file: '', given: false });
  document = (await (await app.get(`${base}/openapi.json`)).json()) as typeof document;
});
afterAll(() => app.close());

const json = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.app.request(`http://localhost:7071${base}${path}`, { headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Json };
};
// What a read cannot do without.
const asked: Readonly<Record<string, string>> = {
  '/documenten/{document}/vergelijking': '?van=1&met=2',
  '/voorstellen/{voorstel}/verschillen': '?van=1&met=2',
  '/programmas/vergelijken': '?een=1&ander=2',
};
const filled = (path: string) =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => examplesFor(path)[name] ?? name) + (asked[path] ?? '');

/** Every field of the answer that the schema does not name: a reader of the document would not expect it. */
function undescribed(schema: Json, value: unknown, at: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) {
    const found = choices.map((choice) => undescribed(choice, value, at));
    return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }
  if (Array.isArray(value))
    return value.flatMap((item, index) => undescribed((schema.items ?? {}) as Json, item, `${at}[${index}]`));
  const named = (schema.properties ?? {}) as Record<string, Json>;
  const others = schema.additionalProperties;
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = named[name] ?? (typeof others === 'object' ? (others as Json) : undefined);
    return known ? undescribed(known, inner, `${at}.${name}`) : [`${at}.${name}`];
  });
}

describe('the line that an advice is no decision', () => {
  it('says who decides as the page of the proposal does', async () => {
    const said = new Set<unknown>();
    for (const list of ['adviezen', 'stemmingen']) {
      const { body } = await json(`/${list}`);
      for (const { voorstel, status } of body[list] as Json[]) {
        const page = await (await app.get(`/leidse-regio/voorstellen/${voorstel}`)).text();
        const line = /<p class="line">(.*?)<\/p>/s
          .exec(page)?.[1]
          ?.replace(/<[^>]+>/g, '')
          .trim();
        expect([voorstel, status]).toEqual([voorstel, line]);
        said.add(status);
      }
    }
    expect(said.size).toBeGreaterThan(1);
  });
});

describe('the description', () => {
  it('names every read, once, and the lists that are promised', () => {
    const described = Object.entries(document.paths).flatMap(([path, { get }]) =>
      get ? [`${get.operationId} ${path}`] : [],
    );
    expect(described.toSorted()).toEqual(
      [...reads, ...downloads].map((read) => `${read.name} ${read.path}`).toSorted(),
    );
    expect(new Set(reads.map((read) => read.name)).size).toBe(reads.length);
    expect(lists.map((read) => read.path.slice(1)).toSorted()).toEqual([
      'adviezen',
      'ambities',
      'besluiten',
      'besluiten/doorlooptijden',
      'besluiten/gemeenten',
      'besluiten/voorstellen',
      'capaciteit',
      'draagvlak',
      'evaluaties',
      'evaluaties/criteria',
      'evaluaties/te-plannen',
      'fracties',
      'fractiewijzigingen',
      'gemeenten',
      'gezamenlijke-programmas',
      'journaal/controlepunten',
      'kalender',
      'kalender/jaarplan',
      'kalender/terugrekenen',
      'kalender/venster',
      'mandaten',
      'mijn-werk/berichten',
      'mijn/draagvlak',
      'motieconcepten',
      'moties',
      'nieuws',
      'ontwikkelingen',
      'organen',
      'overeenkomsten',
      'overeenkomsten/inzet',
      'partijfamilies',
      'partijfamilies/voorstellen',
      'procesplannen',
      'programmas',
      'raadplegingen',
      'raden',
      'samenhang',
      'samenhang/ambities',
      'spelregels',
      'spelregels/verschillen',
      'spelregels/voorstellen',
      'stemmingen',
      'stemmingen/proef',
      'termijnagenda',
      'termijnen',
      'termijnen/berekening',
      'termijnen/extra-dagen',
      'tijdlijn',
      'toezeggingen',
      'uitslagen',
      'uitvoering',
      'vergaderingen',
      'visie',
      'voorbereiding',
      'voorstellen',
      'voorzitters',
      'wie-mag-wat',
      'wie-mag-wat/waarneming',
    ]);
  });

  it.each(reads.map((read) => [read.path]))('is what %s answers', async (path) => {
    const schema = document.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema;
    if (!schema) throw new Error(`No schema for ${path}`);
    expect(JSON.stringify(schema)).not.toContain('$ref');
    const { status, body } = await json(filled(path));
    expect(status).toBe(200);
    const checked = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(body);
    expect(checked.error?.issues ?? []).toEqual([]);
    expect(undescribed(schema, body, path)).toEqual([]);
  });
});

/**
 * Drafts are for those they are shared with (motions.test.ts), and so are notes on support (support.test.ts). No extra day is
 * known, so the demonstration has none; operators/extra-days.test.ts reads one.
 */
const emptyHere: ReadonlySet<string> = new Set([
  '/mijn/draagvlak',
  '/motieconcepten',
  '/termijnen/extra-dagen',
]);

describe('lists', () => {
  it.each(lists.map((read) => [read.path]))('%s is paged as every other', async (path) => {
    const { body: all } = await json(`${path}?limit=100`);
    const [key = ''] = Object.keys(all).filter((name) => name !== 'totaal');
    const items = [...(all[key] as unknown[])];
    // One answer holds a hundred at most.
    while (items.length < Number(all.totaal) && items.length % 100 === 0)
      items.push(...((await json(`${path}?limit=100&offset=${items.length}`)).body[key] as unknown[]));
    expect(key).toBe(path.split('/').at(-1));
    expect(items.length > 0).toBe(!emptyHere.has(path));
    expect(all.totaal).toBe(items.length);
    const second = await json(`${path}?limit=1&offset=1`);
    expect(second.body).toEqual({ [key]: items.slice(1, 2), totaal: items.length });
    const beyond = await json(`${path}?offset=${items.length}`);
    expect(beyond.body).toEqual({ [key]: [], totaal: items.length });
    const { body: usual } = await json(path);
    expect(usual[key]).toEqual(items.slice(0, 20));
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=veel', 'limit'],
    ['offset=-1', 'offset'],
    ['offset=99999999999', 'offset'],
  ])('say what is wrong with %s', async (query, name) => {
    for (const { path } of lists) {
      const { status, headers, body } = await json(`${path}?${query}`);
      expect(status).toBe(400);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ code: 'query_wrong', status: 400 });
      const told = body.velden as Record<string, string>;
      expect(Object.keys(told)).toEqual([name]);
      expect(told[name]).toContain(`${name} is een heel getal`);
    }
  });

  it('say what is wrong with both at once, and with a day', async () => {
    const both = await json('/voorstellen?limit=x&offset=y');
    expect(Object.keys(both.body.velden as Json)).toEqual(['limit', 'offset']);
    const day = await json('/fracties?peildatum=gisteren');
    expect(day.body.velden).toEqual({ peildatum: 'peildatum is een dag, zoals 2026-12-09.' });
  });
});

describe('every read', () => {
  it.each(reads.map((read) => [read.path, read] as const))(
    '%s refuses a name that it does not know, and names those that it has',
    async (path, read) => {
      const query = filled(path).includes('?') ? '&onbekend=1' : '?onbekend=1';
      const { status, body } = await json(`${filled(path)}${query}`);
      expect([status, body.code]).toEqual([400, 'query_wrong']);
      const told = (body.velden as Record<string, string>).onbekend ?? '';
      expect(told).toContain('Deze naam bestaat hier niet');
      for (const name of Object.keys(read.query?.shape ?? {})) expect(told).toContain(name);
      expect(document.paths[path]?.get?.responses['400']).toBeDefined();
      const english = await json(`${filled(path)}${query}`, { 'accept-language': 'en' });
      expect((english.body.velden as Record<string, string>).onbekend).toContain(
        'There is no such name here',
      );
    },
  );

  const files = downloads.map((each) => [each.path, 'query' in each ? (each.query ?? []) : []] as const);
  it.each([...files, ['/openapi.json', []] as const])(
    '%s, a file, refuses a name that it does not know as every read does',
    async (path, names) => {
      const { status, body } = await json(`${filled(path)}?onbekend=1&ook=2`);
      expect([status, body.code]).toEqual([400, 'query_wrong']);
      const told = body.velden as Record<string, string>;
      expect(Object.keys(told)).toEqual(['onbekend', 'ook']);
      for (const name of names) expect(told.onbekend).toContain(name);
      if (path === '/openapi.json') return;
      const described = document.paths[path]?.get;
      expect(described?.responses['400']).toBeDefined();
      const asks = (described?.parameters ?? []).filter((each) => each.in === 'query');
      expect(asks.map(({ name }) => name)).toEqual(names);
    },
  );

  it('refuses such a name of a write too, before anything is written', async () => {
    const answer = await app.app.request(
      `http://localhost:7071${base}/voorstellen/1/advies/versturen?onbekend=1`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await app.token('Regiogriffier')}`,
        },
        body: '{}',
      },
    );
    expect([answer.status, ((await answer.json()) as Json).code]).toEqual([400, 'query_wrong']);
  });

  it('refuses a name that stands there twice, beside what else is wrong', async () => {
    const { status, body } = await json('/voorstellen?limit=1&limit=2&offset=x&dag=morgen');
    expect(status).toBe(400);
    expect(body.velden).toEqual({
      limit: 'Deze naam staat er meer dan eens. Geef hem één keer.',
      offset: expect.stringContaining('offset is een heel getal'),
      dag: expect.stringContaining('Wel: '),
    });
  });

  it.each(reads.map((read) => [read.path, read] as const))(
    '%s reads no name that it does not declare',
    async (path, read) => {
      const asks = new Set<string>();
      class Watched extends URLSearchParams {
        override get(name: string) {
          asks.add(name);
          return super.get(name);
        }
        override getAll(name: string) {
          asks.add(name);
          return super.getAll(name);
        }
        override has(name: string) {
          asks.add(name);
          return super.has(name);
        }
      }
      const [region] = app.installation.regions();
      if (!region) throw new Error('The demonstration has a region');
      const query = new Watched(asked[path] ?? '');
      await read.read(pageContext(app.installation, region, 'nl', visitor, examplesFor(path), query));
      const declared = Object.keys(read.query?.shape ?? {});
      expect([...asks].filter((name) => !declared.includes(name))).toEqual([]);
    },
  );
});

describe('single reads', () => {
  it.each([
    '/voorstellen/9999',
    '/voorstellen/0',
    '/voorstellen/99999999999',
    '/voorstellen/x/besluiten',
    '/stemmingen/1e3',
    '/raden/delft',
    '/gemeenten/gm0503',
    '/fracties/gm0546-niemand',
    '/organen/niets',
    '/ambities/niets',
    '/spelregels/99',
    '/uitslagen/9999',
    '/voorstellen/5/besluiten/gm0503',
    '/voorstellen/9999/advies',
  ])('answer 404 where there is nothing: %s', async (path) => {
    const { status, headers, body } = await json(path);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.code).toBe('not_found');
  });

  it('tell the state of a proposal in Dutch', async () => {
    const { body } = await json('/voorstellen');
    const told = (body.voorstellen as { stand: string; station: string }[]).map((p) => [p.stand, p.station]);
    expect(told).toContainEqual(['in_besluitvorming', 'raden']);
    expect(told).toContainEqual(['in_uitvoering', 'uitvoering']);
  });
});

describe('problems', () => {
  it.each([
    [undefined, 'nl'],
    ['nl', 'nl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['en;q=0.5, nl;q=0.4', 'en'],
    ['en;q=0', 'nl'],
    ['fr, en;q=0.3', 'en'],
    ['*', 'nl'],
    ['en;q=wrong', 'nl'],
  ])('are told in the language that is preferred: %s -> %s', (header, lang) => {
    expect(problemLang(header)).toBe(lang);
  });

  it('are English when English is asked for, in fields and refusals too', async () => {
    const english = { 'accept-language': 'en-GB,en;q=0.9,nl;q=0.1' };
    const query = await json('/voorstellen?limit=0', english);
    expect(query.headers.get('content-language')).toBe('en');
    expect(query.body.title).toBe('The query in the address is not right.');
    expect((query.body.velden as Json).limit).toContain('whole number');
    expect((await json('/voorstellen/9999', english)).body.title).toContain('no such thing');
    expect((await json('/nergens', english)).body.title).toBe('There is no such address.');
    const officer = await app.token('Beleidsmedewerker regio');
    const write = (path: string, body: unknown) =>
      app.app.request(`http://localhost:7071${base}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...english, 'content-type': 'application/json', authorization: `Bearer ${officer}` },
      });
    const input = (await (await write('/voorstellen', {})).json()) as Json;
    expect((input.velden as Json).titel).toBe('Give the proposal a title.');
    const { rows } = await app.owner.query("select id from vote where state = 'open'");
    const ballot = { fractie: 'gm0546-d66', keuze: 'voor' };
    const refused = (await (await write(`/stemmingen/${rows[0].id}/stem`, ballot)).json()) as Json;
    expect(refused).toMatchObject({ code: 'not_your_fraction', status: 403 });
    expect(refused.title).toMatch(/^[A-Z][a-z' ]+/);
    expect(refused.title).not.toMatch(/\b(de|het|een|u|uw)\b/);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
