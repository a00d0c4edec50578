import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FractionId, MunicipalityId } from '#kernel';
import { type OutcomeRules, type PastVote, tryRules, type WeightRules } from './try-rules.ts';
import { type Choice, voteResult } from './weighted-vote.ts';

const towns = ['gm0001', 'gm0002', 'gm0003'] as MunicipalityId[];
const usual: OutcomeRules = {
  weights: 'votes_at_latest_election',
  splitOff: 'nothing',
  threshold: { numerator: 1, denominator: 2 },
  abstention: true,
  minimumMunicipalities: 'more_than_half',
};

interface Drawn {
  readonly town: number;
  readonly votes: number;
  readonly seats: number;
  readonly choice: Choice | null;
}
function past(fractions: readonly Drawn[], rules: OutcomeRules = usual, consensus = false): PastVote {
  const named = fractions.map((f, index) => ({ ...f, id: `f${index}` as FractionId }));
  const weight = (f: Drawn, by = rules.weights) =>
    ({ votes_at_latest_election: f.votes, seats: f.seats, equal: 1 })[by];
  return {
    own: rules,
    without: [],
    weigh: ({ weights }) => new Map(named.map((f) => [f.id, weight(f, weights)])),
    input: {
      eligible: named.map((f) => ({
        fraction: f.id,
        municipality: towns[f.town] as MunicipalityId,
        weight: weight(f),
      })),
      ballots: named.flatMap((f) =>
        f.choice === null || (f.choice === 'abstain' && !rules.abstention)
          ? []
          : [{ fraction: f.id, choice: f.choice }],
      ),
      rules,
      participating: towns,
      consensus,
    },
  };
}

const f = (town: number, votes: number, seats: number, choice: Choice | null): Drawn => ({
  town,
  votes,
  seats,
  choice,
});
/** By votes 60 to 40, by seats 6 to 6, by heads one to three. */
const large = [f(0, 60, 6, 'for'), f(1, 14, 2, 'against'), f(1, 13, 2, 'against'), f(2, 13, 2, 'against')];

describe('a past vote under other rules', () => {
  it.each<[string, Partial<OutcomeRules>, string, string[]]>([
    ['the same', {}, 'positive_vote', []],
    ['seats', { weights: 'seats' }, 'none', ['weights']],
    ['one fraction one vote', { weights: 'equal' }, 'negative', ['weights']],
    ['a higher threshold', { threshold: { numerator: 2, denominator: 3 } }, 'none', ['threshold']],
    ['a minimum that is met', { minimumMunicipalities: 3 }, 'positive_vote', []],
    [
      'two that each give it',
      { weights: 'seats', threshold: { numerator: 2, denominator: 3 } },
      'none',
      ['weights', 'threshold'],
    ],
  ])('%s', (_case, change, outcome, tipped) => {
    const tried = tryRules(past(large), { ...usual, ...change });
    expect(tried.before.outcome).toBe('positive_vote');
    expect(tried.now?.outcome).toBe(outcome);
    expect([tried.changes, tried.tipped]).toEqual([outcome !== 'positive_vote', tipped]);
  });

  it('names no single setting where it takes two together', () => {
    // By votes 80 %, by seats 60 %: below two thirds by seats only.
    const vote = past([f(0, 80, 6, 'for'), f(1, 20, 4, 'against')]);
    const tried = tryRules(vote, {
      ...usual,
      weights: 'seats',
      threshold: { numerator: 2, denominator: 3 },
    });
    expect([tried.now?.outcome, tried.changes, tried.tipped]).toEqual(['none', true, []]);
  });

  it('misses its minimum', () => {
    const vote = past([f(0, 60, 6, 'for'), f(1, 20, 2, 'against')]);
    const tried = tryRules(vote, { ...usual, minimumMunicipalities: 3 });
    expect([tried.now?.reason, tried.tipped]).toEqual(['minimum_not_met', ['minimumMunicipalities']]);
  });

  it('is not told where the result does not say what a fraction would have weighed', () => {
    const vote = past(large);
    const weigh: PastVote['weigh'] = (rules) => (rules.weights === 'seats' ? undefined : vote.weigh(rules));
    const tried = tryRules({ ...vote, weigh }, { ...usual, weights: 'seats' });
    expect([tried.now, tried.changes]).toEqual([undefined, false]);
    expect(tryRules({ ...vote, weigh }, { ...usual, weights: 'equal' }).now?.outcome).toBe('negative');
    const agreed = past(large, usual, true);
    expect(tryRules({ ...agreed, weigh }, { ...usual, weights: 'seats' }).now?.outcome).toBe(
      'positive_consensus',
    );
  });

  it('leaves out who would have weighed nothing, and its ballot', () => {
    // The second split off from the first with a share, and voted against: 60 to 40, then 45 to 55.
    const vote = past([f(0, 45, 6, 'for'), f(0, 15, 2, 'against'), f(1, 40, 4, 'against')]);
    const share: WeightRules = { weights: 'votes_at_latest_election', splitOff: 'share_by_members' };
    const weigh: PastVote['weigh'] = (rules) =>
      rules.splitOff === 'nothing'
        ? new Map([
            ['f0' as FractionId, 60],
            ['f1' as FractionId, 0],
            ['f2' as FractionId, 40],
          ])
        : vote.weigh(rules);
    const tried = tryRules({ ...vote, own: share, weigh }, usual);
    expect([tried.before.outcome, tried.now?.outcome]).toEqual(['negative', 'positive_vote']);
    expect(tried.now?.weight).toEqual({ for: 60, against: 40, abstain: 0, notCast: 0 });
    expect(tried.now?.fractions).toEqual({ for: 1, against: 1, abstain: 0, notCast: 0 });
    expect([tried.tipped, tried.unheard]).toEqual([['splitOff'], undefined]);
  });

  it('says of who had no weight what it could have made of it', () => {
    // The fraction f9 left the first with 15 of its votes, and could not vote.
    const vote = past([f(0, 60, 8, 'for'), f(1, 50, 6, 'against')]);
    const without = [{ fraction: 'f9' as FractionId, municipality: towns[0] as MunicipalityId }];
    const weigh: PastVote['weigh'] = (rules) =>
      new Map([
        ['f0' as FractionId, rules.splitOff === 'nothing' ? 60 : 45],
        ['f1' as FractionId, 50],
        ['f9' as FractionId, rules.splitOff === 'nothing' ? 0 : 15],
      ]);
    const tried = tryRules({ ...vote, without, weigh }, { ...usual, splitOff: 'share_by_members' });
    expect([tried.before.outcome, tried.now?.outcome]).toEqual(['positive_vote', 'negative']);
    expect(tried.tipped).toEqual(['splitOff']);
    expect(tried.unheard).toEqual({ count: 1, weight: 15, allFor: 'positive_vote', allAgainst: 'negative' });
    expect(tryRules({ ...vote, without, weigh }, usual).unheard).toBeUndefined();
  });

  it('says what abstainers could have made of it where they might not abstain', () => {
    const vote = past([f(0, 60, 6, 'for'), f(1, 50, 6, 'against'), f(2, 30, 3, 'abstain')]);
    const tried = tryRules(vote, { ...usual, abstention: false });
    expect(tried.now?.outcome).toBe('positive_vote');
    expect(tried.now?.weight).toMatchObject({ abstain: 0, notCast: 30 });
    expect(tried.abstained).toEqual({ count: 1, allFor: 'positive_vote', allAgainst: 'negative' });
    expect(tryRules(vote, usual).abstained).toBeUndefined();
  });
});

