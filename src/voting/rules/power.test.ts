import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocs, type Player, powerComputable, powerOf, quotaOf, smallestCoalitions } from './power.ts';

const named = (weights: readonly number[]): Player[] =>
  weights.map((weight, index) => ({ id: `p${index}`, weight }));
const half = { numerator: 1, denominator: 2 };
const value = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
  Number(numerator) / Number(denominator);

/** Every coalition one by one. */
function bruteForce(weights: readonly number[], quota: number) {
  const n = weights.length;
  const sums = new Float64Array(2 ** n);
  const sizes = new Uint8Array(2 ** n);
  for (let set = 1; set < 2 ** n; set += 1) {
    const lowest = 31 - Math.clz32(set & -set);
    sums[set] = (sums[set & (set - 1)] as number) + (weights[lowest] as number);
    sizes[set] = (sizes[set & (set - 1)] as number) + 1;
  }
  const swings = weights.map(() => Array.from({ length: n }, () => 0n));
  let minimal = 0n;
  for (let set = 0; set < 2 ** n; set += 1) {
    const wins = (sums[set] as number) >= quota;
    if (wins && weights.every((w, i) => !(set & (1 << i)) || (sums[set] as number) - w < quota))
      minimal += 1n;
    if (wins) continue;
    for (let i = 0; i < n; i += 1) {
      if (set & (1 << i) || (sums[set] as number) + (weights[i] as number) < quota) continue;
      const own = swings[i] as bigint[];
      own[sizes[set] as number] = (own[sizes[set] as number] as bigint) + 1n;
    }
  }
  const fact = (m: number): bigint => (m < 2 ? 1n : BigInt(m) * fact(m - 1));
  return {
    minimal,
    swings: swings.map((own) => own.reduce((sum, each) => sum + each, 0n)),
    orders: swings.map((own) =>
      own.reduce((sum, each, size) => sum + each * fact(size) * fact(n - size - 1), 0n),
    ),
    scale: fact(n),
  };
}

/** @returns whether both shares are the same number */
const same = (a: { numerator: bigint; denominator: bigint }, numerator: bigint, denominator: bigint) =>
  a.numerator * denominator === numerator * a.denominator;

