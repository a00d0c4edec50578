import { describe, expect, it } from 'vitest';
import { date, type MunicipalityId } from '#kernel';
import { type Action, inOrder, type PlanContent, planFault, reporters } from './plan.ts';
import {
  type ActionReport,
  councilLines,
  periodHolds,
  standingOf,
  usualPeriod,
  versionsOfPeriod,
} from './progress.ts';
import { firstDayOf, lastDayOf, parseQuarter, type Quarter, quarterOf, quartersBetween } from './quarter.ts';

const q = (text: string) => parseQuarter(text) as Quarter;
const own = 'gm0579' as MunicipalityId;
const towns = [own, 'gm0546' as MunicipalityId];
const action = (number: string, rest: Partial<Action> = {}): Action => ({
  number,
  text: 'Praten',
  when: { kind: 'quarters', from: q('2026-Q2'), to: q('2026-Q3') },
  said: '',
  owner: null,
  ambitions: [],
  proposals: [],
  ...rest,
});
const plan = (rest: Partial<PlanContent> = {}): PlanContent => ({
  title: 'Plan',
  municipality: own,
  from: q('2026-Q1'),
  to: q('2027-Q2'),
  principles: [],
  introduction: '',
  source: '',
  rhythm: 3,
  tracks: [
    { number: 1, title: 'Kennismaken' },
    { number: 2, title: 'Agenda' },
  ],
  actions: [action('1.1')],
  ...rest,
});
const report = (
  day: string,
  state: ActionReport['state'],
  rest: Partial<ActionReport> = {},
): ActionReport => ({
  id: 1,
  action: '1.1',
  day: date(day),
  state,
  words: 'Zo staat het.',
  ...rest,
});

describe('a quarter', () => {
  it.each([
    ['2015-Q2', '2015-Q2'],
    [' q4 2015 ', '2015-Q4'],
    ['2015Q1', '2015-Q1'],
    ['2015-Q5', undefined],
    ['2015', undefined],
    ['1899-Q4', undefined],
    ['medio 2015', undefined],
  ])('%s is %s', (text, expected) => expect(parseQuarter(text)).toBe(expected));

  it('has a first and a last day, over the end of a year too', () => {
    expect([firstDayOf(q('2015-Q4')), lastDayOf(q('2015-Q4')), lastDayOf(q('2016-Q1'))]).toEqual([
      '2015-10-01',
      '2015-12-31',
      '2016-03-31',
    ]);
    expect(quarterOf(date('2016-03-31'))).toBe('2016-Q1');
    expect(quartersBetween(q('2015-Q4'), q('2016-Q2'))).toEqual(['2015-Q4', '2016-Q1', '2016-Q2']);
    expect(quartersBetween(q('2016-Q1'), q('2015-Q4'))).toEqual([]);
  });
});

