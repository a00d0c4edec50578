import { describe, expect, it } from 'vitest';
import { moveProposal, type ProposalStepName, proposalStates, proposalTransitions, station } from './proposal-state.ts';

describe('the way of a proposal', () => {
  it('goes from the table to its evaluation', () => {
    const way: ProposalStepName[] = [
      'offer', 'start_picture_forming', 'start_opinion_forming', 'adopt_advice', 'send_to_bodies', 'all_decided', 'start_execution', 'complete',
    ];
    let state = moveProposal('idea', 'work_out');
    for (const step of way) state = state.ok ? moveProposal(state.value, step) : state;
    expect(state).toEqual({ ok: true, value: 'completed' });
  });
  it('refuses what the table does not hold', () => {
    expect(moveProposal('in_preparation', 'adopt_advice')).toMatchObject({ ok: false, code: 'proposal_state' });
    expect(moveProposal('withdrawn', 'offer')).toMatchObject({ ok: false });
  });
  it('may start execution before every body has decided', () => {
    expect(moveProposal('in_decision', 'start_execution')).toEqual({ ok: true, value: 'in_execution' });
  });
  it('reaches every state, and shows all but the two exits on the board', () => {
    const reached = new Set(proposalStates.flatMap((state) => Object.values(proposalTransitions[state])));
    expect(proposalStates.filter((state) => state !== 'idea' && !reached.has(state))).toEqual([]);
    expect(proposalStates.filter((state) => station(state) === undefined)).toEqual(['withdrawn', 'off_the_table']);
  });
});
