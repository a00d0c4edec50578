import type { FractionId, MunicipalityId } from '#kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, type Choice, type EligibleFraction, minimumMunicipalities, type VoteInput, voteResult, withoutHeaviest } from './weighted-vote.ts';
import { moveVote } from './vote-state.ts';

const rules = { threshold: { numerator: 1, denominator: 2 }, abstention: true, minimumMunicipalities: 'more_than_half' } as const;
const towns = ['gm0001', 'gm0002', 'gm0003', 'gm0004', 'gm0005'] as MunicipalityId[];
const fraction = (town: number, name: string, weight: number): EligibleFraction => ({
  fraction: `${towns[town]}-${name}` as FractionId,
  municipality: towns[town] as MunicipalityId,
  weight,
});
const three = [fraction(0, 'a', 100), fraction(1, 'b', 60), fraction(2, 'c', 50)];
function vote(eligible: readonly EligibleFraction[], choices: readonly (Choice | undefined)[], more: Partial<VoteInput> = {}): VoteInput {
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
    expect(voteResult(vote(equal, ['for', 'against', 'against']))).toMatchObject({ outcome: 'none', reason: 'tie' });
  });

  it('is none between half and a higher threshold', () => {
    const strict = { ...rules, threshold: { numerator: 2, denominator: 3 } };
    expect(voteResult(vote(three, ['for', undefined, 'against'], { rules: strict })).outcome).toBe('none');
    expect(voteResult(vote(three, ['for', 'for', 'against'], { rules: strict })).outcome).toBe('positive_vote');
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
    expect(voteResult(vote(one, [], { consensus: true }))).toMatchObject({ outcome: 'none', reason: 'minimum_not_met' });
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

  it('says what would have come without the heaviest municipality', () => {
    expect(withoutHeaviest(vote(three, ['for', 'against', 'for']))).toMatchObject({ municipality: 'gm0001', without: 'negative' });
  });

  it('refuses a ballot of a fraction that is not eligible, or two of one', () => {
    expect(() => voteResult({ ...vote(three, []), ballots: [{ fraction: 'gm0009-x' as FractionId, choice: 'for' }] })).toThrow(RangeError);
    const twice = { fraction: three[0]?.fraction as FractionId, choice: 'for' } as const;
    expect(() => voteResult({ ...vote(three, []), ballots: [twice, twice] })).toThrow(RangeError);
  });

  const votes = fc
    .uniqueArray(fc.tuple(fc.nat(4), fc.nat(8)), { selector: ([town, n]) => `${town}-${n}`, minLength: 1, maxLength: 34 })
    .chain((keys) =>
      fc.record({
        eligible: fc.tuple(...keys.map(([town, n]) => fc.integer({ min: 1, max: 30000 }).map((weight) => fraction(town, `f${n}`, weight)))),
        choices: fc.tuple(...keys.map(() => fc.constantFrom<(Choice | undefined)[]>('for', 'against', 'abstain', undefined))),
      }),
    )
    .map(({ eligible, choices }) => vote(eligible, choices, { participating: towns }));

  it('does not depend on the order of ballots or fractions', () => {
    fc.assert(
      fc.property(votes, (input) => {
        const turned = { ...input, ballots: [...input.ballots].reverse(), eligible: [...input.eligible].reverse() };
        expect(voteResult(turned)).toEqual(voteResult(input));
      }),
    );
  });

  it('has totals that equal the sums over fractions and over municipalities', () => {
    fc.assert(
      fc.property(votes, (input) => {
        const { weight, fractions, municipalities } = voteResult(input);
        const sum = (key: 'for' | 'against' | 'abstain' | 'notCast') => municipalities.reduce((total, m) => total + m[key], 0);
        const keys = ['for', 'against', 'abstain', 'notCast'] as const;
        for (const key of keys) expect(sum(key)).toBe(weight[key]);
        expect(keys.reduce((total, key) => total + weight[key], 0)).toBe(input.eligible.reduce((total, f) => total + f.weight, 0));
        expect(keys.reduce((total, key) => total + fractions[key], 0)).toBe(input.eligible.length);
      }),
    );
  });

  it('turns around when every fraction turns around', () => {
    const mirror = { for: 'against', against: 'for', abstain: 'abstain' } as const;
    const other = { positive_vote: 'negative', negative: 'positive_vote', none: 'none', positive_consensus: 'positive_consensus' };
    fc.assert(
      fc.property(votes, (input) => {
        const turned = voteResult({ ...input, ballots: input.ballots.map((b) => ({ ...b, choice: mirror[b.choice] })) });
        expect(turned.outcome).toBe(other[voteResult(input).outcome]);
      }),
    );
  });
});

describe('the state of a vote', () => {
  it('closes, is confirmed, and can be annulled from each', () => {
    expect(moveVote('open', 'close')).toEqual({ ok: true, value: 'closed' });
    expect(moveVote('closed', 'confirm')).toEqual({ ok: true, value: 'confirmed' });
    expect(moveVote('open', 'confirm')).toMatchObject({ ok: false, code: 'vote_state' });
    for (const state of ['open', 'closed', 'confirmed'] as const) expect(moveVote(state, 'annul')).toEqual({ ok: true, value: 'annulled' });
    expect(moveVote('annulled', 'annul')).toMatchObject({ ok: false });
  });
});
