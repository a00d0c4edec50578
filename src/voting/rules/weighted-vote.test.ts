import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FractionId, MunicipalityId } from '#kernel';
import { moveVote } from './vote-state.ts';
import {
  type Ballot,
  type Choice,
  type EligibleFraction,
  minimumMunicipalities,
  type VoteInput,
  voteResult,
  withoutHeaviest,
} from './weighted-vote.ts';

const rules = {
  threshold: { numerator: 1, denominator: 2 },
  abstention: true,
  minimumMunicipalities: 'more_than_half',
} as const;
const towns = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005'] as MunicipalityId[];
const fraction = (town: number, name: string, weight: number): EligibleFraction => ({
  fraction: `${towns[town]}-${name}` as FractionId,
  municipality: towns[town] as MunicipalityId,
  weight,
});
const three = [fraction(0, 'a', 100), fraction(1, 'b', 60), fraction(2, 'c', 50)];
function vote(
  eligible: readonly EligibleFraction[],
  choices: readonly (Choice | undefined)[],
  more: Partial<VoteInput> = {},
): VoteInput {
  const ballots = eligible.flatMap((f, i): Ballot[] => {
    const choice = choices[i];
    return choice ? [{ fraction: f.fraction, choice }] : [];
  });
  return { eligible, ballots, rules, participating: towns.slice(0, 3), consensus: false, ...more };
}

