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
