import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { number } from '#platform/html';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
}, 120_000);
afterAll(() => app.close());

const base = '/leidse-regio';
interface Counts {
  readonly voor: number;
  readonly tegen: number;
  readonly onthouden: number;
  readonly niet_gestemd: number;
}
interface ApiVote {
  readonly id: number;
  readonly stand: string;
  readonly consensus: boolean;
  readonly fracties: readonly {
    readonly fractie: string;
    readonly gewicht: number;
    readonly keuze: string | null;
    readonly op_papier: boolean | null;
  }[];
  readonly uitslag: {
    readonly gewicht: Counts;
    readonly fracties: Counts;
    readonly gemeenten: readonly (Counts & { readonly gemeente: string; readonly telt_als: string })[];
  } | null;
}
const votes = async () =>
  ((await (await app.get(`${base}/api/v1/stemmingen?limit=100`)).json()) as { stemmingen: ApiVote[] })
    .stemmingen;
async function confirmed(): Promise<ApiVote> {
  const found = (await votes()).find((vote) => vote.stand === 'vastgesteld' && !vote.consensus);
  if (!found) throw new Error('The demonstration has no confirmed vote');
  return found;
}
const table = async (path: string) =>
  parse(await (await app.get(path)).text(), { bom: true, delimiter: ';', columns: true }) as Record<
    string,
    string
  >[];
const there = spawnSync('pdftotext', ['-v']).error === undefined;
const printed = async (path: string) => {
  const answer = await app.get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const input = Buffer.from(await answer.arrayBuffer());
  return spawnSync('pdftotext', ['-layout', '-', '-'], { input })
    .stdout.toString('utf8')
    .replaceAll('\u00a0', ' ');
};

describe('the result of a vote as a file', () => {
  it('has in CSV the figures of the API', async () => {
    const vote = await confirmed();
    const rows = await table(`${base}/stemmingen/${vote.id}/fracties.csv`);
    const counted = rows.filter((row) => row.stand === 'telt_mee');
    expect(counted.map((row) => [row.fractie, Number(row.gewicht), row.keuze])).toEqual(
      vote.fracties.map((each) => [each.fractie, each.gewicht, each.keuze ?? 'niet_gestemd']),
    );
    for (const row of rows) expect(row.sha256).toMatch(/^[0-9a-f]{64}$/);
    const readings = await table(`${base}/stemmingen/${vote.id}/lezingen.csv`);
    const counts = (each: Counts) => [each.voor, each.tegen, each.onthouden, each.niet_gestemd].map(String);
    expect(readings.map((row) => [row.lezing, row.voor, row.tegen, row.onthouden, row.niet_gestemd])).toEqual(
      [
        ['gewicht', ...counts(vote.uitslag?.gewicht as Counts)],
        ['fracties', ...counts(vote.uitslag?.fracties as Counts)],
        ...(vote.uitslag?.gemeenten ?? []).map((each) => ['gemeente', ...counts(each)]),
      ],
    );
    const sum = (keuze: string) =>
      counted.filter((row) => row.keuze === keuze).reduce((total, row) => total + Number(row.gewicht), 0);
    expect([sum('voor'), sum('tegen')]).toEqual([vote.uitslag?.gewicht.voor, vote.uitslag?.gewicht.tegen]);
  });

  test.skipIf(!there)('has on paper the figures of the page, in both languages', async () => {
    const vote = await confirmed();
    for (const [lang, below] of [
      ['nl', base],
      ['en', `${base}/en`],
    ] as const) {
      const text = await printed(`${below}/stemmingen/${vote.id}/uitslag.pdf`);
      const page = (await (await app.get(`${below}/stemmingen/${vote.id}`)).text()).replaceAll('&nbsp;', ' ');
      const figures = [
        ...vote.fracties.map((each) => each.gewicht),
        ...Object.values(vote.uitslag?.gewicht ?? {}),
      ].map((value) => number(value, lang));
      for (const figure of figures) {
        expect(text).toContain(figure);
        expect(page).toContain(figure);
      }
      expect(text).toContain(lang === 'nl' ? 'Advies, geen besluit' : 'Advice, not a decision');
      expect(text).toContain(lang === 'nl' ? 'Demonstratie' : 'Demonstration');
    }
  });

  it('gives the same bytes again, and says when they are known', async () => {
    const vote = await confirmed();
    const path = `${base}/stemmingen/${vote.id}/uitslag.pdf`;
    const [one, two] = await Promise.all([app.get(path), app.get(path)]);
    expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await two.arrayBuffer()))).toBe(true);
    const etag = one.headers.get('etag') ?? '';
    const again = await app.app.request(`http://localhost:7071${path}`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect(one.headers.get('content-disposition')).toContain(`stemming-${vote.id}-uitslag.pdf`);
  });

  test.skipIf(!there)('tells nothing of ballots before they are public', async () => {
    const open = (await votes()).find((vote) => vote.stand === 'open');
    if (!open) throw new Error('The demonstration has no open vote');
    const rows = await table(`${base}/stemmingen/${open.id}/fracties.csv`);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.keuze).toBe('');
    expect(await table(`${base}/stemmingen/${open.id}/lezingen.csv`)).toEqual([]);
    expect(await printed(`${base}/stemmingen/${open.id}/uitslag.pdf`)).toContain(
      'De stemmen zijn openbaar na het sluiten.',
    );
  });

  test.skipIf(!there)('marks what was written on paper, in every file as by API', async () => {
    const open = (await votes()).find((vote) => vote.stand === 'open') as ApiVote;
    const [fraction] = open.fracties.filter((each) => each.fractie === 'gm0626-cda');
    const token = await app.token('Regiogriffier');
    const enter = await app.api(`/stemmingen/${open.id}/papier`, token, {
      stemmen: { [fraction?.fractie ?? '']: 'tegen' },
    });
    expect(enter.status).toBe(201);
    const marks = async () =>
      (await table(`${base}/stemmingen/${open.id}/fracties.csv`)).map((row) => row.op_papier);
    // How it came is not told before how it was voted.
    expect(new Set(await marks())).toEqual(new Set(['']));
    expect((await app.api(`/stemmingen/${open.id}/sluiten`, token, {})).status).toBe(201);
    const closed = (await votes()).find((vote) => vote.id === open.id) as ApiVote;
    const words = new Map<boolean | null, string>([
      [true, 'ja'],
      [false, 'nee'],
      [null, ''],
    ]);
    expect((await marks()).slice(0, closed.fracties.length)).toEqual(
      closed.fracties.map((each) => words.get(each.op_papier)),
    );
    expect(closed.fracties.filter((each) => each.op_papier).map((each) => each.fractie)).toEqual([
      fraction?.fractie,
    ]);
    const text = await printed(`${base}/stemmingen/${open.id}/uitslag.pdf`);
    expect(text).toMatch(/CDA Voorschoten .* tegen \(op papier\)/);
    expect(text.match(/\(op papier\)/g)).toHaveLength(1);
    expect(text).toContain('Op papier: ingevoerd door de regiogriffier.');
  });

  it('is none of a vote that is not there', async () => {
    for (const file of ['uitslag.pdf', 'fracties.csv', 'lezingen.csv'])
      for (const below of [base, `${base}/en`, `${base}/api/v1`])
        expect((await app.get(`${below}/stemmingen/9999/${file}`)).status).toBe(404);
  });
});
