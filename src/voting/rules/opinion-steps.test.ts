import { describe, expect, it } from 'vitest';
import { opinionSteps } from './opinion-steps.ts';

const words = (steps: ReturnType<typeof opinionSteps>) =>
  [steps.opinion, steps.consensus, steps.vote, steps.result, steps.consensusBecame].join(' ');

describe('the steps of an opinion', () => {
  it.each([
    [undefined, undefined, 'current next next next open'],
    ['standing', undefined, 'past current next next before'],
    ['withdrawn', undefined, 'past past current next not_reached'],
    ['withdrawn', { state: 'open', consensus: false }, 'past past current next not_reached'],
    ['standing', { state: 'open', consensus: false }, 'past past current next not_reached'],
    [undefined, { state: 'closed', consensus: false }, 'past past past current not_proposed'],
    [undefined, { state: 'confirmed', consensus: false }, 'past past past past not_proposed'],
    ['recorded', { state: 'closed', consensus: true }, 'past past  current reached'],
    ['recorded', { state: 'confirmed', consensus: true }, 'past past  past reached'],
  ] as const)('with consensus %s and vote %j: %s', (consensus, vote, expected) => {
    expect(words(opinionSteps({ consensus, vote }))).toBe(expected);
  });

  it('have at most one that is current', () => {
    for (const consensus of [undefined, 'standing', 'withdrawn', 'recorded'] as const)
      for (const state of [undefined, 'open', 'closed', 'confirmed'] as const)
        for (const agreed of [true, false]) {
          const vote = state && { state, consensus: agreed };
          const steps = opinionSteps({ consensus, vote });
          const all = [steps.opinion, steps.consensus, steps.vote, steps.result];
          expect(all.filter((step) => step === 'current').length).toBeLessThanOrEqual(1);
        }
  });
});
