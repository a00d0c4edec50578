import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, date, reckonForward } from '#kernel';
import { type CountedTerm, endOn, movedBy } from './moved-terms.ts';

const term = (last: string, more: Partial<CountedTerm> = {}): CountedTerm => ({
  start: date('2027-01-11'),
  length: { weeks: 8 },
  basis: 'agreed',
  last: date(last),
  ...more,
});
const monday = date('2027-03-08');

it.each([
  ['added after the term was set', term('2027-03-08'), [monday], '2027-03-09'],
  ['there when the term was set', term('2027-03-09'), [monday], undefined],
  ['withdrawn after the term was set', term('2027-03-09'), [], '2027-03-08'],
  [
    'of no matter to a term that does not move',
    term('2027-03-08', { extendOnHoliday: false }),
    [monday],
    undefined,
  ],
  ['before the last day, in the middle', term('2027-03-08'), [date('2027-02-02')], undefined],
])('a day %s', (_name, one, standing, wouldEnd) => {
  const moved = movedBy(monday, [one], new Set(standing));
  expect(moved.map((each) => each.wouldEnd as string)).toEqual(wouldEnd === undefined ? [] : [wouldEnd]);
});

it.each([
  ['moves it', term('2027-03-08'), [monday], false],
  ['does not move it', term('2027-03-08', { extendOnHoliday: false }), [monday], true],
  ['was withdrawn', term('2027-03-08', { extendOnHoliday: false }), [], false],
  [
    'is later than the least that was due',
    term('2027-03-08', { length: { weeks: 7 }, least: true }),
    [monday],
    true,
  ],
  ['is another day', term('2027-03-09', { extendOnHoliday: false }), [monday], false],
])('a term ends on a day that %s, and stays there: %o', (_name, one, standing, named) => {
  expect(endOn(monday, [one], new Set(standing))).toEqual(named ? [one] : []);
});

it('is not named for what another day does', () => {
  const other = term('2027-03-01', { start: date('2027-01-04') });
  const standing = new Set([date('2027-03-01'), monday]);
  expect(movedBy(monday, [other], standing)).toEqual([]);
  expect(movedBy(date('2027-03-01'), [other], standing)).toMatchObject([{ wouldEnd: '2027-03-02' }]);
});

it('names no term that was set with the same days, whatever the day', () => {
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.integer({ min: 1, max: 84 }),
      fc.array(fc.nat(500)),
      fc.nat(500),
      (from, days, extra, asked) => {
        const standing = new Set(extra.map((each) => addDays(monday, each)));
        const start = addDays(monday, from);
        const { last } = reckonForward(start, { days }, { basis: 'statutory', extraDays: standing });
        const one = { start, length: { days }, basis: 'statutory' as const, last };
        expect(movedBy(addDays(monday, asked), [one], standing)).toEqual([]);
      },
    ),
  );
});
