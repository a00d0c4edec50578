import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  backTerm,
  beforeDay,
  date,
  dayOff,
  daysBetween,
  easterSunday,
  forwardTerm,
  holidays,
  inTime,
  isHoliday,
  parseLength,
  reckonBack,
  reckonForward,
  weekday,
} from './index.ts';

it('counts days as the calendar does, over leap years and centuries', () => {
  const plain = fc
    .integer({ min: -353700, max: 375000 })
    .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }));
  fc.assert(
    fc.property(plain, fc.integer({ min: -500, max: 500 }), (start, days) => {
      const [from, to] = [date(start.toString()), date(start.add({ days }).toString())];
      expect(addDays(from, days)).toBe(to);
      expect(daysBetween(from, to)).toBe(days);
      expect(weekday(from)).toBe(start.dayOfWeek);
    }),
    { numRuns: 300 },
  );
  expect(() => addDays(date('2999-12-31'), 1)).toThrow(RangeError);
});

describe('terms after the Algemene termijnenwet', () => {
  it.each([
    ['2027-02-28', { weeks: 8 }, '2027-04-26'],
    ['2027-03-05', { weeks: 8 }, '2027-04-30'],
    ['2027-04-15', { weeks: 12 }, '2027-07-08'],
    ['2026-12-31', { months: 2 }, '2027-03-01'],
    ['2026-10-09', { months: 2 }, '2026-12-09'],
    ['2026-12-11', { days: 14 }, '2026-12-28'],
  ] as const)(
    'forward from %s over %j ends on %s (vector 1 and the checked examples)',
    (start, length, end) => {
      expect(forwardTerm(date(start), length)).toBe(end);
    },
  );

  it.each([
    ['2027-07-01', '2027-04-08'],
    ['2027-07-04', '2027-04-11'],
    ['2027-06-30', '2027-04-07'],
  ] as const)('twelve weeks back from %s is %s, never moved (vector 2)', (event, day) => {
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
    ['eight weeks end on a Sunday', '2027-02-28', '8w', {}, '2027-04-26'],
    ['eight weeks end well', '2027-03-05', '8w', {}, '2027-04-30'],
    ['two months end on a Sunday', '2026-12-31', '2m', {}, '2027-03-01'],
    [
      'an agreed one that does not move',
      '2026-12-31',
      '2m',
      { basis: 'agreed', extendOnHoliday: false },
      '2027-02-28',
    ],
    ['exactly twelve weeks are covered', '2027-01-01', '12w', {}, '2027-03-30'],
    ['thirteen weeks are not', '2026-12-25', '13w', {}, '2027-03-26'],
    ['ninety days are covered', '2026-12-26', '90d', {}, '2027-03-30'],
    ['ninety-one days are not', '2026-12-25', '91d', {}, '2027-03-26'],
    ['three months are covered', '2026-12-26', '3m', {}, '2027-03-30'],
    ['four months are not', '2026-11-26', '4m', {}, '2027-03-26'],
    ['years are not', '2025-03-26', '2j', {}, '2027-03-26'],
    ['an agreed one moves whatever its length', '2025-03-26', '2j', { basis: 'agreed' }, '2027-03-30'],
    ['three days over Easter hold two working days', '2027-03-25', '3d', {}, '2027-03-31'],
    ['two days over Easter need not', '2027-03-25', '2d', {}, '2027-03-30'],
    ['before 15 September, whatever was counted', '2027-09-08', '2w', { before: '2027-09-15' }, '2027-09-14'],
    ['well before it', '2027-07-01', '2w', { before: '2027-09-15' }, '2027-07-15'],
    ['moved onto an extra day', '2027-02-28', '8w', { extraDays: ['2027-04-26'] }, '2027-04-28'],
  ] as const)('%s', (_case, start, text, given, last) => {
    const length = parseLength(text);
    if (!length.ok) throw new Error(text);
    const { extraDays, before, ...rest } = {
      extraDays: [],
      before: undefined,
      basis: 'statutory',
      ...given,
    } as {
      extraDays: readonly string[];
      before: string | undefined;
      basis: 'statutory' | 'agreed';
    };
    const reckoned = reckonForward(date(start), length.value, {
      ...rest,
      extraDays: new Set(extraDays.map(date)),
      ...(before ? { before: date(before) } : {}),
    });
    expect(reckoned.last).toBe(last);
    expect(reckoned.steps.at(-1)?.day).toBe(last);
  });

  it('tells how it counted, step by step', () => {
    const { steps } = reckonForward(date('2027-02-28'), { weeks: 8 }, { basis: 'statutory' });
    expect(steps).toEqual([
      { kind: 'start', day: '2027-02-28' },
      { kind: 'counted', day: '2027-04-25', length: { weeks: 8 }, weekday: 7 },
      { kind: 'off', day: '2027-04-25', why: 'sunday' },
      { kind: 'moved', day: '2027-04-26', agreed: false },
    ]);
    expect(reckonForward(date('2026-12-31'), { months: 2 }, { basis: 'statutory' }).steps[2]?.kind).toBe(
      'month_end',
    );
    expect(reckonBack(date('2027-07-04'), { weeks: 12 })).toEqual({
      last: '2027-04-11',
      steps: [
        { kind: 'start', day: '2027-07-04' },
        { kind: 'counted_back', day: '2027-04-11', length: { weeks: 12 }, weekday: 7 },
        { kind: 'back_fixed', day: '2027-04-11' },
      ],
    });
  });

  it('is late on the day that something had to be before (domain.md, vector 4)', () => {
    const { statutoryLimit, lastSafeDay } = beforeDay(date('2027-04-30'));
    expect([statutoryLimit, lastSafeDay]).toEqual(['2027-04-30', '2027-04-29']);
    expect(inTime('2027-04-29T21:59:59Z', lastSafeDay)).toBe(true);
    expect(inTime('2027-04-29T22:00:00Z', lastSafeDay)).toBe(false);
  });

  // Clocks go forward on 28 March 2027 and back on 31 October 2027: that day ends an hour nearer to, or further from, its
  // beginning.
  it.each([
    ['2027-03-27', '2027-03-27T22:59:59Z', '2027-03-27T23:00:00Z'],
    ['2027-03-28', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z'],
    ['2027-10-30', '2027-10-30T21:59:59Z', '2027-10-30T22:00:00Z'],
    ['2027-10-31', '2027-10-31T22:59:59Z', '2027-10-31T23:00:00Z'],
  ])('a message is in time until 23:59:59 of %s, also when the clocks change', (last, inside, outside) => {
    expect([inTime(inside, date(last)), inTime(outside, date(last))]).toEqual([true, false]);
  });

  it.each([
    ['8w', { weeks: 8 }],
    [' 2 M ', { months: 2 }],
    ['14d', { days: 14 }],
    ['2j', { years: 2 }],
    ['48u', 'length_hours'],
    ['0d', 'length_wrong'],
    ['-3d', 'length_wrong'],
    ['w', 'length_wrong'],
    ['2 fortnights', 'length_wrong'],
    ['3661d', 'length_long'],
  ])('reads the length %s', (text, expected) => {
    const read = parseLength(text);
    expect(read.ok ? read.value : read.code).toEqual(expected);
  });

  it('an extra day moves a term later or not at all, and two working days are in it', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(date('2024-01-01'), n));
    fc.assert(
      fc.property(day, fc.integer({ min: 3, max: 90 }), fc.nat(95), (start, days, off) => {
        const extraDays = new Set([addDays(start, off)]);
        const without = reckonForward(start, { days }, { basis: 'statutory' }).last;
        const { last } = reckonForward(start, { days }, { basis: 'statutory', extraDays });
        expect(last >= without).toBe(true);
        expect(dayOff(last, extraDays)).toBeUndefined();
        let working = 0;
        for (let one = addDays(start, 1); one <= last; one = addDays(one, 1))
          if (!dayOff(one, extraDays)) working += 1;
        expect(working).toBeGreaterThanOrEqual(2);
        expect(backTerm(last, { days: daysBetween(start, last) })).toBe(start);
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
