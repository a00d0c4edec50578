import { describe, expect, it } from 'vitest';
import type { AmbitionId, CalendarDate, MunicipalityId, ProposalId } from '#kernel';
import { attentionOf, type Considered, nobody, onlyPeriod, pairsOf, sharedOf } from './coherence.ts';
import {
  type Around,
  type Ask,
  askedTooMuch,
  asksOf,
  type GroupSeat,
  hoursInYear,
  type Member,
  type PreparationContent,
  preparationFault,
  statesAfter,
} from './preparation.ts';

const day = (text: string) => text as CalendarDate;
const [leiden, leiderdorp, oegstgeest] = ['gm0546', 'gm0547', 'gm0579'] as MunicipalityId[] as [
  MunicipalityId,
  MunicipalityId,
  MunicipalityId,
];
const seat = (id: number, more: Partial<GroupSeat> = {}): GroupSeat => ({
  id,
  title: `Zetel ${id}`,
  municipality: leiden,
  organisation: null,
  office: null,
  from: day('2026-01-01'),
  until: null,
  ...more,
});
const member = (seatId: number, more: Partial<Member> = {}): Member => ({
  seat: seatId,
  unit: 'fte',
  hundredths: 50,
  from: day('2026-06-01'),
  until: null,
  ...more,
});
const content = (more: Partial<PreparationContent> = {}): PreparationContent => ({
  task: 'Schrijf het op.',
  lead: leiden,
  deliver: 'Een concept.',
  dueOn: day('2026-12-31'),
  state: 'working',
  staff: [],
  agreement: null,
  places: [],
  startsOn: null,
  endsOn: null,
  money: [],
  ...more,
});
const around: Around = {
  region: [leiden, leiderdorp, oegstgeest],
  group: [leiden, leiderdorp],
  proposal: [leiden, oegstgeest],
  seats: [seat(1), seat(2, { until: day('2026-09-30') }), seat(3, { from: day('1900-01-01') })],
  today: day('2026-02-28'),
};
const money = (year: number, at: Partial<PreparationContent['money'][number]> = {}) => ({
  year,
  cents: 100,
  municipality: leiden,
  organisation: '',
  source: null,
  ...at,
});

