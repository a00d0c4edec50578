import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { importSentence } from '../import-sentences.ts';
import { EmlParser } from './eml-parser.ts';
import { mostBytes, readResultChunks, readResultFile } from './read-file.ts';
import { announcement110a, bytesOf, count510, defaultLists, elected520, voteGroup } from './testing.ts';

const read = (text: string | Uint8Array, name = 'x.eml.xml') =>
  readResultFile(typeof text === 'string' ? bytesOf(text) : text, name);
const shared = '../shared/data/eml';
const sample = (name: string) => readFileSync(`${shared}/${name}`);

describe('EML_NL files', () => {
  it('reads the votes of a 510: the totals of the lists, never their candidates too', () => {
    for (const kind of ['510b', '510c', '510d'])
      expect(read(count510(defaultLists, { kind, more: { admitted: 160 } }))).toMatchObject({
        ok: true,
        value: {
          kind,
          day: '2026-03-18',
          election: 'Gemeenteraad Leiden 2026',
          flags: [],
          towns: [
            {
              municipality: 'gm0546',
              name: 'Leiden',
              lists: [
                { number: 1, name: 'D66', votes: 100, seats: null },
                { number: 2, name: 'VVD', votes: 50, seats: null },
                { number: 3, name: 'Zonder zetel', votes: 5, seats: null },
              ],
              turnout: { entitled: 320, admitted: 160, blank: 3, invalid: 2 },
              councilSize: null,
            },
          ],
        },
      });
  });
  it('adds the polling stations up to the totals, and counts them', () => {
    const units = [
      voteGroup(
        [
          { name: 'D66', candidates: [60] },
          { name: 'VVD', candidates: [50] },
          { name: 'Zonder zetel', candidates: [0] },
        ],
        { blank: 1, invalid: 2 },
      ),
      voteGroup(
        [
          { name: 'D66', candidates: [40] },
          { name: 'VVD', candidates: [0] },
          { name: 'Zonder zetel', candidates: [5] },
        ],
        { blank: 2, invalid: 0 },
      ),
    ];
    expect(read(count510(defaultLists, { units }))).toMatchObject({
      ok: true,
      value: { flags: [], towns: [{ stations: 2 }] },
    });
    expect(read(count510(defaultLists, { units: units.slice(1) }))).toMatchObject({
      ok: false,
      code: 'eml_units_sum',
      details: { name: 'D66', is: 100, sum: 40, line: 8 },
    });
  });
  it('counts the elected of a 520, and keeps no names', () => {
    const result = read(elected520({ D66: 3, VVD: 2 }));
    expect(result).toMatchObject({
      ok: true,
      value: { kind: '520', towns: [{ lists: [{ name: 'D66', seats: 3, votes: null }, { seats: 2 }] }] },
    });
    expect(JSON.stringify(result)).not.toContain('Kandidaat');
  });
  it('reads the size of a council from a 110a', () => {
    expect(read(announcement110a(39))).toMatchObject({
      ok: true,
      value: { kind: '110a', towns: [{ lists: null, councilSize: 39 }], flags: [] },
    });
    expect(read(announcement110a(12))).toMatchObject({
      value: { flags: [{ code: 'flag_size_odd' }, { code: 'flag_size_category' }] },
    });
  });
  it('takes the namespaces under any prefix, and an empty name for a blank list', () => {
    const other = count510()
      .replaceAll('<kr:', '<q:')
      .replaceAll('</kr:', '</q:')
      .replace('xmlns:kr', 'xmlns:q')
      .replace('>VVD<', '><');
    expect(read(other)).toMatchObject({
      ok: true,
      value: {
        towns: [{ lists: [{}, { name: 'Blanco lijst 2' }, {}] }],
        flags: [{ code: 'flag_blank_list' }],
      },
    });
  });
  it('says so where figures beside the votes do not add up', () => {
    const flagged = (more: object) => {
      const result = read(count510(defaultLists, { more }));
      return result.ok ? result.value.flags.map((flag) => flag.code) : result.code;
    };
    expect(flagged({ cast: 100 })).toEqual(['flag_entitled_few']);
    expect(flagged({ cast: 160 })).toEqual(['flag_entitled_same']);
    expect(flagged({ admitted: 161 })).toEqual(['flag_admitted_other']);
    expect(read(count510(defaultLists, { more: { cast: 0 } }))).toMatchObject({
      value: { towns: [{ turnout: { entitled: null } }] },
    });
  });

  const good = count510();
  it.each([
    ['is truncated', good.slice(0, good.indexOf('</TotalVotes>')), 'eml_truncated', 13],
    ['stops in the middle of a tag', good.slice(0, good.indexOf('<Cast>') + 3), 'eml_truncated', 11],
    ['is no XML', good.replace('</Contests>', '</Contest>'), 'eml_broken', 15],
    [
      'expands entities',
      good
        .replace('<EML', '<!DOCTYPE EML [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]>\n<EML')
        .replace('>D66<', '>&b;<'),
      'eml_doctype',
      2,
    ],
    [
      'calls for another file',
      good
        .replace('<EML', '<!DOCTYPE EML [<!ENTITY x SYSTEM "file:///etc/passwd">]><EML')
        .replace('>D66<', '>&x;<'),
      'eml_doctype',
      2,
    ],
    ['has an entity without a DTD', good.replace('>D66<', '>&lol;<'), 'eml_entity', 8],
    ['has negative votes', good.replace('>60<', '>-60<'), 'eml_number', 8],
    ['has votes with a point', good.replace('>60<', '>60.0<'), 'eml_number', 8],
    ['has votes beyond 2^31', good.replace('>60<', '>2147483648<'), 'eml_number_large', 8],
    ['has votes of a thousand digits', good.replace('>60<', `>${'9'.repeat(1000)}<`), 'eml_number_large', 8],
    ['has a list twice', good.replace('Id="2"><Reg', 'Id="1"><Reg'), 'eml_list_twice', 9],
    ['has candidates that do not add up', good.replace('>60<', '>61<'), 'eml_candidates_sum', 8],
    [
      'has lists that do not add up',
      good.replace('TotalCounted>155', 'TotalCounted>156'),
      'eml_lists_sum',
      7,
    ],
    ['is of another election', count510(defaultLists, { category: 'PS' }), 'eml_election', 6],
    ['is of no day', count510(defaultLists, { day: '2026-02-31' }), 'eml_day', 6],
    ['has a code that is not four digits', count510(defaultLists, { code: '1' }), 'eml_code', 6],
    ['has no municipality', good.replace(/<kr:ElectionDomain.*<\/kr:ElectionDomain>/, ''), 'eml_missing', 6],
    [
      'was made by another municipality',
      count510(defaultLists, { authority: '0547' }),
      'eml_code_contradicts',
      6,
    ],
    [
      'has a candidate without a list',
      good.replace(/<Selection><Aff.*?<\/Selection>/, ''),
      'eml_candidate_first',
      8,
    ],
    ['has no lists', good.replace(/<Selection>.*<\/Selection>/g, ''), 'eml_no_lists', 7],
    ['has two contests', good.replace('</Contest>', '</Contest><Contest/>'), 'eml_contests', 15],
    ['has a control character in a name', good.replace('>D66<', '>D&#x85;66<'), 'eml_list_name', 8],
    ['is a polling station alone', good.replace('"510d"', '"510a"'), 'eml_station', 2],
    ['is a list of candidates', good.replace('"510d"', '"230b"'), 'eml_other', 2],
    ['is other XML', '<?xml version="1.0"?>\n<svg/>', 'eml_root', 2],
    ['is EML of no namespace', good.replace('xmlns="urn', 'xmlns:no="urn'), 'eml_root', 2],
    [
      'elects a candidate twice',
      elected520({ D66: 2 }).replace('Id="2"/>', 'Id="1"/>'),
      'eml_candidate_twice',
      8,
    ],
    ['elects more than a council holds', elected520({ D66: 46 }), 'eml_seats_many', 52],
    ['has no number of seats', announcement110a(''), 'eml_number', 8],
  ])('refuses one that %s, with its line', (_what, text, code, line) => {
    const result = read(text);
    expect(result).toMatchObject({ ok: false, code, details: { file: 'x.eml.xml', line } });
    if (!result.ok)
      for (const lang of ['nl', 'en'] as const)
        expect(importSentence(result, lang)).not.toMatch(/[{}]|undefined/);
  });
  it('names what a file without a result is', () => {
    const told = (kind: string) => {
      const result = read(good.replace('"510d"', `"${kind}"`));
      return result.ok ? '' : importSentence(result);
    };
    expect(told('230b')).toContain('Een 230 is de kandidatenlijst.');
    expect(told('210')).toContain('kandidaatstelling');
    expect(told('110b')).toContain('Een 110b noemt de stembureaus.');
  });
  it('refuses bytes that are no UTF-8 and another declared encoding', () => {
    const latin = Buffer.from(good.replace('>D66<', '>Dé66<'), 'latin1');
    expect(read(latin)).toMatchObject({ ok: false, code: 'eml_encoding' });
    expect(read(good.replace('UTF-8', 'ISO-8859-1'))).toMatchObject({ ok: false, code: 'eml_encoding' });
    const utf16 = Buffer.from(`\ufeff${good.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(read(utf16)).toMatchObject({ ok: true, value: { encoding: 'utf-16le' } });
  });

  /** @returns how many bytes were asked for before the reader had enough */
  function endless(start: string, more: string) {
    let taken = 0;
    function* chunks() {
      const first = bytesOf(start);
      taken += first.length;
      yield first;
      const piece = bytesOf(more.repeat(Math.ceil(65_536 / more.length)));
      // A gigabyte, if anybody wants it.
      while (taken < 2 ** 30) {
        taken += piece.length;
        yield piece;
      }
    }
    return { result: readResultChunks(chunks(), 'groot.xml'), taken };
  }
  const head = good.slice(0, good.indexOf('<Selection>'));
  it.each([
    ['a gigabyte of nesting', '<a>', '<a>', 'eml_deep'],
    ['a gigabyte of nesting below an EML', `${head}`, '<Selection>', 'eml_deep'],
    [
      'a name without an end',
      `${head}<Selection><AffiliationIdentifier Id="1"><RegisteredName>`,
      'a',
      'eml_text_long',
    ],
    ['a comment without an end', `${head}<!-- `, 'a ', 'eml_text_long'],
    ['an attribute without an end', `${head}<Selection Id="`, 'a', 'eml_text_long'],
    [
      'a name in pieces',
      `${head}<Selection><AffiliationIdentifier Id="1"><RegisteredName>`,
      'aaaaaaaa<!-- -->',
      'eml_text_long',
    ],
    ['a DOCTYPE without an end', '<!DOCTYPE EML [', '<!ENTITY a "b">', 'eml_text_long'],
  ])('stops early at %s', (_what, start, more, code) => {
    const before = process.memoryUsage().heapUsed;
    const { result, taken } = endless(start, more);
    if (start === '<a>') expect(result).toMatchObject({ ok: false, code: 'eml_root' });
    else expect(result).toMatchObject({ ok: false, code });
    expect(taken).toBeLessThan(2 ** 19);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 2 ** 20);
  });
  it('stops at the 201st of a million lists', () => {
    let made = 0;
    function* lists() {
      yield bytesOf(head);
      while (made < 1_000_000) {
        made += 1;
        yield bytesOf(
          `<Selection><AffiliationIdentifier Id="${made}"><RegisteredName>L${made}</RegisteredName></AffiliationIdentifier><ValidVotes>1</ValidVotes></Selection>\n`,
        );
      }
    }
    expect(readResultChunks(lists(), 'veel.xml')).toMatchObject({
      ok: false,
      code: 'eml_lists_many',
      details: { most: 200 },
    });
    expect(made).toBe(201);
  });
  it('stops a file of tiny elements that mean nothing, and one that is larger than any', () => {
    const tiny = endless(head, '<x/>');
    expect(tiny.result).toMatchObject({ ok: false, code: 'eml_unknown_many' });
    expect(tiny.taken).toBeLessThan(2 ** 20);
    const large = endless(head, `<!-- ${'a'.repeat(60_000)} -->`);
    expect(large.result).toMatchObject({ ok: false, code: 'file_large' });
    expect(large.taken).toBeLessThan(mostBytes + 2 ** 18);
    const csv = endless(
      `Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n`,
      'Leiden;G0546;1;D66;1;1;\n',
    );
    expect(csv.result).toMatchObject({ ok: false, code: 'file_large', details: { most: 10 } });
  });

  test.skipIf(!existsSync(shared))('reads the samples of the Kiesraad', () => {
    expect(read(sample('samples/deserialize_eml510d_test.eml.xml'))).toMatchObject({
      ok: true,
      value: {
        kind: '510d',
        day: '2021-09-01',
        flags: [{ code: 'flag_code_fictional' }, { code: 'flag_entitled_same' }],
        towns: [{ municipality: 'gm9999', stations: 1, lists: [{ name: 'Test Party', votes: 100 }] }],
      },
    });
    expect(read(sample('samples/eml520_test.eml.xml'))).toMatchObject({
      value: { towns: [{ lists: [{ seats: 6 }, { seats: 2 }, { seats: 2 }] }] },
    });
    expect(read(sample('samples/eml110a_test.eml.xml'))).toMatchObject({
      value: { day: '2022-03-16', towns: [{ municipality: 'gm0000', councilSize: 45, lists: null }] },
    });
    for (const name of ['deserialize_eml510b_test', 'eml510b_with_investigations'])
      expect(read(sample(`samples/${name}.eml.xml`))).toMatchObject({
        ok: false,
        code: 'eml_code',
        details: { line: 16, value: '1' },
      });
    const investigated = sample('samples/eml510b_with_investigations.eml.xml').toString();
    expect(read(investigated.replace('Domain Id="1"', 'Domain Id="0546"'))).toMatchObject({
      ok: true,
      value: {
        kind: '510b',
        flags: [{ code: 'flag_entitled_same' }, { code: 'flag_investigated', details: { count: 1 } }],
      },
    });
  });
  test.skipIf(!existsSync(shared))('reads the derived files as the CSV has them', () => {
    const csv = read(readFileSync('src/main/demo/uitslagen-2026-03-18.csv'), 'x.csv');
    if (!csv.ok) throw new Error(csv.code);
    for (const [name, code] of [
      ['Leiden', 'gm0546'],
      ['Leiderdorp', 'gm0547'],
      ['Oegstgeest', 'gm0579'],
      ['Voorschoten', 'gm0626'],
      ['Zoeterwoude', 'gm0638'],
    ]) {
      const eml = read(sample(`derived/DERIVED_Totaaltelling_GR2026_${name}.eml.xml`));
      const votes = (file: typeof eml) =>
        file.ok &&
        file.value.towns
          .find((town) => town.municipality === code)
          ?.lists?.map((list) => [list.name, list.votes])
          .toSorted();
      expect(votes(eml)).toEqual(votes(csv));
    }
  });
});