describe('properties', () => {
  const rules: fc.Arbitrary<OutcomeRules> = fc.record({
    weights: fc.constantFrom<WeightRules['weights']>('votes_at_latest_election', 'seats', 'equal'),
    splitOff: fc.constantFrom<WeightRules['splitOff']>('nothing', 'share_by_members'),
    threshold: fc.constantFrom(
      { numerator: 1, denominator: 2 },
      { numerator: 2, denominator: 3 },
      { numerator: 3, denominator: 4 },
    ),
    abstention: fc.boolean(),
    minimumMunicipalities: fc.constantFrom(1, 2, 3, 'more_than_half' as const),
  });
  const fractions = fc.array(
    fc.record({
      town: fc.nat(2),
      votes: fc.integer({ min: 1, max: 40_000 }),
      seats: fc.integer({ min: 1, max: 20 }),
      choice: fc.constantFrom<Choice | null>('for', 'against', 'abstain', null),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('its own rules give what it gave', () => {
    fc.assert(
      fc.property(fractions, rules, fc.boolean(), (drawn, own, consensus) => {
        const vote = past(drawn, own, consensus);
        const tried = tryRules(vote, own);
        expect(tried.now).toEqual(tried.before);
        expect(tried.before).toEqual(voteResult(vote.input));
        expect([tried.changes, tried.tipped, tried.abstained]).toEqual([false, [], undefined]);
        expect(tried.unheard).toBeUndefined();
      }),
    );
  });

  it('other rules give what a vote held under them gives', () => {
    fc.assert(
      fc.property(fractions, rules, rules, (drawn, own, other) => {
        // Abstentions that one of the two does not allow cannot be compared.
        const cast = drawn.map((each) => (each.choice === 'abstain' ? { ...each, choice: null } : each));
        const tried = tryRules(past(cast, own), other);
        expect(tried.now).toEqual(voteResult(past(cast, other).input));
        expect(tried.changes).toBe(tried.now?.outcome !== tried.before.outcome);
      }),
    );
  });

  it('what all abstainers together could have done bounds what is assumed of them', () => {
    fc.assert(
      fc.property(fractions, rules, (drawn, other) => {
        const tried = tryRules(past(drawn), { ...other, abstention: false });
        const rank = { negative: 0, none: 1, positive_vote: 2, positive_consensus: 2 };
        if (!tried.abstained || !tried.now || tried.now.weight.for + tried.now.weight.against === 0) return;
        expect(rank[tried.now.outcome]).toBeLessThanOrEqual(rank[tried.abstained.allFor]);
        expect(rank[tried.now.outcome]).toBeGreaterThanOrEqual(rank[tried.abstained.allAgainst]);
      }),
    );
  });
});