describe('a task of a working group', () => {
  const period = { startsOn: day('2027-01-01'), endsOn: day('2027-12-31') };
  it.each<[string, Partial<PreparationContent>, object | undefined]>([
    [
      'nothing wrong',
      { staff: [member(1)], places: [{ municipality: leiden, neighbourhood: 'Noord' }] },
      undefined,
    ],
    ['a lead outside the group', { lead: oegstgeest }, { code: 'lead_not_in_group' }],
    ['a lead outside the proposal', { lead: leiderdorp }, { code: 'lead_not_in_proposal' }],
    ['somebody of another group', { staff: [member(9)] }, { code: 'staff_not_in_group', seat: 9 }],
    ['somebody after the seat', { staff: [member(2)] }, { code: 'staff_outside_seat', seat: 2 }],
    [
      'somebody before the seat',
      { staff: [member(1, { from: day('2025-12-31') })] },
      { code: 'staff_outside_seat', seat: 1 },
    ],
    [
      'an end before the begin',
      { staff: [member(1, { until: day('2026-05-31') })] },
      { code: 'staff_ends_early', seat: 1 },
    ],
    [
      'a begin after it is due',
      { staff: [member(1, { from: day('2027-01-01') })] },
      { code: 'staff_ends_early', seat: 1 },
    ],
    ['a day ten years ahead', { dueOn: day('2036-02-28') }, undefined],
    ['a day further ahead', { dueOn: day('2036-02-29') }, { code: 'due_far', last: '2036-02-28' }],
    [
      'somebody for longer than ten years',
      { staff: [member(3, { from: day('2016-12-30') })] },
      { code: 'staff_long', seat: 3, last: '2026-12-30' },
    ],
    [
      'somebody further ahead than ten years',
      { staff: [member(1, { from: day('2036-01-01'), until: day('2036-02-29') })] },
      { code: 'staff_long', seat: 1, last: '2036-02-28' },
    ],
    ['somebody for ten years', { staff: [member(3, { from: day('2016-12-31') })] }, undefined],
    [
      'a place elsewhere',
      { places: [{ municipality: 'gm0363' as MunicipalityId, neighbourhood: '' }] },
      { code: 'place_elsewhere', at: 0 },
    ],
    [
      'a place twice, written otherwise',
      {
        places: ['Leidse Hout', 'leidse  hout'].map((neighbourhood) => ({
          municipality: leiden,
          neighbourhood,
        })),
      },
      { code: 'place_twice', at: 1 },
    ],
    ['half a period', { startsOn: day('2027-01-01') }, { code: 'period_half' }],
    [
      'a period that ends first',
      { startsOn: day('2027-02-01'), endsOn: day('2027-01-31') },
      { code: 'end_before_begin' },
    ],
    ['a period of one day', { startsOn: day('2027-02-01'), endsOn: day('2027-02-01') }, undefined],
    [
      'a payer elsewhere',
      { money: [money(2027, { municipality: 'gm0363' as MunicipalityId })] },
      { code: 'payer_elsewhere', at: 0 },
    ],
    [
      'money of another year',
      { ...period, money: [money(2027), money(2028)] },
      { code: 'money_outside', at: 1, year: 2028 },
    ],
  ])('with %s', (_what, more, fault) => {
    expect(preparationFault(content(more), around)).toEqual(fault);
  });

  it('for an ambition is led by any municipality of the group', () => {
    expect(preparationFault(content({ lead: leiderdorp }), { ...around, proposal: null })).toBeUndefined();
  });

  it('never becomes a draft again, and ends when it was stopped', () => {
    expect(statesAfter('working')).not.toContain('draft');
    expect(statesAfter('delivered')).toContain('working');
    expect(statesAfter('stopped')).toEqual([]);
  });
});

describe('a week', () => {
  const ask = (who: string, weekly: number, from: string, until: string): Ask => ({
    who,
    weekly,
    from: day(from),
    until: day(until),
  });
  it('is full at 36 hours, over all groups at once', () => {
    const own = [ask('a', 1800, '2026-03-01', '2026-06-30')];
    expect(askedTooMuch(own, [ask('a', 1800, '2026-01-01', '2026-12-31')])).toBeUndefined();
    expect(askedTooMuch(own, [ask('a', 1801, '2026-06-30', '2026-12-31')])).toEqual({
      who: 'a',
      day: '2026-06-30',
      weekly: 3601,
    });
    // One after the other, or somebody else, is no more.
    expect(askedTooMuch(own, [ask('a', 3600, '2026-07-01', '2026-12-31')])).toBeUndefined();
    expect(askedTooMuch(own, [ask('b', 3600, '2026-01-01', '2026-12-31')])).toBeUndefined();
    expect(askedTooMuch([ask('a', 3601, '2026-03-01', '2026-03-01')], [])?.day).toBe('2026-03-01');
  });
  it('is of the same person where two seats stand on one office', () => {
    const seats = [seat(1, { office: 7 }), seat(2, { office: 7 }), seat(3)];
    const asks = asksOf(content({ staff: [member(1), member(2), member(3)] }), seats);
    expect(asks.map(({ who }) => who)).toEqual(['office 7', 'office 7', 'seat 3']);
    expect(asks[0]).toMatchObject({ weekly: 1800, until: '2026-12-31' });
  });
  it('is told as hours of a year, by days', () => {
    const whole = { weekly: 3600, from: day('2025-05-01'), until: day('2028-05-01') };
    expect(hoursInYear(whole, 2026)).toBe(1872_00);
    expect(hoursInYear(whole, 2024)).toBe(0);
    // A leap year is no more work than another.
    expect(hoursInYear(whole, 2028)).toBe(Math.round((1872_00 * 122) / 366));
    expect(hoursInYear({ ...whole, from: day('2026-07-02') }, 2026)).toBe(Math.round((1872_00 * 183) / 365));
  });
});

