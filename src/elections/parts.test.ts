import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date, type MunicipalityId } from '#kernel';
import { installation } from '#platform/database';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { electionsCheck } from './check-command.ts';
import { electionsImport } from './command.ts';
import { importResult } from './import-result.ts';
import { type ImportInput, previewImport } from './preview-import.ts';
import { announcement110a, bytesOf, count510, defaultLists, elected520 } from './readers/testing.ts';
import { anImport, imported, migrations, now } from './testing.ts';

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await testDatabase(migrations);
  folder = mkdtempSync(join(tmpdir(), 'regiotafel-parts-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.close();
});

const given = (texts: Readonly<Record<string, string>>, more: Partial<ImportInput> = {}): ImportInput => ({
  files: Object.entries(texts).map(([fileName, text]) => ({ fileName, bytes: bytesOf(text) })),
  day: null,
  status: 'definitive',
  takesOffice: date('2026-04-01'),
  ...more,
});
const weights = async () =>
  (
    await db.owner.query(
      "select fraction, votes, seats from fractions_in_office('2026-11-24') order by votes desc",
    )
  ).rows;
const rows = async () =>
  (
    await db.owner.query(
      'select (select count(*) from election_file) as files, (select count(*) from election_list) as lists',
    )
  ).rows;
const day = { code: '0546', name: 'Leiden' };

describe('a result from EML files', () => {
  it('does not weigh before votes and seats are both known, and then from the versions named', async () => {
    await imported(
      db.database,
      given({ 'nacht.xml': count510(defaultLists, day) }, { status: 'provisional', takesOffice: null }),
    );
    expect(await weights()).toEqual([]);
    const first = await imported(
      db.database,
      given({ 'a510.xml': count510([...defaultLists.slice(0, 2), { name: 'Klein', candidates: [7] }], day) }),
    );
    expect(first).toMatchObject({
      ok: true,
      value: {
        day: '2026-03-18',
        fractions: [],
        changes: [
          // The third list keeps its number under another name.
          { list: 'Klein', kind: 'renamed', formerName: 'Zonder zetel', votes: [5, 7] },
        ],
      },
    });
    expect(await weights()).toEqual([]);
    const second = await imported(
      db.database,
      given({ 'b520.xml': elected520({ D66: 3, VVD: 2 }, day), 'c110a.xml': announcement110a(5, day) }),
    );
    expect(second).toMatchObject({
      ok: true,
      value: {
        flags: [{ code: 'flag_size_odd' }, { code: 'flag_size_category' }, { code: 'flag_votes_before' }],
        municipalities: [
          { complete: true, councilSize: 5, sources: { votes: { from: 'version', fileName: 'a510.xml' } } },
        ],
      },
    });
    expect(await weights()).toEqual([
      { fraction: 'gm0546-d66', votes: 100, seats: 3 },
      { fraction: 'gm0546-vvd', votes: 50, seats: 2 },
    ]);
    // Votes alone, after the elected: the seats are those of the version before.
    const corrected = count510(
      [{ name: 'D66', candidates: [99] }, ...defaultLists.slice(1, 2), { name: 'Klein', candidates: [7] }],
      day,
    );
    expect(
      await imported(db.database, given({ 'd510.xml': corrected }, { status: 'corrected' })),
    ).toMatchObject({ ok: true });
    expect((await weights())[0]).toEqual({ fraction: 'gm0546-d66', votes: 99, seats: 3 });
  });
  it('keeps an older complete result in office while a newer one is not complete', async () => {
    const later = { ...day, day: '2030-03-20' };
    await imported(
      db.database,
      given({ 'z510.xml': count510(defaultLists, later) }, { takesOffice: date('2030-04-03') }),
    );
    const { rows: inOffice } = await db.owner.query(
      "select distinct result from fractions_in_office('2031-01-01')",
    );
    expect(inOffice).toHaveLength(1);
  });
  it('stores one of two imports of one file at once, and tells the other', async () => {
    const both = given({ 'tegelijk.xml': count510(defaultLists, { code: '0547', name: 'Leiderdorp' }) });
    const answers = await Promise.all([imported(db.database, both), imported(db.database, both)]);
    expect(answers.map((answer) => (answer.ok ? 'stored' : answer.code)).toSorted()).toEqual([
      'file_known',
      'stored',
    ]);
  });
  it.each([
    [
      'another day than the one given',
      given({ 'x.xml': count510() }, { day: date('2026-03-19') }),
      'day_differs',
    ],
    [
      'files of two elections',
      given({ 'x.xml': count510(), 'y.xml': elected520({ D66: 1 }, { day: '2022-03-16' }) }),
      'days_differ',
    ],
    [
      'one file twice',
      given({ 'x.xml': count510(defaultLists, { name: 'Leiden', code: '0546' }), 'y.xml': count510() }),
      'file_twice',
    ],
    ['another election', given({ 'x.xml': count510(defaultLists, { category: 'TK' }) }), 'eml_election'],
    [
      'a name that contradicts the code',
      given({ 'x.xml': count510(defaultLists, { name: 'Delft' }) }),
      'name_known',
    ],
    [
      'a good file beside a broken one',
      given({ 'x.xml': count510(), 'y.xml': count510().slice(0, 900) }),
      'eml_truncated',
    ],
    ['a CSV without a day', { ...anImport('Leiden;G0546;1;D66;1;1;\n'), day: null }, 'day_needed'],
    ['nothing', given({}), 'files_none'],
  ])('refuses %s and changes nothing', async (_what, input, code) => {
    const before = await rows();
    expect(await imported(db.database, input)).toMatchObject({ ok: false, code });
    expect(await rows()).toEqual(before);
  });
  it('takes a name that contradicts when whoever imports says that it is the same municipality', async () => {
    const sameTowns = ['gm0546' as MunicipalityId];
    const input = given(
      { 'x.xml': count510(defaultLists, { name: 'Leyden', authority: '0546' }) },
      { sameTowns },
    );
    const done = await db.database.write(installation, (tx) =>
      importResult(tx, { kind: 'operator', name: 'test' }, input, now),
    );
    expect(done).toMatchObject({
      ok: true,
      value: { contradictions: [{ known: 'Leiden', name: 'Leyden' }] },
    });
    const { rows: names } = await db.owner.query("select name from municipality where id = 'gm0546'");
    expect(names).toEqual([{ name: 'Leiden' }]);
  });
});

