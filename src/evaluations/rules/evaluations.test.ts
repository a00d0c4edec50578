import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { type Answer, type Evaluated, outcomes, overTime } from './answers.ts';
import { daysFrom, isNear, knownStart, monthsOn, type Plannable, type Planned, toHold } from './plan.ts';

const months = { interim: 12, final: 36 };
const about = (given: Partial<Plannable> = {}): Plannable => ({
  subject: { kind: 'mandate', id: '5' },
  title: 'Wonen',
  start: date('2026-02-28'),
  endsOn: null,
  agreedOn: null,
  respondents: [],
  ...given,
});
const plan = (moment: Planned['moment'], withdrawn = false): Planned => ({
  subject: { kind: 'mandate', id: '5' },
  moment,
  day: date('2027-02-28'),
  held: false,
  withdrawn,
});
const heldOn = (day: string): Planned => ({ ...plan('agreed'), day: date(day), held: true });

describe('when an evaluation is due', () => {
  it('is after one year and within three, counted from the start', () => {
    expect(daysFrom(date('2024-02-29'), null, months)).toEqual({
      interim: '2025-02-28',
      final: '2027-02-28',
    });
  });

  it.each<[string, Plannable, Planned[], string[]]>([
    ['2026-11-27', about(), [], []],
    ['2026-11-28', about(), [], ['interim 2027-02-28']],
    ['2026-11-28', about(), [plan('interim')], []],
    ['2026-11-28', about(), [plan('interim', true)], ['interim 2027-02-28']],
    [
      '2026-11-28',
      about({ subject: { kind: 'agreement', id: '5' } }),
      [plan('interim')],
      ['interim 2027-02-28'],
    ],
    ['2029-01-01', about(), [plan('interim')], ['final 2029-02-28']],
    ['2029-01-01', about(), [], ['interim 2027-02-28', 'final 2029-02-28']],
    // After the last one nobody holds the one in between.
    ['2029-01-01', about(), [plan('final')], []],
    // Planned years before its time it takes nothing from the one in between; held early it does.
    ['2027-01-01', about(), [plan('final')], ['interim 2027-02-28']],
    ['2027-01-01', about(), [{ ...plan('final'), held: true }], []],
    ['2026-11-28', about({ agreedOn: date('2027-02-28') }), [], ['agreed 2027-02-28']],
    ['2026-11-27', about({ agreedOn: date('2027-02-28') }), [], []],
    // A day of its own is the interim or the final evaluation where it keeps that one's time, and no other goes by it.
    ['2029-01-01', about({ agreedOn: date('2027-02-28') }), [], ['agreed 2027-02-28', 'final 2029-02-28']],
    ['2029-01-01', about({ agreedOn: date('2027-03-01') }), [], ['interim 2027-02-28', 'agreed 2027-03-01']],
    ['2029-01-01', about({ agreedOn: date('2027-03-01') }), [plan('agreed')], []],
    [
      '2029-01-01',
      about({ agreedOn: date('2029-03-01') }),
      [],
      ['interim 2027-02-28', 'final 2029-02-28', 'agreed 2029-03-01'],
    ],
    // Held for one day that was agreed, it is none for the next; as interim evaluation it was held.
    ['2029-01-01', about({ agreedOn: date('2027-02-28') }), [heldOn('2027-02-28')], ['final 2029-02-28']],
    ['2029-01-01', about({ agreedOn: date('2029-02-28') }), [heldOn('2027-02-28')], ['agreed 2029-02-28']],
    ['2029-01-01', about({ agreedOn: date('2029-02-28') }), [heldOn('2027-02-28'), heldOn('2029-02-28')], []],
    // One that is still to be held is for the day as it is agreed now.
    ['2029-01-01', about({ agreedOn: date('2029-02-28') }), [plan('interim'), plan('agreed')], []],
    // What ends sooner has its final evaluation when it ends, and is still asked for both after that.
    ['2027-11-26', about({ endsOn: date('2028-02-27') }), [plan('interim')], []],
    ['2027-11-27', about({ endsOn: date('2028-02-27') }), [plan('interim')], ['final 2028-02-27']],
    ['2031-01-01', about({ endsOn: date('2028-02-27') }), [], ['interim 2027-02-28', 'final 2028-02-27']],
    ['2031-01-01', about({ endsOn: date('2031-02-27') }), [], ['interim 2027-02-28', 'final 2029-02-28']],
    // Over before an interim evaluation was due: the final one alone.
    ['2031-01-01', about({ endsOn: date('2027-02-28') }), [], ['final 2027-02-28']],
    [
      '2031-01-01',
      about({ endsOn: date('2027-02-27'), agreedOn: date('2027-02-27') }),
      [],
      ['agreed 2027-02-27'],
    ],
    // Agreed for after the end, within the time of the rulebook: that is the final one.
    [
      '2031-01-01',
      about({ endsOn: date('2028-02-27'), agreedOn: date('2028-06-01') }),
      [],
      ['interim 2027-02-28', 'agreed 2028-06-01'],
    ],
  ])('on %s', (today, given, planned, expected) => {
    const found = toHold([given], planned, () => months, date(today));
    const near = found.filter((each) => isNear(each, date(today)));
    expect(near.map(({ moment, day }) => `${moment} ${day}`)).toEqual(expected);
  });

  it('is told from the start, long before its time', () => {
    const found = toHold([about()], [], () => months, date('2026-03-01'));
    expect(found.map(({ moment, day }) => `${moment} ${day}`)).toEqual([
      'interim 2027-02-28',
      'final 2029-02-28',
    ]);
    expect(found.some((each) => isNear(each, date('2026-03-01')))).toBe(false);
  });
});

