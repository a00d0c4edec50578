import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quorumStanding } from './quorum.ts';

const towns = ['a', 'b', 'c', 'd', 'e'];
const fractions = towns.flatMap((municipality) =>
  [1, 2].map((n) => ({ fraction: `${municipality}${n}`, municipality })),
);
const stand = (rule: Parameters<typeof quorumStanding>[0], present: readonly string[]) =>
  quorumStanding(rule, towns, fractions, present);

describe('the quorum', () => {
  it('is none in the model', () => {
    expect(stand('none', [])).toBeUndefined();
  });

  it.each([
    [[], 0, false],
    [['a1', 'a2', 'b1'], 2, false],
    [['a1', 'b1', 'c2'], 3, true],
    [['a1', 'b1', 'c2', 'elsewhere'], 3, true],
  ] as const)('of municipalities: with %j', (present, there, met) => {
    expect(stand('more_than_half_of_municipalities', present)).toMatchObject({
      there,
      needed: 3,
      of: 5,
      met,
    });
  });

  it.each([
    [['a1', 'a2', 'b1', 'b2', 'c1'], 5, false],
    [['a1', 'a2', 'b1', 'b2', 'c1', 'c2'], 6, true],
  ] as const)('of fractions: with %j', (present, there, met) => {
    expect(stand('more_than_half_of_fractions', present)).toMatchObject({ there, needed: 6, of: 10, met });
  });

  it('is never lost because somebody came', () => {
    const names = fractions.map((each) => each.fraction);
    fc.assert(
      fc.property(
        fc.constantFrom('more_than_half_of_municipalities', 'more_than_half_of_fractions'),
        fc.subarray(names),
        fc.constantFrom(...names),
        (rule, present, comer) => {
          if (stand(rule, present)?.met) expect(stand(rule, [...present, comer])?.met).toBe(true);
        },
      ),
    );
  });
});
