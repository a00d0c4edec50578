import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { deflated, folded } from '../../documents/testing.ts';
import { writeDocx, writeZip } from '../../main/demo/write-paper.ts';
import { noneAround, planOf } from '../import-programme.ts';
import { previewProgramme } from '../preview-command.ts';
import { readProgramme } from './read-programme.ts';
import { textOfFile } from './text-of-file.ts';

const read = (text: string, keep: readonly string[] = []) => {
  const result = readProgramme(text, keep);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const codes = (text: string) => read(text).doubts.map(({ code, number }) => [code, number]);

const seeds = '../shared/seeds';
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('000')) : undefined;

describe.skipIf(seed === undefined)('programme 3C of Leiderdorp (../shared/seeds/000)', () => {
  const text = () => readFileSync(join(seeds, seed ?? ''), 'utf8');

  it('is one goal, four SMART goals and twelve activities, each with its text under the right number', () => {
    const found = read(text());
    expect([found.municipality, found.code, found.title, found.year]).toEqual([
      'Leiderdorp',
      '3C',
      'Regiozaken',
      2022,
    ]);
    expect(found.goals).toEqual(['Regionale bestuurskracht versterken door regionale samenwerking']);
    expect(
      found.smartGoals.map(({ number, goal, text: own }) => [
        number,
        goal,
        own.split(' ').slice(0, 3).join(' '),
      ]),
    ).toEqual([
      ['1', 0, 'De vijf gemeenten'],
      ['2', 0, 'Leiderdorp neemt deel'],
      ['3', 0, 'Ons steeds bewust'],
      ['4', 0, 'Veiligheid houdt zich'],
    ]);
    expect(
      found.activities.map(({ number, text: own }) => [number, own.split(' ').slice(0, 3).join(' ')]),
    ).toEqual([
      ['1.1', 'In 2021 is'],
      ['1.2', 'Voor Leiderdorp vormt'],
      ['1.3', 'Raadsleden, portefeuillehouders en'],
      ['1.4', 'Er vinden regelmatig'],
      ['2.1', 'In de Regionale'],
      ['3.1', 'We volgen bestuurlijke'],
      ['3.2', 'Waar mogelijk nemen'],
      ['3.3', 'Het Leiderdorps regiomodel'],
      ['3.4', 'Een krachtige coalitie'],
      ['4.1', 'Op dit moment'],
      ['4.2', 'Ook de crisisorganisatie'],
      ['4.3', 'We pakken verschillende'],
    ]);
    expect(found.activities.find(({ number }) => number === '3.3')?.text).toContain(
      'houden en verantwoording',
    );
  });

  it('keeps both titles where list and text differ, and tells only those', () => {
    const { doubts, activities } = read(text());
    expect(doubts.map(({ code, number }) => [code, number])).toEqual([
      ['titles_differ', '2'],
      ['titles_differ', '1.2'],
      ['titles_differ', '1.3'],
      ['titles_differ', '3.4'],
    ]);
    const [, second] = activities;
    expect(second?.listTitle).toContain('operationeel en/of tactisch');
    expect(second?.textTitle).toContain('operationeel en tactisch');
  });

  it('leaves out the furniture of the page and nothing else', () => {
    const { lines } = read(text());
    const all = text()
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.map((line) => line.text)).toEqual(all.map((line) => line.trim()));
    expect(lines.filter(({ place }) => place === 'furniture').map((line) => line.text)).toEqual([
      'Download als pdf',
      'Zelf je pdf samenstellen',
      "Geselecteerde pagina's: 0",
      'Ga naar boven',
    ]);
    expect(lines.some(({ place }) => place === 'not_understood')).toBe(false);
  });

  it('is told by the command line in the same way', async () => {
    const preview = await previewProgramme(join(seeds, seed ?? ''));
    if ('refused' in preview) throw new Error(preview.refused);
    expect(preview.mend).toBe(false);
    expect(preview.told).toMatchObject({
      gemeente: 'Leiderdorp',
      code: '3C',
      jaar: 2022,
      doelen: [
        { smart_doelen: [{ nummer: '1', activiteiten: [{ nummer: '1.1' }, {}, {}, {}] }, {}, {}, {}] },
      ],
      niet_begrepen: [],
      weggelaten: [{ tekst: 'Download als pdf' }, {}, {}, {}],
    });
    expect(preview.lines.join('\n')).toContain('1.2 heet in de lijst anders dan boven de tekst');
  });
});