describe('a plan', () => {
  it('holds', () => expect(planFault(plan(), towns)).toBeUndefined());
  it.each<[string, Partial<PlanContent>, object]>([
    ['that ends before it begins', { to: q('2025-Q4') }, { code: 'period_wrong' }],
    ['longer than ten years', { to: q('2036-Q1') }, { code: 'period_wrong' }],
    [
      'of a municipality elsewhere',
      { municipality: 'gm0363' as MunicipalityId },
      { code: 'municipality_elsewhere' },
    ],
    [
      'with a track twice',
      { tracks: [1, 1].map((number) => ({ number, title: 'x' })) },
      { code: 'track_twice', number: 1 },
    ],
    [
      'with an action twice',
      { actions: [action('1.1'), action('1.1')] },
      { code: 'action_twice', number: '1.1' },
    ],
    ['with an action of no track', { actions: [action('3.1')] }, { code: 'track_unknown', number: '3.1' }],
    [
      'with a quarter before it',
      { actions: [action('1.1', { when: { kind: 'quarters', from: q('2025-Q4'), to: q('2026-Q1') } })] },
      { code: 'quarter_outside', number: '1.1' },
    ],
    [
      'with a quarter after it',
      { actions: [action('1.1', { when: { kind: 'quarters', from: q('2027-Q2'), to: q('2027-Q3') } })] },
      { code: 'quarter_outside', number: '1.1' },
    ],
    [
      'with quarters turned round',
      { actions: [action('1.1', { when: { kind: 'quarters', from: q('2026-Q3'), to: q('2026-Q2') } })] },
      { code: 'quarters_turned', number: '1.1' },
    ],
    [
      'with an owner elsewhere',
      {
        actions: [
          action('1.1', {
            owner: { kind: 'municipality', municipality: 'gm0363' as MunicipalityId, office: null },
          }),
        ],
      },
      { code: 'owner_unknown', number: '1.1' },
    ],
  ])('%s is refused', (_what, rest, fault) => expect(planFault(plan(rest), towns)).toEqual(fault));

  it('puts 2.10 behind 2.9', () =>
    expect(inOrder(['2.10', '2.9', '1.1'].map((each) => action(each))).map(({ number }) => number)).toEqual([
      '1.1',
      '2.9',
      '2.10',
    ]));

  it('is reported by its own owner, and by who is named', () => {
    expect(reporters(plan(), action('1.1'))).toEqual([own]);
    const other = { kind: 'municipality', municipality: towns[1] as MunicipalityId, office: null } as const;
    expect(reporters(plan(), action('1.1', { owner: other }))).toEqual([own, 'gm0546']);
    expect(reporters(plan(), action('1.1', { owner: { kind: 'organisation', name: 'SP71' } }))).toEqual([
      own,
    ]);
  });
});

describe('how an action stands', () => {
  const at = (
    day: string,
    reports: ActionReport[] = [],
    of = action('1.1'),
    rest: Partial<PlanContent> = {},
  ) => standingOf(plan(rest), of, reports, date(day));

  it('is told by nobody until it is reported; its quarters alone say that it is past or silent', () => {
    expect(at('2026-06-30')).toMatchObject({
      state: null,
      overdue: false,
      silent: false,
      nextReport: '2026-07-01',
    });
    expect(at('2026-07-02')).toMatchObject({ state: null, overdue: false, silent: true });
    expect(at('2026-09-30')).toMatchObject({ overdue: false });
    expect(at('2026-10-01')).toMatchObject({ state: null, overdue: true });
  });

  it('is by the last report until that day', () => {
    const reports = [report('2026-05-01', 'busy'), report('2026-08-01', 'late', { id: 2 })];
    expect(at('2026-07-31', reports)).toMatchObject({
      state: 'busy',
      nextReport: '2026-08-01',
      silent: false,
    });
    expect(at('2026-10-01', reports)).toMatchObject({ state: 'late', overdue: true });
    const again = [...reports, report('2026-08-01', 'done', { id: 3 })];
    expect(at('2026-10-01', again)).toMatchObject({ state: 'done', overdue: false, nextReport: null });
  });

  it('stays silent when its quarters are moved after a report', () => {
    const moved = action('1.1', { when: { kind: 'quarters', from: q('2027-Q3'), to: q('2027-Q4') } });
    expect(at('2026-11-01', [report('2026-05-01', 'busy')], moved)).toMatchObject({
      silent: true,
      nextReport: '2026-08-01',
    });
    expect(at('2026-11-01', [], moved)).toMatchObject({ silent: false, nextReport: '2027-10-01' });
  });

  it('is not awaited where it depends on something else, nor a year after the plan', () => {
    const open = action('1.1', { when: { kind: 'open' } });
    expect(at('2027-06-01', [], open)).toMatchObject({ overdue: false, silent: false, nextReport: null });
    expect(at('2026-11-01', [report('2026-04-01', 'busy')], open)).toMatchObject({ silent: true });
    const ongoing = action('1.1', { when: { kind: 'ongoing' } });
    expect(at('2028-06-30', [], ongoing)).toMatchObject({ silent: true, overdue: false });
    expect(at('2028-07-01', [], ongoing)).toMatchObject({ silent: false, nextReport: null });
  });
});