describe('a fraction under another name', () => {
  const own = { code: '0579', name: 'Oegstgeest' };
  const list = (name: string, votes: number) => ({ name, candidates: [votes] });
  const both = (first: string) => ({
    '510.xml': count510([list(first, 60), list('VVD', 40)], own),
    '520.xml': elected520({ [first]: 10, VVD: 7 }, own),
  });
  const proposed = async (input: ImportInput) => {
    const done = await imported(db.database, input);
    if (!done.ok) throw new Error(done.code);
    return done.value.fractions.map((f) => [f.list, f.fraction, f.certainty, f.formerName, f.shortName]);
  };

  it('in a corrected file is the same fraction, by its list number', async () => {
    await imported(db.database, given(both('Dorpsbelang')));
    expect(await proposed(given(both('Ons Oegstgeest'), { status: 'corrected' }))).toEqual([
      ['Ons Oegstgeest', 'gm0579-dorpsbelang', 'same_number', 'Dorpsbelang', 'Ons Oegstgeest'],
      ['VVD', 'gm0579-vvd', 'same_name', 'VVD', 'VVD'],
    ]);
  });

  it('since between elections is the same at the next, unless that entry was corrected', async () => {
    const rename = (name: string, corrects: number | null = null) =>
      db.owner.query(
        `insert into fraction_change (municipality_id, day, kind, fraction_id, fraction_name, name, source, recorded_by,
           recorded_at, corrects, reason)
         values ('gm0579', '2027-01-01', 'rename', 'gm0579-vvd', 'VVD', $1, 'brief', 'Griffier', $2, $3, $4)
         returning id`,
        [name, now, corrects, corrects === null ? null : 'tikfout'],
      );
    const first = (await rename('Liberallen')).rows[0].id;
    await rename('Liberalen', first);
    const next = { day: date('2030-03-20'), takesOffice: date('2030-04-03') };
    const preview = (name: string) =>
      db.database.write(installation, (tx) =>
        previewImport(tx, anImport(`Oegstgeest;G0579;1;${name};9;17;\n`, next)),
      );
    expect(await preview('Liberallen')).toMatchObject({
      value: { fractions: [{ certainty: 'new', continues: false }] },
    });
    expect(await preview('Liberalen')).toMatchObject({
      value: {
        fractions: [
          { fraction: 'gm0579-vvd', certainty: 'changed_name', formerName: 'VVD', shortName: 'Liberalen' },
        ],
      },
    });
    expect(await proposed(anImport('Oegstgeest;G0579;1;Liberalen;9;17;\n', next))).toHaveLength(1);
    const { rows: names } = await db.owner.query("select short_name from fraction where id = 'gm0579-vvd'");
    expect(names).toEqual([{ short_name: 'Liberalen' }]);
  });
});

