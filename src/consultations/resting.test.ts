import { expect, it } from 'vitest';
import { addMonths, date } from '#kernel';
import { roundsRest } from './resting.ts';

const row = (committeeDay: string | null) => ({
  ...{ round: 3, title: 'Afval', council: 'gm0547' },
  sentOn: date('2026-11-21'),
  lastDay: date('2027-01-31'),
  sharedWith: ['gm0546'],
  provisional: true,
  ...{ rule: 'Z1', shortReason: null, extraDays: [] as readonly string[] },
  committeeDay: committeeDay === null ? null : date(committeeDay),
});
const within = { meeting: 'council', start: '2026-11-21', last: '2027-01-31', planned: false, knownTo: null };
const noted = (last: string, start: string) => ({
  ...{ meeting: 'committee', start, last, planned: true },
  knownTo: ['gm0547', 'gm0546'],
});

it.each([
  ['none is noted', null, [within]],
  ['it is to come', '2027-01-05', [noted('2027-01-05', '2027-01-04'), within]],
  ['it is today', '2026-12-01', [noted('2026-12-01', '2026-11-30'), within]],
  ['it has been', '2026-11-30', [within]],
] as const)(
  'a council rests on its meetings within the term, and on the day of its committee: %s',
  (_name, day, rests) => {
    const found = roundsRest.resting([[row(day)]], date('2026-12-01'), 'nl');
    expect(found).toMatchObject(rests);
    for (const { since, ownPath } of found)
      expect([since, ownPath]).toEqual(['2026-11-21', '/raadplegingen/3/inbreng/gm0547']);
  },
);

it('a council that handed in under reservation needs any meeting once the last day is over, as far as calendars reach', () => {
  const today = date('2027-02-01');
  const [found, ...more] = roundsRest.resting([[row(null)]], today, 'nl');
  expect(found).toMatchObject({
    start: '2026-11-21',
    last: addMonths(today, 72),
    overdue: true,
    planned: false,
  });
  expect(more).toEqual([]);
});

it('a council that did not hand in rests on no meeting once the term is over, and on one more day where that was added', () => {
  const waits = { ...row(null), provisional: false };
  const on = (given: object, day: string) =>
    roundsRest.resting([[given]], date(day), 'nl').map(({ last, overdue }) => [last, overdue]);
  // Eight weeks from Monday 7 December 2026.
  const longer = { ...waits, sentOn: date('2026-12-07'), lastDay: date('2027-02-01') };
  expect(on(longer, '2027-02-01')).toEqual([['2027-02-01', undefined]]);
  expect(on(longer, '2027-02-02')).toEqual([]);
  expect(on({ ...longer, extraDays: ['2027-02-01'] }, '2027-02-02')).toEqual([['2027-02-02', undefined]]);
});
