import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FractionId, MunicipalityId } from '#kernel';
import { arithmetic } from './arithmetic.ts';
import { type Ballot, type Choice, type VoteInput, voteResult } from './weighted-vote.ts';

const towns = ['gm0001', 'gm0002', 'gm0003'] as MunicipalityId[];
const votes = fc
  .record({
    fractions: fc.array(
      fc.record({
        town: fc.nat(2),
        weight: fc.integer({ min: 1, max: 50_000 }),
        choice: fc.constantFrom<Choice | undefined>('for', 'against', 'abstain', undefined),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    threshold: fc.constantFrom({ numerator: 1, denominator: 2 }, { numerator: 2, denominator: 3 }),
    minimum: fc.constantFrom<number | 'more_than_half'>('more_than_half', 1, 3, 5),
  })
  .map(({ fractions, threshold, minimum }): VoteInput => {
    const eligible = fractions.map(({ town, weight }, index) => ({
      fraction: `f${index}` as FractionId,
      municipality: towns[town] as MunicipalityId,
      weight,
    }));
    const ballots = fractions.flatMap(({ choice }, index): Ballot[] =>
      choice ? [{ fraction: `f${index}` as FractionId, choice }] : [],
    );
    const rules = { threshold, abstention: true, minimumMunicipalities: minimum };
    return { eligible, ballots, rules, participating: towns, consensus: false };
  });

it('a reader who adds up what is written comes to the result', () => {
  fc.assert(
    fc.property(votes, (input) => {
      const result = voteResult(input);
      const sums = arithmetic(input);
      for (const key of ['for', 'against', 'abstain', 'notCast'] as const) {
        const { addends, sum } = sums[key];
        expect(addends.reduce((total, each) => total + each.weight, 0)).toBe(sum);
        expect(sum).toBe(result.weight[key]);
      }
      const outcome = !sums.minimum.met
        ? 'none'
        : sums.threshold.met
          ? 'positive_vote'
          : sums.half.left < sums.half.right
            ? 'negative'
            : 'none';
      expect(outcome).toBe(result.outcome);
      expect(sums.minimum).toMatchObject(result.minimum);
    }),
  );
});