describe('elections check', () => {
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: string[]) => {
    const printed: string[] = [];
    const errors: string[] = [];
    const code = electionsCheck(args, {
      print: (line) => void printed.push(line),
      error: (line) => void errors.push(line),
    });
    return { code, text: printed.join('\n'), errors: errors.join('\n') };
  };
  it('explains every file: kind, election, lists, what it does not hold', () => {
    const { code, text } = run(
      path('a.xml', count510(defaultLists, { more: { admitted: 160 } })),
      path('b.xml', elected520({ D66: 3 })),
    );
    expect(code).toBe(0);
    for (const part of [
      'a.xml: EML 510d: totaaltelling.',
      'Leiden (gm0546)',
      'Opkomst: kiesgerechtigden 320, toegelaten 160, blanco 3, ongeldig 2.',
      'Niet in dit bestand: zetels per lijst, het aantal raadszetels, of de uitslag voorlopig of definitief is.',
      'b.xml: EML 520',
      'Niet in dit bestand: stemmen,',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/Verkiezing: 18\s+maart\s+2026\./);
    expect(text).toMatch(/D66 +100 +64,5% +\?/);
  });
  it('ends with 1 for a file that is refused, with 2 when it was not understood, and speaks JSON', () => {
    const refused = run(path('c.xml', count510().slice(0, 500)), path('d.xml', count510()), '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.text)).toMatchObject({
      bestanden: [
        { bestand: 'c.xml', goed: false, fout: 'eml_truncated', regel: 6 },
        { goed: true, soort: '510d', gemeenten: [{ code: 'gm0546', stemmen: 155, zetels: null }] },
      ],
    });
    expect(run().code).toBe(2);
    expect(run('--wat').code).toBe(2);
    expect(run(join(folder, 'nergens.xml')).code).toBe(1);
  });
  it('is not needed before an import of several files at the command line', async () => {
    const fresh = { code: '0638', name: 'Zoeterwoude' };
    const files = [
      path('e.xml', count510(defaultLists, fresh)),
      path('f.xml', elected520({ D66: 3 }, fresh)),
    ];
    const printed: string[] = [];
    const io = {
      print: (line: string) => void printed.push(line),
      error: (line: string) => void printed.push(line),
    };
    const args = [...files, '--status', 'definitive', '--takes-office', '2026-04-01', '--yes', '--json'];
    expect(await electionsImport(args, io, db.database, now)).toBe(0);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      verkiezing: '2026-03-18',
      bestanden: [{ soort: '510d' }, { soort: '520' }],
      onvolledig: [],
    });
  });
});
