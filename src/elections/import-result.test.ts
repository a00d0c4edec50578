import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest';
import { date } from '#kernel';
import { installation } from '#platform/database';
import { journalMigrations } from '#platform/journal';
import { municipalityMigrations } from '../municipalities/migrations.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { importResult } from './import-result.ts';
import { electionMigrations } from './migrations.ts';
import type { ImportInput } from './preview-import.ts';
import { townsIn } from './testing.ts';

const head = 'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n';
const input = (
  rows: string,
  { bytes, ...more }: Partial<ImportInput> & { bytes?: Uint8Array } = {},
): ImportInput => ({
  files: [{ bytes: bytes ?? new TextEncoder().encode(head + rows), fileName: 'uitslag.csv' }],
  day: date('2026-03-18'),
  status: 'definitive',
  takesOffice: date('2026-04-01'),
  seatsRight: townsIn(rows),
  ...more,
});

const servers = ['database', 'debianDatabase'] as const;
for (const server of servers)
  describe.skipIf(server === 'debianDatabase' && inject('debianDatabase') === null)(
    `results on ${server}`,
    () => {
      let db: TestDatabase;
      beforeAll(async () => {
        db = await testDatabase(
          [...journalMigrations, ...municipalityMigrations, ...electionMigrations],
          server,
        );
      });
      afterAll(() => db.close());
      const imported = (given: ImportInput) =>
        db.database.write(installation, (tx) =>
          importResult(tx, { kind: 'operator', name: 'test' }, given, '2026-11-24T10:00:00Z'),
        );
      const weights = async (day: string) =>
        (
          await db.owner.query('select fraction, votes from fractions_in_office($1) order by votes desc', [
            day,
          ])
        ).rows;

      it('weighs from the day of office, a provisional result never, and the later version of one election', async () => {
        expect(
          await imported(input('Leiden;G0546;1;D66;100;3;\nLeiden;G0546;1;Zonder zetel;9;0;\n')),
        ).toMatchObject({ ok: true });
        expect(await weights('2026-03-31')).toEqual([]);
        expect(await weights('2026-04-01')).toEqual([{ fraction: 'gm0546-d66', votes: 100 }]);
        const provisional = input('Leiden;0546;1;D66;999;3;\n', {
          status: 'provisional',
          takesOffice: null,
          day: date('2026-06-01'),
        });
        expect(await imported(provisional)).toMatchObject({ ok: true });
        expect(await weights('2026-11-24')).toEqual([{ fraction: 'gm0546-d66', votes: 100 }]);
        expect(await imported(input('Leiden;GM0546;1;D66;101;3;\n'))).toMatchObject({ ok: true });
        expect(await weights('2026-11-24')).toEqual([{ fraction: 'gm0546-d66', votes: 101 }]);
      });

      it('gives two lists of one short name a fraction each', async () => {
        const result = await imported(
          input('Blaricum;G0376;1;Blanco (A);10;2;\nBlaricum;G0376;1;Blanco (B);8;1;\n'),
        );
        expect(result.ok && result.value.fractions.map((f) => f.fraction)).toEqual([
          'gm0376-blanco-a',
          'gm0376-blanco-b',
        ]);
      });

      it.each([
        ['the same file twice', input('Leiden;GM0546;1;D66;101;3;\n'), 'file_known'],
        ['another name for a known code', input('Delft;G0546;1;D66;5;1;\n'), 'name_known'],
        [
          'a definitive result without day of office',
          input('Leiden;G0546;1;D66;6;1;\n', { takesOffice: null }),
          'takes_office_missing',
        ],
        ['bytes that are no text', input('', { bytes: Uint8Array.of(0x41, 0x81, 0x8d) }), 'file_encoding'],
      ])('refuses %s and changes nothing', async (_name, given, code) => {
        const before = await db.owner.query('select count(*)::int as n from election_list');
        expect(await imported(given)).toMatchObject({ ok: false, code });
        const after = await db.owner.query('select count(*)::int as n from election_list');
        expect(after.rows).toEqual(before.rows);
      });

      it.each([
        ['election_file', 'file_name'],
        ['election_result', 'complete'],
        ['election_list', 'votes'],
        ['fraction_change', 'source'],
      ])('lets the application overwrite nothing of %s', async (table, column) => {
        const { rows } = await db.owner.query(`select count(*)::int as n from ${table}`);
        if (table !== 'fraction_change') expect(rows[0].n).toBeGreaterThan(0);
        for (const text of [
          `update ${table} set ${column} = ${column}`,
          `delete from ${table}`,
          `truncate ${table}`,
        ])
          await expect(db.database.pool.query(text)).rejects.toMatchObject({ code: '42501' });
        // And whoever may, does: it is the right that is missing, not the column.
        await db.owner.query(`update ${table} set ${column} = ${column}`);
      });

      const national = '../shared/data/elections/uitslag_GR20220316_Gemeente.csv';
      test.skipIf(!existsSync(national))(
        'stores all 333 municipalities of 2022, in the region or not',
        async () => {
          const bytes = readFileSync(national);
          const given = input('', { bytes, day: date('2022-03-16'), takesOffice: date('2022-03-30') });
          const result = await imported(given);
          expect(result.ok && result.value.municipalities.length).toBe(333);
          expect((await weights('2022-04-01')).length).toBeGreaterThan(2000);
        },
      );
    },
  );
