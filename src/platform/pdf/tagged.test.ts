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
    { kind: 'list', items: ['een punt'] },
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
});