it('counts by the rulebook that was in force at the start', () => {
  const first = { from: date('2026-01-01'), interim: 12, final: 36 };
  const second = { from: date('2026-06-01'), interim: 6, final: 24 };
  const on = (start: string) => monthsOn([second, first], date(start), date('2026-11-24'));
  expect([on('2026-05-31'), on('2026-06-01')]).toEqual([first, second]);
  // Before any: that of today.
  expect(on('2025-01-01')).toEqual(second);
  expect(monthsOn([], date('2026-01-01'), date('2026-11-24'))).toBeUndefined();
});

it('counts one subject from one day: its own, or that of the first that is planned', () => {
  const planned = (id: number, start: string, withdrawn = false, subject = about().subject) => ({
    id,
    content: { subject, withdrawn, start: date(start) },
  });
  const all = [
    planned(4, '2026-06-01'),
    planned(3, '2026-03-01'),
    planned(2, '2026-02-01', true),
    planned(1, '2026-01-01', false, { kind: 'ambition', id: '5' }),
  ];
  const { subject } = about();
  expect(knownStart(null, all, subject)).toEqual({ start: '2026-03-01', of: 3 });
  expect(knownStart(date('2025-01-01'), all, subject)).toEqual({ start: '2025-01-01', of: null });
  expect(knownStart(null, all.slice(2), subject)).toBeUndefined();
});

const criteria = [
  { key: 'vertrouwen', text: 'Het vertrouwen groeit.' },
  { key: 'tempo', text: 'Het gaat snel genoeg.' },
];
const answer = (respondent: string, ...scores: (number | null)[]): Answer => ({
  respondent,
  given: criteria.map(({ key }, at) => ({ criterion: key, score: scores[at] ?? null, words: '' })),
});

describe('what was answered', () => {
  it('lets silence be silence', () => {
    expect(outcomes(criteria, [answer('a', 2, null), answer('b', 5, null)])).toMatchObject([
      { mean: 350, scores: 2, lowest: 2, highest: 5 },
      { mean: null, scores: 0, lowest: null },
    ]);
  });

  it('lies between the lowest and the highest, and adding silence changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), (scores) => {
        const answers = scores.map((score, at) => answer(String(at), score));
        const [found] = outcomes(criteria, answers);
        expect((found?.lowest ?? 9) * 100 <= (found?.mean ?? 0)).toBe(true);
        expect((found?.highest ?? 0) * 100 >= (found?.mean ?? 999)).toBe(true);
        expect(outcomes(criteria, [...answers, answer('silent')])[0]).toEqual(found);
      }),
    );
  });

  it('is compared over time by the same criterion of the same set', () => {
    const held = (id: number, given: Partial<Evaluated>): Evaluated => ({
      id,
      day: `202${id}-01-01`,
      set: 'standaard',
      criteria,
      answers: [answer('a', id, id)],
      ...given,
    });
    const found = overTime([
      held(2, { criteria: [{ key: 'vertrouwen', text: 'Er is vertrouwen.' }] }),
      held(3, { set: 'anders' }),
      held(4, {}),
    ]);
    expect(
      found.map(({ criterion, outcomes: all, reworded }) => [
        criterion.key,
        all.map((each) => each?.mean),
        reworded,
      ]),
    ).toEqual([
      ['vertrouwen', [200, undefined, 400], true],
      ['tempo', [undefined, undefined, 400], false],
      ['vertrouwen', [undefined, 300, undefined], false],
      ['tempo', [undefined, 300, undefined], false],
    ]);
    expect(overTime([])).toEqual([]);
    // One that is planned with another set, and not answered, takes the comparison of the others from nobody.
    const [first, ...others] = overTime([held(2, {}), held(3, {}), held(4, { set: 'anders', answers: [] })]);
    expect([first?.set, first?.outcomes.map((each) => each?.mean)]).toEqual([
      'standaard',
      [200, 300, undefined],
    ]);
    expect(others.map(({ set, criterion }) => `${set} ${criterion.key}`)).toEqual([
      'standaard tempo',
      'anders vertrouwen',
      'anders tempo',
    ]);
  });
});
