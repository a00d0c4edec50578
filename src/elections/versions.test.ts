import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type CalendarDate, date, type FractionId, type MunicipalityId } from '#kernel';
import { installation } from '#platform/database';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { fractionsInOffice } from './councils.ts';
import { importConfirmed } from './import-result.ts';
import { previewImport } from './preview-import.ts';
import { latestFile } from './store.ts';
import { anImport, imported, migrations, now, townsIn } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase(migrations);
});
afterAll(() => db.close());

const weights = async (code: string, day: string) => {
  const rows = await db.database.write(installation, (tx) =>
    fractionsInOffice(tx, [code as MunicipalityId], date(day)),
  );
  return rows.map((row) => [row.fraction, row.votes]);
};

describe('versions of a result', () => {
  const rows = (votes: number) => `Delft;G0503;1;D66;${votes};3;\nDelft;G0503;1;VVD;50;1;\n`;

  it('weighs by the last imported version, never by a provisional one that came later', async () => {
    expect(await imported(db.database, anImport(rows(100), provisional))).toMatchObject({ ok: true });
    expect(await weights('gm0503', '2026-11-24')).toEqual([]);
    await imported(db.database, anImport(rows(101)));
    expect(await weights('gm0503', '2026-11-24')).toEqual([
      ['gm0503-d66', 101],
      ['gm0503-vvd', 50],
    ]);
    const corrected = await imported(db.database, anImport(rows(102), { status: 'corrected' }));
    expect(corrected).toMatchObject({
      ok: true,
      value: { changes: [{ municipality: 'gm0503', list: 'D66', votes: [101, 102], seats: [3, 3] }] },
    });
    expect(await imported(db.database, anImport(rows(103), provisional))).toMatchObject({ ok: true });
    expect((await weights('gm0503', '2026-11-24'))[0]).toEqual(['gm0503-d66', 102]);
    const kept = await db.owner.query('select count(*)::int as n from election_result');
    expect(kept.rows).toEqual([{ n: 4 }]);
  });

  it('keeps the council before in office up to the day before', async () => {
    const later = { day: date('2030-03-20'), takesOffice: date('2030-04-03') };
    await imported(db.database, anImport('Delft;G0503;1;D66;300;4;\n', later));
    expect((await weights('gm0503', '2030-04-02'))[0]).toEqual(['gm0503-d66', 102]);
    expect(await weights('gm0503', '2030-04-03')).toEqual([['gm0503-d66', 300]]);
    // An older election that is read in afterwards does not come to weigh today.
    const older = { day: date('2022-03-16'), takesOffice: date('2022-03-30') };
    await imported(db.database, anImport('Delft;G0503;1;D66;7;4;\n', older));
    expect((await weights('gm0503', '2026-11-24'))[0]).toEqual(['gm0503-d66', 102]);
    expect(await weights('gm0503', '2022-03-30')).toEqual([['gm0503-d66', 7]]);
  });

  it('journals the import in the installation, with what changed', async () => {
    const { rows: entries } = await db.owner.query(
      `select e.operation, e.subject, p.payload from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.scope = '@installation' order by e.id`,
    );
    expect(entries[2]).toMatchObject({ operation: 'import_result', subject: 'election_file/3' });
    expect(JSON.parse(entries[2].payload)).toMatchObject({
      status: 'corrected',
      changes: [{ list: 'D66', votes: [101, 102] }],
    });
  });

  it.each([['G0599'], ['GM0599'], ['gm0599'], ['0599']])('knows %s as one municipality', async (code) => {
    const preview = await db.database.write(installation, (tx) =>
      previewImport(tx, anImport(`Rotterdam;${code};1;D66;1;1;\n`)),
    );
    expect(preview).toMatchObject({ ok: true, value: { newMunicipalities: [{ municipality: 'gm0599' }] } });
  });

  it.each([
    ['a known name under another code', 'Delft;G0530;1;D66;1;1;\n', [['flag_name_elsewhere', 2, 'gm0503']]],
    [
      'a code mistyped in one line',
      'Delft;G0503;1;D66;1;1;\nDelft;G0530;1;VVD;1;1;\n',
      [['flag_name_elsewhere', 3, 'gm0503']],
    ],
    [
      'the two that are called Bergen',
      'Bergen;G0373;1;D66;1;1;\nBergen;G0893;1;D66;1;1;\n',
      [['flag_name_elsewhere', 3, 'gm0373']],
    ],
    ['a municipality that is new', 'Rotterdam;G0599;1;D66;1;1;\n', []],
  ])('flags %s, and names every new municipality', async (_what, rows, flags) => {
    const preview = await db.database.write(installation, (tx) => previewImport(tx, anImport(rows)));
    if (!preview.ok) throw new Error(preview.code);
    const told = preview.value.flags.filter(({ code }) => code === 'flag_name_elsewhere');
    expect(told.map(({ code, details }) => [code, details.line, details.other])).toEqual(flags);
    const fresh = preview.value.newMunicipalities.map((town) => town.municipality);
    expect(fresh).toEqual(townsIn(rows).filter((code) => code !== 'gm0503'));
  });

  it('previews without writing', async () => {
    const { rows: found } = await db.owner.query("select 1 from municipality where id = 'gm0599'");
    expect(found).toEqual([]);
  });
});
const provisional = { status: 'provisional', takesOffice: null } as const;