describe('the report to a council', () => {
  const lines = (reports: ActionReport[], to: string, today: string, actions = [action('1.1')]) =>
    councilLines(
      { after: plan({ actions }), before: plan({ actions }) },
      reports,
      { from: q('2026-Q1'), to: q(to) },
      date(today),
    ).map(({ action: { number }, state, deviation }) => [number, state, deviation]);

  it('tells what was planned in the period, and nothing that was reported after it', () => {
    expect(lines([], '2026-Q1', '2026-11-01')).toEqual([]);
    const reports = [report('2026-05-01', 'busy'), report('2026-09-01', 'done', { id: 2 })];
    expect(lines(reports, '2026-Q2', '2026-11-01')).toEqual([['1.1', 'busy', null]]);
    expect(lines(reports, '2026-Q3', '2026-11-01')).toEqual([['1.1', 'done', null]]);
  });

  it.each<[string, ActionReport[], string, string | null]>([
    ['nobody reported', [], '2026-11-01', 'not_reported'],
    ['it goes on past its quarters', [report('2026-05-01', 'busy')], '2026-11-01', 'overdue'],
    ['it goes on within them', [report('2026-05-01', 'busy')], '2026-09-29', null],
    ['it is still to begin, and nobody reported', [], '2026-03-31', null],
    ['it should have begun', [report('2026-05-01', 'not_begun')], '2026-06-01', 'not_begun'],
    ['it is late', [report('2026-05-01', 'late')], '2026-06-01', 'late'],
    ['it was dropped', [report('2026-05-01', 'dropped')], '2026-11-01', 'dropped'],
  ])('says that %s', (_what, reports, today, deviation) =>
    expect(lines(reports, '2026-Q4', today)[0]?.[2]).toBe(deviation),
  );

  it('has what is ongoing and what is open in every period', () => {
    const actions = [action('1.1', { when: { kind: 'ongoing' } }), action('2.1', { when: { kind: 'open' } })];
    expect(lines([], '2026-Q1', '2026-11-01', actions)).toEqual([
      ['1.1', null, 'not_reported'],
      ['2.1', null, null],
    ]);
  });

  const later = (from: string, to: string): Partial<Action> => ({
    when: { kind: 'quarters', from: q(from), to: q(to) },
  });
  const told = (
    reports: ActionReport[],
    [from, to]: [string, string],
    then: Action[],
    before: Action[] = then,
  ) =>
    councilLines(
      { after: plan({ actions: then }), before: plan({ actions: before }) },
      reports,
      { from: q(from), to: q(to) },
      date('2027-06-01'),
    ).map(({ action: { number }, earlier, deviation }) => [number, earlier?.when, deviation]);

  it('has what was to be done before the period and was not over when it began', () => {
    const [first, second]: [string, string] = ['2026-Q4', '2027-Q1'];
    const actions = [action('1.1')];
    expect(told([], [first, second], actions)).toEqual([['1.1', undefined, 'not_reported']]);
    const busy = report('2026-09-30', 'busy');
    expect(told([busy], [first, second], actions)).toEqual([['1.1', undefined, 'overdue']]);
    // Done within the period: this council heard last time that it was not.
    const done = (day: string) => [busy, report(day, 'done', { id: 2 })];
    expect(told(done('2026-10-01'), [first, second], actions)).toEqual([['1.1', undefined, null]]);
    expect(told(done('2026-09-30'), [first, second], actions)).toEqual([]);
    expect(told([report('2026-09-30', 'dropped')], [first, second], actions)).toEqual([]);
  });

  it('says what was put off, brought forward, taken out or added since the period began', () => {
    const was = action('1.1').when;
    const period: [string, string] = ['2026-Q2', '2026-Q3'];
    const before = [action('1.1')];
    const put = (rest: Partial<Action>) => told([], period, [action('1.1', rest)], before);
    expect(put(later('2027-Q1', '2027-Q2'))).toEqual([['1.1', was, 'moved']]);
    expect(put({ when: { kind: 'open' } })).toEqual([['1.1', was, 'moved']]);
    // Nothing was reported of it all the same.
    expect(put(later('2026-Q1', '2026-Q2'))).toEqual([['1.1', was, 'not_reported']]);
    expect(put({ text: 'Anders' })).toEqual([['1.1', undefined, 'not_reported']]);
    expect(told([], period, [], before)).toEqual([['1.1', undefined, 'removed']]);
    expect(told([], period, before, [])).toEqual([['1.1', undefined, 'not_reported']]);
    // Told when it happened, for later nobody knows of it.
    const early: [string, string] = ['2026-Q1', '2026-Q1'];
    expect(told([], early, [], before)).toEqual([['1.1', undefined, 'removed']]);
    expect(told([], early, [action('1.1', later('2027-Q1', '2027-Q2'))], before)).toEqual([
      ['1.1', was, 'moved'],
    ]);
    expect(told([], early, before)).toEqual([]);
    // What had no quarters was not put off by getting them.
    const open: Action[] = [action('1.1', { when: { kind: 'open' } })];
    expect(told([], period, [action('1.1', later('2027-Q1', '2027-Q2'))], open)).toEqual([
      ['1.1', { kind: 'open' }, null],
    ]);
  });

  it('counts as planned what was to be done in the period, and no other that the plan moved or lost in it', () => {
    const before = [
      action('1.1', later('2026-Q4', '2026-Q4')),
      action('1.2', later('2027-Q1', '2027-Q1')),
      action('1.3', later('2027-Q2', '2027-Q2')),
      action('1.4', later('2026-Q4', '2027-Q1')),
      action('1.5', later('2026-Q4', '2026-Q4')),
      action('1.6', later('2027-Q1', '2027-Q1')),
    ];
    const then = [
      action('1.1', later('2026-Q4', '2026-Q4')),
      action('1.2', later('2027-Q2', '2027-Q2')),
      // Out of the period, and into it.
      action('1.4', later('2027-Q1', '2027-Q1')),
      action('1.6', later('2026-Q4', '2026-Q4')),
    ];
    const found = councilLines(
      { after: plan({ actions: then }), before: plan({ actions: before }) },
      [],
      { from: q('2026-Q4'), to: q('2026-Q4') },
      date('2027-06-01'),
    );
    expect(found.map(({ action: { number }, planned, deviation }) => [number, planned, deviation])).toEqual([
      ['1.1', true, 'not_reported'],
      ['1.2', false, 'moved'],
      ['1.4', true, 'moved'],
      ['1.6', true, 'not_reported'],
      ['1.3', false, 'removed'],
      ['1.5', true, 'removed'],
    ]);
  });

  it('stands by the plan as it was then, and by its first text for what was before that', () => {
    const versions = [
      { version: 1, recordedAt: '2026-03-31T22:30:00.000Z' },
      { version: 2, recordedAt: '2026-07-01T10:00:00.000Z' },
      { version: 3, recordedAt: '2026-09-30T21:30:00.000Z' },
    ];
    const at = (from: string, to: string) => {
      const { before, after } = versionsOfPeriod(versions, { from: q(from), to: q(to) }, date('2026-12-01'));
      return [before.version, after.version];
    };
    expect(at('2026-Q2', '2026-Q2')).toEqual([1, 1]);
    expect(at('2026-Q3', '2026-Q3')).toEqual([1, 3]);
    expect(at('2026-Q4', '2027-Q1')).toEqual([3, 3]);
    expect(at('2026-Q1', '2026-Q1')).toEqual([1, 1]);
  });

  it('is of the plan until now, and of no quarter outside it', () => {
    expect(usualPeriod(plan(), date('2026-11-26'))).toEqual({ from: '2026-Q1', to: '2026-Q4' });
    expect(usualPeriod(plan(), date('2030-01-01')).to).toBe('2027-Q2');
    expect(usualPeriod(plan(), date('2020-01-01')).to).toBe('2026-Q1');
    expect(periodHolds(plan(), { from: q('2025-Q4'), to: q('2026-Q1') })).toBe(false);
    expect(periodHolds(plan(), { from: q('2026-Q2'), to: q('2026-Q1') })).toBe(false);
    expect(periodHolds(plan(), { from: q('2026-Q1'), to: q('2027-Q2') })).toBe(true);
  });
});
