import { describe, expect, it } from 'vitest';
import {
  type AccountWhy,
  type AdviceOutcome,
  account,
  adopted,
  amendmentsPlace,
  type DecisionOutcome,
  decisionOutcomes,
  regionalOutcome,
} from './account.ts';

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
const reasons: Record<AdviceOutcome, Record<DecisionOutcome, AccountWhy[]>> = {
  positive: {
    as_advised: ['follows', 'follows', 'follows'],
    amended: ['amended_in_full', 'amended_inside', 'amended_outside'],
    deviating: ['deviating', 'deviating', 'deviating'],
    rejected: ['rejected', 'rejected', 'rejected'],
    held_over: ['held_over', 'held_over', 'held_over'],
  },
  negative: {
    as_advised: ['adopted_against', 'adopted_against', 'adopted_against'],
    amended: ['adopted_against', 'adopted_against', 'adopted_against'],
    deviating: ['deviating', 'deviating', 'deviating'],
    rejected: ['rejection_follows', 'rejection_follows', 'rejection_follows'],
    held_over: ['held_over', 'held_over', 'held_over'],
  },
  none: {
    as_advised: ['no_advice', 'no_advice', 'no_advice'],
    amended: ['no_advice', 'no_advice', 'no_advice'],
    deviating: ['no_advice', 'no_advice', 'no_advice'],
    rejected: ['no_advice', 'no_advice', 'no_advice'],
    held_over: ['held_over', 'held_over', 'held_over'],
  },
};

describe('who owes an account, and why', () => {
  for (const advice of ['positive', 'negative', 'none'] as const)
    it.each(decisionOutcomes)(`${advice} advice, %s`, (outcome) => {
      const amended = outcome === 'amended';
      const three = [
        account({ advice, kind: 'full', outcome, amendments: amended ? 'outside' : 'none' }),
        account({ advice, kind: 'headlines', outcome, amendments: amended ? 'inside' : 'none' }),
        account({ advice, kind: 'headlines', outcome, amendments: amended ? 'outside' : 'none' }),
      ];
      expect(three.map((each) => each.owed)).toEqual(expected[advice][outcome]);
      expect(three.map((each) => each.why)).toEqual(reasons[advice][outcome]);
    });

  it('takes one amendment outside the room for all of them: then an account is owed (domain.md 11, vector 9)', () => {
    expect(amendmentsPlace([])).toBe('none');
    expect(amendmentsPlace([{ roomPoint: 1 }, { roomPoint: 2 }])).toBe('inside');
    const amendments = amendmentsPlace([{ roomPoint: 1 }, { roomPoint: null }]);
    expect(amendments).toBe('outside');
    expect(account({ advice: 'positive', kind: 'headlines', outcome: 'amended', amendments })).toEqual({
      owed: true,
      why: 'amended_outside',
    });
  });
});

describe('the regional outcome', () => {
  it.each([
    [['as_advised', 'amended'], 'ratified_by_all'],
    [['as_advised', 'rejected'], 'partly_ratified'],
    [['deviating', 'rejected'], 'not_ratified'],
    [['as_advised', 'held_over'], 'open'],
    [['as_advised', null], 'open'],
    [['as_advised', undefined], 'open'],
  ] as const)('%j is %s', (given, kind) => {
    expect(regionalOutcome(given).kind).toBe(kind);
  });
});

describe('adopting the proposal', () => {
  it('is the same whatever was advised: only as it stands, or amended', () => {
    expect([undefined, null, ...decisionOutcomes].filter(adopted)).toEqual(['as_advised', 'amended']);
  });

  // With a negative advice a body that follows it has rejected: that starts nothing.
  it.each(decisionOutcomes)(
    '%s after a negative advice: an account and adoption go together, but for deviating',
    (outcome) => {
      const { owed } = account({ advice: 'negative', kind: 'full', outcome, amendments: 'none' });
      expect(owed).toBe(adopted(outcome) || outcome === 'deviating');
    },
  );
});
