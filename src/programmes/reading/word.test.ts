import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../documents/reading/readers.ts';
import { writeWord } from '../../documents/testing.ts';
import { readProgramme } from './read-programme.ts';
import { textOfFile } from './text-of-file.ts';

// Word documents of which the numbers stand in no text: Word counts them.
const paragraph = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${words === '' ? '' : `<w:r><w:t>${words}</w:t></w:r>`}</w:p>`;
const listed = (words: string, level: number, list = 1) =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const styled = (words: string, style: string) => paragraph(words, `<w:pStyle w:val="${style}"/>`);
const cell = (words: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${words}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
const level = (at: number, text: string, more = '', format = 'decimal') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const restart = (at: number, from = 1) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${from}"/></w:lvlOverride>`;
const two = (first = '', second = '') => level(0, '%1.', first) + level(1, '%1.%2', second);

async function linesOf(body: string, numbering: string, styles = ''): Promise<string> {
  const read = await readerOf('docx', true);
  const found = await read(writeWord(body, { numbering, ...(styles === '' ? {} : { styles }) }));
  if ('failed' in found) throw new Error(found.failed);
  return found.text.replaceAll('\n\n', '\n');
}
const programme = (text: string) => {
  const read = readProgramme(text);
  if (!read.ok) throw new Error(read.code);
  const { lines, doubts, ...told } = read.value;
  return { ...told, doubts: doubts.map(({ code, number }) => [code, number]) };
};

describe('numbers that Word counts', () => {
  const typed = `3C: Regiozaken

SMART doelen

1. Samen

2. Meten

Activiteiten 2027

1.1 Eén loket

1.2 Een plan

2.1 Tellen

Wat gaan we ervoor doen?

1.1 Eén loket

Er komt een loket.

1.2 Een plan

Het plan komt later.

2.1 Tellen

Elk kwartaal.`;

  it('give the same programme as typed ones: of lists, with text in between', async () => {
    const body =
      paragraph('3C: Regiozaken') +
      paragraph('SMART doelen') +
      listed('Samen', 0) +
      listed('Meten', 0) +
      paragraph('Activiteiten 2027') +
      // Another list of the same form begins anew where it says so.
      [listed('', 0, 2), listed('Eén loket', 1, 2), listed('Een plan', 1, 2), listed('', 0, 2)].join('') +
      listed('Tellen', 1, 2) +
      paragraph('Wat gaan we ervoor doen?') +
      [listed('', 0, 3), listed('Eén loket', 1, 3), paragraph('Er komt een loket.')].join('') +
      [listed('Een plan', 1, 3), paragraph('Het plan komt later.'), listed('', 0, 3)].join('') +
      [listed('Tellen', 1, 3), paragraph('Elk kwartaal.')].join('');
    const numbering = abstract(0, two()) + num(1, 0) + num(2, 0, restart(0)) + num(3, 0, restart(0));
    expect(programme(await linesOf(body, numbering))).toEqual(programme(typed));
  });

  it('give the same programme as typed ones: of styles, also based on others and without a word of the list', async () => {
    const style = (id: string, more: string, on = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}">${on && `<w:basedOn w:val="${on}"/>`}<w:pPr>${more}</w:pPr></w:style>`;
    const styles =
      style('Goal', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Activity', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Bold', '', 'Activity') +
      style('Plain', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Activity');
    const numbering =
      abstract(0, two('<w:pStyle w:val="Goal"/>', '<w:pStyle w:val="Activity"/>')) + num(1, 0);
    const body =
      paragraph('3C: Regiozaken') +
      [styled('Samen', 'Goal'), styled('Eén loket', 'Activity'), styled('Er komt een loket.', 'Plain')].join(
        '',
      ) +
      [styled('Een plan', 'Bold'), styled('Het plan komt later.', 'Plain')].join('') +
      [styled('Meten', 'Goal'), styled('Tellen', 'Activity')].join('');
    const text = await linesOf(body, numbering, styles);
    expect(text.split('\n')).toEqual([
      '3C: Regiozaken',
      '1. Samen',
      '1.1 Eén loket',
      'Er komt een loket.',
      '1.2 Een plan',
      'Het plan komt later.',
      '2. Meten',
      '2.1 Tellen',
    ]);
    expect(programme(text)).toEqual(programme(text.replaceAll('\n', '\n\n')));
    expect(programme(text).activities.map(({ number, text: own }) => [number, own])).toEqual([
      ['1.1', 'Er komt een loket.'],
      ['1.2', 'Het plan komt later.'],
      ['2.1', ''],
    ]);
  });

  it('begin, go on and begin anew as Word has it, in the signs of each level', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'Doel %1:') +
          level(1, '%2.') +
          level(2, '%3)', '', 'lowerLetter') +
          level(3, '•', '', 'bullet'),
      ) +
      abstract(
        1,
        level(0, '%1', '', 'upperRoman') + level(1, '%1.%2', '<w:isLgl/><w:lvlRestart w:val="0"/>'),
      ) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, restart(0, 7)) +
      num(4, 1);
    const body =
      [listed('a', 0), listed('b', 1), listed('c', 2), listed('d', 2), listed('e', 3), listed('f', 1)].join(
        '',
      ) +
      // Lists of one form count on, also with a text in between, unless one says where it begins.
      [paragraph('tekst'), listed('g', 0, 2), listed('h', 1, 2), listed('i', 0, 3), listed('j', 0, 3)].join(
        '',
      ) +
      [listed('k', 0, 4), listed('l', 1, 4), listed('m', 0, 4), listed('n', 1, 4)].join('');
    expect((await linesOf(body, numbering)).split('\n')).toEqual([
      ...['Doel 1: a', '1.1 b', 'a) c', 'b) d', 'e', '1.2 f'],
      ...['tekst', 'Doel 2: g', '2.1 h', 'Doel 7: i', 'Doel 8: j'],
      ...['I k', '1.1 l', 'II m', '2.2 n'],
    ]);
  });

  it('do not count what was there before a change, and leave typed numbers alone', async () => {
    const before = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const gone = paragraph('', '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>');
    const body = `${paragraph('1.1 Getypt &amp; gezet', before)}${gone}${listed('Geteld', 0)}`;
    expect(await linesOf(body, abstract(0, two()) + num(1, 0))).toBe('1.1 Getypt & gezet\n1. Geteld');
  });
});

