import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from './calendar-date.ts';
import {
  comparePartial,
  firstDay,
  isAhead,
  isStretch,
  parsePartialDate,
  partialDate,
  precisionOf,
} from './partial-date.ts';

describe('a date as precise as its source', () => {
  it.each([
    ['2021', 'year', '2021-01-01'],
    ['2015-01', 'month', '2015-01-01'],
    ['2018-12', 'month', '2018-12-01'],
    ['2016-10-27', 'day', '2016-10-27'],
    ['2016-02-29', 'day', '2016-02-29'],
  ])('%s is a %s', (text, precision, first) => {
    const parsed = partialDate(text);
    expect(parsed).toBe(text);
    expect(precisionOf(parsed)).toBe(precision);
    expect(firstDay(parsed)).toBe(first);
  });

  it.each([
    '',
    '15',
    '0999',
    '3000',
    '20155',
    '2015-',
    '2015-1',
    '2015-00',
    '2015-13',
    '2015-001',
    '2015-02-29',
    '2015-1-1',
    '2016-10-27T20:00',
    ' 2016',
    '２０１６',
    '2016-W4',
    'oktober 2016',
  ])('%j is none', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
    expect(() => partialDate(text)).toThrow(RangeError);
  });

  it('never takes what it does not understand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const parsed = parsePartialDate(text);
        expect(parsed === undefined || /^[12]\d{3}(-\d\d){0,2}$/.test(parsed)).toBe(true);
      }),
    );
  });
});

const dates = fc
  .tuple(
    fc.integer({ min: 1990, max: 2040 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, day, length]) =>
    partialDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length)),
  );

describe('the order', () => {
  it('puts a month after its days and a year after its months', () => {
    const given = ['2016-10-27', '2017', '2016-10', '2015-10', '2016', '2016-09-30'].map(partialDate);
    expect(given.toSorted(comparePartial)).toEqual([
      '2015-10',
      '2016-09-30',
      '2016-10-27',
      '2016-10',
      '2016',
      '2017',
    ]);
  });

  it('of two that are equally precise is that of their days', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        if (precisionOf(a) === precisionOf(b) && firstDay(a) < firstDay(b))
          expect(comparePartial(a, b)).toBe(-1);
        expect(comparePartial(a, b)).toBe(0 - comparePartial(b, a));
      }),
    );
  });
});

describe('what is ahead', () => {
  it.each([
    ['2026', false],
    ['2027', true],
    ['2026-11', false],
    ['2026-12', true],
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2015', false],
  ])('%s on 24 November 2026: %s', (text, ahead) => {
    expect(isAhead(partialDate(text), date('2026-11-24'))).toBe(ahead);
  });
});

describe('a stretch of time', () => {
  it.each([
    ['2017-04-10', '2017-04-12', true],
    ['2015', '2021', true],
    ['2017-04-12', '2017-04-12', false],
    ['2017-04-12', '2017-04-10', false],
    ['2017-04', '2017-04-12', false],
    ['2017', '2018-01', false],
  ])('%s to %s: %s', (from, until, holds) => {
    expect(isStretch(partialDate(from), partialDate(until))).toBe(holds);
  });
});
