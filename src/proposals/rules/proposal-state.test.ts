import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  moveProposal,
  type ProposalState,
  type ProposalStepName,
  proposalStates,
  proposalTransitions,
  stateDiagram,
  station,
  stationDays,
  stationMoves,
} from './proposal-state.ts';

describe('the way of a proposal', () => {
  it('goes from the table to its evaluation', () => {
    const way: ProposalStepName[] = [
      'offer',
      'start_picture_forming',
      'start_opinion_forming',
      'adopt_advice',
      'send_to_bodies',
      'all_decided',
      'start_execution',
      'complete',
    ];
    let state = moveProposal('idea', 'work_out');
    for (const step of way) state = state.ok ? moveProposal(state.value, step) : state;
    expect(state).toEqual({ ok: true, value: 'completed' });
  });
  it('refuses what the table does not hold', () => {
    expect(moveProposal('in_preparation', 'adopt_advice')).toMatchObject({
      ok: false,
      code: 'proposal_state',
    });
    expect(moveProposal('withdrawn', 'offer')).toMatchObject({ ok: false });
  });
  it('may start execution before every body has decided', () => {
    expect(moveProposal('in_decision', 'start_execution')).toEqual({ ok: true, value: 'in_execution' });
  });
  it('reaches every state, and shows all but the two exits on the board', () => {
    const reached = new Set(proposalStates.flatMap((state) => Object.values(proposalTransitions[state])));
    expect(proposalStates.filter((state) => state !== 'idea' && !reached.has(state))).toEqual([]);
    expect(proposalStates.filter((state) => station(state) === undefined)).toEqual([
      'withdrawn',
      'off_the_table',
    ]);
  });
  it('can come to an end from every state', () => {
    const ends = (state: ProposalState, seen: ReadonlySet<ProposalState>): boolean => {
      const next = Object.values(proposalTransitions[state]);
      return next.length === 0 || next.some((to) => !seen.has(to) && ends(to, new Set([...seen, to])));
    };
    expect(proposalStates.filter((state) => !ends(state, new Set([state])))).toEqual([]);
  });
  it('opens again when a decision is corrected to held over, and goes on without an advice', () => {
    expect(moveProposal('decided', 'reopen')).toEqual({ ok: true, value: 'in_decision' });
    expect(moveProposal('opinion_forming', 'send_without_advice')).toEqual({
      ok: true,
      value: 'in_decision',
    });
    expect(moveProposal('advice_adopted', 'send_without_advice')).toMatchObject({ ok: false });
  });
});

describe('the diagram of the states', () => {
  const lines = stateDiagram(proposalTransitions, 'idea').trimEnd().split('\n');
  it('holds every step of the table once, the start and the ends', () => {
    const steps = proposalStates.flatMap((state) =>
      Object.entries(proposalTransitions[state]).map(([step, next]) => `  ${state} --> ${next}: ${step}`),
    );
    expect(lines.slice(0, 2)).toEqual(['stateDiagram-v2', '  [*] --> idea']);
    expect(lines.filter((line) => line.includes(': '))).toEqual(steps);
    expect(lines.filter((line) => line.endsWith('--> [*]'))).toEqual([
      '  completed --> [*]',
      '  withdrawn --> [*]',
      '  off_the_table --> [*]',
    ]);
  });

  it('stands in the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(lines.join('\n'));
  });
});

describe('the days at the stations', () => {
  const step = (day: number, name: string) => ({ day, step: name });
  const there = [step(1, 'draft'), step(2, 'offer'), step(3, 'start_picture_forming')];
  const days = (state: ProposalState, steps: readonly { day: number; step: string }[]) =>
    stationDays({ state, steps }).map(({ day }) => day);
  const none = undefined;

  it('are those of the way up to now', () => {
    expect(days('offered', there.slice(0, 2))).toEqual([1, none, none, none, none, none]);
    expect(days('picture_forming', there)).toEqual([1, 3, none, none, none, none]);
    const skipped = [step(1, 'draft'), step(2, 'offer'), step(4, 'start_opinion_forming')];
    expect(days('opinion_forming', skipped)).toEqual([1, none, 4, none, none, none]);
  });

  it('forget what came before the proposal went back', () => {
    const back = [...there, step(4, 'start_opinion_forming'), step(5, 'return_to_table')];
    expect(days('in_preparation', back)).toEqual([5, none, none, none, none, none]);
    expect(
      days('picture_forming', [
        ...there,
        step(4, 'start_opinion_forming'),
        step(6, 'back_to_picture_forming'),
      ]),
    ).toEqual([1, 6, none, none, none, none]);
  });
});

describe('the moves between the stations', () => {
  it('are the steps that may change the station, and the end of the way waits nowhere', () => {
    expect(Object.fromEntries(stationMoves().map((each) => [each.step, each.station]))).toEqual({
      draft: 'table',
      return_to_table: 'table',
      start_picture_forming: 'picture_forming',
      back_to_picture_forming: 'picture_forming',
      start_opinion_forming: 'opinion_forming',
      adopt_advice: 'advice',
      send_to_bodies: 'councils',
      send_without_advice: 'councils',
      start_execution: 'execution',
      complete: undefined,
      withdraw: undefined,
      drop: undefined,
    });
  });
});