describe('fractions as they were confirmed', () => {
  const utrecht = 'gm0344' as MunicipalityId;
  const confirm = (rows: string, lists: Record<string, [string, string]>, day: CalendarDate) =>
    db.database.write(installation, async (tx) => {
      const given = Object.entries(lists).map(([list, [fraction, shortName]]) => [
        list,
        { fraction: fraction as FractionId, shortName },
      ]);
      const fractions = { [utrecht]: Object.fromEntries(given) };
      return importConfirmed(
        tx,
        { kind: 'operator', name: 'test' },
        { ...anImport(rows, { day, takesOffice: addedDay(day) }), fractions, seen: await latestFile(tx) },
        now,
      );
    });
  const addedDay = (day: CalendarDate) => date(`${day.slice(0, 8)}28`);
  const two = 'Utrecht;G0344;1;GROENLINKS;20;2;\nUtrecht;G0344;1;Partij van de Arbeid (P.v.d.A.);10;1;\n';
  const merged = 'Utrecht;G0344;1;GROENLINKS / Partij van de Arbeid (PvdA);30;3;\n';

  it('continues neither of two fractions for a merged list by itself, and the one that was chosen', async () => {
    await imported(db.database, anImport(two, { day: date('2022-03-16'), takesOffice: date('2022-03-30') }));
    const proposed = await db.database.write(installation, (tx) => previewImport(tx, anImport(merged)));
    expect(proposed.ok && proposed.value.fractions).toMatchObject([
      {
        fraction: 'gm0344-groenlinks-pvda',
        continues: false,
        candidates: ['gm0344-groenlinks', 'gm0344-pvda'],
      },
    ]);
    const chosen = {
      'GROENLINKS / Partij van de Arbeid (PvdA)': ['gm0344-groenlinks', 'Groen Links'],
    } as const;
    const done = await confirm(merged, mutable(chosen), date('2026-03-18'));
    // By the name of its latest election, under the code it had.
    expect(done).toMatchObject({
      ok: true,
      value: { fractions: [{ shortName: 'Groen Links', formerName: 'GroenLinks', continues: true }] },
    });
    expect(await weights('gm0344', '2026-11-24')).toEqual([['gm0344-groenlinks', 30]]);
    const name = () => db.owner.query("select short_name from fraction where id = 'gm0344-groenlinks'");
    expect((await name()).rows).toEqual([{ short_name: 'Groen Links' }]);
    const old = { GROENLINKS: ['gm0344-groenlinks', 'Oud'] } as const;
    const only = 'Utrecht;G0344;1;GROENLINKS;9;1;\n';
    expect(await confirm(only, mutable(old), date('2018-03-21'))).toMatchObject({ ok: true });
    expect((await name()).rows).toEqual([{ short_name: 'Groen Links' }]);
  });

  it.each([
    ['fraction_missing', { GROENLINKS: ['gm0344-groenlinks', 'GL'] }],
    ['list_unknown', { Nergens: ['gm0344-groenlinks', 'GL'] }],
    [
      'fraction_twice',
      {
        GROENLINKS: ['gm0344-groenlinks', 'GL'],
        'Partij van de Arbeid (P.v.d.A.)': ['gm0344-groenlinks', 'GL'],
      },
    ],
    [
      'fraction_wrong',
      { GROENLINKS: ['gm0546-d66', 'D66'], 'Partij van de Arbeid (P.v.d.A.)': ['gm0344-pvda', 'PvdA'] },
    ],
  ] as const)('refuses with %s and writes nothing', async (code, lists) => {
    const count = () => db.owner.query('select count(*)::int as n from election_file');
    const before = (await count()).rows;
    const other = two.replace(';1;\n', ';2;\n');
    expect(await confirm(other, mutable(lists), date('2018-03-21'))).toMatchObject({ ok: false, code });
    expect((await count()).rows).toEqual(before);
  });
});

function mutable(lists: Readonly<Record<string, readonly [string, string]>>) {
  return Object.fromEntries(Object.entries(lists).map(([list, [id, name]]) => [list, [id, name]])) as Record<
    string,
    [string, string]
  >;
}

const folder = '../shared/data/elections';
describe('the national files of 2018 and 2022', () => {
  test.skipIf(!existsSync(folder))(
    'are read in one after the other, every municipality, no fraction twice',
    async () => {
      const national = await testDatabase(migrations);
      const read = (name: string, day: string, takesOffice: string) =>
        imported(
          national.database,
          anImport('', {
            bytes: readFileSync(`${folder}/${name}`),
            fileName: name,
            day: date(day),
            takesOffice: date(takesOffice),
          }),
        );
      const first = await read('uitslag_GR20180321_Gemeente.csv', '2018-03-21', '2018-03-29');
      const second = await read('uitslag_GR20220316_Gemeente.csv', '2022-03-16', '2022-03-30');
      expect(first).toMatchObject({ ok: true, value: { changes: [] } });
      expect(first.ok && first.value.municipalities.length).toBe(335);
      expect(second.ok && second.value.municipalities.length).toBe(333);
      const continued = second.ok ? second.value.fractions.filter((f) => f.continues).length : 0;
      const { rows: leiden } = await national.owner.query(
        `select fraction, votes, seats from fractions_in_office('2022-03-30') where municipality = 'gm0546'
       order by votes desc limit 2`,
      );
      const { rows: names } = await national.owner.query(
        `select municipality_id from fraction group by municipality_id, lower(short_name) having count(*) > 1`,
      );
      await national.close();
      expect(continued).toBeGreaterThan(1500);
      expect(leiden).toEqual([
        { fraction: 'gm0546-groenlinks', votes: 12521, seats: 10 },
        { fraction: 'gm0546-d66', votes: 8647, seats: 6 },
      ]);
      expect(names).toEqual([]);
    },
    60_000,
  );
});
