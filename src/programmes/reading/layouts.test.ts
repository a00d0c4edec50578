import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgramme } from './read-programme.ts';
import { textOfFile } from './text-of-file.ts';

// Invented pages, in the ways that municipalities lay out theirs.
const read = (text: string) => {
  const result = readProgramme(text);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const codes = (text: string) => read(text).doubts.map(({ code }) => code);
/** Number, title and text of each goal and activity. */
const parts = (text: string) => {
  const { smartGoals, activities } = read(text);
  return [...smartGoals, ...activities].map((part) => [
    part.number,
    part.listTitle ?? part.textTitle,
    part.text,
  ]);
};

describe('a list of a spreadsheet', () => {
  it('with two columns for a title, or none in a row, keeps what stands in each and says so', () => {
    const text =
      'nummer;activiteit;omschrijving;tekst;lasten 2027\n;Samen;Samen beter;;\n1.1;Doen;Wij doen het;A;\n1.2;;Laten;B;\n1.3;;;C;';
    expect(parts(text)).toEqual([
      ['1.1', 'Doen', 'A\n\nomschrijving: Wij doen het'],
      ['1.2', 'Laten', 'B'],
      ['1.3', null, 'C'],
    ]);
    expect([read(text).goals, read(text).introduction]).toEqual([['Samen'], 'omschrijving: Samen beter']);
    expect(codes(text)).toEqual(expect.arrayContaining(['column_twice', 'no_title']));
  });

  it('may have its title above, what Excel writes above, and numbers as Excel turns them', () => {
    const text =
      'sep=;\r\nProgrammabegroting 2027;;\r\n3C: Samen;;\r\n\r\nnummer;titel;"lasten\r\n2027"\r\n1;Meten;"1.234,50"\r\n1,1;Doen;1,234.50\r\n';
    const found = read(text);
    expect([found.format, found.code, found.title, found.year]).toEqual(['csv', '3C', 'Samen', 2027]);
    expect(found.activities).toMatchObject([{ number: '1.1', amounts: [{ year: 2027, cents: 123450 }] }]);
    expect(found.lines.map(({ line, place }) => [line, place])).toEqual([
      [1, 'heading'],
      [2, 'document'],
      [3, 'title'],
      [7, 'heading'],
      [8, 'smart_goal'],
      [9, 'activity'],
    ]);
  });

  it('loses no cell, whatever the columns', () => {
    const names = [
      'titel',
      'omschrijving',
      'nr',
      'tekst',
      'titel boven tekst',
      'kleur',
      '',
      'bron',
      'lasten 2027',
    ];
    const word = fc.integer({ min: 100_000, max: 999_999 }).map((n) => `woord${n}`);
    const cell = fc.oneof(fc.constant(''), word);
    const rows = fc.array(
      fc.tuple(fc.constantFrom('', '1', '1.1', '2.3.'), fc.array(cell, { maxLength: 11 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 1 }), rows, (heads, given) => {
        const lines = given.map(([number, cells]) => [number, ...cells].join(';'));
        const {
          lines: placed,
          doubts: _doubts,
          ...content
        } = read([`nummer;${heads.join(';')};naam`, ...lines].join('\n'));
        const unclear = placed.filter(({ place }) => place === 'not_understood');
        const told = JSON.stringify([content, unclear]);
        for (const [token] of lines.join().matchAll(/woord\d+/g)) expect(told).toContain(token);
      }),
      { numRuns: 100 },
    );
  });
});

describe('years beside each other', () => {
  const under = (table: string) => read(`3C: Samen\n\n1. Meten\nTekst\n\n${table}`);
  it('over an indicator, or over what is no lasten or baten, are text with the rows below them', () => {
    for (const head of ['Indicator', 'Onderwerp', '']) {
      const table = `| ${head} | 2020 | 2021 |\n|---|---|---|\n| Woningen | 100 | 120 |`;
      expect([under(table).smartGoals[0]?.text, under(table).smartGoals[0]?.amounts]).toEqual([
        `Tekst\n\n${table}`,
        [],
      ]);
    }
    expect(under('| Indicator | 2020 |\n|---|---|\n| Lasten | 5 |').smartGoals[0]?.amounts).toEqual([]);
    // At the end, and before another number.
    expect(under('Onderwerp\t2020\t2021').smartGoals[0]?.text).toMatch(/Onderwerp\t2020\t2021$/);
    expect(under('Onderwerp\t2020\t2021\n2. Tellen').smartGoals.map(({ text }) => text)).toEqual([
      'Tekst\n\nOnderwerp\t2020\t2021',
      '',
    ]);
  });

  it('over lasten and baten are sums, also where the head has a name or says how much each counts', () => {
    const found = under(
      '| Omschrijving | 2026 | 2027 |\n|---|---|---|\n| Lasten | 1 | 2 |\n| Saldo | 7 | 8 |',
    );
    expect(found.smartGoals[0]?.amounts.map(({ year, cents }) => [year, cents])).toEqual([
      [2026, 100],
      [2027, 200],
    ]);
    // What is no sum of those keeps its years.
    expect(found.smartGoals[0]?.text).toBe('Tekst\n\n| Omschrijving | 2026 | 2027 |\n| Saldo | 7 | 8 |');
    expect(under('| x € 1.000 | 2026 |\n|---|---|\n| Lasten | 1,50 |').smartGoals[0]?.amounts).toMatchObject([
      { cents: 150_000 },
    ]);
    expect(under('Bedragen in miljoenen euro’s\nLasten 2026: 1,50').smartGoals[0]?.amounts).toMatchObject([
      { cents: 150_000_000 },
    ]);
  });

  it('of several documents are no sums of this one: they are text, which is said', () => {
    const text = '3C: Samen\n\n1. Meten\n\n\tRekening 2025\tBegroting 2026\nLasten\t1.234\t1.300';
    expect([read(text).smartGoals[0]?.text, read(text).smartGoals[0]?.amounts]).toEqual([
      'Rekening 2025\tBegroting 2026\nLasten\t1.234\t1.300',
      [],
    ]);
    expect(codes(text)).toContain('sums_as_text');
  });
});

describe('a heading below a number', () => {
  it('is of its text, which stays under that number, and that is said once', () => {
    const section = (mark: string) =>
      `3C: Samen\n\n## Activiteiten\n1.1 Loket\n1.2 Plan\n\n## Wat gaan we ervoor doen?\n### 1.1 Loket\n${mark}Toelichting\nEr komt een loket.\n\n${mark}Doel\nBeter.\n### 1.2 Plan\n${mark}Toelichting\nHet plan.\n\n## Wat mag het kosten?\nVeel.`;
    for (const mark of ['', '#### ', '**'])
      expect(parts(section(mark))).toEqual([
        ['1.1', 'Loket', 'Toelichting\n\nEr komt een loket.\n\nDoel\n\nBeter.'],
        ['1.2', 'Plan', 'Toelichting\n\nHet plan.'],
      ]);
    expect(read(section('')).costs).toBe('Veel.');
    expect(read(section('')).doubts.filter(({ code }) => code === 'subhead')).toMatchObject([
      { what: 'Toelichting (1.1, 1.2)' },
      { what: 'Doel (1.1)' },
    ]);
    const outline =
      '3C: Samen\n\n1. Meten\nDoel\nTellen.\n1.1 Loket\nActiviteiten\n- een\n- twee\n1.2 Plan\nToelichting\nHet plan.';
    expect(parts(outline)).toEqual([
      ['1', 'Meten', 'Doel\n\nTellen.'],
      ['1.1', 'Loket', 'Activiteiten\n\n- een\n- twee'],
      ['1.2', 'Plan', 'Toelichting\n\nHet plan.'],
    ]);
  });

  it('is of the programme where another goal with its numbers follows, or where somebody marked it so', () => {
    const goals =
      '3C: Samen\n\nDoel\nWonen\n\n1. Huizen\nTekst\n1.1 Bouwen\nTekst\n\nDoel\nZorg\n\n2. Hulp\nTekst';
    expect(read(goals).smartGoals.map(({ number, goal, text }) => [number, goal, text])).toEqual([
      ['1', 0, 'Tekst'],
      ['2', 1, 'Tekst'],
    ]);
    const lists =
      '3C: Samen\n\nDoel\nWonen\n\nSMART doel\n1. Huizen\n\nActiviteiten\n1.1 Bouwen\n\nDoel\nZorg\n\nSMART doel\n2. Hulp';
    expect(read(lists).goals).toEqual(['Wonen', 'Zorg']);
    const marked = (mark: string) => read(`3C: Samen\n\n1.1 Loket\nTekst\n${mark}Toelichting\nVan alles.`);
    expect(marked('').introduction).toBe('');
    expect(marked('# ').introduction).toBe('Van alles.');
  });
});

describe('numbers', () => {
  const numbered = [
    ['1', 'Jeugd', 'Eerst.'],
    ['2', 'Ouderen', 'Dan.'],
    ['1.1', 'Wijkteam', 'Zo.'],
    ['2.1', 'Dagbesteding', 'Ook.'],
  ];
  it.each([
    ['letters', 'A. Jeugd\nEerst.\nA.1 Wijkteam\nZo.\nB. Ouderen\nDan.\nB.1 Dagbesteding\nOok.'],
    ['Roman', 'I. Jeugd\nEerst.\nI.1 Wijkteam\nZo.\nII. Ouderen\nDan.\nII.1 Dagbesteding\nOok.'],
    ['numbers with a letter', '1. Jeugd\nEerst.\n1a Wijkteam\nZo.\n2. Ouderen\nDan.\n2a. Dagbesteding\nOok.'],
    [
      'words',
      'Doel 1 - Jeugd\nEerst.\nActie 1.1: Wijkteam\nZo.\nDoel 2: Ouderen\nDan.\nMaatregel 2.1 Dagbesteding\nOok.',
    ],
  ])('in %s are understood, and said to be others', (kind, lines) => {
    expect(parts(`Programma 6: Zorg\n\n${lines}`)).toEqual(numbered);
    expect(codes(`Programma 6: Zorg\n\n${lines}`).includes('number_other')).toBe(kind !== 'words');
  });

  it('of another kind among those of a programme stay in the text, and are told', () => {
    const text = 'Programma 6: Zorg\n\n1.1 Wijkteam\nZo.\n1a Nog iets\nAnders.';
    expect(parts(text)).toEqual([['1.1', 'Wijkteam', 'Zo. 1a Nog iets Anders.']]);
    expect(codes(text)).toContain('number_odd');
    const costs = 'Programma 6: Zorg\n\n1.1 Wijkteam\n\nWat mag het kosten?\nVeel.\n1.2 Achteraf\n';
    expect(codes(costs)).toContain('number_in_costs');
    expect(parts(costs.replace('1.2', '### 1.2'))).toEqual([
      ['1.1', 'Wijkteam', ''],
      ['1.2', 'Achteraf', ''],
    ]);
  });

  it('of a second programme hold the first up', () => {
    const second = (line: string) =>
      codes(`3A: Wonen\n\n1.1 Bouwen\nWe bouwen.\n\n${line}\n\n2.1 Zorgen`).includes('second_programme');
    expect(
      ['Programma 3B Zorg', '3B: Zorg', 'Gemeente Kaag\n3B - Zorg', 'Programma 4: Zorg'].filter(
        (line) => !second(line),
      ),
    ).toEqual([]);
    expect(
      ['Programma 3B gaat over zorg.', 'Zie ook\nprogramma 4 Zorg', 'Programma 4 en verder'].filter(second),
    ).toEqual([]);
  });
});

describe('a list without a section for its texts', () => {
  it('has each text below its title, and a title that goes on with a small letter or after a full line', () => {
    const long = 'Met de gemeenten van de regio en met het Hoogheemraadschap van';
    expect(
      parts(
        `8: Natuur\n\nActiviteiten\n1.1 Bomen\n  planten\nOp straat.\n\n2.5 miljoen\n1.2 ${long}\nRijnland\n- een\n- twee`,
      ),
    ).toEqual([
      ['1.1', 'Bomen planten', 'Op straat.\n\n2.5 miljoen'],
      ['1.2', `${long} Rijnland`, '- een\n- twee'],
    ]);
    const sections =
      '8: Natuur\n\nActiviteiten\n1.1 Bomen\n  - in de wijk\n\nLos\n\nWat gaan we ervoor doen?\n1.1 Bomen\nZo.';
    expect(parts(sections)).toEqual([['1.1', 'Bomen', '- in de wijk\n\nZo.'.replace('\n\n', ' ')]]);
    expect(codes(sections)).toContain('number_missing');
  });
});

it('reads UTF-16 of both orders and what Windows wrote before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'programma-'));
  const text = 'nummer\ttitel\r\n1\tEén café';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const [name, bytes] of Object.entries({
    little,
    big: Buffer.from(little).swap16(),
    windows: Buffer.from(text, 'latin1'),
  })) {
    writeFileSync(join(folder, name), bytes);
    expect([name, await textOfFile(join(folder, name))]).toEqual([
      name,
      { ok: true, value: { text, counted: false } },
    ]);
  }
  rmSync(folder, { recursive: true });
});
