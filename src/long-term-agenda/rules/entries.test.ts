import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date } from '#kernel';
import { type AgendaEntry, byMonth, inOrder, markOf, newDays } from './entries.ts';

const today = date('2026-11-24');
const entry: AgendaEntry = {
  kind: 'planned',
  council: null,
  day: date('2026-12-31'),
  daySaid: true,
  title: 'x',
  path: '/x',
  done: false,
  since: null,
};

describe('an entry is', () => {
  it.each([
    ['done, though its day is over', { done: true, day: date('2026-01-01') }, 'done'],
    ['overdue from the day after', { day: date('2026-11-23') }, 'overdue'],
    ['not overdue on its day', { day: today }, 'none'],
    ['overdue before it is new', { day: date('2026-11-23'), since: '2026-11-22T10:00:00Z' }, 'overdue'],
    ['new', { since: '2026-11-01T10:00:00Z' }, 'new'],
    ['new no more', { since: '2026-10-25T10:00:00Z' }, 'none'],
    ['of unknown age not new', { since: null }, 'none'],
  ] as const)('%s', (_what, more, expected) => {
    expect(markOf({ ...entry, ...more }, today)).toBe(expected);
  });
  it('new for so many days', () => {
    const since = (days: number) => `${addDays(today, -days)}T12:00:00Z`;
    expect(markOf({ ...entry, since: since(newDays - 1) }, today)).toBe('new');
    expect(markOf({ ...entry, since: since(newDays) }, today)).toBe('none');
  });
});

it('months hold every entry once, in the order of days', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((more) => addDays(today, more));
  fc.assert(
    fc.property(fc.array(days, { maxLength: 30 }), (given) => {
      const entries = given.map((day, at): AgendaEntry => ({ ...entry, day, title: String(at) }));
      const months = byMonth(entries);
      expect(months.flatMap(({ entries: own }) => own)).toEqual(inOrder(entries));
      expect(months.map(({ month }) => month)).toEqual(
        [...new Set(given.map((day) => day.slice(0, 7)))].sort(),
      );
    }),
  );
});