describe('the weighted vote', () => {
  it.each([
    ['more weight for', ['for', 'for', 'against'], 'positive_vote', undefined],
    ['more weight against', ['against', 'for', undefined], 'negative', undefined],
    ['abstention and silence count in neither', ['abstain', 'for', undefined], 'positive_vote', undefined],
    ['nobody for or against', ['abstain', undefined, undefined], 'none', 'tie'],
  ] as const)('%s', (_name, choices, outcome, reason) => {
    expect(voteResult(vote(three, choices))).toMatchObject({ outcome, reason });
  });

  it('is none on a tie of weights', () => {
    const equal = [fraction(0, 'a', 70), fraction(1, 'b', 40), fraction(2, 'c', 30)];
    expect(voteResult(vote(equal, ['for', 'against', 'against']))).toMatchObject({
      outcome: 'none',
      reason: 'tie',
    });
  });

  it('is none between half and a higher threshold', () => {
    const strict = { ...rules, threshold: { numerator: 2, denominator: 3 } };
    expect(voteResult(vote(three, ['for', undefined, 'against'], { rules: strict })).outcome).toBe('none');
    expect(voteResult(vote(three, ['for', 'for', 'against'], { rules: strict })).outcome).toBe(
      'positive_vote',
    );
  });

  it('leaves out a municipality whose fractions are absent, and still shows it (vector 8)', () => {
    const result = voteResult(vote(three.slice(0, 2), ['for', 'against']));
    expect(result.weight).toEqual({ for: 100, against: 60, abstain: 0, notCast: 0 });
    expect(result.municipalities.map((m) => m.side)).toEqual(['for', 'against', 'neither']);
    expect(result.minimum).toEqual({ needed: 2, present: 2 });
  });

  it('needs fractions of enough municipalities, for consensus too', () => {
    const one = [fraction(0, 'a', 100)];
    expect(voteResult(vote(one, ['for']))).toMatchObject({ outcome: 'none', reason: 'minimum_not_met' });
    expect(voteResult(vote(one, [], { consensus: true }))).toMatchObject({
      outcome: 'none',
      reason: 'minimum_not_met',
    });
    expect(voteResult(vote(three, [], { consensus: true })).outcome).toBe('positive_consensus');
  });

  it.each([
    [5, 3],
    [3, 2],
    [2, 2],
    [4, 3],
  ])('of %i participating municipalities more than half is %i', (participating, needed) => {
    expect(minimumMunicipalities('more_than_half', participating)).toBe(needed);
  });

  it.each([
    [3, 5, 3],
    [3, 2, 2],
    [1, 4, 1],
  ])('a minimum of %i asks %i participating ones for %i', (rule, participating, needed) => {
    expect(minimumMunicipalities(rule, participating)).toBe(needed);
  });

  it('says what would have come without the heaviest municipality', () => {
    expect(withoutHeaviest(vote(three, ['for', 'against', 'for']))).toMatchObject({
      municipality: 'gm0001',
      without: 'negative',
    });
  });

  it('refuses a ballot of a fraction that is not eligible, or two of one', () => {
    expect(() =>
      voteResult({ ...vote(three, []), ballots: [{ fraction: 'gm0009-x' as FractionId, choice: 'for' }] }),
    ).toThrow(RangeError);
    const twice = { fraction: three[0]?.fraction as FractionId, choice: 'for' } as const;
    expect(() => voteResult({ ...vote(three, []), ballots: [twice, twice] })).toThrow(RangeError);
  });

  it('refuses a fraction of a municipality that does not take part', () => {
    const stranger = [...three, fraction(4, 'e', 500)];
    expect(() => voteResult(vote(stranger, ['for', 'for', 'for', 'for']))).toThrow(RangeError);
  });

  it('refuses an abstention where the rulebook has none', () => {
    expect(() => voteResult(vote(three, ['abstain'], { rules: { ...rules, abstention: false } }))).toThrow(
      RangeError,
    );
  });

  it('compares with a threshold exactly, where a division would round', () => {
    const twoThirds = { ...rules, threshold: { numerator: 2, denominator: 3 } };
    const exact = [fraction(0, 'a', 2), fraction(1, 'b', 1), fraction(2, 'c', 1)];
    expect(voteResult(vote(exact, ['for', 'against'], { rules: twoThirds }))).toMatchObject({
      outcome: 'none',
      reason: 'between_half_and_threshold',
    });
    // A fifth of a vote above three fifths of 2^53 - 4: as a floating point share exactly three fifths.
    const threeFifths = { ...rules, threshold: { numerator: 3, denominator: 5 } };
    const large = [fraction(0, 'a', 5_404_319_552_844_593), fraction(1, 'b', 3_602_879_701_896_395)];
    expect(voteResult(vote(large, ['for', 'against'], { rules: threeFifths })).outcome).toBe('positive_vote');
  });

  it('says nothing about the heaviest municipality when weight decided nothing', () => {
    expect(withoutHeaviest(vote(three, [], { consensus: true }))).toBeUndefined();
    expect(withoutHeaviest(vote(three, []))).toBeUndefined();
  });

  const votes = fc
    .uniqueArray(fc.tuple(fc.nat(4), fc.nat(8)), {
      selector: ([town, n]) => `${town}-${n}`,
      minLength: 1,
      maxLength: 34,
    })
    .chain((keys) =>
      fc.record({
        eligible: fc.tuple(
          ...keys.map(([town, n]) =>
            fc.integer({ min: 1, max: 30000 }).map((weight) => fraction(town, `f${n}`, weight)),
          ),
        ),
        choices: fc.tuple(
          ...keys.map(() => fc.constantFrom<(Choice | undefined)[]>('for', 'against', 'abstain', undefined)),
        ),
      }),
    )
    .map(({ eligible, choices }) => vote(eligible, choices, { participating: towns }));

  it('does not depend on the order of ballots or fractions', () => {
    fc.assert(
      fc.property(votes, (input) => {
        const turned = {
          ...input,
          ballots: [...input.ballots].reverse(),
          eligible: [...input.eligible].reverse(),
        };
        expect(voteResult(turned)).toEqual(voteResult(input));
      }),
    );
  });

  it('has totals that equal the sums over fractions and over municipalities', () => {
    fc.assert(
      fc.property(votes, (input) => {
        const { weight, fractions, municipalities } = voteResult(input);
        const sum = (key: 'for' | 'against' | 'abstain' | 'notCast') =>
          municipalities.reduce((total, m) => total + m[key], 0);
        const keys = ['for', 'against', 'abstain', 'notCast'] as const;
        for (const key of keys) expect(sum(key)).toBe(weight[key]);
        expect(keys.reduce((total, key) => total + weight[key], 0)).toBe(
          input.eligible.reduce((total, f) => total + f.weight, 0),
        );
        expect(keys.reduce((total, key) => total + fractions[key], 0)).toBe(input.eligible.length);
      }),
    );
  });

  it('does not change by a fraction more that does not vote, once the minimum is met', () => {
    const silent = fc.tuple(votes, fc.nat(4), fc.integer({ min: 1, max: 30000 }));
    fc.assert(
      fc.property(silent, ([input, town, weight]) => {
        const before = voteResult(input);
        fc.pre(before.reason !== 'minimum_not_met');
        const more = voteResult({
          ...input,
          eligible: [...input.eligible, fraction(town, 'silent', weight)],
        });
        expect([more.outcome, more.reason]).toEqual([before.outcome, before.reason]);
        expect(more.weight).toEqual({ ...before.weight, notCast: before.weight.notCast + weight });
      }),
    );
  });

  it('turns around when every fraction turns around', () => {
    const mirror = { for: 'against', against: 'for', abstain: 'abstain' } as const;
    const other = {
      positive_vote: 'negative',
      negative: 'positive_vote',
      none: 'none',
      positive_consensus: 'positive_consensus',
    };
    fc.assert(
      fc.property(votes, (input) => {
        const turned = voteResult({
          ...input,
          ballots: input.ballots.map((b) => ({ ...b, choice: mirror[b.choice] })),
        });
        expect(turned.outcome).toBe(other[voteResult(input).outcome]);
      }),
    );
  });
});