const page = `# 7: Samen wonen

## Doel
Genoeg woningen voor iedereen

## SMART doelen
1. Meer betaalbare woningen
Indicator: opgeleverde woningen
Eenheid: woningen
Nulmeting: 120
Streefwaarde: 1.200
Streefdatum: 31-12-2028
Bron: woningmonitor

## Activiteiten 2027
1.1 Eén loket
Uitvoerder: Servicepunt71
Lasten 2027: € 1.234,50
Baten 2027: 1,234.50
1.2 Een plan

## Wat gaan we ervoor doen?
**1.1 Eén loket**

Er komt een loket.

1. Eerst een ruimte.
2. Dan mensen.

- met een lijst
- van twee

### 1.2. Een plan
In 2027 kost het
2.5 miljoen.

## Wat mag het kosten?
Bedragen x € 1.000

| Bedrag | 2027 | 2028 |
|---|---:|---:|
| Lasten | 1.500 | 2.000 |
| Baten | 10 | |
`;

describe('an outline without headings', () => {
  const outline = '3X: Groot\n1. Doel een\n1.1 act een\n1.2 act twee\n2. Doel twee\n2.1 act drie';
  it.each([outline, outline.replaceAll('\n', '\n\n')])('has activities with small letters too', (text) => {
    expect(read(text).activities.map(({ number, listTitle }) => [number, listTitle])).toEqual([
      ['1.1', 'act een'],
      ['1.2', 'act twee'],
      ['2.1', 'act drie'],
    ]);
  });

  it('keeps a number of running text there, and asks about a line that begins with one', () => {
    const found = read(`${outline}\nHet kost in totaal\n2.2 miljoen euro.\n\n1.9 miljoen komt later.`);
    expect(found.activities.at(-1)).toMatchObject({
      number: '2.1',
      text: 'Het kost in totaal 2.2 miljoen euro.\n\n1.9 miljoen komt later.',
    });
    const asked = found.doubts.filter(({ code }) => code === 'number_in_text');
    expect(asked).toEqual([expect.objectContaining({ number: '2.1', what: '1.9 miljoen komt later.' })]);
  });

  it('keeps the marks within a title, and takes those around it away', () => {
    const titles = (text: string) => read(text).activities.map(({ listTitle }) => listTitle);
    expect(titles('3X: Groot\n1. Doel\n1.1 Een *nadruk*\n1.2 *Heel*\n1.3 Met ster*')).toEqual([
      'Een *nadruk*',
      'Heel',
      'Met ster*',
    ]);
  });
});

