import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { type Used, useDoubts } from './use.ts';

const said = (id: number, day: string, more: Partial<Used> = {}): Used => ({
  id,
  day: date(day),
  light: 'on_course',
  done: false,
  expected: null,
  corrects: null,
  hoursUsed: null,
  centsUsed: null,
  ...more,
});
const doubts = (given: Used, before: readonly Used[]) =>
  useDoubts(given, before).map(({ doubt, was, day }) => [doubt, was, day]);

describe('hours and euros of a report', () => {
  const first = said(1, '2026-05-01', { hoursUsed: 12000, centsUsed: 500 });

  it('that a correction leaves out are asked for, each by itself', () => {
    expect(doubts(said(9, '2026-05-01', { corrects: 1 }), [first])).toEqual([
      ['hours_left_out', 12000, '2026-05-01'],
      ['money_left_out', 500, '2026-05-01'],
    ]);
    expect(doubts(said(9, '2026-05-01', { corrects: 1, hoursUsed: 12000 }), [first])).toEqual([
      ['money_left_out', 500, '2026-05-01'],
    ]);
    // A new report says what it wants: what was told before it stays.
    expect(doubts(said(9, '2026-06-01'), [first])).toEqual([]);
  });

  it.each([
    ['less than before', '2026-06-01', 1200, [['hours_fall', 12000, '2026-05-01']]],
    ['less on the same day', '2026-05-01', 1200, [['hours_fall', 12000, '2026-05-01']]],
    ['as much', '2026-06-01', 12000, []],
    ['more on an earlier day', '2026-04-01', 12100, [['hours_fall', 12000, '2026-05-01']]],
    ['less on an earlier day', '2026-04-01', 1200, []],
    ['less in the next year', '2027-01-05', 100, []],
  ])('of a year never fall: %s', (_what, day, hoursUsed, found) => {
    expect(doubts(said(9, day, { hoursUsed }), [first])).toEqual(found);
  });

  it('may be put lower by who corrects them, as far as the others allow', () => {
    const second = said(2, '2026-06-01', { hoursUsed: 120000 });
    const right = said(9, '2026-06-01', { corrects: 2, hoursUsed: 13000 });
    expect(doubts(right, [first, second])).toEqual([]);
    expect(doubts({ ...right, hoursUsed: 1300 }, [first, second])).toEqual([
      ['hours_fall', 12000, '2026-05-01'],
    ]);
    // What was corrected does not count.
    const lower = said(3, '2026-05-01', { corrects: 1, hoursUsed: 1000 });
    expect(doubts(said(9, '2026-06-01', { hoursUsed: 1300 }), [first, lower])).toEqual([]);
  });
});
