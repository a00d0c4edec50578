import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
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
    const { code, said } = await seats('Leiden;G0546;1;A;600;12;\nLeiden;G0546;1;B;400;8;\n', '--json');
    expect(code).toBe(0);
    expect(said.map((line) => JSON.parse(line))).toEqual([
      {
        bestand: 'uitslag.csv',
        gemeenten: 1,
        gelijk: 1,
        gelijk_door_uitgeputte_lijst: 0,
        niet_zonder_meer_gelijk: [],
      },
    ]);
  });

  it('refuses what it cannot read, and says what to do', async () => {
    expect(await run('nergens.csv')).toMatchObject({
      code: 1,
      wrong: ['nergens.csv is niet te lezen. Klopt de naam?'],
    });
    expect((await run()).wrong[0]).toContain('Noem één bestand.');
    expect((await run('a', '--wat')).wrong[0]).toContain('Noem één bestand.');
    const { code, wrong } = await seats('Leiden;G0546;1;A;min;12;\n');
    expect([code, wrong.length]).toEqual([1, 1]);
    expect(JSON.parse((await run('nergens.csv', '--json')).said[0] ?? '')).toMatchObject({
      fout: 'file_unreadable',
    });
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
