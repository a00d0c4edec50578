import { describe, expect, it } from 'vitest';
import { type DecisionOutcome, decisionOutcomes } from './account.ts';
import {
  type DecisionAct,
  type DecisionState,
  decisionState,
  decisionStep,
  decisionTransitions,
  standings,
} from './decision-state.ts';

const outcomes: (DecisionOutcome | null)[] = [null, ...decisionOutcomes];
const states: DecisionState[] = ['not_yet', 'scheduled', 'held_over', 'decided'];

describe('the state of a local decision', () => {
  it('follows from the entry that counts now', () => {
    expect(
      [undefined, null, 'held_over', 'as_advised', 'amended', 'deviating', 'rejected'].map((o) =>
        decisionState(o as DecisionOutcome),
      ),
    ).toEqual(['not_yet', 'scheduled', 'held_over', 'decided', 'decided', 'decided', 'decided']);
  });

  // Agenderen, aanhouden vastleggen, uitkomst vastleggen, verbeteren tot aangehouden, verbeteren.
  const acts: [DecisionAct, DecisionOutcome | null][] = [
    ['schedule', null],
    ['record', 'held_over'],
    ['record', 'rejected'],
    ['correct', 'held_over'],
    ['correct', 'rejected'],
  ];
  it.each([
    ['not_yet', ['schedule', 'hold_over', 'decide', 'nothing_to_correct', 'nothing_to_correct']],
    ['scheduled', ['schedule', 'hold_over', 'decide', 'nothing_to_correct', 'nothing_to_correct']],
    ['held_over', ['schedule', 'hold_over', 'decide', 'correct_to_held_over', 'correct']],
    ['decided', ['outcome_there', 'outcome_there', 'outcome_there', 'correct_to_held_over', 'correct']],
  ] as const)('%s', (state, expected) => {
    const steps = acts.map(([act, outcome]) => decisionStep(state, act, outcome));
    expect(steps.map((step) => (step.ok ? step.value : step.code))).toEqual(expected);
  });

  it('comes by its step to the state of the entry itself, for every state, act and outcome', () => {
    for (const state of states)
      for (const act of ['schedule', 'record', 'correct'] as const)
        for (const outcome of outcomes.filter((each) => (each === null) === (act === 'schedule'))) {
          const step = decisionStep(state, act, outcome);
          if (step.ok) expect(decisionTransitions[state][step.value]).toBe(decisionState(outcome));
          else expect(state === 'decided').toBe(step.code === 'outcome_there');
        }
  });
});

describe('earlier entries', () => {
  it('were corrected by an entry with a reason, and followed by any other', () => {
    const held = { id: 1, reason: null };
    const wrong = { id: 2, reason: null };
    const right = { id: 3, reason: 'Verkeerde dag' };
    expect(standings([right, wrong, held])).toEqual([
      { entry: right, standing: 'now', reason: null },
      { entry: wrong, standing: 'corrected', reason: 'Verkeerde dag' },
      { entry: held, standing: 'followed', reason: null },
    ]);
    expect(standings([])).toEqual([]);
  });
});
