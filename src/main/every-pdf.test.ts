import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#kernel';
import type { PrintedDocument } from '#platform/pdf';
import { headless, lookedInto, readersOfPdf } from '../platform/pdf/testing.ts';
import { typeset } from '../platform/pdf/typeset.ts';
import { exportsOf, formOf } from './exports.ts';
import { allPages } from './features.ts';
import { collectedPages, composed, gather } from './own-document/compose.ts';
import { pageContext } from './request.ts';
import { examplesFor, testApplication } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
  // One program for all of them: to start one takes longer than to print. That it prints the same is tested with the printer.
  const print = async (document: PrintedDocument) => ({ ok: true, pdf: typeset(document) }) as const;
  Object.assign(app.installation, { printer: { print } });
});
afterAll(() => app.close());

const filledIn = (path: string) =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => examplesFor(path)[name] ?? name);
/** What people type is Dutch, and in an English document said to be. */
const spoken = { nl: ['nl-NL'], en: ['en-GB', 'nl-NL'] };
const languages = { nl: 'nl-NL', en: 'en-GB' } as const;

// Every kind of page that may be taken along, in one document; those by address are as short as one page.
const pages = allPages.flatMap((feature) => feature.pages ?? []).filter(({ collected }) => collected);
const addresses = pages.map(({ path }) => filledIn(path).slice(1));
const kinds = exportsOf(allPages)
  .filter((each) => formOf(each) === 'pdf')
  .map(({ name, path }) => ({
    name,
    // An English one holds both languages; a document of one's own is in the other one below.
    lang: name.startsWith('own_document') ? ('nl' as const) : ('en' as const),
    address: `${filledIn(path)}${name.startsWith('own_document') ? '?deel=raden/leiderdorp' : ''}`,
  }));

async function ofEveryPage(lang: 'nl' | 'en', form: PrintedDocument['form'] & ('accessible' | 'archive')) {
  const region = app.installation.region('leidse-regio');
  if (!region) throw new Error('No region');
  const context = pageContext(app.installation, region, lang, visitor, {}, new URLSearchParams());
  const selection = { title: '', pages: addresses.map((address) => ({ address })) };
  const gathered = await gather(
    context,
    selection,
    collectedPages(allPages.flatMap((each) => each.pages ?? [])),
  );
  expect(gathered.filter(({ page }) => !page).map(({ selected }) => selected.address)).toEqual([]);
  return typeset(composed(context, selection, gathered, form));
}

/** What somebody needs who does not see it. */
function complete(pdf: Uint8Array, lang: 'nl' | 'en', archive: boolean) {
  const found = lookedInto(pdf);
  expect(found).toMatchObject({
    language: `u:${languages[lang]}`,
    marked: true,
    titleShown: { '/DisplayDocTitle': true },
  });
  // Its name is more than a word, and the first bookmark.
  expect(found.title).toMatch(/\S+ \S+/);
  expect(found.bookmarks[0]).toBe(found.title);
  // One title; below it no level is passed over on the way down.
  expect(found.headings.filter((level) => level === 1)).toHaveLength(1);
  expect(found.headings.filter((level, at) => level > (found.headings[at - 1] ?? 0) + 1)).toEqual([]);
  expect(found.bookmarks.length).toBeGreaterThan(1);
  for (const says of found.pictures) expect(says).toMatch(/^u:.{8}/);
  // Every table has heads above and beside.
  expect(found.eachTable).toHaveLength(found.tables);
  expect(found.eachTable.flatMap(headless)).toEqual([]);
  const inside = Buffer.from(pdf).toString('latin1');
  expect(inside).toContain(
    archive ? '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<' : '<pdfuaid:part>1</pdfuaid:part>',
  );
  return found;
}

describe.runIf(readersOfPdf())('a PDF of the application, read by others', () => {
  it('is whole, of every kind', async () => {
    expect(kinds.length).toBeGreaterThan(5);
    for (const { name, address, lang } of kinds) {
      const answer = await app.get(`/leidse-regio${lang === 'en' ? '/en' : ''}${address}`);
      expect([answer.status, answer.headers.get('content-type')], address).toEqual([200, 'application/pdf']);
      const found = complete(new Uint8Array(await answer.arrayBuffer()), lang, name.includes('archive'));
      expect([name, found.languages]).toEqual([name, spoken[lang]]);
    }
  });

  it.each([
    ['nl', 'archive'],
    ['en', 'accessible'],
  ] as const)('is whole with every page that may be taken along: %s, %s', async (lang, form) => {
    expect(addresses.length).toBeGreaterThan(25);
    const found = complete(await ofEveryPage(lang, form), lang, form === 'archive');
    expect(found.languages).toEqual(spoken[lang]);
    expect(found.pictures.length).toBeGreaterThan(3);
    expect(found.tables).toBeGreaterThan(20);
    expect(found.structure).toMatch(/^\s*TOCI\b/m);
  });
});
