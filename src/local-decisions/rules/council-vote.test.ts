import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastVotes } from '#kernel';
import { councilVote, doubtsOf, mayOpen } from './council-vote.ts';

const vote = (votesFor: number, against: number, more: object = {}) =>
  councilVote({
    sitting: 39,
    recused: 0,
    for: votesFor,
    against,
    afterTie: false,
    calledAnew: false,
    ...more,
  });

describe('a vote of a council of 39 (domain.md 11, vector 5)', () => {
  it('opens with 20 members present and not with 19', () => {
    expect([mayOpen(39, 20), mayOpen(39, 19)]).toEqual([true, false]);
    // Half of an even number is not more than half.
    expect([mayOpen(38, 20), mayOpen(38, 19)]).toEqual([true, false]);
  });

  it.each([
    ['20 take part', 20, 0, {}, 'adopted'],
    ['19 take part', 19, 0, {}, 'invalid'],
    ['19 take part in a meeting that was called anew', 19, 0, { calledAnew: true }, 'adopted'],
    ['20 to 19', 20, 19, {}, 'adopted'],
    ['19 to 20', 19, 20, {}, 'rejected'],
    ['19 to 19 with 38 present', 19, 19, {}, 'postponed'],
    ['19 to 19 when it comes back', 19, 19, { afterTie: true }, 'rejected'],
    ['9 to 9 when it comes back: too few, then as well', 9, 9, { afterTie: true }, 'invalid'],
    ['19 to 19 of a council of 38, complete', 19, 19, { sitting: 38 }, 'rejected'],
    ['19 to 19 with one who must abstain: all who may vote voted', 19, 19, { recused: 1 }, 'rejected'],
  ] as const)('%s: %s to %s %o is %s', (_name, votesFor, against, more, outcome) => {
    expect(vote(votesFor, against, more)).toBe(outcome);
  });
});

describe('a recusal (domain.md 11, vector 7)', () => {
  it('of 2 of 39 lowers what is needed to more than half of 37: 19', () => {
    expect([leastVotes(39, 2), leastVotes(39, 0)]).toEqual([19, 20]);
    expect([vote(19, 0, { recused: 2 }), vote(18, 0, { recused: 2 })]).toEqual(['adopted', 'invalid']);
  });

  it('never raises it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 45 }), fc.nat(9), (sitting, recused) => {
        expect(leastVotes(sitting, recused)).toBeLessThanOrEqual(leastVotes(sitting, 0));
        expect(2 * leastVotes(sitting, recused)).toBeGreaterThan(sitting - recused);
        expect(2 * (leastVotes(sitting, recused) - 1)).toBeLessThanOrEqual(sitting - recused);
      }),
    );
  });
});

describe('what looks wrong about a recorded decision', () => {
  it.each([
    ['as_advised', 20, 19, 39, undefined],
    ['as_advised', 19, 20, 39, 'votes_no_majority'],
    ['amended', 19, 19, 39, 'votes_no_majority'],
    ['rejected', 19, 20, 39, undefined],
    ['rejected', 19, 19, 39, undefined],
    ['rejected', 20, 19, 39, 'votes_majority'],
    ['held_over', 19, 19, 39, undefined],
    ['held_over', 19, 19, 38, 'votes_tie_full'],
    ['held_over', 25, 14, 39, undefined],
    ['deviating', 14, 25, 39, undefined],
    ['deviating', 30, 10, 39, 'votes_too_many'],
    ['as_advised', 19, 0, 39, 'votes_too_few'],
    ['as_advised', 20, 0, 39, undefined],
    // Each is a doubt of its own: one that is confirmed says nothing of the other.
    ['as_advised', 3, 16, 39, ['votes_too_few', 'votes_no_majority']],
    ['rejected', 30, 10, 39, ['votes_too_many', 'votes_majority']],
    // How many members there are is not known: only the votes themselves are held against the outcome.
    ['as_advised', 3, 1, null, undefined],
    ['as_advised', 1, 3, null, 'votes_no_majority'],
  ] as const)('%s with %s to %s of %s: %s', (outcome, votesFor, votesAgainst, sitting, doubt) => {
    expect(doubtsOf({ handling: 'bespreekstuk', outcome, votesFor, votesAgainst }, sitting)).toEqual(
      doubt === undefined ? [] : [doubt].flat(),
    );
  });

  it('is nothing about a hamerstuk without a vote (vector 6), and a vote about a hamerstuk is', () => {
    const hamerstuk = { handling: 'hamerstuk', outcome: 'as_advised' } as const;
    expect(doubtsOf({ ...hamerstuk, votesFor: null, votesAgainst: null }, 39)).toEqual([]);
    expect(doubtsOf({ ...hamerstuk, votesFor: 39, votesAgainst: 0 }, 39)).toEqual(['votes_at_hamerstuk']);
  });
});
