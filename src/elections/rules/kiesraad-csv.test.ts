import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MunicipalityId } from '#kernel';
import { proposeFraction, shortName } from './fraction-proposal.ts';
import { type MunicipalityResult, readKiesraadCsv } from './kiesraad-csv.ts';

const head = 'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n';
const write = (towns: readonly MunicipalityResult[], end: string) =>
  [
    head.trim(),
    ...towns.flatMap((t) =>
      t.lists.map(
        (l) =>
          `${t.name};${t.municipality.replace('gm', 'G')};1;${l.name};${l.votes};${l.seats || ''};${l.exhausted ? '1' : ''}`,
      ),
    ),
    '',
  ].join(end);
const read = (rows: string) => readKiesraadCsv(head + rows, 'x.csv');

describe('the Kiesraad CSV', () => {
  it.each(['G0546', 'GM0546', 'gm0546', '0546'])('knows %s as one municipality', (code) => {
    expect(read(`Leiden;${code};10702;D66;8990;6;\n`)).toMatchObject({
      ok: true,
      value: [{ municipality: 'gm0546', lists: [{ name: 'D66', votes: 8990, seats: 6, exhausted: false }] }],
    });
  });
  it('reads an empty seat cell as none, and the exhausted list', () => {
    expect(read('Enkhuizen;G0388;10436;A;10;;\nEnkhuizen;G0388;10436;B;11;2;1;\n')).toMatchObject({
      ok: true,
      value: [{ lists: [{ seats: 0 }, { exhausted: true }] }],
    });
  });
  it.each([
    ['', 'csv_empty', 2],
    ['Leiden;G0546;1;D66;veel;6;\n', 'csv_votes', 2],
    ['Leiden;G0546;1;D66;1;x;\n', 'csv_seats', 2],
    ['Leiden;G0546;1;D66;1;1;\nLeiden;G0546;1;D66;2;1;\n', 'csv_list_twice', 3],
    ['Leiden;G0546;1;D66;1;1;\nDelft;G0546;1;VVD;2;1;\n', 'csv_name_contradicts', 3],
    ['Leiden;X1;1;D66;1;1;\n', 'csv_code', 2],
    ['Leiden;G0546;D66\nLeiden;G0546;1;D66;1;1;\n', 'csv_columns', 2],
    ['Leiden;G0546;1;D66;1;1;\nLeiden;G0546;1;VVD;12', 'csv_truncated', 3],
    ['Leiden;G0546;1;D66;1;1;\nLeiden;G0546;1;VVD;1234;1', 'csv_truncated', 3],
    ['Leiden;G0546;1;D6', 'csv_truncated', 2],
    ['Leiden;G0546;1;D66;1;1;1;x\n', 'csv_columns', 2],
    ['Leiden;G0546;1;D66;1;1;2;\n', 'csv_columns', 2],
    [';G0546;1;D66;1;1;\n', 'csv_name', 2],
    ['Leiden;G0546;1;;1;1;\n', 'csv_list', 2],
    ['Leiden;G0546;1;D66;-1;1;\n', 'csv_votes', 2],
    ['Leiden;G0546;1;D66;1;1;\nLeiden;GM0546;1;D66;2;1;\n', 'csv_list_twice', 3],
  ] as const)('refuses %j with %s on line %i', (rows, code, line) => {
    expect(read(rows)).toMatchObject({ ok: false, code, details: { file: 'x.csv', line } });
  });
  it('refuses a file cut at any place within its last line', () => {
    const whole = `${head}Leiden;G0546;1;D66;1234;22;\nLeiden;G0546;1;VVD;5678;17;`;
    const start = whole.lastIndexOf('\n') + 1;
    for (let end = start + 1; end < whole.length; end += 1)
      expect(readKiesraadCsv(whole.slice(0, end), 'x.csv')).toMatchObject({
        ok: false,
        code: 'csv_truncated',
        details: { line: 3 },
      });
    expect(readKiesraadCsv(whole, 'x.csv').ok).toBe(true);
  });
  it('refuses another header', () => {
    expect(readKiesraadCsv('a;b\n', 'x.csv')).toMatchObject({ ok: false, code: 'csv_header' });
  });
  it('takes a byte order mark, CRLF and quotes that are part of a name', () => {
    const rows = `\uFEFF${head}'s-Hertogenbosch;G0796;10054;"Leefbaar 's-Hertogenbosch"  Paul Kagie;3231;2;\n`;
    expect(readKiesraadCsv(rows.replaceAll('\n', '\r\n'), 'x.csv')).toMatchObject({
      ok: true,
      value: [{ lists: [{ name: `"Leefbaar 's-Hertogenbosch"  Paul Kagie` }] }],
    });
  });
  it('reads back every result that was written', () => {
    const name = fc.stringMatching(/^[\p{L}\d"'/()&.-]([\p{L}\d"'/()&. -]{0,20}[\p{L}\d"'/()&.-])?$/u);
    const list = fc.record({
      name,
      votes: fc.nat({ max: 999_999_999 }),
      seats: fc.nat({ max: 45 }),
      exhausted: fc.boolean(),
    });
    const town = fc.record({
      municipality: fc.nat({ max: 9999 }).map((n) => `gm${String(n).padStart(4, '0')}` as MunicipalityId),
      name,
      lists: fc.uniqueArray(list, { minLength: 1, maxLength: 6, selector: (l) => l.name }),
    });
    const towns = fc.uniqueArray(town, { minLength: 1, maxLength: 5, selector: (t) => t.municipality });
    fc.assert(
      fc.property(towns, fc.constantFrom('\n', '\r\n'), (given, end) => {
        const result = readKiesraadCsv(write(given, end), 'x.csv');
        expect(result).toEqual({ ok: true, value: given });
      }),
    );
  });
  for (const [name, towns] of [
    ['uitslag_GR20180321_Gemeente.csv', 335],
    ['uitslag_GR20220316_Gemeente.csv', 333],
  ] as const) {
    const path = `../shared/data/elections/${name}`;
    test.skipIf(!existsSync(path))(`reads ${towns} municipalities of ${name}`, () => {
      const result = readKiesraadCsv(readFileSync(path, 'utf8'), name);
      expect(result.ok && result.value.length).toBe(towns);
    });
  }
});

describe('the fraction that a list continues', () => {
  const leiden = 'gm0546' as MunicipalityId;
  it.each([
    ['Democraten 66 (D66)', 'D66'],
    ['Partij van de Arbeid (P.v.d.A.)', 'PvdA'],
    ['GROENLINKS / Partij van de Arbeid (PvdA)', 'GroenLinks-PvdA'],
    ['Partij Sleutelstad: De Leidse Lijst', 'Partij Sleutelstad'],
    ['PS (Partij Sleutelstad)', 'Partij Sleutelstad'],
    ['Progressief Zoeterwoude (PZ)', 'Progressief Zoeterwoude'],
  ])('%s is %s', (list, short) => {
    expect(shortName(list)).toBe(short);
  });
  it('continues a known fraction, and makes a new one for a combined list', () => {
    const known = [proposeFraction(leiden, 'Democraten 66 (D66)', [])].map((p) => ({
      id: p.fraction,
      shortName: p.shortName,
    }));
    expect(proposeFraction(leiden, 'D66', known)).toMatchObject({ fraction: 'gm0546-d66', continues: true });
    expect(proposeFraction(leiden, 'GROENLINKS / Partij van de Arbeid (PvdA)', known)).toMatchObject({
      continues: false,
    });
  });
});