describe('a page in Markdown', () => {
  it('reads an indicator as a page shows it, with the unit behind the number and the month by its name', () => {
    const shown = (target: string) =>
      page
        .replace(
          'Eenheid: woningen\nNulmeting: 120\nStreefwaarde: 1.200',
          `Nulmeting: 120 woningen\nStreefwaarde: ${target}`,
        )
        .replace('Streefdatum: 31-12-2028', 'Te bereiken: 31 december 2028');
    expect(read(shown('1.200 woningen')).smartGoals).toEqual(read(page).smartGoals);
    expect(
      read(page.replace('Eenheid: woningen', 'Eenheid: procent').replace('1.200', '80%')).smartGoals[0]
        ?.indicator,
    ).toMatchObject({ unit: 'procent', baseline: 120, target: 80 });
    // Of another unit: it is not taken for the same, and stays to be read.
    expect(read(shown('80%')).smartGoals[0]).toMatchObject({
      indicator: { unit: 'woningen', baseline: 120, target: null },
      text: expect.stringContaining('Streefwaarde: 80%'),
    });
    expect(codes(shown('80%'))).toContainEqual(['value_wrong', '1']);
  });

  it('gives indicators, who does it, and money in both notations', () => {
    const found = read(page);
    expect(found.smartGoals[0]?.indicator).toEqual({
      name: 'opgeleverde woningen',
      unit: 'woningen',
      baseline: 120,
      target: 1200,
      by: '2028-12-31',
      source: 'woningmonitor',
    });
    expect(found.activities[0]).toMatchObject({
      by: 'Servicepunt71',
      amounts: [
        { year: 2027, kind: 'expenses', cents: 123450 },
        { year: 2027, kind: 'income', cents: 123450 },
      ],
      text: 'Er komt een loket.\n\n1. Eerst een ruimte.\n2. Dan mensen.\n\n- met een lijst\n- van twee',
    });
    expect(found.activities[1]?.text).toBe('In 2027 kost het 2.5 miljoen.');
    expect(found.amounts).toEqual([
      { year: 2027, kind: 'expenses', cents: 150000000 },
      { year: 2028, kind: 'expenses', cents: 200000000 },
      { year: 2027, kind: 'income', cents: 1000000 },
    ]);
    expect(codes(page)).toEqual([
      ['amount_english', '1.1'],
      ['amount_thousands', null],
    ]);
  });

  it('keeps what is no sum as text, and says which sums are not clear', () => {
    const text = `Titel\n\nActiviteiten\n1.1 Iets\nLasten 2027: 1,234\nBaten 2027: 12 of meer\nLasten 2027: 5\nLasten 2027: 6`;
    expect(codes(text)).toEqual([
      ['goal_missing', '1.1'],
      ['amount_ambiguous', '1.1'],
      ['amount_wrong', '1.1'],
      ['amount_twice', '1.1'],
    ]);
    expect(JSON.stringify(read(text).activities[0])).toMatch(/1,234.*12 of meer/);
  });
});

describe('what is not numbered well', () => {
  it('says that there are no numbers, and puts every line somewhere', () => {
    const text = 'Regiozaken\n\nDoel\nSamen\n\nSMART doel\nBeter\n\nActiviteiten\nIets doen\n\nNog iets';
    expect(codes(text).map(([code]) => code)).toContain('no_numbers');
    expect(
      read(text)
        .lines.filter(({ place }) => place === 'not_understood')
        .map((line) => line.text),
    ).toEqual(['Beter', 'Iets doen', 'Nog iets']);
  });

  it('keeps both of a doubled number and says so', () => {
    const text =
      'T\n\nSMART doel\n1. Een\n1. Twee\n\nActiviteiten\n1.1 A\n1.1 B\n\nWat gaan we ervoor doen?\n1.1 A\nEerste\n1.1 B\nTweede\n1.1 C\nDerde';
    const found = read(text);
    expect(found.smartGoals.map(({ listTitle }) => listTitle)).toEqual(['Een', 'Twee']);
    expect(found.activities.map((each) => [each.listTitle, each.text])).toEqual([
      ['A', 'Eerste'],
      ['B', 'Tweede'],
      [null, 'Derde'],
    ]);
    expect(found.doubts.filter(({ code }) => code === 'number_twice').map(({ number }) => number)).toEqual([
      '1',
      '1.1',
      '1.1',
    ]);
  });

  it('shows an activity without goal, and sorts 1.10 after 1.9', () => {
    const text = 'T\n\nActiviteiten\n1.10 Tien\n5.1 Los\n1.9 Negen\n\nSMART doel\n1. Een';
    expect(read(text).activities.map(({ number }) => number)).toEqual(['1.9', '1.10', '5.1']);
    expect(codes(text)).toContainEqual(['goal_missing', '5.1']);
  });

  it('takes an outline without headings, and a line that only looks like furniture when it is told to', () => {
    const text = 'Titel\n\n1. Een doel\nMet tekst.\n\n1.1 Een activiteit\nVolgende\nen meer';
    expect(read(text).activities[0]?.text).toBe('en meer');
    expect(read(text, ['Volgende']).activities[0]?.text).toBe('Volgende en meer');
    // Below a ruled line a paragraph begins.
    expect(read(text.replace('Volgende', '---'), ['---']).activities[0]?.text).toBe('---\n\nen meer');
  });
});

