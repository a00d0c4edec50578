import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
}, 120_000);
afterAll(() => app.close());

interface Player {
  readonly id: string;
  readonly gewicht: number;
  readonly fracties: readonly string[];
  readonly banzhaf: { readonly teller: string; readonly noemer: string };
}

it('counts each fraction in one bloc, with the weights of the vote, and swings that add up', async () => {
  const answer = await app.get('/leidse-regio/api/v1/stemmingen/4/macht/families');
  const { blokken } = (await answer.json()) as { blokken: Player[] };
  const vote = (await (await app.get('/leidse-regio/api/v1/stemmingen/4')).json()) as {
    fracties: { fractie: string; gewicht: number }[];
  };
  const weightOf = new Map(vote.fracties.map((each) => [each.fractie, each.gewicht]));
  expect(blokken.flatMap(({ fracties }) => fracties).toSorted()).toEqual([...weightOf.keys()].toSorted());
  for (const bloc of blokken)
    expect(bloc.fracties.reduce((sum, fraction) => sum + (weightOf.get(fraction) ?? 0), 0)).toBe(
      bloc.gewicht,
    );
  const d66 = blokken.find(({ id }) => id === 'd66');
  expect(d66?.fracties.length).toBeGreaterThan(2);
  expect(blokken.length).toBeLessThan(vote.fracties.length);
  const share = blokken.reduce(
    (sum, { banzhaf }) => sum + Number(banzhaf.teller) / Number(banzhaf.noemer),
    0,
  );
  expect(share).toBeCloseTo(1, 9);
});

it('is a page for anyone, reached from who could tip the vote, in both languages', async () => {
  const power = await (await app.get('/leidse-regio/stemmingen/4/macht')).text();
  expect(power).toContain('href="/leidse-regio/stemmingen/4/macht/families"');
  const page = await (await app.get('/leidse-regio/stemmingen/4/macht/families')).text();
  expect(page).toContain('Macht per partijfamilie');
  expect(page).toMatch(/D66 \(\d\)/);
  expect(await (await app.get('/leidse-regio/en/stemmingen/4/macht/families')).text()).toContain(
    'Power of each party family',
  );
  expect((await app.get('/leidse-regio/stemmingen/999/macht/families')).status).toBe(404);
});