describe('coherence', () => {
  const considered = (id: number, more: Partial<Considered> = {}): Considered => ({
    id: id as ProposalId,
    ambitions: [],
    places: [],
    period: null,
    money: [],
    ...more,
  });
  const at = (municipality: MunicipalityId, neighbourhood: string) => ({ municipality, neighbourhood });
  const period = (from: string, until: string) => ({ from: day(from), until: day(until) });
  const [homes, roads] = ['wonen', 'wegen'] as AmbitionId[] as [AmbitionId, AmbitionId];

  it('of places is the narrower of two, however it is written', () => {
    const places = (one: Considered['places'], other: Considered['places']) =>
      sharedOf(considered(1, { places: one }), considered(2, { places: other })).places;
    expect(places([at(leiden, 'Leidse Hout')], [at(leiden, 'leidse hout')])).toHaveLength(1);
    expect(places([at(leiden, '')], [at(leiden, 'Noord')])).toEqual([at(leiden, 'Noord')]);
    expect(places([at(leiden, 'Noord')], [at(leiden, '')])).toEqual([at(leiden, 'Noord')]);
    expect(places([at(leiden, 'Noord')], [at(leiden, ''), at(leiden, 'Noord')])).toEqual([
      at(leiden, 'Noord'),
    ]);
    expect(places([at(leiden, 'Noord')], [at(leiden, 'Zuid'), at(leiderdorp, 'Noord')])).toEqual([]);
  });

  it('of periods is the days that both have', () => {
    const shared = (one: Considered['period'], other: Considered['period']) =>
      sharedOf(considered(1, { period: one }), considered(2, { period: other })).period;
    const first = period('2027-01-01', '2027-06-30');
    expect(shared(first, period('2027-06-30', '2028-01-01'))).toEqual(period('2027-06-30', '2027-06-30'));
    expect(shared(first, period('2027-07-01', '2028-01-01'))).toBeNull();
    expect(shared(first, null)).toBeNull();
  });

  it('of money is one source in one year, summed', () => {
    const activity = { kind: 'activity', programme: 1, number: '1.2' } as const;
    const agreement = { kind: 'agreement', agreement: 1 } as const;
    const shared = sharedOf(
      considered(1, {
        money: [
          money(2027, { source: activity }),
          money(2027, { source: activity }),
          money(2028, { source: agreement }),
        ],
      }),
      considered(2, {
        money: [money(2027, { source: activity }), money(2027, { source: agreement }), money(2027)],
      }),
    );
    expect(shared.money).toEqual([{ source: activity, year: 2027, cents: 300 }]);
    // Of which nobody said out of what is no money that is shared.
    expect(
      sharedOf(considered(1, { money: [money(2027)] }), considered(2, { money: [money(2027)] })).money,
    ).toEqual([]);
  });

  it('puts what shares most first, and leaves out what shares nothing', () => {
    const all = [
      considered(3, { ambitions: [roads], period: period('2027-01-01', '2027-12-31') }),
      considered(1, { ambitions: [homes, roads] }),
      considered(2, {
        ambitions: [homes],
        places: [at(leiden, '')],
        period: period('2027-05-01', '2028-12-31'),
      }),
      considered(4, { ambitions: [homes], places: [at(leiden, 'Noord')] }),
    ];
    const pairs = pairsOf(all);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [2, 4],
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 3],
    ]);
    expect(pairs.filter(onlyPeriod).map(({ first, second }) => [first, second])).toEqual([[2, 3]]);
  });

  it('finds the ambition that nobody works on', () => {
    const attention = attentionOf([homes, roads], { proposals: [[homes]], measures: [], groups: [[homes]] });
    expect(attention.filter(nobody).map(({ ambition }) => ambition)).toEqual([roads]);
    expect(attentionOf([roads], { proposals: [], measures: [[roads]], groups: [] }).some(nobody)).toBe(false);
    expect(attentionOf([roads], { proposals: [], measures: [], groups: [[roads]] }).some(nobody)).toBe(false);
  });
});
