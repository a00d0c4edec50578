import { expect, it } from 'vitest';
import { linesOfHtml } from './lines-of-html.ts';

it('reads a table of a Word document row by row, with tabs between its cells', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const table = `<table>${row('', '2026', '2027')}${row('Lasten', '1.234,50', '')}${row('', '', '')}</table>`;
  expect(linesOfHtml(`<p>Ervoor</p>${table}<p>Erna</p>`)).toBe(
    'Ervoor\n\n\t2026\t2027\nLasten\t1.234,50\t\n\nErna',
  );
  // A list or table within a cell is words of that cell.
  const inner = '<ol><li>een</li><li>twee</li></ol><table><tr><td><p>in</p></td></tr></table>';
  expect(linesOfHtml(`<table>${row(inner, 'b')}</table>`)).toBe('een twee in\tb');
});

it('reads what stands in a frame line by line, and each point of a list as a line', () => {
  const frame = '<table><tr><td colspan="2"><p>Titel</p><p>Tekst</p></td></tr></table>';
  expect(
    linesOfHtml(
      `<h1>Kop</h1>${frame}<ul><li>a<ol><li>b<br/>c</li></ol></li></ul><p>d <strong>e</strong></p>`,
    ),
  ).toBe('Kop\n\nTitel\n\nTekst\n\na\n\nb\nc\n\nd e');
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
  expect(linesOfHtml(table(rows)).split('\n')).toEqual([
    'Programma\tLasten\t\tSom',
    '\t2026\t2027\t',
    'Zorg\t10\t20\t',
    'Groen\t1\t2\t3',
  ]);
  // What a file claims is not believed beyond a hundred; another table begins anew.
  const wild = cell('a', ' colspan="999999999" rowspan="999999999"') + cell('b');
  expect(linesOfHtml(table([wild]) + table([cell('c')]))).toBe(`a${'\t'.repeat(100)}b\n\nc`);
});
