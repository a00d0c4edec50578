import { describe, expect, it } from 'vitest';
import type { DecisionOutcome } from './account.ts';
import {
  type DecisionState,
  decisionState,
  decisionStep,
  decisionTransitions,
  needsReason,
} from './decision-state.ts';

const finals = ['as_advised', 'amended', 'deviating', 'rejected'] as const;
const outcomes: (DecisionOutcome | null)[] = [null, 'held_over', ...finals];
const states: DecisionState[] = ['not_yet', 'scheduled', 'held_over', 'decided'];

describe('the state of a local decision', () => {
  it('follows from the entry that counts now', () => {
    expect([undefined, ...outcomes].map(decisionState)).toEqual([
      'not_yet',
      'scheduled',
      'held_over',
      'decided',
      'decided',
      'decided',
      'decided',
    ]);
  });

  it.each([
    ['not_yet', ['schedule', 'hold_over', 'decide']],
    ['scheduled', ['schedule', 'hold_over', 'decide']],
    ['held_over', ['schedule', 'hold_over', 'decide']],
    ['decided', ['outcome_there', 'correct_to_held_over', 'correct']],
  ] as const)('%s: on the agenda, held over, decided', (state, expected) => {
    const steps = ([null, 'held_over', 'as_advised'] as const).map((outcome) => decisionStep(state, outcome));
    expect(steps.map((step) => (step.ok ? step.value : step.code))).toEqual(expected);
  });

  it('comes by its step to the state of the entry itself, for every state and outcome', () => {
    for (const state of states)
      for (const outcome of outcomes) {
        const step = decisionStep(state, outcome);
        if (step.ok) expect(decisionTransitions[state][step.value]).toBe(decisionState(outcome));
        else expect([state, outcome]).toEqual(['decided', null]);
      }
  });

  it('asks a reason for a correction only', () => {
    const asked = (['schedule', 'hold_over', 'decide', 'correct', 'correct_to_held_over'] as const).filter(
      needsReason,
    );
    expect(asked).toEqual(['correct', 'correct_to_held_over']);
  });
});
