import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date, daysBetween } from '#kernel';
import { type CouncilDay, clashes, type Gathering, longStretch, longStretches } from './year-plan.ts';

const evening: Gathering = {
  day: date('2027-03-11'),
  startsAt: '20:00',
  endsAt: '22:00',
  kind: 'opinion_forming',
  councils: [],
};
const council: CouncilDay = {
  council: 'gm0546',
  kind: 'council',
  from: date('2027-03-11'),
  until: date('2027-03-11'),
  startsAt: '19:30',
  endsAt: null,
};
const towns = ['gm0546', 'gm0547'];

describe('a clash with a council date', () => {
  it.each([
    ['at the same hour', {}, {}, true],
    ['on another day', {}, { from: '2027-03-12', until: '2027-03-12' }, false],
    ['of a council of elsewhere', {}, { council: 'gm0363' }, false],
    ['that ends as the meeting begins', {}, { startsAt: '17:00', endsAt: '20:00' }, false],
    ['that begins as the meeting ends', {}, { startsAt: '22:00' }, false],
    ['in the afternoon, three hours when nobody said', {}, { startsAt: '17:30' }, true],
    ['in the afternoon, well before', {}, { startsAt: '16:59' }, false],
    ['of which no hour is known', {}, { startsAt: null }, true],
    ['of its committee', {}, { kind: 'committee' }, true],
    ['in its recess', {}, { kind: 'recess', from: '2027-03-01', until: '2027-03-11', startsAt: null }, true],
    [
      'after its recess',
      {},
      { kind: 'recess', from: '2027-03-01', until: '2027-03-10', startsAt: null },
      false,
    ],
    ['of a council that the evening names', { councils: ['gm0546', 'gm0579'] }, {}, false],
    ['of a committee of a council that it names', { councils: ['gm0546'] }, { kind: 'committee' }, true],
    ['of a council that it does not name', { councils: ['gm0547', 'gm0579'] }, {}, false],
  ] as const)('%s', (_case, meeting, change, found) => {
    const day = { ...council, ...change } as CouncilDay;
    expect(clashes({ ...evening, ...meeting }, [day], towns)).toEqual(found ? [day] : []);
  });
});

describe('a long stretch without a meeting', () => {
  it('is half as long again as when the meetings were spread evenly', () => {
    expect(longStretch(4)).toBe(137);
    expect(longStretch(1)).toBe(548);
    expect(longStretch(12)).toBe(46);
  });

  it('counts the meetings beside the year, or its borders where there are none', () => {
    const stretches = (days: string[]) => longStretches(days.map(date), 2027, 4);
    expect(stretches([])).toEqual([{ from: '2027-01-01', until: '2027-12-31', days: 365 }]);
    expect(stretches(['2027-02-01', '2027-05-01', '2027-09-01', '2027-12-01'])).toEqual([]);
    expect(stretches(['2027-02-01', '2027-06-19', '2027-10-01'])).toEqual([
      { from: '2027-02-02', until: '2027-06-18', days: 137 },
    ]);
    expect(stretches(['2026-10-01', '2027-03-01', '2027-07-01', '2027-11-01', '2028-02-01'])).toEqual([
      { from: '2026-10-02', until: '2027-02-28', days: 150 },
    ]);
  });

  it('holds no meeting, and becomes no longer by a meeting more', () => {
    const days = fc.array(
      fc.integer({ min: -400, max: 800 }).map((n) => addDays(date('2027-01-01'), n)),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), fc.nat(364), (meetings, wanted, extra) => {
        const found = longStretches(meetings, 2027, wanted);
        for (const { from, until, days: length } of found) {
          expect(length).toBe(daysBetween(from, until) + 1);
          expect(length).toBeGreaterThanOrEqual(longStretch(wanted));
          expect(meetings.some((day) => day >= from && day <= until)).toBe(false);
        }
        const more = longStretches([...meetings, addDays(date('2027-01-01'), extra)], 2027, wanted);
        const longest = (all: typeof found) => Math.max(0, ...all.map((each) => each.days));
        expect(longest(more)).toBeLessThanOrEqual(longest(found));
      }),
    );
  });
});
