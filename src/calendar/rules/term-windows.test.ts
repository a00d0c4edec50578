import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, date } from '#kernel';
import { allMetBy, councilCalendars, firstMeetings, type NotedDay, termWindows } from './term-windows.ts';

const noted = (kind: NotedDay['kind'], from: string, until = from, withdrawn = false): NotedDay => ({
  council: 'gm0626',
  kind,
  from: date(from),
  until: date(until),
  withdrawn,
});
const judged = (days: NotedDay[], start = '2027-02-01', last = '2027-03-31') =>
  termWindows({ start: date(start), last: date(last) }, councilCalendars(['gm0626'], days))[0];

describe('a term against the calendar of a council', () => {
  it.each([
    ['nothing is noted', [], 'unknown'],
    ['it meets within', [noted('council', '2027-03-04')], 'meets'],
    ['it meets on the last day', [noted('council', '2027-03-31')], 'meets'],
    ['it meets on the day of sending only', [noted('council', '2027-02-01')], 'unknown'],
    [
      'it meets before and after',
      [noted('council', '2027-01-28'), noted('council', '2027-04-08')],
      'does_not_meet',
    ],
    ['its calendar ends before the term', [noted('council', '2026-12-17')], 'unknown'],
    ['only its committee meets', [noted('committee', '2027-03-04')], 'unknown'],
    ['a recess takes all of the term', [noted('recess', '2027-01-30', '2027-04-02')], 'does_not_meet'],
    ['a recess takes part of it', [noted('recess', '2027-02-20', '2027-03-01')], 'unknown'],
    [
      'what it had was withdrawn',
      [noted('council', '2027-03-04', '2027-03-04', true), noted('council', '2027-05-06')],
      'does_not_meet',
    ],
  ] as const)('%s', (_case, days, standing) => {
    expect(judged([...days])?.standing).toBe(standing);
  });

  it('tells the nearest meetings and how far they lie from the term', () => {
    expect(
      judged([
        noted('council', '2027-04-08'),
        noted('council', '2027-01-28'),
        noted('council', '2026-12-17'),
      ]),
    ).toEqual({
      council: 'gm0626',
      standing: 'does_not_meet',
      meetings: [],
      committee: null,
      before: { day: '2027-01-28', days: 4 },
      after: { day: '2027-04-08', days: 8 },
      notedUntil: '2027-04-08',
    });
  });

  it('names the committee before the last meeting within, none of before the sending', () => {
    const councils = [noted('council', '2027-02-18'), noted('council', '2027-03-18')];
    expect(
      judged([...councils, noted('committee', '2027-03-04'), noted('committee', '2027-03-25')])?.committee,
    ).toBe('2027-03-04');
    expect(judged([...councils, noted('committee', '2027-01-14')])?.committee).toBeNull();
  });

  it('agrees with looking at every day', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((n) => addDays(date('2027-01-01'), n));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), day, fc.nat(100), (meetings, start, length) => {
        const last = addDays(start, length);
        const found = judged(
          meetings.map((one) => noted('council', one)),
          start,
          last,
        );
        const inside = [...new Set(meetings)].filter((one) => one > start && one <= last).toSorted();
        const later = meetings.filter((one) => one > last).toSorted();
        expect(found?.meetings).toEqual(inside);
        expect(found?.after?.day ?? null).toBe((later[0] as CalendarDate | undefined) ?? null);
        if (inside.length === 0) expect(found?.standing).toBe(later.length > 0 ? 'does_not_meet' : 'unknown');
      }),
    );
  });
});

it('names the first day on which all have met, and whose calendar says nothing', () => {
  const on = (council: string, from: string): NotedDay => ({ ...noted('council', from), council });
  const days = [on('a', '2027-02-01'), on('a', '2027-02-18'), on('a', '2027-03-18'), on('b', '2027-03-04')];
  const when = (councils: string[]) => allMetBy(date('2027-02-01'), councilCalendars(councils, days));
  expect(when(['a', 'b'])).toEqual({ day: '2027-03-04', missing: [] });
  expect(when(['a'])).toEqual({ day: '2027-02-18', missing: [] });
  expect(when(['a', 'b', 'c'])).toEqual({ day: null, missing: ['c'] });
});

it('names from which day on a council can come to what is sent, with the last committee in between', () => {
  const days = [
    ...[
      noted('council', '2027-01-28'),
      noted('council', '2027-03-04'),
      noted('council', '2027-02-18', undefined, true),
    ],
    ...[noted('committee', '2027-02-09'), noted('committee', '2027-02-25'), noted('committee', '2027-03-11')],
  ];
  const from = (start: string) => firstMeetings(date(start), councilCalendars(['gm0626'], days))[0];
  expect(from('2027-02-01')).toMatchObject({ day: '2027-03-04', committee: '2027-02-25' });
  // Who meets on the day of sending had no papers yet, and a committee of that day neither.
  expect(from('2027-02-25')).toMatchObject({ day: '2027-03-04', committee: null });
  expect(from('2027-03-04')).toMatchObject({ day: null, committee: null, notedUntil: '2027-03-04' });
});
