import { expect, it } from 'vitest';
import { leastVotes, type RecordedVote, voteDoubtsOf } from './council-vote.ts';

const adopted = (votesFor: number | null, votesAgainst: number | null, more: Partial<RecordedVote> = {}) =>
  voteDoubtsOf({ handling: 'bespreekstuk', outcome: 'adopted', votesFor, votesAgainst, ...more }, 39);

it.each([
  ['20 to 19', adopted(20, 19), []],
  ['no votes were told', adopted(null, null), []],
  ['a hamerstuk without a vote', adopted(null, null, { handling: 'hamerstuk' }), []],
  [
    'a hamerstuk with 3 to 19',
    adopted(3, 19, { handling: 'hamerstuk' }),
    ['votes_at_hamerstuk', 'votes_no_majority'],
  ],
  ['a tie', adopted(15, 15), ['votes_no_majority']],
  ['40 of 39', adopted(30, 10), ['votes_too_many']],
  ['19 of 39', adopted(19, 0), ['votes_too_few']],
  ['rejected with more votes for', adopted(20, 19, { outcome: 'rejected' }), ['votes_majority']],
])('what a council adopted is doubted: %s', (_name, found, doubts) => {
  expect(found).toEqual(doubts);
});

it('a council decides with more than half of its members', () => {
  expect([leastVotes(39, 0), leastVotes(38, 0), leastVotes(39, 2)]).toEqual([20, 20, 19]);
});
