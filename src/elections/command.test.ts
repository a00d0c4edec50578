import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertRegion } from '#municipalities';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { electionsImport } from './command.ts';
import { head, migrations, now, region } from './testing.ts';

let db: TestDatabase;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiotafel-elections-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  db = await testDatabase(migrations);
  await db.database.write(region.id, (tx) => insertRegion(tx, region, now));
  return () => db.close();
});

const rows = `Leiden;G0546;1;D66;1234;9;
Leiden;G0546;1;Zonder zetel;66;;
Elders;G0001;1;VVD;10;9;
`;
const file = (name: string, text = head + rows) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const definitive = ['--day', '2026-03-18', '--status', 'definitive', '--takes-office', '2026-04-01'];

async function run(args: readonly string[], answers?: readonly string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const questions: string[] = [];
  const left = [...(answers ?? [])];
  const ask = async (question: string) => {
    questions.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`Nobody answers: ${question}`);
    return answer;
  };
  const io = {
    print: (line: string) => void printed.push(line),
    error: (line: string) => void errors.push(line),
    ...(answers ? { ask } : {}),
  };
  const code = await electionsImport(args, io, db.database, now);
  return { code, printed, errors: errors.join('\n'), questions };
}
const files = async () => (await db.owner.query('select file_name from election_file')).rows.length;
const fractions = async () =>
  (await db.owner.query('select id, short_name from fraction order by id')).rows.map((row) => [
    row.id,
    row.short_name,
  ]);

