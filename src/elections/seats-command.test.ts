import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { announcement110a, count510, elected520 } from './readers/testing.ts';
import { electionsSeats } from './seats-command.ts';
import { head } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'regiotafel-seats-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function seats(rows: string, ...more: string[]) {
  const file = join(folder, 'uitslag.csv');
  writeFileSync(file, head + rows);
  return run(file, ...more);
}
async function run(...args: string[]) {
  const said: string[] = [];
  const wrong: string[] = [];
  const io = { print: (line: string) => said.push(line), error: (line: string) => wrong.push(line) };
  return { code: await electionsSeats(args, io), said, wrong };
}

describe('elections seats', () => {
  it('says where seats do not follow from the votes, and ends with 1', async () => {
    const { code, said } = await seats('Leiden;G0546;1;A;600;11;\nLeiden;G0546;1;B;400;9;\n');
    expect(code).toBe(1);
    expect(said.join('\n')).toContain('Leiden (gm0546): Wijkt af van de officiële uitslag.');
    expect(said.join('\n')).toContain('A: alleen uit de stemmen 12, nagerekend 12, officieel 11');
  });

  it('gives one document for machines', async () => {
    const { code, said } = await seats('Leiden;G0546;1;A;600;13;\nLeiden;G0546;1;B;400;8;\n', '--json');
    expect(code).toBe(0);
    expect(said.map((line) => JSON.parse(line))).toEqual([
      {
        bestanden: ['uitslag.csv'],
        gemeenten: 1,
        gelijk: 1,
        gelijk_door_uitgeputte_lijst: 0,
        niet_zonder_meer_gelijk: [],
        meldingen: [],
      },
    ]);
  });

  it('refuses what it cannot read, and says what to do', async () => {
    expect(await run('nergens.csv')).toMatchObject({
      code: 1,
      wrong: ['nergens.csv is niet te lezen. Klopt de naam?'],
    });
    expect((await run()).wrong[0]).toContain('Noem ten minste één bestand.');
    expect((await run('a', '--wat')).wrong[0]).toContain('Noem ten minste één bestand.');
    const { code, wrong } = await seats('Leiden;G0546;1;A;min;12;\n');
    expect([code, wrong.length]).toEqual([1, 1]);
    expect(JSON.parse((await run('nergens.csv', '--json')).said[0] ?? '')).toMatchObject({
      fout: 'file_unreadable',
    });
  });

  it('takes what an import takes: files of one election, saved by a spreadsheet or EML', async () => {
    const put = (name: string, text: string | Uint8Array) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const comma = head.replaceAll(';', ',');
    const saved = put(
      'komma.csv',
      Buffer.from(`\ufeff${comma}Leiden,G0546,1,A,600,13,\nLeiden,G0546,1,B,400,8,\n`),
    );
    expect((await run(saved)).said[0]).toBe('De officiële zetels volgen uit de stemmen.');
    const lists = [
      { name: 'A', candidates: [600] },
      { name: 'B', candidates: [400] },
    ];
    const votes = put('510.eml.xml', count510(lists));
    const elected = put('520.eml.xml', elected520({ A: 13, B: 8 }));
    // Votes alone: how many seats there are is not known. With a 110a it is, and with a 520 there is something to compare.
    expect((await run(votes)).said.join()).toContain('aantal zetels');
    const size = put('110a.eml.xml', announcement110a(21));
    const computed = JSON.parse((await run(votes, size, '--json')).said[0] ?? '');
    expect(computed.niet_zonder_meer_gelijk).toMatchObject([
      { zetels: 21, oordeel: 'geen_officiele_zetels' },
    ]);
    expect((await run(votes, elected, size)).code).toBe(0);
    // The size as the 110a says, not as many as were elected.
    const less = put('520b.eml.xml', elected520({ A: 12, B: 8 }));
    expect((await run(votes, less, size)).said.join()).toContain(
      'A: alleen uit de stemmen 13, nagerekend 13, officieel 12',
    );
    const other = put('520c.eml.xml', elected520({ A: 13, B: 8 }, { day: '2022-03-16' }));
    expect((await run(votes, other)).wrong[0]).toContain('Lees ze apart in.');
  });

  it('takes no file that is larger than a result can be', async () => {
    const big = join(folder, 'groot.csv');
    writeFileSync(big, `${head}${'Leiden;G0546;1;A;600;13;\n'.repeat(450_000)}`);
    const { code, wrong } = await run(big);
    expect([code, wrong[0]]).toEqual([1, expect.stringContaining('groter dan 10 MB')]);
  });

  const shared = fileURLToPath(new URL('../../../shared/data/elections/', import.meta.url));
  it.skipIf(!existsSync(shared))('recomputes the whole country of 2022 (../shared/data)', async () => {
    const { code, said } = await run(join(shared, 'uitslag_GR20220316_Gemeente.csv'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      gemeenten: 333,
      gelijk: 332,
      gelijk_door_uitgeputte_lijst: 1,
      niet_zonder_meer_gelijk: [{ naam: 'Enkhuizen', oordeel: 'gelijk_door_uitgeputte_lijst' }],
    });
  });
});