describe('CSV', () => {
  it('reads rows by their number, with money per year', () => {
    const text =
      'nummer;titel;tekst;indicator;streefwaarde;uitvoerder;lasten 2027;kleur\n;Samen;;;;;"1.000,00";\n1;Beter;"Met; puntkomma\nen regel";tevredenheid;75%;;;\n1.1;Doen;;;;Leiden;"1,234.50";rood\nx;Wat;;;;;;';
    const found = read(text);
    expect(found.goals).toEqual(['Samen']);
    expect(found.smartGoals[0]).toMatchObject({
      number: '1',
      text: 'Met; puntkomma\nen regel',
      indicator: { name: 'tevredenheid', target: 75, unit: '%' },
    });
    expect(found.activities[0]).toMatchObject({
      by: 'Leiden',
      amounts: [{ year: 2027, kind: 'expenses', cents: 123450 }],
    });
    expect(codes(text)).toEqual([
      ['title_missing', null],
      ['column_unknown', null],
      ['amount_english', '1.1'],
      ['number_missing', null],
    ]);
    expect(found.lines.map(({ place }) => place)).toEqual([
      'heading',
      'goal',
      'smart_goal',
      'activity',
      'not_understood',
    ]);
    // The office says the title: it is missing no more, and every other doubt stays.
    const settings = { document: null, year: null, code: '', keep: [], counted: false };
    const doubts = (title: string) =>
      planOf({ municipality: null, settings: { ...settings, title } }, found, noneAround).read.doubts;
    expect(doubts('')).toEqual(found.doubts);
    expect(doubts('Regiozaken')).toEqual(found.doubts.filter(({ code }) => code !== 'title_missing'));
  });
});

describe('nothing is dropped', () => {
  const word = fc.integer({ min: 100_000, max: 999_999 }).map((n) => `woord${n}`);
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '',
      'Doel',
      'SMART doel',
      'Activiteiten 2022',
      'Wat willen we bereiken?',
      '## Wat gaan we ervoor doen?',
      'Inleiding',
      'Wat mag het kosten?',
      'Download als pdf',
      'Ga naar boven',
      '---',
      'Bedragen x € 1.000',
      '| | 2026 | 2027 |',
      '| Nr | Titel | Uitvoerder | Kleur |',
      '|---|---|---|---|',
    ),
    word,
    fc
      .tuple(fc.constantFrom('1.1', '3', '2.', '1.2 Titel', ''), word, word, word)
      .map(([n, title, who, more]) => `| ${n} | ${title.replace('w', 'W')} | ${who} | ${more} |`),
    word.map((w) => `  - ${w}`),
    fc
      .tuple(fc.constantFrom('1.', '2)', '1.1', '1.2', '2.1.', '# 3.', '**1.1**', 'Activiteit 4.4:'), word)
      .map(([n, w]) => `${n} ${w.replace('w', 'W')}`),
    fc
      .tuple(fc.constantFrom('Indicator', 'Eenheid', 'Nulmeting', 'Streefdatum', 'Bron', 'Uitvoerder'), word)
      .map(([n, w]) => `${n}: ${w}`),
    fc
      .tuple(
        fc.constantFrom('Lasten 2026:', 'Baten 2027', '| Lasten |'),
        fc.constantFrom('12', '1,234', '1.234,50', 'veel'),
        word,
      )
      .map(([n, sum, w]) => `${n} ${sum} ${w}`),
  );

  it('puts every line in exactly one place, and the words of each in what was understood', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = lines.join(end);
          if (text.trim() === '') return;
          const found = read(text);
          const expected = lines.flatMap((each, index) => (each.trim() === '' ? [] : [index + 1]));
          expect(found.lines.map((each) => each.line)).toEqual(expected);
          const { lines: _lines, doubts: _doubts, ...content } = found;
          const told = JSON.stringify(content).toLowerCase();
          for (const each of found.lines) {
            if (each.place === 'not_understood') continue;
            for (const [token] of each.text.toLowerCase().matchAll(/woord\d+/g))
              expect(told).toContain(token);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'programma-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  it('reads a Word document', async () => {
    const docx = writeDocx({
      title: '3C: Regiozaken',
      paragraphs: ['SMART doel', '1. Samen', 'Activiteiten 2027', '1.1 Doen'],
    });
    const text = await textOfFile(file('a.docx', docx));
    if (!text.ok) throw new Error(text.code);
    expect(text.value.counted).toBe(false);
    expect(read(text.value.text)).toMatchObject({
      code: '3C',
      year: 2027,
      activities: [{ number: '1.1', listTitle: 'Doen' }],
    });
  });

  it.each<[string, () => Buffer | string, string]>([
    [
      'a zip bomb',
      () => {
        const raw = Buffer.alloc(60 * 2 ** 20, 'a');
        const zip = writeZip([
          ['[Content_Types].xml', '<Types/>'],
          ['word/document.xml', deflated(raw)],
        ]);
        return folded(zip, 'word/document.xml', raw);
      },
      'zip_bomb',
    ],
    [
      'a zip that hides how much comes out',
      () => {
        const types =
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
        const raw = Buffer.alloc(60 * 2 ** 20, 'a');
        const zip = writeZip([
          ['[Content_Types].xml', types],
          ['word/document.xml', deflated(raw)],
        ]);
        return folded(zip, 'word/document.xml', raw, 1000);
      },
      'file_unreadable',
    ],
    ['another zip', () => writeZip([['a.txt', 'a']]), 'zip_other'],
    ['a PDF', () => '%PDF-1.7', 'file_not_text'],
    ['a web page', () => '<!DOCTYPE html><p>a', 'file_not_text'],
    ['nothing', () => '', 'file_empty'],
    ['too much text', () => 'a'.repeat(1024 * 1024 + 1), 'file_large'],
  ])('refuses %s', async (_name, make, code) => {
    expect(await textOfFile(file('x', make()))).toMatchObject({ ok: false, code });
  });

  it('reads what older programs write', async () => {
    expect(await textOfFile(file('b.txt', Buffer.from('financiële', 'latin1')))).toEqual({
      ok: true,
      value: { text: 'financiële', counted: false },
    });
  });
});

