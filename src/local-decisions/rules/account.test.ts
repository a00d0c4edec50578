import { describe, expect, it } from 'vitest';
import { type AdviceOutcome, type DecisionOutcome, owesAccount, regionalOutcome } from './account.ts';

const outcomes: DecisionOutcome[] = ['as_advised', 'amended', 'deviating', 'rejected', 'held_over'];
// Every pair of advice and outcome, in this order: full advice, headlines inside the room, headlines outside it.
const expected: Record<AdviceOutcome, Record<DecisionOutcome, [boolean, boolean, boolean]>> = {
  positive: {
    as_advised: [false, false, false],
    amended: [true, false, true],
    deviating: [true, true, true],
    rejected: [true, true, true],
    held_over: [false, false, false],
  },
  negative: {
    as_advised: [true, true, true],
    amended: [true, true, true],
    deviating: [true, true, true],
    rejected: [false, false, false],
    held_over: [false, false, false],
  },
  none: {
    as_advised: [false, false, false],
    amended: [false, false, false],
    deviating: [false, false, false],
    rejected: [false, false, false],
    held_over: [false, false, false],
  },
};

describe('who owes an account', () => {
  for (const advice of ['positive', 'negative', 'none'] as const)
    it.each(outcomes)(`${advice} advice, %s`, (outcome) => {
      const amended = outcome === 'amended';
      expect([
        owesAccount({ advice, kind: 'full', outcome, amendments: amended ? 'outside' : 'none' }),
        owesAccount({ advice, kind: 'headlines', outcome, amendments: amended ? 'inside' : 'none' }),
        owesAccount({ advice, kind: 'headlines', outcome, amendments: amended ? 'outside' : 'none' }),
      ]).toEqual(expected[advice][outcome]);
    });
});

describe('the regional outcome', () => {
  it.each([
    [['as_advised', 'amended'], 'ratified_by_all'],
    [['as_advised', 'rejected'], 'partly_ratified'],
    [['deviating', 'rejected'], 'not_ratified'],
    [['as_advised', 'held_over'], 'open'],
    [['as_advised', undefined], 'open'],
  ] as const)('%j is %s', (given, kind) => {
    expect(regionalOutcome(given).kind).toBe(kind);
  });
});
