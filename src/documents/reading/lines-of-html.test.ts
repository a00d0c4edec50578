import { expect, it } from 'vitest';
import { linesOfHtml } from './lines-of-html.ts';

const text = (html: string) => linesOfHtml(html).text;

it('reads a table of a Word document row by row, with tabs between its cells', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const table = `<table>${row('', '2026', '2027')}${row('Lasten', '1.234,50', '')}${row('', '', '')}</table>`;
  expect(text(`<p>Ervoor</p>${table}<p>Erna</p>`)).toBe('Ervoor\n\n\t2026\t2027\nLasten\t1.234,50\t\n\nErna');
  // A list or table within a cell is words of that cell.
  const inner = '<ol><li>een</li><li>twee</li></ol><table><tr><td><p>in</p></td></tr></table>';
  expect(linesOfHtml(`<table>${row(inner, 'b')}</table>`)).toEqual({
    text: 'een twee in\tb',
    counted: false,
  });
});

it('counts numbered lists as deep as they go, and says that it did', () => {
  const html =
    '<ol><li>Een<ol><li>Eerste</li><li>Tweede<br/>regel</li></ol></li><li>Twee<ul><li>punt<ol><li>a</li></ol></li></ul></li></ol>';
  expect(linesOfHtml(html)).toEqual({
    text: ['1. Een', '1.1 Eerste', '1.2 Tweede\nregel', '2. Twee', 'punt', '1. a'].join('\n\n'),
    counted: true,
  });
  expect(linesOfHtml('<h1>Kop</h1><ul><li>punt</li></ul><p>a <strong>b</strong></p>')).toEqual({
    text: 'Kop\n\npunt\n\na b',
    counted: false,
  });
});

it('keeps the columns of a table with merged cells', () => {
  const cell = (words: string, more = '') => `<td${more}><p>${words}</p></td>`;
  const rows = [
    cell('Programma', ' rowspan="2"') + cell('Lasten', ' colspan="2"') + cell('Som', ' rowspan="3"'),
    cell('2026') + cell('2027'),
    cell('Zorg') + cell('10') + cell('20'),
    cell('Groen') + cell('1') + cell('2') + cell('3'),
  ];
  const table = (given: string[]) => `<table>${given.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  expect(text(table(rows)).split('\n')).toEqual([
    'Programma\tLasten\t\tSom',
    '\t2026\t2027\t',
    'Zorg\t10\t20\t',
    'Groen\t1\t2\t3',
  ]);
  // What a file claims is not believed beyond a hundred; another table begins anew.
  const wild = cell('a', ' colspan="999999999" rowspan="999999999"') + cell('b');
  expect(text(table([wild]) + table([cell('c')]))).toBe(`a${'\t'.repeat(100)}b\n\nc`);
});