const head = 'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n';
const town = `${head}Súdwest-Fryslân;G1900;1;"VOOR" ons;1234;9;\nSúdwest-Fryslân;G1900;1;Klein;66;;\n`;
const lists = [
  { name: '"VOOR" ons', votes: 1234, seats: 9 },
  { name: 'Klein', votes: 66, seats: 0 },
];
const quoted = (text: string, separator: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .split(';')
        .map((cell) => (/["]|,/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(separator),
    )
    .join('\r\n');

describe('a CSV as a spreadsheet saved it', () => {
  it.each([
    ['as exported', bytesOf(town), { encoding: 'utf-8', separator: ';' }],
    ['with a byte order mark', bytesOf(`\ufeff${town}`), { encoding: 'utf-8-bom' }],
    ['with commas and doubled quotes', bytesOf(quoted(town, ',')), { separator: ',' }],
    [
      'with tabs, in UTF-16',
      Buffer.from(`\ufeff${quoted(town, '\t')}`, 'utf16le'),
      { encoding: 'utf-16le', separator: '\t' },
    ],
    ['with semicolons and doubled quotes', bytesOf(quoted(town, ';')), { separator: ';' }],
    ['in Windows-1252', Buffer.from(town, 'latin1'), { encoding: 'windows-1252' }],
    ['with thousands points', bytesOf(town.replace('1234', '1.234')), { thousands: true }],
    [
      'with a quoted head',
      bytesOf(town.replace('Gemeente;', '"Gemeente";').replace('"VOOR" ons', '"""VOOR"" ons"')),
      {},
    ],
    ['without the last separator', bytesOf(town.replaceAll(';\n', '\n')), {}],
  ])('is read %s', (_how, bytes, about) => {
    expect(read(bytes, 'x.csv')).toMatchObject({
      ok: true,
      value: { kind: 'csv', ...about, towns: [{ municipality: 'gm1900', name: 'Súdwest-Fryslân', lists }] },
    });
  });
  it('keeps quotes that are part of a name in the export itself', () => {
    expect(read(`${head}Loon op Zand;G0809;1;"VOOR LOON";1;1;\n`, 'x.csv')).toMatchObject({
      value: { towns: [{ lists: [{ name: '"VOOR LOON"' }] }] },
    });
  });
  it('knows no seats where no cell has any', () => {
    expect(read(`${head}Leiden;G0546;1;D66;10;;\nLeiden;G0546;1;VVD;9;;\n`, 'x.csv')).toMatchObject({
      value: {
        towns: [{ lists: [{ seats: null }, { seats: null }] }],
        flags: [{ code: 'flag_seats_missing' }],
      },
    });
  });
  it.each([
    ['as exported', town],
    ['with commas', quoted(town, ',')],
    ['with tabs, in UTF-16', Buffer.from(`\ufeff${quoted(town, '\t')}`, 'utf16le')],
  ])('is refused %s, when it was cut off within its last line', (_how, text) => {
    const bytes = typeof text === 'string' ? bytesOf(text.trimEnd()) : text;
    expect(read(bytes.subarray(0, -4), 'x.csv')).toMatchObject({
      ok: false,
      code: 'csv_truncated',
      details: { file: 'x.csv', line: 3 },
    });
  });
  it('tells of a last number that may go on, where no separator closes a line', () => {
    const bare = town.replaceAll(';\n', '\n').replace('Klein;66;', 'Klein;66;6').trimEnd();
    const codes = (text: string) => {
      const result = read(text, 'x.csv');
      return result.ok ? result.value.flags.map((flag) => flag.code) : result.code;
    };
    expect(codes(bare)).toEqual(['flag_csv_end']);
    expect(codes(`${bare}\n`)).toEqual([]);
  });
  it('flags seats that no council has: a list may be missing', () => {
    const seats = (each: number) => `${head}Leiden;G0546;1;D66;10;${each};\nLeiden;G0546;1;VVD;9;4;\n`;
    expect(read(seats(6), 'x.csv')).toMatchObject({
      value: { flags: [{ code: 'flag_seats_unlikely', details: { line: 2, name: 'Leiden', is: 10 } }] },
    });
    for (const [each, flags] of [
      [5, 0],
      [41, 0],
      [3, 1],
      [43, 1],
    ] as const)
      expect(read(seats(each), 'x.csv')).toMatchObject({ ok: true, value: { flags: { length: flags } } });
  });
  const elections = '../shared/data/elections';
  for (const path of [
    `${elections}/uitslag_GR20180321_Gemeente.csv`,
    `${elections}/uitslag_GR20220316_Gemeente.csv`,
    ...['2018-03-21', '2022-03-16', '2026-03-18'].map((day) => `src/main/demo/uitslagen-${day}.csv`),
  ])
    test.skipIf(!existsSync(path))(`flags nothing in ${path}, and refuses it cut short`, () => {
      const bytes = readFileSync(path);
      expect(read(bytes, 'x.csv')).toMatchObject({ ok: true, value: { flags: [] } });
      expect(read(bytes.subarray(0, -3), 'x.csv')).toMatchObject({ ok: false, code: 'csv_truncated' });
    });
  it.each([
    ['mixed thousands points', town.replace('1234', '1.234').replace(';66;', ';1066;'), 'csv_thousands', 3],
    ['a decimal comma', town.replace('1234', '1234,00'), 'csv_votes', 2],
    ['scientific figures', town.replace('1234', '1,2E+03'), 'csv_votes', 2],
    ['votes beyond 2^31', town.replace('1234', '2147483648'), 'csv_votes_large', 2],
    ['a code without its zero', town.replaceAll('G1900', '546'), 'csv_code', 2],
    ['garbled letters', town.replaceAll('ú', 'Ãº'), 'file_mojibake', 2],
    ['lost letters', town.replaceAll('ú', '\ufffd'), 'file_mojibake', 2],
    ['a quote that does not close', quoted(town, ',').replace('""VOOR""', '""VOOR"'), 'csv_quotes', 2],
    ['a pipe between cells', town.replaceAll(';', '|'), 'csv_header', 1],
    [
      'letters of an old Mac',
      Buffer.from(town.replaceAll('ú', '\x9c').replaceAll('â', '\x89'), 'latin1'),
      'file_encoding',
      2,
    ],
  ])('is refused with %s', (_what, text, code, line) => {
    const result = read(text, 'x.csv');
    expect(result).toMatchObject({ ok: false, code, details: { file: 'x.csv', line } });
  });
});

it('a fault of this program is not told as a damaged file', () => {
  const fault = new TypeError('a fault of ours');
  const shape = {
    open: () => {
      throw fault;
    },
  };
  const parser = new EmlParser(shape, {}, 'x.xml');
  expect(() => parser.write(count510())).toThrow(fault);
});

describe('what is no result file', () => {
  it.each([
    ['', 'file_empty'],
    [' \n ', 'file_empty'],
    [Buffer.from('PK\x03\x04\x14rest'), 'file_zip'],
    [Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml'), 'file_excel'],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'file_excel'],
    ['%PDF-1.7\n', 'file_pdf'],
    ['\n<!DOCTYPE html><html>', 'file_html'],
    ['{"uitslag": 1}', 'file_other'],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'file_other'],
    [Uint8Array.of(0, 1, 2, 3, 250), 'file_other'],
  ] as const)('%# is called by its name: %s', (text, code) => {
    expect(read(text, 'wat.bin')).toMatchObject({ ok: false, code, details: { file: 'wat.bin' } });
  });
});
