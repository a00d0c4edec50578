import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date } from '#kernel';
import { type DatedDay, leftOfTerm, lostNow, type NeedsMeeting, plannedDay, touchedBy } from './resting.ts';
import { councilCalendars } from './term-windows.ts';

const today = date('2027-01-05');
const needs = (more: Partial<NeedsMeeting> = {}): NeedsMeeting => ({
  council: 'a',
  meeting: 'council',
  start: date('2027-01-01'),
  last: date('2027-02-10'),
  since: date('2027-01-01'),
  ...more,
});
const planned = needs({ start: date('2027-01-20'), last: date('2027-01-21'), planned: true });
/** A date with the days on which it stood before, each with the day of the change. */
const day = (from: string, ...earlier: readonly [string, string][]): DatedDay => ({
  council: 'a',
  kind: 'council',
  from: date(from),
  until: date(from),
  earlier: earlier.map(([was, until]) => ({ kind: 'council', day: date(was), until: date(until) })),
});
const withdrawn = (from: string, on: string): DatedDay => ({ ...day(from, [from, on]), withdrawn: true });
const lost = (one: NeedsMeeting, dates: readonly DatedDay[], on = today) =>
  lostNow([one], councilCalendars(['a'], dates), dates, on);

describe('what has no fitting meeting any more', () => {
  it.each<[string, NeedsMeeting, DatedDay[], boolean]>([
    ['a meeting moved out of the term', needs(), [day('2027-02-18', ['2027-01-21', '2027-01-04'])], true],
    ['moved within the term', needs(), [day('2027-02-04', ['2027-01-21', '2027-01-04'])], false],
    ['withdrawn', needs(), [withdrawn('2027-01-21', '2027-01-04')], true],
    [
      'moved twice, out of the term by the first',
      needs(),
      [day('2027-03-04', ['2027-01-21', '2027-01-03'], ['2027-02-18', '2027-01-04'])],
      true,
    ],
    [
      'withdrawn, with another one left',
      needs(),
      [withdrawn('2027-01-21', '2027-01-04'), day('2027-02-04')],
      false,
    ],
    ['changed before it was asked', needs(), [withdrawn('2027-01-21', '2026-12-31')], false],
    ['changed on the day of asking', needs(), [withdrawn('2027-01-21', '2027-01-01')], true],
    ['nothing noted', needs(), [], false],
    ['on the day of sending itself', needs(), [withdrawn('2027-01-01', '2027-01-02')], false],
    [
      'became a meeting of a committee',
      needs(),
      [{ ...day('2027-01-21', ['2027-01-21', '2027-01-04']), kind: 'committee' }],
      true,
    ],
    [
      'another council',
      needs({ council: 'b' }),
      [{ ...withdrawn('2027-01-21', '2027-01-04'), council: 'a' }],
      false,
    ],
    ['the planned day moved', planned, [day('2027-01-28', ['2027-01-21', '2027-01-04'])], true],
    [
      'the planned day stands, another moved',
      planned,
      [day('2027-01-21'), day('2027-02-18', ['2027-01-28', '2027-01-04'])],
      false,
    ],
    ['the term is over', needs({ last: date('2027-01-04') }), [withdrawn('2027-01-03', '2027-01-02')], false],
    [
      'a committee that was planned',
      { ...planned, meeting: 'committee' },
      [{ ...withdrawn('2027-01-21', '2027-01-04'), kind: 'council' }],
      false,
    ],
  ])('%s', (_name, one, dates, expected) => {
    expect(lost(one, dates).map(({ now }) => now)).toEqual(expected ? ['lost'] : []);
  });

  it.each<[string, NeedsMeeting, DatedDay[], string[]]>([
    ['the calendar goes on and does not have it', planned, [day('2027-01-14'), day('2027-01-28')], ['never']],
    [
      'it was moved away before it was planned',
      planned,
      [day('2027-01-28', ['2027-01-21', '2026-12-31'])],
      ['never'],
    ],
    ['it was moved away after', planned, [day('2027-01-28', ['2027-01-21', '2027-01-04'])], ['lost']],
    ['it came', planned, [day('2027-01-14'), day('2027-01-21'), day('2027-01-28')], []],
    ['the calendar does not go on', planned, [day('2027-01-14')], []],
    ['nothing is noted', planned, [], []],
    [
      'in a recess',
      planned,
      [{ ...day('2027-01-18'), kind: 'recess', until: date('2027-01-24') }],
      ['never'],
    ],
    [
      'a committee on a day of the council',
      { ...planned, meeting: 'committee' },
      [day('2027-01-21'), { ...day('2027-02-01'), kind: 'committee' }],
      ['never'],
    ],
    ['that has been', { ...planned, last: date('2027-01-04') }, [day('2027-01-28')], []],
    ['a term without a meeting', needs(), [day('2027-03-04')], ['never']],
    ['a term whose last meeting has been', needs(), [day('2027-01-03'), day('2027-03-04')], ['met']],
    ['a term after which nothing is noted', needs(), [day('2027-01-03')], []],
    ['a term with a meeting today', needs(), [day('2027-01-05'), day('2027-03-04')], []],
  ])('what the calendar never had: %s', (_name, one, dates, expected) => {
    expect(lost(one, dates).map(({ now }) => now)).toEqual(expected);
  });

  it('of what is left of a term it is told whether the council met in it already', () => {
    const of = (...days: DatedDay[]) => leftOfTerm(councilCalendars(['a'], days)[0] as never, needs(), today);
    const later = day('2027-03-04');
    expect(of(day('2027-01-03'), later)).toMatchObject({ standing: 'does_not_meet', met: true });
    expect(of(day('2027-01-01'), later)).toMatchObject({ standing: 'does_not_meet', met: false });
    expect(of(day('2027-01-05'), later)).toMatchObject({ standing: 'meets', met: false });
  });

  it('of a day that was chosen the calendar tells whether it is one, and the nearest still ahead', () => {
    const of = (from: string, ...days: DatedDay[]) =>
      plannedDay(councilCalendars(['a'], days)[0] as never, 'council', date(from), today);
    const days = [day('2026-12-17'), day('2027-01-14'), day('2027-01-28')];
    expect(of('2027-01-14', ...days)).toMatchObject({ standing: 'meets' });
    expect(of('2027-01-20', ...days)).toMatchObject({
      ...{ standing: 'does_not_meet', before: { day: '2027-01-14' }, after: { day: '2027-01-28' } },
    });
    expect(of('2027-01-06', ...days)).toMatchObject({ before: null, after: { day: '2027-01-14' } });
    expect(of('2027-02-20', ...days)).toMatchObject({ standing: 'unknown', notedUntil: '2027-01-28' });
    expect(of('2027-02-20')).toMatchObject({ standing: 'unknown', notedUntil: null });
  });

  it('is told with the nearest meetings that are still ahead', () => {
    const dates = [
      day('2026-12-17'),
      withdrawn('2027-01-21', '2027-01-04'),
      day('2027-02-18'),
      day('2027-03-18'),
    ];
    expect(lost(needs(), dates)).toMatchObject([{ before: null, after: { day: '2027-02-18', days: 8 } }]);
    const around = [day('2027-01-14'), day('2027-01-28', ['2027-01-21', '2027-01-04']), day('2027-02-18')];
    expect(lost(planned, around)).toMatchObject([
      { before: { day: '2027-01-14' }, after: { day: '2027-01-28' } },
    ]);
  });

  it('stands until the term is over when the council met before in it', () => {
    const dates = [day('2027-01-03'), withdrawn('2027-02-04', '2027-01-04')];
    expect(lost(needs(), dates, date('2027-02-06'))).toHaveLength(1);
    // What was only brought forward took place.
    const forward = [day('2027-01-03', ['2027-02-04', '2027-01-02'])];
    expect(lost(needs(), forward, date('2027-02-06'))).toEqual([]);
  });

  it('ends by itself: never beside a meeting ahead in the term', () => {
    const some = fc.integer({ min: -20, max: 60 }).map((n) => addDays(today, n));
    const dated = fc.record({
      council: fc.constant('a'),
      kind: fc.constant('council' as const),
      from: some,
      withdrawn: fc.boolean(),
      earlier: fc.array(fc.record({ kind: fc.constant('council' as const), day: some, until: some }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 6 }), (given) => {
        const dates = given.map((each): DatedDay => ({ ...each, until: each.from }));
        const one = needs();
        const ahead = dates.some(
          ({ from, withdrawn: gone }) => !gone && from > one.start && from <= one.last && from >= today,
        );
        if (ahead) expect(lost(one, dates)).toEqual([]);
        // Without a version before it nothing was ever there to lose.
        const asTheyAre = dates.map((each) => ({ ...each, earlier: [] }));
        expect(lost(one, asTheyAre).filter(({ now }) => now === 'lost')).toEqual([]);
      }),
    );
  });
});

describe('what a change touches', () => {
  const calendar = (...days: string[]) =>
    councilCalendars(
      ['a'],
      days.map((each) => day(each)),
    )[0] as never;
  it.each<[string, string[], string[], string[]]>([
    ['the only meeting in the term goes', ['2027-01-21'], [], ['lost']],
    ['it moves within the term', ['2027-01-21'], ['2027-02-04'], []],
    ['it moves behind the term', ['2027-01-21'], ['2027-02-11'], ['lost']],
    ['one of two goes', ['2027-01-21', '2027-02-04'], ['2027-02-04'], []],
    ['one comes', ['2027-03-04'], ['2027-01-21', '2027-03-04'], ['gained']],
    ['one that has been goes', ['2027-01-04'], [], []],
  ])('%s', (_name, was, becomes, expected) => {
    const found = touchedBy(
      [needs(), needs({ council: 'b' })],
      calendar(...was),
      calendar(...becomes),
      today,
    );
    expect(found.map(({ now }) => now)).toEqual(expected);
  });
});
