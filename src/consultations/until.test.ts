import { expect, it } from 'vitest';
import { date } from '#kernel';
import { untilOf } from './until.ts';

// Eight weeks from 2 February 2027 end on Tuesday 30 March.
const round = (
  rule: string,
  lastDay: string,
  days: readonly string[],
  shortReason: string | null = null,
) => ({
  ...{ rule, shortReason, sentOn: date('2027-02-02'), lastDay: date(lastDay) },
  extraDays: days.map((day) => date(day)),
});

it.each([
  ['no day was added', round('Z1', '2027-03-30', []), '2027-03-30'],
  ['its last day, by law', round('Z1', '2027-03-30', ['2027-03-30']), '2027-03-31'],
  ['and the day after', round('Z1', '2027-03-30', ['2027-03-30', '2027-03-31']), '2027-04-01'],
  [
    'over the weekend',
    round('Z1', '2027-03-30', ['30', '31'].map((d) => `2027-03-${d}`).concat('2027-04-01', '2027-04-02')),
    '2027-04-05',
  ],
  ['a day before it', round('Z1', '2027-03-30', ['2027-03-29']), '2027-03-30'],
  ['more time was given', round('Z1', '2027-04-08', ['2027-03-30']), '2027-04-08'],
  ['a typed day later than the least', round('Z1', '2027-04-08', ['2027-04-08']), '2027-04-08'],
  [
    'less time, with a reason',
    round('Z1', '2027-03-29', ['2027-03-29', '2027-03-30'], 'Haast.'),
    '2027-03-29',
  ],
  ['counted back', round('Z5', '2027-03-30', ['2027-03-30']), '2027-03-30'],
  ['agreed', round('Z16', '2027-03-30', ['2027-03-30']), '2027-03-30'],
])('in time until, where an extra day is: %s', (_name, given, until) => {
  expect(untilOf(given)).toBe(until);
});

it('of a round that was not sent, or has no last day, it is what was typed', () => {
  expect(untilOf({ ...round('Z1', '2027-03-30', ['2027-03-30']), sentOn: null })).toBe('2027-03-30');
  expect(untilOf({ ...round('Z1', '2027-03-30', ['2027-03-30']), lastDay: null })).toBeNull();
});
