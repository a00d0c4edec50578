import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importResult } from '#elections';
import { date, type MunicipalityId } from '#kernel';
import { installation } from '#platform/database';
import { testApplication } from '../testing.ts';

const country = new URL('../../../../shared/data/elections/uitslag_GR20180321_Gemeente.csv', import.meta.url);
let app: Awaited<ReturnType<typeof testApplication>>;
let operator: string;
beforeAll(async () => {
  app = await testApplication();
  operator = await app.signIn('Beheerder');
});
afterAll(() => app.close());

/** Reads a file in. @returns its number */
async function imported(
  bytes: Uint8Array,
  day: string,
  seatsRight: readonly MunicipalityId[] = [],
): Promise<number> {
  const input = {
    files: [{ bytes, fileName: 'land.csv' }],
    day: date(day),
    status: 'provisional',
    takesOffice: null,
    seatsRight,
  } as const;
  const by = { kind: 'operator', name: 'test' } as const;
  const done = await app.database.write(installation, (tx) =>
    importResult(tx, by, input, '2026-11-24T10:00:00Z'),
  );
  if (!done.ok) throw new Error(done.code);
  return done.value.file;
}
const text = async (path: string) => (await app.get(path, operator)).text();

/** A page, and how many statements it asked of the database. */
async function counted(path: string) {
  const read = vi.spyOn(app.installation.database, 'read');
  const first = await text(path);
  const statements = read.mock.calls.flatMap(([, asked]) => asked).length;
  read.mockRestore();
  return { first, statements };
}

describe('seats recomputed of a file', () => {
  it('are fifty municipalities a page, in a region or not, in one statement', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => {
      const code = `G${String(3000 + i)}`;
      return `Plaats ${i};${code};1;A;600;${i === 7 ? 11 : 12};\nPlaats ${i};${code};1;B;400;${i === 7 ? 9 : 8};\n`;
    });
    const csv = `Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n${rows.join('')}`;
    const codes = Array.from({ length: 120 }, (_, i) => `gm${3000 + i}` as MunicipalityId);
    const file = await imported(new TextEncoder().encode(csv), '2019-11-20', codes);
    const base = `/beheer/uitslagen/ingelezen/${file}/zetels`;
    const { first, statements } = await counted(base);
    expect(statements).toBeLessThanOrEqual(10);
    expect(first.match(/\/zetels\/\d+/g)).toHaveLength(50);
    expect(first).toContain('In 119 van de 120 gemeenten volgen');
    expect(await text(`${base}?vanaf=100`)).toContain('Gemeente 101 tot en met 120 van 120');
    const other = await text(`${base}?toon=afwijkend`);
    const one = /href="([^"]*\/zetels\/\d+)"/.exec(other)?.[1] ?? '';
    expect(await text(one)).toContain('Wijkt af van de officiële uitslag');
    expect(await text(`${base}?taal=en`)).toContain('In 119 of the 120 municipalities');
  });

  it('are linked from the files, and there for the operator alone', async () => {
    expect(await text('/beheer/uitslagen')).toContain('href="/beheer/uitslagen/ingelezen/1/zetels"');
    expect((await app.get('/beheer/uitslagen/ingelezen/1/zetels')).status).toBe(403);
    for (const path of ['99/zetels', 'x/zetels', '1/zetels/99', '1/zetels/11'])
      expect((await app.get(`/beheer/uitslagen/ingelezen/${path}`, operator)).status).toBe(404);
  });

  it.skipIf(!existsSync(country))(
    'of 335 municipalities of 2018 (../shared/data) are all the same',
    async () => {
      const file = await imported(readFileSync(country), '2018-03-22');
      const { first, statements } = await counted(`/beheer/uitslagen/ingelezen/${file}/zetels`);
      expect(first).toContain('In alle 335 gemeenten volgen de officiële zetels uit de stemmen.');
      expect(first.match(/\/zetels\/\d+/g)).toHaveLength(50);
      expect(statements).toBeLessThanOrEqual(10);
    },
  );
});
