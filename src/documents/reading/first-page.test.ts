import { describe, expect, it } from 'vitest';
import { firstPage, piecesOfHtml } from './first-page.ts';

describe('what stands on a first page', () => {
  it('is headings, paragraphs, lists and tables, with what stands out', () => {
    expect(
      piecesOfHtml(
        '<h1>Kader</h1><p>Een <strong>vet</strong> en <em>schuin</em> woord<br />en een regel &amp; meer.</p>' +
          '<ul><li>punt<ul><li>daaronder</li></ul></li></ul><ol><li>eerste</li></ol>' +
          '<table><tr><th><p>Gemeente</p></th><th><p>Bedrag</p></th></tr><tr><td><ul><li>Leiden</li></ul></td></tr></table>',
      ),
    ).toEqual([
      { kind: 'heading', level: 1, text: ['Kader'] },
      {
        kind: 'paragraph',
        text: [
          'Een ',
          { text: 'vet', strong: true, emphasis: false },
          ' en ',
          { text: 'schuin', strong: false, emphasis: true },
          ' woord',
          '\n',
          'en een regel & meer.',
        ],
      },
      { kind: 'list', ordered: false, items: [['punt'], ['daaronder']] },
      { kind: 'list', ordered: true, items: [['eerste']] },
      {
        kind: 'grid',
        columns: 2,
        rows: [
          [
            ['Gemeente', '\n'],
            ['Bedrag', '\n'],
          ],
          [['Leiden', '\n'], ''],
        ],
      },
    ]);
  });

  it('ends where a page is full, however long the text is', () => {
    const page = firstPage();
    for (let n = 0; n < 100_000; n += 1) page.add({ kind: 'paragraph', text: ['woord '.repeat(50)] });
    expect(page.blocks()).toHaveLength(27);
    const one = firstPage();
    one.add({ kind: 'paragraph', text: ['x'.repeat(1_000_000)] });
    expect(one.blocks()).toEqual([{ kind: 'paragraph', text: ['x'.repeat(8000)] }]);
  });
});
