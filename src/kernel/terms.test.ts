import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  backTerm,
  date,
  daysBetween,
  easterSunday,
  forwardTerm,
  holidays,
  isHoliday,
  weekday,
} from './index.ts';

describe('terms after the Algemene termijnenwet', () => {
  it.each([
    ['2027-02-28', { weeks: 8 }, '2027-04-26'],
    ['2027-03-05', { weeks: 8 }, '2027-04-30'],
    ['2027-04-15', { weeks: 12 }, '2027-07-08'],
    ['2026-12-31', { months: 2 }, '2027-03-01'],
    ['2026-10-09', { months: 2 }, '2026-12-09'],
    ['2026-12-11', { days: 14 }, '2026-12-28'],
  ] as const)('forward from %s over %j ends on %s', (start, length, end) => {
    expect(forwardTerm(date(start), length)).toBe(end);
  });

  it.each([
    ['2027-07-01', '2027-04-08'],
    ['2027-07-04', '2027-04-11'],
    ['2027-06-30', '2027-04-07'],
  ] as const)('twelve weeks back from %s is %s, never moved', (event, day) => {
    expect(backTerm(date(event), { weeks: 12 })).toBe(day);
  });

  it('knows the holidays of 2027', () => {
    expect(holidays(2027)).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-04-27',
      '2027-05-05',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it('moves an agreed term only when that is the setting (domain.md D8, vector 10)', () => {
    const [start, length] = [date('2026-12-31'), { months: 2 }] as const;
    expect(forwardTerm(start, length, { extendOnHoliday: false })).toBe('2027-02-28');
    expect(forwardTerm(start, length, { extendOnHoliday: true })).toBe('2027-03-01');
  });

  it('never ends a forward term on a day that is not a working day, and never moves it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 120 }), (offset, days) => {
        const start = addDays(date('2024-01-01'), offset);
        const last = forwardTerm(start, { days });
        const plain = forwardTerm(start, { days }, { extendOnHoliday: false });
        expect(weekday(last) < 6 && !isHoliday(last)).toBe(true);
        // Longest run of days off: Good Friday to Easter Monday, four days.
        expect(daysBetween(plain, last)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(plain, last)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it.each([
    [1818, '1818-03-22'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it("names a day once when Ascension falls on 5 May, and moves the King's birthday off a Sunday", () => {
    expect(holidays(2016).filter((day) => day === '2016-05-05')).toHaveLength(1);
    expect([isHoliday(date('2025-04-26')), isHoliday(date('2025-04-27'))]).toEqual([true, false]);
    expect([isHoliday(date('2026-04-26')), isHoliday(date('2026-04-27'))]).toEqual([false, true]);
  });

  const table = '../shared/data/reference/feestdagen-2024-2028.json';
  // Sundays are no separate holiday of the act, and New Year's Eve is none at all.
  const notOfTheAct = ['Pasen', 'Pinksteren', 'Oudejaarsavond'];
  test.skipIf(!existsSync(table))(
    'the computed holidays of 2024 to 2028 are those of the reference table',
    () => {
      const years = JSON.parse(readFileSync(table, 'utf8')) as Record<
        string,
        { date: string; name: string }[]
      >;
      expect(Object.keys(years)).toEqual(['2024', '2025', '2026', '2027', '2028']);
      for (const [year, days] of Object.entries(years)) {
        const known = days.filter(({ name }) => !notOfTheAct.includes(name)).map((day) => day.date);
        expect(holidays(Number(year))).toEqual(known.sort());
      }
    },
  );
});
