import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MunicipalityId } from '#kernel';
import { type Chaired, chairBalance, partsOf } from './chairs.ts';

const towns = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005'] as MunicipalityId[];
const [one, two, three] = towns as [MunicipalityId, MunicipalityId, MunicipalityId];
const body = (id: string, chair: MunicipalityId | null, participants: MunicipalityId[] = []): Chaired => ({
  id,
  chair,
  participants,
});
const many = (count: number, chair: MunicipalityId | null) =>
  Array.from({ length: count }, (_none, index) => body(`b${index}`, chair));

describe('the fair share of the chairs', () => {
  it.each([
    [0, 5, 0],
    [1, 5, 1],
    [4, 5, 1],
    [5, 5, 1],
    [6, 5, 2],
    [8, 5, 2],
    [10, 5, 2],
    [11, 5, 3],
    [7, 2, 4],
    [3, 1, 3],
  ])('of %i bodies over %i municipalities is %i', (bodies, municipalities, fair) => {
    const { shares } = chairBalance(many(bodies, null), towns.slice(0, municipalities));
    expect(shares.map((share) => share.fair)).toEqual(Array(municipalities).fill(fair));
  });

  it('counts a body for those that take part in it', () => {
    const bodies = [
      body('a', one, [one, two]),
      body('b', one, [one, two]),
      body('c', two, [one, two, three]),
      body('d', null, [three]),
    ];
    const { shares, withoutChair } = chairBalance(bodies, [one, two, three]);
    // 1/2 + 1/2 + 1/3 for the first two, 1/3 + 1 for the third.
    expect(shares).toEqual([
      { municipality: one, chairs: ['a', 'b'], fair: 2, aboveFair: false },
      { municipality: two, chairs: ['c'], fair: 2, aboveFair: false },
      { municipality: three, chairs: [], fair: 2, aboveFair: false },
    ]);
    expect(withoutChair).toEqual(['d']);
  });

  it('rounds up no whole: three thirds are one chair', () => {
    const thirds = ['a', 'b', 'c'].map((id) => body(id, one, [one, two, three]));
    const { shares } = chairBalance(thirds, towns);
    expect(shares.map((share) => share.fair)).toEqual([1, 1, 1, 0, 0]);
    expect(shares[0]).toMatchObject({ aboveFair: true, chairs: ['a', 'b', 'c'] });
    expect(shares.filter((share) => share.aboveFair)).toHaveLength(1);
  });

  const anyBody = fc.record({
    id: fc.uuid(),
    chair: fc.constantFrom(...towns, null),
    participants: fc.subarray(towns),
  });
  it('loses no chair, and together is enough for all bodies', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 12 }), (bodies) => {
        const { shares, withoutChair } = chairBalance(bodies, towns);
        const chaired = shares.reduce((sum, share) => sum + share.chairs.length, 0);
        expect(chaired + withoutChair.length).toBe(bodies.length);
        const fair = shares.reduce((sum, share) => sum + share.fair, 0);
        expect(fair).toBeGreaterThanOrEqual(bodies.length);
        expect(fair).toBeLessThan(bodies.length + towns.length);
        for (const share of shares) expect(share.aboveFair).toBe(share.chairs.length > share.fair);
      }),
    );
  });

  it('with all in all bodies is bodies divided by municipalities, rounded up', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 5 }), (count, size) => {
        const { shares } = chairBalance(many(count, null), towns.slice(0, size));
        for (const { fair } of shares) expect(fair).toBe(Math.ceil(count / size));
      }),
    );
  });
});

it.each([
  [[], [one, two, three]],
  [[two], [two]],
  [
    [three, one],
    [one, three],
  ],
])('who takes part when %j are named', (participants, expected) => {
  expect(partsOf({ participants }, [one, two, three])).toEqual(expected);
});
