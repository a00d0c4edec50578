import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { planBack } from './plan-back.ts';
import type { CouncilCalendar } from './term-windows.ts';

const calendar = (meetings: string[], committees: string[] = []): CouncilCalendar => ({
  council: 'gm0626',
  meetings: meetings.map(date),
  committees: committees.map(date),
  recesses: [],
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
});
