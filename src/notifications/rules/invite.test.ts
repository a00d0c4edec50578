import { expect, it } from 'vitest';
import { date } from '#kernel';
import { toInvite } from './invite.ts';

const today = date('2026-11-24');
const since = '2026-11-20T00:00:00Z';
const meets = { day: date('2026-12-03'), sequence: 0, changedAt: '2026-11-21T00:00:00Z', cancelled: false };

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
  expect(toInvite({ ...meets, ...more }, invited, since, today)).toBe(expected);
});
