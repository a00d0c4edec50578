import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '#platform/http';
import { allPages } from './features.ts';
import { allPagesGroups } from './home/all-pages.tsx';
import { exampleAddresses, examplesFor, testApplication } from './testing.ts';
import { skippedLevels } from './testing-region.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let offices: ReadonlyMap<string, string | undefined>;
const base = '/leidse-regio';

beforeAll(async () => {
  app = await testApplication();
  const titles = ['Regiogriffier', 'Griffier Leiderdorp', 'Fractiespecialist D66 Leiden'];
  const cookies = await Promise.all(titles.map((title) => app.signIn(title)));
  offices = new Map([['visitor', undefined], ...titles.map((title, at) => [title, cookies[at]] as const)]);
});
afterAll(() => app.close());

const languages = { nl: base, en: `${base}/en` };

// An outcome of a vote, or the text of an advice, as the pages say it.
const shown = {
  nl: /Positief advies|Negatief advies|Geen advies, |Het advies<|Uitkomst:/,
  en: /Positive advice|Negative advice|No advice, |The advice<|Outcome:/,
};
const line = {
  nl: 'Advies, geen besluit',
  en: 'Advice, not a decision',
};

describe.each(['visitor', 'Regiogriffier', 'Griffier Leiderdorp', 'Fractiespecialist D66 Leiden'])(
  'every page as %s',
  (who) => {
    it.each(['nl', 'en'] as const)('says whose it is, runs nothing of its own, in %s', async (lang) => {
      const addresses = exampleAddresses();
      expect(addresses.length).toBeGreaterThan(40);
      let readable = 0;
      let showing = 0;
      const silent: string[] = [];
      const skipped: string[] = [];
      for (const address of addresses) {
        const answer = await app.get(`${languages[lang]}${address}`, offices.get(who));
        // A form's page sends whoever has nothing to do there to where it can be read.
        if (answer.status === 303) continue;
        const html = await answer.text();
        if (answer.status === 200) readable += 1;
        expect(html, address).toMatch(lang === 'nl' ? /<b>Demonstratie\.<\/b>/ : /<b>Demonstration\.<\/b>/);
        expect(html, address).not.toMatch(/ style=|<script(?![^>]* src="\/assets\/)|javascript:| on\w+="/);
        for (const [name, value] of Object.entries(securityHeaders))
          expect(answer.headers.get(name), `${address} ${name}`).toBe(value);
        skipped.push(...skippedLevels(html).map((step) => `${address} ${step}`));
        if (answer.status !== 200 || !shown[lang].test(html)) continue;
        showing += 1;
        if (!html.includes(line[lang])) silent.push(address);
      }
      expect(silent).toEqual([]);
      expect(skipped).toEqual([]);
      expect(showing).toBeGreaterThan(8);
      expect(readable).toBeGreaterThan(30);
    });
  },
);

describe('everything in a row', () => {
  it.each(['nl', 'en'] as const)(
    'names every list as it names itself, and each is there for everybody: %s',
    async (lang) => {
      const wrong: string[] = [];
      for (const { path, [lang]: name } of allPagesGroups.flatMap(({ entries }) => entries)) {
        const answer = await app.get(`${languages[lang]}${path}`);
        const heading =
          /<h1[^>]*>(.*?)<\/h1>/s.exec(await answer.text())?.[1]?.replaceAll('\u00ad', '') ?? '';
        // The vision bears the title of its text.
        if (answer.status !== 200 || (path !== '/visie' && !heading.startsWith(name[0])))
          wrong.push(`${path} ${answer.status} ${heading}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('leaves out no page of one word, but what is for an office or for who asks', () => {
    const named = new Set(allPagesGroups.flatMap(({ entries }) => entries.map(({ path }) => path)));
    const pages = allPages.flatMap((feature) => feature.pages ?? []).map(({ path }) => path);
    const left = pages.filter((path) => /^\/[a-z-]+$/.test(path) && !named.has(path));
    expect(left.sort()).toEqual(['/alles', '/draagvlak', '/mensen', '/mijn-werk']);
    expect([...named].filter((path) => !pages.includes(path))).toEqual([]);
  });
});

describe('the navigation', () => {
  // It is drawn once for a region: what one page marks as its place must not stand on the next.
  it.each(['nl', 'en'] as const)('marks the place of each page and of no other, in %s', async (lang) => {
    for (const address of [
      '/voorstellen',
      '/raden',
      '/organen',
      '/',
      '/voorstellen/5',
      '/vergaderingen',
      '/ambities',
    ]) {
      const html = await (await app.get(`${languages[lang]}${address}`)).text();
      const marked = [...html.matchAll(/<a href="([^"]*)" aria-current="page"/g)].map(([, href]) => href);
      const place = address === '/' ? [] : [`${languages[lang]}${address.replace(/\/\d+$/, '')}`];
      expect([address, ...new Set(marked)]).toEqual([address, ...place]);
    }
  });
});

describe('a form', () => {
  const site = (headers: Record<string, string>, origin = 'http://localhost:7071') =>
    app.app.request(`${origin}${base}/stemmingen/1/sluiten`, {
      method: 'POST',
      body: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const foreign = async (answer: Response) => (await answer.text()).includes('kwam van een andere site');

  it('is taken from a page of ours only: by Sec-Fetch-Site, or by Origin where a browser does not send that', async () => {
    const cookie = await app.signIn('Regiogriffier');
    const own = { origin: 'http://localhost:7071', cookie };
    const refusals = await Promise.all(
      [
        { cookie },
        { cookie, origin: 'http://elders.example' },
        { cookie, origin: 'null' },
        { ...own, 'sec-fetch-site': 'cross-site' },
        { ...own, 'sec-fetch-site': 'same-site' },
        { ...own, 'sec-fetch-site': 'none' },
      ].map(async (headers) => (await site(headers)).status),
    );
    expect(refusals).toEqual([403, 403, 403, 403, 403, 403]);
    expect((await site(own)).status).not.toBe(403);
    expect(await foreign(await site(own))).toBe(false);
  });
});

describe('a session cookie', () => {
  it.each([
    ['http://localhost:7071', /^regiotafel=[\w-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/],
    [
      'https://regiotafel.example',
      /^__Host-regiotafel=[\w-]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ],
  ])('of %s', async (origin, expected) => {
    const made = await testApplication({ origin });
    try {
      const { rows } = await made.owner.query('select id from person order by id limit 1');
      const answer = await made.post('/aanmelden', { ambt: String(rows[0].id) });
      expect(answer.headers.get('set-cookie')).toMatch(expected);
    } finally {
      await made.close();
    }
  });
});

it('a number in an address that is none leads nowhere, and breaks nothing', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { path } of allPages.flatMap((feature) => feature.pages ?? [])) {
    const known = examplesFor(path);
    const numbers = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
      /^\d+$/.test(known[name] ?? '') ? [name] : [],
    );
    for (const bad of ['x', '99999999999', '01', '1e0'])
      for (const name of numbers) {
        tried += 1;
        const filled = path.replace(/\{(\w+)\}/g, (_whole, each: string) =>
          each === name ? bad : (known[each] ?? each),
        );
        const { status } = await app.get(`${base}${filled}`, offices.get('Regiogriffier'));
        if (status !== 404) wrong.push(`${filled}: ${status}`);
      }
  }
  expect(tried).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});
