import { describe, expect, it } from 'vitest';
import { mayJoin, positionsOpen } from './positions.ts';

const item = {
  kind: 'proposal',
  phase: 'opinion_forming',
  meetingState: 'planned',
  proposalState: 'opinion_forming',
};
const code = (result: { ok: boolean }) => (result.ok ? 'ok' : (result as unknown as { code: string }).code);

describe('positions', () => {
  it.each([
    [{}, 'ok'],
    [{ meetingState: null }, 'ok'],
    [{ phase: 'picture_forming' }, 'no_positions_here'],
    [{ phase: 'steering' }, 'no_positions_here'],
    [{ kind: 'ambition' }, 'no_positions_here'],
    [{ kind: 'general', phase: null }, 'no_positions_here'],
    [{ kind: 'account' }, 'no_positions_here'],
    [{ meetingState: 'held' }, 'positions_over'],
    [{ meetingState: 'cancelled' }, 'positions_over'],
    [{ proposalState: 'advised' }, 'positions_over'],
    [{ proposalState: 'picture_forming' }, 'positions_over'],
  ])('at an item with %j: %s', (more, expected) => {
    expect(code(positionsOpen({ ...item, ...more }))).toBe(expected);
  });

  const position = { fraction: 'gm0546-d66', municipality: 'gm0546', withdrawn: false };
  it.each([
    [{}, 'gm0547', false, false, 'ok'],
    [{}, 'gm0546', false, false, 'same_municipality'],
    [{ withdrawn: true }, 'gm0547', false, false, 'position_withdrawn'],
    [{}, 'gm0547', true, false, 'own_position_there'],
    [{}, 'gm0547', false, true, 'joined_already'],
  ] as const)(
    'are joined from another municipality: %j, %s, %s, %s',
    (more, municipality, own, joined, expected) => {
      expect(code(mayJoin({ ...position, ...more }, { municipality }, own, joined))).toBe(expected);
    },
  );
});
