import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { planBack } from './plan-back.ts';
import type { CouncilCalendar } from './term-windows.ts';

const calendar = (
  meetings: string[],
  committees: string[] = [],
  recesses: readonly [string, string, string?][] = [],
): CouncilCalendar => ({
  council: 'gm0626',
  meetings: meetings.map(date),
  committees: committees.map(date),
  recesses: recesses.map(([from, until, title = null]) => ({ title, from: date(from), until: date(until) })),
});
const plan = (own: CouncilCalendar, months?: number) =>
  planBack({ wished: date('2027-06-30'), paperDays: 14, term: months ? { months } : null }, [own])[0];

describe('planning back from a wished day', () => {
  it('goes from the council over its committee to the papers', () => {
    expect(plan(calendar(['2027-05-20', '2027-06-24', '2027-07-08'], ['2027-05-06', '2027-06-10']))).toEqual({
      council: 'gm0626',
      decides: '2027-06-24',
      committee: '2027-06-10',
      papers: '2027-05-27',
      termStart: null,
      send: '2027-05-27',
      notedUntil: '2027-07-08',
      maybeLater: false,
      inRecess: [],
    });
  });
  it('gives the whole term where that begins earlier, not moved off a Sunday or holiday', () => {
    expect(plan(calendar(['2027-06-24']), 2)).toMatchObject({
      papers: '2027-06-10',
      termStart: '2027-04-30',
      send: '2027-04-30',
    });
  });
  it('takes the day itself, and a committee of an earlier council for none', () => {
    expect(plan(calendar(['2027-05-20', '2027-06-30'], ['2027-05-06']))).toMatchObject({
      decides: '2027-06-30',
      committee: null,
      papers: '2027-06-16',
    });
  });
  it('says nothing of a council whose days nobody noted', () => {
    expect(plan(calendar(['2027-07-08']), 2)).toMatchObject({ decides: null, papers: null, send: null });
  });
  it.each([
    ['its calendar ends before that day', ['2027-05-20'], [], true],
    ['it meets on that day, the last that is noted', ['2027-06-30'], [], false],
    ['it is noted when it meets after that day', ['2027-05-20', '2027-07-08'], [], false],
    ['it is away until after that day', ['2027-05-20'], [['2027-05-21', '2027-07-01']], false],
    ['it is away for a part of that time', ['2027-05-20'], [['2027-06-21', '2027-07-01']], true],
    ['nothing is noted before that day', ['2027-07-08'], [], false],
  ] as const)('says whether a later meeting is possible: %s', (_case, meetings, recesses, maybeLater) => {
    const own = calendar([...meetings], [], recesses as readonly [string, string][]);
    expect(plan(own)?.maybeLater).toBe(maybeLater);
  });
  it('says which of its days lie in a recess of this council', () => {
    const own = calendar(
      ['2027-06-24'],
      ['2027-06-10'],
      [
        ['2027-04-24', '2027-05-02', 'Meireces'],
        ['2027-05-27', '2027-05-27'],
      ],
    );
    expect(plan(own, 2)?.inRecess).toEqual([
      { step: 'send', recess: { title: 'Meireces', from: '2027-04-24', until: '2027-05-02' } },
      { step: 'papers', recess: { title: null, from: '2027-05-27', until: '2027-05-27' } },
    ]);
  });
});