it('glues no deeper number to a title, and says so', () => {
  const read = readProgramme(
    '3C: Samen\n\nSMART doel\n1. Meten\n\nActiviteiten 2027\n1.1 Doen\n1.1.1 Sub\n1.2 Laten\n',
  );
  if (!read.ok) throw new Error(read.code);
  expect(read.value.activities.map(({ listTitle }) => listTitle)).toEqual(['Doen', 'Laten']);
  expect(read.value.doubts).toContainEqual({ code: 'number_deep', line: 8, number: null, what: '1.1.1 Sub' });
  expect(read.value.lines).toContainEqual({ line: 8, text: '1.1.1 Sub', place: 'not_understood' });
});

it('knows a heading that has a number of its chapter', () => {
  const { goals, smartGoals, activities } = read(
    '3C: Samen\n\n2 Doel\nWonen\n\n2.1. SMART doelen\n1. Meten\n\n3) Activiteiten 2027\n1.1 Doen',
  );
  expect([
    goals,
    smartGoals.map(({ listTitle }) => listTitle),
    activities.map(({ listTitle }) => listTitle),
  ]).toEqual([['Wonen'], ['Meten'], ['Doen']]);
});

it('knows a title in small letters above its text by the list', () => {
  const read = readProgramme(
    '3C: Samen\n\nActiviteiten 2027\n1.1 doen wat kan\n2.5 meer\n\nWat gaan we ervoor doen?\n1.1 doen wat kan\nZo gaat het.\n2.5 miljoen euro is ervoor.\n',
  );
  if (!read.ok) throw new Error(read.code);
  expect(read.value.activities.map(({ number, text }) => [number, text])).toEqual([
    ['1.1', 'Zo gaat het. 2.5 miljoen euro is ervoor.'],
    ['2.5', ''],
  ]);
  expect(read.value.lines.filter(({ place }) => place === 'not_understood')).toEqual([]);
});