describe('elections import', () => {
  it('names all options that are missing where nobody can be asked, and does nothing', async () => {
    const bare = await run([file('a.csv')]);
    expect(bare.code).toBe(1);
    expect(bare.errors).toContain('Er ontbreekt: --day, --status, --takes-office.');
    const half = await run([file('a.csv'), '--day', '2026-03-18', '--status', 'provisional']);
    expect(half.errors).toContain('geef --yes');
    expect(await files()).toBe(0);
  });

  it('shows votes, shares and seats of known regions, sums up the rest, and reads in with --yes', async () => {
    const done = await run([file('a.csv'), ...definitive, '--yes']);
    expect([done.code, done.errors]).toEqual([0, '']);
    const text = done.printed.join('\n');
    expect(text).toMatch(/D66 +1\.234 +94,9% +9 +-> nieuwe fractie D66/);
    expect(text).toMatch(/Samen +1\.300 +100,0% +9/);
    expect(text).toContain("Daarnaast 1 gemeente buiten de regio's: 1 lijst, 10 stemmen.");
    expect(text).not.toMatch(/^Elders/m);
    // A mistyped code would be one: each is named. Leiden is known, for it is in a region.
    expect(text).toContain('1 gemeente was nog niet bekend: Elders (gm0001).');
    expect(done.printed.at(-1)).toBe('Ingelezen: 2 gemeenten, 3 lijsten, 2 nieuwe fracties, 0 voortgezet.');
  });

  it('prints one JSON document and nothing else, for a refusal too', async () => {
    const done = await run([file('a.csv'), ...definitive, '--yes', '--json']);
    expect(done.printed).toHaveLength(1);
    expect(JSON.parse(done.printed[0] ?? '')).toMatchObject({
      bestand: 'a.csv',
      gemeenten: 2,
      stemmen: 1310,
      nieuwe_gemeenten: [{ code: 'gm0001', naam: 'Elders' }],
      voorgesteld: [{ fractie: 'gm0546-d66', zekerheid: 'nieuw' }, { fractie: 'gm0001-vvd' }],
    });
    const again = await run([file('a.csv'), ...definitive, '--yes', '--json'], []);
    expect([again.code, again.errors, again.printed.length]).toEqual([1, '', 1]);
    expect(JSON.parse(again.printed[0] ?? '')).toMatchObject({ fout: 'file_known' });
  });

  it('asks for what is missing and for every fraction that is not plain', async () => {
    const two = 'Leiden;G0546;1;GROENLINKS;20;6;\nLeiden;G0546;1;Partij van de Arbeid (PvdA);10;3;\n';
    const first = await run(
      [file('twee.csv', head + two)],
      ['2022-03-16', 'definitive', '2022-03-30', 'n', 'n', 'Groen', 'n', ''],
    );
    expect(first.code).toBe(0);
    expect(first.questions).toHaveLength(8);
    expect(await fractions()).toEqual([
      ['gm0546-groen', 'Groen'],
      ['gm0546-pvda', 'PvdA'],
    ]);
    const merged = 'Leiden;G0546;1;GROENLINKS / Partij van de Arbeid (PvdA);30;9;\n';
    const second = await run([file('samen.csv', head + merged), ...definitive], ['j', '9', '1']);
    expect(second.code).toBe(0);
    expect(second.printed.join('\n')).toContain('  1. Groen');
    const { rows: inOffice } = await db.owner.query("select fraction from fractions_in_office('2026-04-01')");
    expect(inOffice).toEqual([{ fraction: 'gm0546-groen' }]);
  });

  it('refuses seats that no council has until whoever imports says that they are right', async () => {
    const small = file('klein.csv', `${head}Leiden;G0546;1;D66;1234;12;\n`);
    const refused = await run([small, ...definitive, '--yes']);
    expect([refused.code, await files()]).toEqual([1, 0]);
    expect(refused.errors).toContain('klein.csv, regel 2: Leiden (gm0546) heeft samen 12 zetels.');
    expect(refused.errors).toContain('(--accept-seats gm0546)');
    const taken = await run([small, ...definitive, '--accept-seats', '0546', '--yes']);
    expect([taken.code, await files()]).toEqual([0, 1]);
    expect(taken.printed.join('\n')).toContain('Let op: klein.csv, regel 2: Leiden (gm0546)');
  });

  it('refuses a file that was read in as the result of another day, and says how to mend a wrong day', async () => {
    await run([file('a.csv'), ...definitive, '--yes']);
    // The same day and another status is the same election.
    const again = [...definitive, '--yes'].map((word) => (word === 'definitive' ? 'corrected' : word));
    expect((await run([file('b.csv'), ...again])).code).toBe(0);
    const other = ['--day', '2022-03-16', '--status', 'provisional', '--yes'];
    const refused = await run([file('b.csv'), ...other, '--json']);
    expect(JSON.parse(refused.printed[0] ?? '')).toMatchObject({ fout: 'file_other_day' });
    expect(refused.printed[0]).toContain(
      'b.csv is al eerder ingelezen als uitslag van 18\u00a0maart 2026, niet van 16\u00a0maart 2022.',
    );
    expect(await files()).toBe(2);
    expect((await run([file('b.csv'), ...other, '--accept-day'])).code).toBe(0);
  });

  it('stops when whoever imports says so', async () => {
    const stopped = await run([file('a.csv'), ...definitive], ['s']);
    expect([stopped.code, stopped.errors, await files()]).toEqual([1, 'Er is niets ingelezen.', 0]);
  });

  it.each([
    [`${head}Leiden;G0546;1;D66;veel;1;\n`, 'fout.csv, regel 2: het aantal stemmen is geen heel getal.'],
    ['iets;anders\n', 'fout.csv, regel 1: de kop klopt niet.'],
    [
      `${head}Delft;G0546;1;D66;1;1;\n`,
      'fout.csv, regel 2: gm0546 heet hier "Delft", maar is bekend als "Leiden".',
    ],
  ])('says file, line and reason of a wrong file: %j', async (text, sentence) => {
    const wrong = await run([file('fout.csv', text), ...definitive, '--yes']);
    expect(wrong.code).toBe(1);
    expect(wrong.errors).toContain(sentence);
  });

  it.each([
    [['--day', '18-03-2026', '--status', 'provisional'], '--day moet een dag zijn'],
    [['--day', '2026-03-18', '--status', 'echt', '--takes-office', '2026-04-01'], '--status is provisional'],
    [['--dag', '2026-03-18'], '--dag'],
    [['--day', '2026-03-18', '--status', 'corrected', '--takes-office', '2026-03-01', '--yes'], 'aantreden'],
  ])('refuses %j', async (options, part) => {
    const wrong = await run([file('a.csv'), ...options]);
    expect(wrong.code).toBe(1);
    expect(wrong.errors).toContain(part);
  });

  it('says that a file cannot be read', async () => {
    const wrong = await run([join(folder, 'nergens.csv'), ...definitive]);
    expect(wrong.errors).toContain('nergens.csv is niet te lezen');
  });
});