/** Lists with a seat at the council elections of 18 March 2026, valid votes (Kiesraad, GR2026). */
const lists2026 = [
  [18376, 8990, 8764, 5561, 4371, 3926, 3483, 3424, 2618, 2091, 1568],
  [3297, 2466, 2334, 2205, 1683],
  [2975, 2931, 2322, 2000, 1947, 868],
  [2926, 2763, 2172, 2048, 1597, 1223, 556],
  [1695, 1636, 617, 615, 600],
];
const leiden = towns[0];

describe('with the weights of the Leidse regio since 2026', () => {
  const region = lists2026.flatMap((lists, town) => lists.map((weight, i) => fraction(town, `${i}`, weight)));
  const whole = (choice: (f: EligibleFraction) => Choice | undefined, more: Partial<VoteInput> = {}) =>
    vote(region, region.map(choice), { participating: towns, ...more });

  it('has 34 fractions with 106,648 votes, of which Leiden holds 59.2 %', () => {
    const { weight, fractions, municipalities } = voteResult(whole(() => 'for'));
    expect([fractions.for, weight.for]).toEqual([34, 106_648]);
    expect(municipalities.map((m) => m.for)).toEqual([63_172, 11_985, 13_043, 13_285, 5_163]);
    expect(Math.round((1000 * 63_172) / weight.for)).toBe(592);
  });

  it('shows beside the weight that one municipality carried it against four', () => {
    const input = whole((f) => (f.municipality === leiden ? 'for' : 'against'));
    const result = voteResult(input);
    expect(result.outcome).toBe('positive_vote');
    expect(result.fractions).toMatchObject({ for: 11, against: 23 });
    expect(result.municipalities.map((m) => m.side)).toEqual([
      'for',
      'against',
      'against',
      'against',
      'against',
    ]);
    expect(withoutHeaviest(input)).toEqual({
      municipality: leiden,
      withIt: 'positive_vote',
      without: 'negative',
    });
  });

  it('does not let Leiden alone reach two thirds', () => {
    const twoThirds = { ...rules, threshold: { numerator: 2, denominator: 3 } };
    expect(
      voteResult(whole((f) => (f.municipality === leiden ? 'for' : 'against'), { rules: twoThirds })),
    ).toMatchObject({
      outcome: 'none',
      reason: 'between_half_and_threshold',
    });
  });

  it('takes an absent Leiden out of the denominator (vector 8)', () => {
    const present = region.filter((f) => f.municipality !== leiden);
    const result = voteResult(
      vote(
        present,
        present.map((f) => (f.municipality === towns[4] ? 'against' : 'for')),
        { participating: towns },
      ),
    );
    expect(result.weight).toEqual({ for: 38_313, against: 5_163, abstain: 0, notCast: 0 });
    expect(result.municipalities[0]).toMatchObject({
      municipality: leiden,
      for: 0,
      against: 0,
      side: 'neither',
    });
    expect(result).toMatchObject({ outcome: 'positive_vote', minimum: { needed: 3, present: 4 } });
  });

  it('needs more than two municipalities, however heavy they are', () => {
    const two = region.filter((f) => f.municipality === leiden || f.municipality === towns[3]);
    expect(
      voteResult(
        vote(
          two,
          two.map(() => 'for'),
          { participating: towns },
        ),
      ),
    ).toMatchObject({
      outcome: 'none',
      reason: 'minimum_not_met',
    });
  });
});

describe('the state of a vote', () => {
  it('closes, is confirmed, and can be annulled from each', () => {
    expect(moveVote('open', 'close')).toEqual({ ok: true, value: 'closed' });
    expect(moveVote('closed', 'confirm')).toEqual({ ok: true, value: 'confirmed' });
    expect(moveVote('open', 'confirm')).toMatchObject({ ok: false, code: 'vote_state' });
    for (const state of ['open', 'closed', 'confirmed'] as const)
      expect(moveVote(state, 'annul')).toEqual({ ok: true, value: 'annulled' });
    expect(moveVote('annulled', 'annul')).toMatchObject({ ok: false });
  });
});
