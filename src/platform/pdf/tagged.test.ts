import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { PrintedDocument } from './index.ts';
import { headless, lookedInto, readersOfPdf } from './testing.ts';
import { typeset } from './typeset.ts';

const svg =
  '<svg class="bar" height="52" role="img"><rect x="0%" width="60%" height="30" fill="url(#hatch)"></rect><text x="30%" y="47">Leiden&#160;&lt;1</text></svg>';
const programme: PrintedDocument = {
  language: 'nl',
  title: 'Programma 3C',
  date: '2026-12-04',
  source: 'https://regio.example/leidse-regio/samenstellen',
  contents: true,
  form: 'accessible',
  body: [
    { kind: 'heading', level: 1, text: 'Een pagina' },
    { kind: 'heading', level: 2, text: 'Een deel' },
    { kind: 'picture', svg, says: 'Voor 60%, tegen 40%' },
    { kind: 'heading', level: 3, text: 'Eronder' },
    {
      kind: 'table',
      caption: 'Bedragen',
      columns: [{ title: 'Wat' }, { title: '2026', figures: true }],
      rows: [
        ['Wonen', '1.250'],
        ['Werken', '80'],
      ],
    },
    { kind: 'heading', level: 1, text: 'Nog een pagina' },
    { kind: 'list', items: ['een punt'], under: [{ kind: 'list', items: ['daaronder'] }] },
    { kind: 'grid', columns: 2, rows: [['van een', 'ander']] },
  ],
};