describe('a table of Word', () => {
  const numbering = abstract(0, two()) + num(1, 0);
  const row = (number: string, ...words: string[]) => [
    cell(number),
    ...words.map((each) => cell(paragraph(each))),
  ];
  const names = row(paragraph('Nr.'), 'Activiteit', 'Uitvoerder', 'Lasten 2027', 'Planning');

  it('with goals and activities keeps their titles, with what stands beside them', async () => {
    const body =
      paragraph('3C: Regiozaken') +
      paragraph('SMART doelen') +
      table(row(paragraph('Nr'), 'Titel'), row(listed('', 0), 'Samen')) +
      paragraph('Activiteiten 2027') +
      table(
        names,
        row(listed('', 1), 'Eén loket', 'Servicepunt71', '€ 1.000,00', 'voorjaar'),
        row(listed('', 1), 'een plan', '', 'nog niet', ''),
      );
    const found = programme(await linesOf(body, numbering));
    expect(found.smartGoals).toMatchObject([{ number: '1', listTitle: 'Samen' }]);
    expect(found.activities).toMatchObject([
      {
        number: '1.1',
        listTitle: 'Eén loket',
        by: 'Servicepunt71',
        amounts: [{ year: 2027, kind: 'expenses', cents: 100000 }],
        text: 'Planning: voorjaar',
      },
      { number: '1.2', listTitle: 'een plan', by: '', amounts: [], text: 'Lasten 2027: nog niet' },
    ]);
    expect(found.doubts).toEqual([
      ['no_goal', null],
      ['amount_wrong', '1.2'],
    ]);
  });

  it('is read the same from Markdown, and a number in a table of sums is no goal', () => {
    const text =
      '3C: Samen\n\nActiviteiten\n| Nr | Activiteit | Uitvoerder |\n|---|---|---|\n| 1.1 | Eén loket | Leiden |\n\n1. Meten\n\nWat gaan we ervoor doen?\n1.1 Eén loket\n| 3 | kosten | 5 |';
    expect(programme(text).activities).toMatchObject([
      {
        number: '1.1',
        listTitle: 'Eén loket',
        textTitle: 'Eén loket',
        by: 'Leiden',
        text: '| 3 | kosten | 5 |',
      },
    ]);
  });

  it('in a text stays as it stands, with its heads', () => {
    const rows = 'Titel\tDatum\nBijeenkomst\t3 mei\n2\tKoffie';
    const text = `3C: Samen\n\nActiviteiten\n1.1 Doen\n\nWat gaan we ervoor doen?\n1.1 Doen\nZo:\n\n${rows}`;
    expect(programme(text).activities[0]?.text).toBe(`Zo:\n\n${rows}`);
    // At the end too.
    expect(programme(`${text}\n\nNr\tTitel`).activities[0]?.text).toMatch(/Nr\tTitel$/);
  });

  it('has a number without a dot that is no goal, unless its column says so', () => {
    const goals = (rows: string) =>
      programme(`3C: Samen\n\n1.1 Eén loket\n${rows}`).smartGoals.map(({ number }) => number);
    expect(goals('| 3 | Kosten | 5 |')).toEqual([]);
    expect(goals('| Nr | Titel |\n| 3 | Meten |')).toEqual(['3']);
  });

  it('keeps merged cells in their columns, read in a process of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'));
    const body =
      listed('Samen', 0) +
      listed('Meten', 0) +
      table(
        [
          cell(paragraph('Lasten'), '<w:vMerge w:val="restart"/>'),
          cell(paragraph('2026'), '<w:gridSpan w:val="2"/>'),
        ],
        [cell(paragraph(''), '<w:vMerge/>'), cell(paragraph('begroot')), cell(paragraph('werkelijk'))],
        [cell(paragraph('Zorg')), cell(paragraph('10')), cell(paragraph('20'))],
      );
    writeFileSync(join(folder, 'a.docx'), writeWord(body, { numbering }));
    const text = await textOfFile(join(folder, 'a.docx'));
    rmSync(folder, { recursive: true });
    expect(text).toEqual({
      ok: true,
      value: {
        text: '1. Samen\n\n2. Meten\n\nLasten\t2026\t\n\tbegroot\twerkelijk\nZorg\t10\t20',
        counted: true,
      },
    });
  });
});
