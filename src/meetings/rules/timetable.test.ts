import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timetable } from './timetable.ts';

describe('the timetable of an agenda', () => {
  it.each([
    ['20:00', [], [], null],
    ['20:00', [5, 10, 15], ['20:00', '20:05', '20:15'], '20:30'],
    ['19:30', [30, null, 15], ['19:30', '20:00', null], null],
    ['23:50', [5, 20], ['23:50', '23:55'], '00:15'],
    ['20:00', [null], ['20:00'], null],
  ] as const)('from %s with %j', (start, minutes, starts, ends) => {
    expect(timetable(start, minutes)).toEqual({ starts, ends });
  });

  it('lasts as long as its items together, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (minutes) => {
        const backwards = minutes.toReversed();
        expect(timetable('08:00', minutes).ends).toBe(timetable('08:00', backwards).ends);
        const total = 8 * 60 + minutes.reduce((sum, each) => sum + each, 0);
        const [hours, rest] = (timetable('08:00', minutes).ends ?? '').split(':').map(Number);
        expect(((hours ?? 0) * 60 + (rest ?? 0)) % 1440).toBe(total % 1440);
      }),
    );
  });
});