describe.skipIf(!readersOfPdf())('a printed document, looked into by others', () => {
  const looked = async (document: PrintedDocument) => lookedInto(typeset(document));

  test('has its language, title, bookmarks, headings in order, heads of tables and pictures in words', async () => {
    const found = await looked(programme);
    expect(found).toMatchObject({
      language: 'u:nl-NL',
      marked: true,
      titleShown: { '/DisplayDocTitle': true },
      title: 'Programma 3C',
      bookmarks: ['Programma 3C', 'Een pagina', 'Een deel', 'Eronder', 'Nog een pagina'],
      headings: [1, 2, 2, 3, 4, 2],
      pictures: ['u:Voor 60%, tegen 40%'],
    });
    // The archive's too, of which Typst leaves it out.
    expect(lookedInto(typeset({ ...programme, form: 'archive' })).titleShown).toMatchObject({
      '/DisplayDocTitle': true,
    });
    // The list that stands in an item is a list within the other.
    expect(found.structure).toMatch(/^ {2}L \(block\)[\s\S]*?^ {4}L \(block\)/m);
    // Two columns and two rows; the table of which nobody knows the heads has none.
    expect(found.scopes.toSorted()).toEqual(['Column', 'Column', 'Row', 'Row']);
    expect([found.tables, found.rows]).toEqual([2, 4]);
    // And so one table without heads does not hide behind another.
    expect(found.eachTable.map(headless).toSorted()).toEqual([[], ['heads: cell cell', 'no rows']]);
  });

  test('says of words in another language which one', async () => {
    const found = await looked({
      ...programme,
      language: 'en',
      body: [
        { kind: 'heading', level: 1, text: { text: 'Wonen', lang: 'nl' } },
        // With fewer headings it would have no contents.
        { kind: 'heading', level: 2, text: 'Homes' },
        { kind: 'heading', level: 2, text: 'Work' },
        {
          kind: 'paragraph',
          text: ['One agreement: ', { text: 'een overeenkomst', lang: 'nl', strong: true }],
        },
        {
          kind: 'table',
          columns: [{ title: 'a' }, { title: 'b' }],
          rows: [[{ text: 'Werk', lang: 'nl' }, 'c']],
        },
      ],
    });
    expect(found.language).toBe('u:en-GB');
    const other = found.all.filter((each) => each['/Type'] === '/StructElem' && each['/Lang'] === 'u:nl-NL');
    // The heading in the text and in the contents, and the first cell of the table; what is a part of its piece says so in the page.
    expect(other.length).toBeGreaterThanOrEqual(3);
    const words = (more: Partial<PrintedDocument>) =>
      lookedInto(typeset({ ...programme, body: [], contents: false, ...more, language: 'en' })).languages;
    const nl = { text: 'een kader', lang: 'nl' };
    const table = { kind: 'table' as const, columns: [{ title: 'a' }, { title: 'b' }], rows: [['c', 'd']] };
    expect(words({ body: [table] })).toEqual(['en-GB']);
    for (const more of [
      { heading: ['Note: ', nl] },
      { under: nl },
      { body: [{ ...table, caption: ['Of ', nl] }] },
      { body: [{ ...table, columns: [{ title: 'a' }, { title: nl }] }] },
      { body: [{ kind: 'facts' as const, rows: [[nl, 'the town hall'] as const] }] },
    ])
      expect(words(more)).toEqual(['en-GB', 'nl-NL']);
    expect(found.bookmarks).toContain('Wonen');
    expect(found.scopes.toSorted()).toEqual(['Column', 'Column', 'Row']);
  });

  const textOf = (pdf: Buffer) =>
    spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).stdout.toString('utf8');
  const pagesOf = (pdf: Buffer) => textOf(pdf).split('\f').slice(0, -1);
  const heading = (level: 1 | 2 | 3, text: string) => ({ kind: 'heading' as const, level, text });

  test('tells in its contents on which page each heading stands', () => {
    // More than a page of contents, and parts of which the lengths differ.
    const body = Array.from({ length: 45 }, (_, at) => [
      heading(at % 3 === 0 ? 1 : 2, `Onderdeel nummer ${at + 1} van het stuk`),
      { kind: 'paragraph' as const, text: 'Een regel.\n'.repeat((at * 7) % 40) || 'Kort.' },
    ]).flat();
    const pages = pagesOf(typeset({ ...programme, body }));
    const lines = pages.flatMap((page) => page.split('\n'));
    const told = new Map(
      lines.flatMap((line) => {
        const found = /^\s*(Onderdeel nummer \d+ van het stuk)[ .]+\u2060?(\d+)$/.exec(line);
        return found ? [[found[1], Number(found[2])] as const] : [];
      }),
    );
    expect(told.size).toBe(45);
    expect(new Set(told.values()).size).toBeGreaterThan(10);
    for (const [title, page] of told) {
      const stands = pages.findIndex((text) => text.split('\n').some((line) => line.trim() === title));
      expect([title, stands + 1]).toEqual([title, page]);
      expect(pages[stands]).toMatch(new RegExp(`Bladzijde ${page} van ${pages.length}$`, 'm'));
    }
  });

  test('of one page with one part or two has no contents, and is as whole as others', () => {
    const few = [
      heading(1, 'Een pagina'),
      heading(2, 'Een deel'),
      { kind: 'paragraph' as const, text: 'Kort.' },
    ];
    for (const form of ['accessible', 'archive'] as const) {
      const short = { ...programme, form, body: few };
      const pdf = typeset(short);
      const found = lookedInto(pdf);
      expect([found.pages, found.bookmarks, found.headings]).toEqual([
        1,
        ['Programma 3C', 'Een pagina', 'Een deel'],
        [1, 2, 3],
      ]);
      expect(found.structure).not.toMatch(/\bTOC\b/);
      expect(textOf(pdf)).not.toContain('Inhoud');
      // Nothing of an earlier one is left in the next: the same bytes.
      typeset(programme);
      expect(typeset(short).equals(pdf)).toBe(true);
    }
    // With more parts, or where it goes on on a next page, there is something to find.
    const long = { kind: 'paragraph' as const, text: 'Een regel.\n'.repeat(70) };
    for (const body of [
      [...few, long],
      [...few, heading(2, 'Nog een deel'), few[2] as (typeof few)[number]],
    ])
      expect(textOf(typeset({ ...programme, body }))).toContain('Inhoud');
  });
});
