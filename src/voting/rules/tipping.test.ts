import { expect, it } from 'vitest';
import type { FractionId, MunicipalityId } from '#kernel';
import { tippers } from './tipping.ts';
import type { Choice, VoteInput } from './weighted-vote.ts';

const town = 'gm0001' as MunicipalityId;
const input = (
  given: readonly (readonly [weight: number, choice: Choice])[],
  consensus = false,
): VoteInput => ({
  eligible: given.map(([weight], i) => ({
    fraction: `gm0001-f${i}` as FractionId,
    municipality: town,
    weight,
  })),
  ballots: given.map(([, choice], i) => ({ fraction: `gm0001-f${i}` as FractionId, choice })),
  rules: {
    threshold: { numerator: 1, denominator: 2 },
    abstention: true,
    minimumMunicipalities: 'more_than_half',
  },
  participating: [town],
  consensus,
});

it.each([
  [
    'the heavy one, and not the light',
    [
      [60, 'for'],
      [30, 'against'],
      [10, 'for'],
    ],
    [['gm0001-f0', 'negative']],
  ],
  [
    'each of two that are both needed',
    [
      [40, 'for'],
      [20, 'for'],
      [50, 'against'],
    ],
    [
      ['gm0001-f0', 'negative'],
      ['gm0001-f1', 'negative'],
    ],
  ],
  [
    'to a tie',
    [
      [50, 'for'],
      [25, 'for'],
      [25, 'against'],
    ],
    [
      ['gm0001-f0', 'negative'],
      ['gm0001-f1', 'none'],
    ],
  ],
  [
    'nobody who abstained',
    [
      [50, 'abstain'],
      [20, 'for'],
    ],
    [['gm0001-f1', 'negative']],
  ],
] as const)('names %s', (_name, given, expected) => {
  expect(tippers(input(given)).map((t) => [t.fraction, t.otherwise])).toEqual(expected);
});

it('names nobody where there was consensus', () => {
  expect(
    tippers(
      input(
        [
          [60, 'for'],
          [10, 'against'],
        ],
        true,
      ),
    ),
  ).toEqual([]);
});