describe('power', () => {
  it('gives the known example of three shareholders: 50, 49 and 1', () => {
    const power = powerOf(named([50, 49, 1]), 51);
    expect(power.players.map((p) => p.swings)).toEqual([3n, 1n, 1n]);
    expect(power.players.map((p) => value(p.shapley))).toEqual([2 / 3, 1 / 6, 1 / 6]);
    expect(power).toMatchObject({ minimalWinning: 2n, fewest: 2, total: 100 });
  });
  it('gives the board of Nassau County in 1965: three of six count, the others for nothing', () => {
    const power = powerOf(named([9, 9, 7, 3, 1, 1]), 16);
    expect(power.players.map((p) => value(p.banzhaf))).toEqual([1 / 3, 1 / 3, 1 / 3, 0, 0, 0]);
  });
  it('gives a dictator all of it', () => {
    const power = powerOf(named([60, 30, 10]), 51);
    expect(power.players.map((p) => value(p.shapley))).toEqual([1, 0, 0]);
    expect(power.minimalWinning).toBe(1n);
  });
  it('gives a fraction without weight no power, and does not let it dilute that of others', () => {
    const [with0] = [powerOf(named([50, 49, 1, 0]), 51)];
    expect(with0.players.map((p) => value(p.shapley))).toEqual([2 / 3, 1 / 6, 1 / 6, 0]);
    expect(with0.players.map((p) => value(p.banzhaf))).toEqual([0.6, 0.2, 0.2, 0]);
  });
  it('says that nobody can win when all weigh nothing', () => {
    const power = powerOf(named([0, 0]), 1);
    expect(power).toMatchObject({ minimalWinning: 0n, fewest: undefined });
    expect(power.players.map((p) => value(p.banzhaf))).toEqual([0, 0]);
  });

  it('equals brute force', () => {
    const games = fc.record({
      weights: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 11 }),
      numerator: fc.integer({ min: 50, max: 99 }),
    });
    fc.assert(
      fc.property(games, ({ weights, numerator }) => {
        const total = weights.reduce((sum, w) => sum + w, 0);
        const quota = quotaOf(total, { numerator, denominator: 100 });
        const found = powerOf(named(weights), quota);
        const expected = bruteForce(weights, quota);
        const swings = expected.swings.reduce((sum, own) => sum + own, 0n);
        const scaleOf0 = weights.filter((w) => w === 0).length;
        expect(found.minimalWinning).toBe(expected.minimal);
        found.players.forEach((player, i) => {
          // A player without weight doubles every coalition: the shares stay.
          expect(player.swings * 2n ** BigInt(player.weight === 0 ? 0 : scaleOf0)).toBe(expected.swings[i]);
          if (swings > 0n) expect(same(player.banzhaf, expected.swings[i] ?? -1n, swings)).toBe(true);
          expect(same(player.shapley, expected.orders[i] ?? -1n, expected.scale)).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });
  it('equals brute force with 20 players', () => {
    const weights = Array.from({ length: 20 }, (_, i) => 37 * (i + 3) + ((i * i) % 11));
    const quota = quotaOf(
      weights.reduce((sum, w) => sum + w, 0),
      half,
    );
    const found = powerOf(named(weights), quota);
    const expected = bruteForce(weights, quota);
    expect(found.players.map((p) => p.swings)).toEqual(expected.swings);
    expect(found.minimalWinning).toBe(expected.minimal);
    expect(found.players.every((p, i) => same(p.shapley, expected.orders[i] ?? -1n, expected.scale))).toBe(
      true,
    );
  });

  it('adds up to one, and more weight never has less power', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(weights, (given) => {
        const total = given.reduce((sum, w) => sum + w, 0);
        fc.pre(total > 0);
        const { players } = powerOf(named(given), quotaOf(total, half));
        expect(players.reduce((sum, p) => sum + p.shapley.numerator, 0n)).toBe(
          players[0]?.shapley.denominator,
        );
        expect(players.reduce((sum, p) => sum + p.banzhaf.numerator, 0n)).toBe(
          players[0]?.banzhaf.denominator,
        );
        const sorted = players.toSorted((a, b) => a.weight - b.weight);
        sorted.slice(1).forEach((player, i) => {
          expect(player.swings >= (sorted[i]?.swings ?? 0n)).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('does not compute above forty players, or with a quota of half', () => {
    expect(powerComputable(named(Array(41).fill(3)), 62)).toBe(false);
    expect(() => powerOf(named(Array(41).fill(3)), 62)).toThrow(RangeError);
    expect(() => powerOf(named([2, 2]), 2)).toThrow(RangeError);
    expect(() => powerOf(named([1.5, 2]), 3)).toThrow(RangeError);
  });

  it('computes the region of 2026: every fraction with a seat, and the five municipalities', () => {
    const lists = readFileSync('src/main/demo/uitslagen-2026-03-18.csv', 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(';'))
      .filter((cells) => Number(cells[5]) > 0)
      .map((cells) => ({ id: `${cells[1]} ${cells[3]}`, weight: Number(cells[4]) }));
    const total = lists.reduce((sum, list) => sum + list.weight, 0);
    const quota = quotaOf(total, half);
    const byFraction = powerOf(lists, quota);
    expect(lists.length).toBeGreaterThan(30);
    expect(byFraction.players.reduce((sum, p) => sum + value(p.shapley), 0)).toBeCloseTo(1, 12);
    const towns = powerOf(
      blocs(lists, (list) => list.id.slice(0, 5)),
      quota,
    );
    // Leiden alone holds more than half: as one bloc it decides alone.
    expect(towns.players.map((p) => value(p.banzhaf))).toEqual([1, 0, 0, 0, 0]);
  });
});

describe('the smallest coalitions', () => {
  it('are minimal, winning and as small as can be', () => {
    const players = named([40, 30, 20, 10]);
    expect(smallestCoalitions(players, 51, 10)).toEqual([
      ['p0', 'p1'],
      ['p0', 'p2'],
    ]);
    expect(smallestCoalitions(players, 51, 1)).toHaveLength(1);
    expect(smallestCoalitions(named([0, 0]), 1, 5)).toEqual([]);
  });
});
