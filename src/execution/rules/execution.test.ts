import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type CalendarDate, date } from '#kernel';
import { fits, measureFilters, movesOf, progressOf, type Report, standing } from './progress.ts';
import { placeOf, spanOf, ticksOf } from './timeline.ts';

const today = date('2026-11-26');
const plan = (startsOn: string, endsOn: string, stopped = false) => ({
  startsOn: date(startsOn),
  endsOn: date(endsOn),
  stopped,
});
const said = (day: string, more: { done?: boolean; expected?: string } = {}) => ({
  day: date(day),
  done: more.done ?? false,
  expected: more.expected === undefined ? null : date(more.expected),
});

describe('how a measure stands', () => {
  it.each([
    ['before its start', plan('2026-11-27', '2027-06-30'), undefined, 'planned', false, false],
    ['on its start', plan('2026-11-26', '2027-06-30'), undefined, 'running', false, false],
    [
      'reported of before its start',
      plan('2027-01-01', '2027-06-30'),
      said('2026-11-20'),
      'running',
      false,
      false,
    ],
    ['on its last day', plan('2026-10-01', '2026-11-26'), undefined, 'running', false, false],
    ['the day after', plan('2026-10-01', '2026-11-25'), undefined, 'running', true, false],
    [
      'done after its end',
      plan('2026-01-01', '2026-11-01'),
      said('2026-11-20', { done: true }),
      'done',
      false,
      false,
    ],
    ['stopped', plan('2026-01-01', '2026-02-01', true), said('2026-01-15'), 'stopped', false, false],
    ['on the day that a report is due', plan('2026-08-26', '2027-06-30'), undefined, 'running', false, false],
    ['the day after that', plan('2026-08-25', '2027-06-30'), undefined, 'running', false, true],
    [
      'reported of a quarter ago',
      plan('2026-01-01', '2027-06-30'),
      said('2026-08-26'),
      'running',
      false,
      false,
    ],
    ['reported of longer ago', plan('2026-01-01', '2027-06-30'), said('2026-08-25'), 'running', false, true],
    ['forgotten', plan('2026-01-01', '2026-03-01'), undefined, 'running', true, true],
  ])('%s', (_what, given, last, state, overdue, silent) =>
    expect(progressOf(given, last, 3, today)).toMatchObject({ state, overdue, silent }),
  );

  it('is late where its end is expected after the plan, and asks a report by the rhythm', () => {
    const ahead = plan('2026-01-01', '2027-06-30');
    expect(progressOf(ahead, said('2026-11-20', { expected: '2027-07-01' }), 3, today).late).toBe(true);
    expect(progressOf(ahead, said('2026-11-20', { expected: '2027-06-30' }), 3, today).late).toBe(false);
    expect(progressOf(ahead, said('2026-11-20'), 1, today).nextReport).toBe('2026-12-20');
    expect(progressOf(ahead, said('2026-11-20', { done: true }), 1, today).nextReport).toBeNull();
  });

  describe('once moved to next year', () => {
    const time = (startsOn: string, endsOn: string, recorded: string) => ({
      ...{
        startsOn: date(startsOn),
        endsOn: date(endsOn),
        recordedAt: `${recorded}T12:00:00Z`,
        reason: 'Later.',
      },
    });
    const first = time('2026-05-01', '2026-09-30', '2026-04-01');
    const moved = (on: string, ...more: ReturnType<typeof time>[]) => ({
      ...plan('2027-06-01', '2028-06-01'),
      times: [first, time('2027-06-01', '2028-06-01', on), ...more],
    });
    it.each([
      ['stays silent since the report', moved('2026-11-20'), said('2026-08-08'), '2026-11-08', true],
      ['is reported of again by the rhythm', moved('2026-11-20'), said('2026-11-21'), '2027-02-21', false],
      ['stays silent where nobody ever reported', moved('2026-11-20'), undefined, '2026-08-01', true],
      ['is not awaited before where nothing was due', moved('2026-08-01'), undefined, '2027-09-01', false],
      [
        'nor where only was reported ahead of any start',
        moved('2026-04-20'),
        said('2026-04-10'),
        '2027-09-01',
        false,
      ],
      [
        'stays silent when moved again',
        moved('2026-11-20', time('2028-01-01', '2029-01-01', '2026-11-21')),
        undefined,
        '2026-08-01',
        true,
      ],
    ])('%s', (_what, given, last, nextReport, silent) =>
      expect(progressOf(given, last, 3, today)).toMatchObject({ nextReport, silent }),
    );
    it('says from what to what, the last time first, and nothing of versions with the same days', () => {
      const again = time('2027-06-01', '2028-07-01', '2026-11-22');
      const times = [first, { ...first, reason: 'Tekst.' }, ...moved('2026-11-20').times.slice(1), again];
      expect(movesOf({ times }).map(({ before, endsOn }) => [before.endsOn, endsOn])).toEqual([
        ['2028-06-01', '2028-07-01'],
        ['2026-09-30', '2028-06-01'],
      ]);
      expect(movesOf({ times: [first] })).toEqual([]);
    });
  });

  const day = fc.integer({ min: -900, max: 900 }).map((shift) => addDays(today, shift));
  const report = fc.option(fc.record({ day, done: fc.boolean(), expected: fc.option(day) }), {
    nil: undefined,
  });
  const plans = fc.record({ startsOn: day, endsOn: day, stopped: fc.boolean() });

  it('asks nothing of what is done or stopped, and once asked goes on asking until somebody reports', () => {
    fc.assert(
      fc.property(
        plans,
        report,
        fc.integer({ min: 1, max: 12 }),
        fc.nat(400),
        (given, last, rhythm, later) => {
          const now = progressOf(given, last, rhythm, today);
          if (now.state === 'done' || now.state === 'stopped')
            expect(now).toMatchObject({ overdue: false, silent: false, nextReport: null });
          const then = progressOf(given, last, rhythm, addDays(today, later));
          if (now.silent) expect(then.silent).toBe(true);
          if (now.overdue) expect(then.overdue).toBe(true);
          // A report of that day ends the silence.
          const told = progressOf(given, { day: today, done: false, expected: null }, rhythm, today);
          expect(told.silent).toBe(false);
        },
      ),
    );
  });

  it('is found by what it is: by its state under one name, and by what needs somebody beside it', () => {
    fc.assert(
      fc.property(plans, report, (given, last) => {
        const progress = progressOf(given, last, 3, today);
        const found = measureFilters.filter((filter) => fits(filter, progress, 'stuck'));
        const expected = [
          progress.state,
          ...(progress.overdue ? ['overdue'] : []),
          ...(progress.silent ? ['silent'] : []),
          ...(progress.state === 'running' ? ['stuck'] : []),
        ];
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('the reports of a measure', () => {
  const told = (id: number, on: string, corrects: number | null = null): Report => ({
    id,
    day: date(on),
    light: 'on_course',
    done: false,
    expected: null,
    corrects,
  });
  it('stand until they are corrected, by their days', () => {
    const all = [
      told(1, '2026-03-01'),
      told(2, '2026-06-01'),
      told(3, '2026-02-01', 2),
      told(4, '2026-03-01'),
    ];
    expect(standing(all).map(({ id }) => id)).toEqual([3, 1, 4]);
    expect(
      standing([told(1, '2026-03-01'), told(2, '2026-03-02', 1), told(3, '2026-03-03', 2)]),
    ).toHaveLength(1);
    expect(standing([])).toEqual([]);
  });
});

describe('the picture', () => {
  it('spans whole quarters, and has words that fit', () => {
    const span = spanOf([date('2027-02-14'), date('2026-11-30')]);
    expect(span).toEqual({ from: '2026-10-01', to: '2027-04-01' });
    expect(ticksOf(span as never).map(({ year, quarter }) => `${year} ${quarter}`)).toEqual([
      '2026 4',
      '2027 1',
    ]);
    const long = spanOf([date('2026-11-30'), date('2035-12-31')]);
    expect(ticksOf(long as never).map(({ year, quarter }) => `${year} ${quarter}`)).toEqual([
      '2027 0',
      '2029 0',
      '2031 0',
      '2033 0',
      '2035 0',
    ]);
    expect(spanOf([])).toBeUndefined();
  });

  it('puts every day within, and later days not before earlier ones', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 6000 }).map((shift) => addDays(date('2020-02-29'), shift)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(days, (given) => {
        const span = spanOf(given);
        if (!span) throw new Error('There are days');
        const places = given.toSorted().map((each: CalendarDate) => placeOf(each, span));
        for (const place of places) expect(place >= 0 && place < 100).toBe(true);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(ticksOf(span).length).toBeLessThanOrEqual(5);
        for (const { day } of ticksOf(span)) expect(day >= span.from && day < span.to).toBe(true);
        expect(placeOf(span.to, span)).toBe(100);
        expect(placeOf(addMonths(span.to, 3), span)).toBe(100);
      }),
    );
  });
});
