import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatsTotal, voteShares, votesTotal } from './shares.ts';

const list = (name: string, votes: number, seats: number) => ({ name, votes, seats, exhausted: false });

describe('totals and shares of a result', () => {
  it('adds votes and seats of Zoeterwoude 2026', () => {
    const lists = [
      list('CDA', 1695, 5),
      list('PZ', 1636, 5),
      list('VVD', 617, 2),
      list('BvZ', 615, 2),
      list('ZZV', 600, 1),
    ];
    expect([votesTotal(lists), seatsTotal(lists)]).toEqual([5163, 15]);
    expect(voteShares(lists)[0]).toEqual({ list: 'CDA', share: { numerator: 1695, denominator: 5163 } });
  });
  it('knows no share where nobody voted', () => {
    expect(voteShares([list('A', 0, 0)])).toEqual([{ list: 'A', share: undefined }]);
  });
  it('makes shares that add up to one', () => {
    const lists = fc.array(fc.nat({ max: 999_999 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lists, (votes) => {
        const shares = voteShares(votes.map((count, i) => list(`L${i}`, count, 0)));
        const sum = shares.reduce((total, { share }) => total + (share?.numerator ?? 0), 0);
        expect(sum).toBe(shares[0]?.share?.denominator ?? 0);
      }),
    );
  });
});
