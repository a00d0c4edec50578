import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headless, lookedInto, readersOfPdf } from '../platform/pdf/testing.ts';
import { exportsOf, formOf } from './exports.ts';
import { allPages } from './features.ts';
import { examplesFor, testApplication } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

// What an export is asked with; the parts hold tables, pictures, lists and text that somebody wrote.
const chosen =
  '?deel=voorstellen/5,stemmingen/4,raden/leiderdorp,programmas/1,programmas/1/onderdelen/1.1,spelregels/1';
const asked: Readonly<Record<string, string>> = {
  own_document_pdf: chosen,
  own_document_archive_pdf: chosen,
};
const inEnglishToo = new Set(['own_document_pdf', 'vote_report']);
const cases = exportsOf(allPages)
  .filter((each) => formOf(each) === 'pdf')
  .flatMap((each) => {
    const path = each.path.replace(
      /\{(\w+)\}/g,
      (_whole, name: string) => examplesFor(each.path)[name] ?? name,
    );
    const address = `${path}${asked[each.name] ?? ''}`;
    return [
      { name: each.name, lang: 'nl', tag: 'nl-NL', address: `/leidse-regio${address}` },
      ...(inEnglishToo.has(each.name)
        ? [{ name: each.name, lang: 'en', tag: 'en-GB', address: `/leidse-regio/en${address}` }]
        : []),
    ];
  });

describe.runIf(readersOfPdf())('a PDF of the application, read by others', () => {
  it.each(cases)('$name in $lang has all that somebody needs who does not see it', async (each) => {
    const answer = await app.get(each.address);
    expect([answer.status, answer.headers.get('content-type')], each.address).toEqual([
      200,
      'application/pdf',
    ]);
    const pdf = new Uint8Array(await answer.arrayBuffer());
    const found = lookedInto(pdf);
    const archive = each.name.includes('archive');
    expect(found).toMatchObject({
      language: `u:${each.tag}`,
      marked: true,
      // PDF/A does not ask for it, and Typst then leaves it out.
      titleShown: archive ? {} : { '/DisplayDocTitle': true },
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
    if (each.address.includes('deel=')) {
      expect(found.pictures.length).toBeGreaterThan(0);
      expect(found.tables).toBeGreaterThan(3);
      expect(found.structure).toMatch(/^\s*TOCI\b/m);
    }
  });

  it('is of every kind', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBeGreaterThan(5);
  });
});
