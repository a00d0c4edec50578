import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaStep, missingExplanations, phasesFor, reordered } from './agenda.ts';

const both = { governing: true, societal: true };

describe('the phase in which a proposal is put on an agenda', () => {
  it.each([
    ['steering', 'in_preparation', null],
    ['picture_forming', 'offered', 'start_picture_forming'],
    ['picture_forming', 'picture_forming', null],
    ['picture_forming', 'opinion_forming', 'back_to_picture_forming'],
    ['opinion_forming', 'offered', 'start_opinion_forming'],
    ['opinion_forming', 'picture_forming', 'start_opinion_forming'],
    ['opinion_forming', 'opinion_forming', null],
  ] as const)('%s of one in %s', (phase, state, step) => {
    expect(agendaStep(phase, state)).toEqual({ ok: true, value: step });
  });

  it.each([
    ['picture_forming', 'in_preparation'],
    ['opinion_forming', 'advice_adopted'],
    ['steering', 'opinion_forming'],
    ['picture_forming', 'withdrawn'],
  ] as const)('%s does not fit one in %s', (phase, state) => {
    expect(agendaStep(phase, state)).toMatchObject({ ok: false, code: 'phase_does_not_fit' });
  });

  it('is offered where it fits', () => {
    expect(phasesFor('offered')).toEqual(['steering', 'picture_forming', 'opinion_forming']);
    expect(phasesFor('in_decision')).toEqual([]);
  });
});

describe('who explained', () => {
  const item = {
    kind: 'proposal',
    phase: 'opinion_forming',
    explainedGoverning: 'x',
    explainedSocietal: 'y',
  } as const;
  it('tells who is missing, one governing and one societal', () => {
    expect(missingExplanations(item, both)).toEqual([]);
    expect(missingExplanations({ ...item, explainedSocietal: null }, both)).toEqual(['societal']);
    expect(missingExplanations({ ...item, explainedGoverning: null, explainedSocietal: null }, both)).toEqual(
      ['governing', 'societal'],
    );
  });
  it('asks only for whom the rulebook wants', () => {
    const bare = { ...item, explainedGoverning: null, explainedSocietal: null };
    expect(missingExplanations(bare, { governing: true, societal: false })).toEqual(['governing']);
    expect(missingExplanations(bare, { governing: false, societal: true })).toEqual(['societal']);
    expect(missingExplanations(bare, { governing: false, societal: false })).toEqual([]);
  });
  it('asks nobody for an account, an ambition or steering', () => {
    const bare = { explainedGoverning: null, explainedSocietal: null };
    expect(missingExplanations({ ...bare, kind: 'account', phase: 'opinion_forming' }, both)).toEqual([]);
    expect(missingExplanations({ ...bare, kind: 'ambition', phase: 'picture_forming' }, both)).toEqual([]);
    expect(missingExplanations({ ...bare, kind: 'proposal', phase: 'steering' }, both)).toEqual([]);
  });
});

describe('the order of the agenda', () => {
  it('moves one place and stays whole, at the ends and for strangers too', () => {
    expect(reordered([1, 2, 3], 2, 'up')).toEqual([2, 1, 3]);
    expect(reordered([1, 2, 3], 2, 'down')).toEqual([1, 3, 2]);
    expect(reordered([1, 2, 3], 1, 'up')).toEqual([1, 2, 3]);
    expect(reordered([1, 2, 3], 9, 'down')).toEqual([1, 2, 3]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(), fc.constantFrom('up', 'down'), (order, item, way) => {
        const moved = reordered(order, item, way as 'up');
        expect([...moved].sort()).toEqual([...order].sort());
      }),
    );
  });
});
