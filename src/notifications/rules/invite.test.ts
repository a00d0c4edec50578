import fc from 'fast-check';
import { expect, it } from 'vitest';
import { date } from '#kernel';
import { type Invited, toInvite, toUninvite } from './invite.ts';

const today = date('2026-11-24');
const since = '2026-11-20T00:00:00Z';
const meets = { day: date('2026-12-03'), sequence: 0, changedAt: '2026-11-21T00:00:00Z', cancelled: false };
const sent = (sequence: number | undefined): Invited | undefined =>
  sequence === undefined ? undefined : { sequence, ahead: 0, uninvited: false };

it.each([
  ['new', {}, undefined, 'REQUEST'],
  ['today', { day: today }, undefined, 'REQUEST'],
  ['over', { day: date('2026-11-23'), sequence: 4 }, 0, undefined],
  ['from before somebody could be invited', { changedAt: '2026-11-19T00:00:00Z' }, undefined, undefined],
  ['from before, and changed after', { sequence: 1 }, undefined, 'REQUEST'],
  ['sent', {}, 0, undefined],
  ['moved', { sequence: 1 }, 0, 'REQUEST'],
  ['cancelled', { sequence: 1, cancelled: true }, 0, 'CANCEL'],
  ['cancelled, and told', { sequence: 1, cancelled: true }, 1, undefined],
  ['cancelled before anybody was invited', { cancelled: true }, undefined, undefined],
] as const)('a meeting that is %s', (_name, more, invited, expected) => {
  expect(toInvite({ ...meets, ...more }, sent(invited), since, today)?.method).toBe(expected);
});

it.each([
  ['to come', {}, { sequence: 0, ahead: 0, uninvited: false }, 1],
  ['moved in the meantime', { sequence: 2 }, { sequence: 1, ahead: 0, uninvited: false }, 3],
  ['cancelled, which was not told yet', { sequence: 1, cancelled: true }, sent(0) as Invited, 2],
  ['cancelled, and told', { sequence: 1, cancelled: true }, sent(1) as Invited, undefined],
  ['over', { day: date('2026-11-23') }, sent(0) as Invited, undefined],
  ['gone from the calendar already', {}, { sequence: 1, ahead: 1, uninvited: true }, undefined],
] as const)('whoever left is taken out of a meeting that is %s', (_name, more, invited, sequence) => {
  const found = toUninvite({ ...meets, ...more }, invited, today);
  expect(found?.sequence).toBe(sequence);
  if (found) expect([found.method, found.uninvited]).toEqual(['CANCEL', true]);
});

type Step = 'leave' | 'return' | 'move' | 'look';

/** What is known after a step, and whether the meeting is still theirs. */
function after(
  { meeting, known, mine: was }: { meeting: typeof meets; known: Invited | undefined; mine: boolean },
  step: Step,
) {
  const mine = step === 'return' || (was && step !== 'leave');
  const now = step === 'move' ? { ...meeting, sequence: meeting.sequence + 1 } : meeting;
  const found = mine ? toInvite(now, known, since, today) : known && toUninvite(now, known, today);
  return { meeting: now, known: found ?? known, mine, found };
}

it('is sent under a sequence that only goes up, and what was sent last is what holds', () => {
  const steps = fc.array(fc.constantFrom<Step>('leave', 'return', 'move', 'look'), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (taken) => {
      let state = { meeting: meets, known: undefined as Invited | undefined, mine: true };
      for (const step of taken) {
        const next = after(state, step);
        if (next.found) expect(next.found.sequence).toBeGreaterThan(state.known?.sequence ?? -1);
        expect(next.known?.uninvited ?? true).toBe(!next.mine);
        state = next;
      }
    }),
  );
});
