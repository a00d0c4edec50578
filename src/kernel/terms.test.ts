import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { backTerm, date, forwardTerm, holidays } from './index.ts';

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
      '2027-01-01', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06', '2027-05-17', '2027-12-25', '2027-12-26',
    ]);
  });

  const table = '../shared/data/reference/feestdagen-2024-2028.json';
  test.skipIf(!existsSync(table))('every computed holiday of 2024 to 2028 stands in the reference table', () => {
    const text = readFileSync(table, 'utf8');
    const missing = [2024, 2025, 2026, 2027, 2028].flatMap((year) => holidays(year)).filter((day) => !text.includes(day));
    expect(missing).toEqual([]);
  });
});
