import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { decisionOutcomes } from './account.ts';
import { daysLate, termStanding } from './term-standing.ts';

const last = date('2027-01-25');

describe('the term of one body', () => {
  it.each([
    ['2027-01-24', { kind: 'running', last, left: 1 }],
    ['2027-01-25', { kind: 'running', last, left: 0 }],
    ['2027-01-26', { kind: 'over', last }],
  ] as const)('on %s, silent, on the agenda or held over', (today, expected) => {
    for (const outcome of [undefined, null, 'held_over'] as const)
      expect(termStanding(date(today), last, outcome)).toEqual(expected);
  });

  it('ends with an outcome, whenever it came', () => {
    for (const outcome of decisionOutcomes.filter((each) => each !== 'held_over'))
      expect(termStanding(date('2027-03-01'), last, outcome)).toEqual({ kind: 'decided' });
  });

  it('is none before the advice was sent', () => {
    expect(termStanding(last, null, undefined)).toEqual({ kind: 'none' });
  });

  it('counts days after the last', () => {
    expect(['2027-01-20', '2027-01-25', '2027-01-30'].map((day) => daysLate(date(day), last))).toEqual([
      0, 0, 5,
    ]);
    expect(daysLate(last, null)).toBe(0);
  });
});
