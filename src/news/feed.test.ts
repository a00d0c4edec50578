import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherRegion, secondRegion } from '../main/office-holders.ts';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication({ origin: 'https://regio.example' });
  officer = await app.signIn('Beleidsmedewerker regio');
});
afterAll(() => app.close());

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Element[];
  text: string;
}

/** As a reader of feeds takes it: XML with its names in the name space of Atom. */
function parsed(text: string): Element {
  const root: Element = { name: '', attributes: {}, inside: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element: Element = { name: local, attributes: Object.fromEntries(values), inside: [], text: '' };
    open.at(-1)?.inside.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const last = open.at(-1);
    if (last) last.text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.inside[0] as Element;
}

const inside = (element: Element, name: string) => element.inside.filter((each) => each.name === name);
const one = (element: Element, name: string) => {
  const found = inside(element, name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0] as Element;
};
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const at = '/leidse-regio/nieuws.atom';
const read = async (path = at) => parsed(await (await app.get(path)).text());

/** What RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2). */
function assertValid(feed: Element): void {
  expect(feed.name).toBe('feed');
  for (const element of [feed, ...inside(feed, 'entry')]) {
    expect(one(element, 'id').text).toMatch(/^https:\/\/regio\.example\/leidse-regio\//);
    expect(one(element, 'title').text).not.toBe('');
    expect(one(element, 'updated').text).toMatch(moment);
  }
  // An entry without an author has that of its feed.
  expect(one(one(feed, 'author'), 'name').text).toBe('Leidse regio');
  const ids = inside(feed, 'entry').map((entry) => one(entry, 'id').text);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('the feed of the news', () => {
  it.each([
    ['nl', at, 'Nieuws: Leidse regio'],
    ['en', '/leidse-regio/en/nieuws.atom', 'News: Leidse regio'],
  ])('is one that a news reader takes: %s', async (lang, path, title) => {
    const answer = await app.get(path);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parsed(await answer.text());
    assertValid(feed);
    expect([one(feed, 'title').text, feed.attributes['xml:lang']]).toEqual([title, lang]);
    const self = inside(feed, 'link').find((link) => link.attributes.rel === 'self');
    expect(self?.attributes.href).toBe(`https://regio.example${path}`);
    expect(inside(feed, 'entry').length).toBeGreaterThan(2);
  });

  it('says which items are invented, and where a real one comes from', async () => {
    const texts = inside(await read(), 'entry').map((entry) => one(entry, 'content').text);
    expect(texts.filter((text) => text.endsWith('Verzonnen voor de demonstratie.'))).toHaveLength(3);
    expect(texts.filter((text) => /\n\nBron: .+$/.test(text))).toHaveLength(texts.length - 3);
    const news = { datum: '2026-11-20', titel: 'Elders te lezen', tekst: 'Kort.' };
    const source = { bron: 'De krant', bron_adres: 'https://example.org/krant?a=1&b=2' };
    expect((await app.post('/leidse-regio/nieuws', { ...news, ...source }, officer)).status).toBe(303);
    const links = inside(await read(), 'entry').flatMap((entry) => inside(entry, 'link'));
    expect(links.map(({ attributes }) => attributes)).toContainEqual({
      rel: 'via',
      title: source.bron,
      href: source.bron_adres,
    });
  });

  it('keeps the id of an item that is corrected, and drops one that is withdrawn', async () => {
    const title = 'Bankjes & "bomen" <langs> de vaart';
    const news = { datum: '2026-11-24', titel: title, tekst: 'Ze staan er.\u0007' };
    const made = await app.post('/leidse-regio/nieuws', news, officer);
    const path = made.headers.get('location') ?? '';
    const entryOf = async () =>
      inside(await read(), 'entry').find((entry) => one(entry, 'id').text === `https://regio.example${path}`);
    const first = await entryOf();
    expect(first && one(first, 'title').text).toBe(title);
    const change = { ...news, titel: 'Bankjes', versie: '1', reden: 'Een tikfout.' };
    expect((await app.post(`${path}/verbeteren`, change, officer)).status).toBe(303);
    const second = await entryOf();
    expect(second && one(second, 'title').text).toBe('Bankjes');
    assertValid(await read());
    const english = inside(await read('/leidse-regio/en/nieuws.atom'), 'entry').map(
      (each) => one(each, 'id').text,
    );
    expect(english).toContain(`https://regio.example${path}`);
    expect((await app.post(`${path}/intrekken`, { reden: 'Het klopt niet.' }, officer)).status).toBe(303);
    expect(await entryOf()).toBeUndefined();
  });

  it('is found on the page of the news, and not sent twice', async () => {
    expect(await (await app.get('/leidse-regio/nieuws')).text()).toContain(
      `<a href="${at}" rel="alternate" type="application/atom+xml">`,
    );
    const etag = (await app.get(at)).headers.get('etag') ?? '';
    const again = await app.app.request(`https://regio.example${at}`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await app.get('/elders/nieuws.atom')).status).toBe(404);
    expect(app.faults).toEqual([]);
  });
});

it('of a region that told nothing yet is empty, and valid', async () => {
  await secondRegion(app.database);
  await app.installation.refresh();
  const feed = await read(`/${otherRegion}/nieuws.atom`);
  expect(inside(feed, 'entry')).toEqual([]);
  expect(one(feed, 'updated').text).toMatch(moment);
});
