import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmbitionId, date } from '#kernel';
import { differentSums, moneyByYear, pairsOf, perAmbition } from './compare.ts';
import { type GivenProgramme, leftBehind, withDocument } from './import-plan.ts';
import { anchored, labelled } from './labels.ts';
import {
  type Activity,
  byNumber,
  gapsOf,
  type Indicator,
  type ProgrammeContent,
  perYear,
  type SmartGoal,
  treeOf,
} from './programme.ts';
import { type Measured, past, shareReached, standing } from './progress.ts';
import { offersOf, withOffers } from './year-before.ts';

const same = (a: string, b: string) => a === b;
const indicator: Indicator = { name: 'woningen', unit: '', baseline: 100, target: 200, by: null, source: '' };
const given = (number: string, more: object = {}) => ({
  number,
  listTitle: `Titel ${number}`,
  textTitle: null,
  text: '',
  amounts: [],
  ...more,
});
const page = (more: Partial<GivenProgramme>): GivenProgramme => ({
  title: 'Samen',
  introduction: '',
  costs: '',
  amounts: [],
  goals: ['Doel'],
  smartGoals: [
    { ...given('1'), goal: 0, indicator },
    { ...given('2'), goal: 0, indicator: null },
  ],
  activities: [
    { ...given('1.10'), by: '' },
    { ...given('1.9'), by: 'Leiden' },
    { ...given('7.1'), by: '' },
  ],
  ...more,
});
const budget = withDocument(undefined, page({}), 'budget', same);

describe('the tree', () => {
  it('has each activity with its goal, as people count, and shows what hangs loose', () => {
    const tree = treeOf(budget);
    expect(
      tree.goals[0]?.branches.map(({ goal, activities }) => [
        goal.number,
        activities.map(({ number }) => number),
      ]),
    ).toEqual([
      ['1', ['1.9', '1.10']],
      ['2', []],
    ]);
    expect(tree.withoutGoal.map(({ number }) => number)).toEqual(['7.1']);
    const gaps = gapsOf(budget);
    expect(gaps.withoutIndicator.map(({ number }) => number)).toEqual(['2']);
    expect(gaps.withoutGoal.map(({ number }) => number)).toEqual(['7.1']);
    expect(gaps.withoutActivity.map(({ number }) => number)).toEqual(['2']);
  });

  it('loses no part, whatever the numbers', () => {
    const number = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
        fc.uniqueArray(number, { selector: String }),
        (goals, own) => {
          const content = withDocument(
            undefined,
            page({
              smartGoals: goals.map((n, i) => ({
                ...given(String(n)),
                goal: i % 2 === 0 ? 0 : null,
                indicator: null,
              })),
              activities: own.map((n) => ({ ...given(n.join('.')), by: '' })),
            }),
            'budget',
            same,
          );
          const { goals: above, loose, withoutGoal } = treeOf(content);
          const branches = [...above.flatMap((goal) => goal.branches), ...loose];
          const shown = [...branches.flatMap((branch) => branch.activities), ...withoutGoal];
          expect(shown.map((each) => each.number).toSorted()).toEqual(own.map((n) => n.join('.')).toSorted());
          expect(branches.length).toBe(goals.length);
          for (const { activities } of branches) expect(activities.toSorted(byNumber)).toEqual(activities);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a next document of the cycle', () => {
  const report = page({
    goals: [],
    smartGoals: [
      {
        ...given('1', { listTitle: null, textTitle: 'Anders', text: 'Bereikt.' }),
        goal: null,
        indicator: null,
      },
    ],
    activities: [
      {
        ...given('1.9', {
          listTitle: null,
          text: 'Gedaan.',
          amounts: [{ year: 2027, kind: 'expenses', cents: 5 }],
        }),
        by: '',
      },
    ],
  });

  it('comes beside what stands, and changes nothing that it does not name', () => {
    const linked = {
      ...budget,
      smartGoals: budget.smartGoals.map((goal) => ({ ...goal, ambitions: ['wonen' as AmbitionId] })),
    };
    const after = withDocument(linked, report, 'accounts', same);
    const [first, second] = after.smartGoals;
    expect(first).toMatchObject({
      title: 'Titel 1',
      goal: 0,
      indicator,
      ambitions: ['wonen'],
      texts: [{ document: 'accounts', title: 'Anders', text: 'Bereikt.' }],
    });
    expect(second).toEqual(linked.smartGoals[1]);
    expect(after.activities.find(({ number }) => number === '1.9')).toMatchObject({
      by: 'Leiden',
      amounts: [{ cents: 5 }],
    });
    expect(
      pairsOf(linked, after)
        .filter(({ differ }) => differ.length > 0)
        .map(({ number, differ }) => [number, differ]),
    ).toEqual([
      ['1', ['texts']],
      ['1.9', ['texts', 'amounts']],
    ]);
  });

  it('leaves the money and the texts of the programme that other documents told', () => {
    const money = (cents: number, introduction: string) =>
      page({ introduction, costs: introduction, amounts: [{ year: 2027, kind: 'expenses', cents }] });
    const first = withDocument(undefined, money(500_000, 'Plan'), 'budget', same);
    const after = withDocument(first, money(410_000, 'Gedaan'), 'accounts', same);
    const own = [
      { document: 'budget', title: null, text: 'Plan' },
      { document: 'accounts', title: null, text: 'Gedaan' },
    ];
    expect(after).toMatchObject({ introduction: own, costs: own });
    expect(after.amounts.map(({ document, cents }) => [document, cents])).toEqual([
      ['budget', 500_000],
      ['accounts', 410_000],
    ]);
    // The same document once more takes the place of itself only.
    const mended = withDocument(after, money(500_001, 'Plan'), 'budget', same);
    expect(mended.amounts.map(({ cents }) => cents)).toEqual([500_001, 410_000]);
  });

  it('with another title tells which texts of before stay under it', () => {
    const told = (
      document: 'budget' | 'accounts',
      text: string,
      before?: ProgrammeContent,
      title = 'Titel 7.1',
    ) =>
      withDocument(
        before,
        page({ activities: [{ ...given('7.1', { text, listTitle: title }), by: '' }] }),
        document,
        same,
      );
    const stood = told('accounts', 'Gedaan.', told('budget', 'Plan.'));
    const behind = (text: string, title: string) =>
      leftBehind(pairsOf(stood, told('budget', text, stood, title)), same);
    expect(behind('', 'Anders')).toEqual([
      { number: '7.1', titleBefore: 'Titel 7.1', texts: ['budget', 'accounts'] },
    ]);
    expect(behind('Nieuw plan.', 'Anders')).toMatchObject([{ texts: ['accounts'] }]);
    expect(behind('', 'Titel 7.1')).toEqual([]);
  });

  it('taken over twice changes nothing the second time', () => {
    const once = withDocument(budget, report, 'accounts', same);
    expect(withDocument(once, report, 'accounts', same)).toEqual(once);
  });

  it('with other goals keeps the goal of what it does not name', () => {
    const after = withDocument(
      budget,
      page({ goals: ['Nieuw'], smartGoals: [{ ...given('1'), goal: 0, indicator: null }] }),
      'budget',
      same,
    );
    expect(after.goals).toEqual(['Nieuw', 'Doel']);
    expect(after.smartGoals.map(({ number, goal }) => [number, goal])).toEqual([
      ['1', 0],
      ['2', 1],
    ]);
  });
});

it('compares two municipalities by the ambitions that they serve', () => {
  const serving = (parts: readonly (SmartGoal | Activity)[], number: string) =>
    parts.map((part) => (part.number === number ? { ...part, ambitions: ['wonen' as AmbitionId] } : part));
  const one = { ...budget, activities: serving(budget.activities, '1.9') as Activity[] };
  const other = { ...budget, smartGoals: serving(budget.smartGoals, '2') as SmartGoal[] };
  const [homes, rest] = perAmbition(['wonen', 'groen'], one, other);
  expect([
    homes?.ambition,
    homes?.one.map(({ number }) => number),
    homes?.other.map(({ number }) => number),
  ]).toEqual(['wonen', ['1.9'], ['2']]);
  expect([rest?.ambition, rest?.one.length, rest?.other.length]).toEqual([null, 4, 4]);
});

it('sums by year and document', () => {
  expect(
    perYear([
      { document: 'budget', year: 2028, kind: 'income', cents: 7 },
      { document: 'accounts', year: 2027, kind: 'expenses', cents: 4 },
      { document: 'budget', year: 2027, kind: 'expenses', cents: 1 },
      { document: 'budget', year: 2027, kind: 'expenses', cents: 2 },
    ]),
  ).toEqual([
    { year: 2027, document: 'budget', expenses: 3, income: 0 },
    { year: 2027, document: 'accounts', expenses: 4, income: 0 },
    { year: 2028, document: 'budget', expenses: 0, income: 7 },
  ]);
});

describe('progress', () => {
  const measured = (id: number, day: string, value: number): Measured => ({
    id,
    number: '1',
    day: date(day),
    value,
    words: '',
    source: '',
    reason: null,
    recordedBy: '',
    recordedAt: '',
    withdrawn: null,
  });
  it('holds the last report of each day, in their order', () => {
    const all = [
      measured(3, '2027-01-01', 130),
      measured(1, '2027-06-01', 150),
      measured(2, '2027-01-01', 120),
    ];
    expect(standing(all).map(({ value }) => value)).toEqual([130, 150]);
    expect(past(all).map(({ value }) => value)).toEqual([120]);
    // What was withdrawn leaves its day to the one before, where there is one.
    const withdrawn = { reason: 'Van elders.', by: '', at: '' };
    const without = all.map((each) => (each.value === 120 ? each : { ...each, withdrawn }));
    expect(standing(without).map(({ value }) => value)).toEqual([120]);
    expect(past(without).map(({ value }) => value)).toEqual([150, 130]);
  });
  it.each([
    [100, 0],
    [150, 50],
    [250, 150],
    [90, -10],
    [undefined, undefined],
  ])('%s is %s percent of the way', (value, share) => {
    expect(shareReached(indicator, value)).toBe(share);
  });
  it('goes down too, and is unknown without a way', () => {
    expect(shareReached({ ...indicator, baseline: 200, target: 100 }, 175)).toBe(25);
    expect(shareReached({ ...indicator, baseline: 0, target: 1000 }, 999)).toBe(99);
    expect(shareReached({ ...indicator, baseline: 1000, target: 0 }, 1)).toBe(99);
    expect(shareReached({ ...indicator, baseline: 0, target: 1000 }, -1)).toBe(-1);
    expect(shareReached({ ...indicator, baseline: null }, 1)).toBeUndefined();
    expect(shareReached({ ...indicator, target: 100 }, 1)).toBeUndefined();
  });
});

const of2026 = (content: ProgrammeContent) => ({ year: 2026, content });

it('counts what activities cost once: within the sum that their goal names, else each by itself', () => {
  const amount = (cents: number, more: object = {}) =>
    ({ document: 'budget', year: 2026, kind: 'expenses', cents, ...more }) as const;
  const accounts = { document: 'accounts' as const };
  const [goal, other] = budget.smartGoals;
  const [activity, , loose] = budget.activities.toSorted(byNumber);
  if (!goal || !other || !activity || !loose) throw new Error('No parts');
  const programme = {
    ...budget,
    smartGoals: [{ ...goal, amounts: [amount(100)] }, other],
    activities: [
      { ...activity, amounts: [amount(60), amount(3, { kind: 'income' }), amount(50, accounts)] },
      { ...loose, amounts: [amount(7)] },
    ],
  };
  expect(
    moneyByYear(of2026(programme), of2026(budget)).map(({ document, kind, one }) => [
      document,
      kind,
      one?.cents,
    ]),
  ).toEqual([
    ['budget', 'expenses', 107],
    ['budget', 'income', 3],
    ['accounts', 'expenses', 50],
  ]);
});

it('sets the money of two programmes side by side, by year and document', () => {
  const amount = (year: number, kind: 'expenses' | 'income', cents: number) =>
    ({ document: 'budget', year, kind, cents }) as const;
  const one = { ...budget, amounts: [amount(2026, 'expenses', 10), amount(2027, 'income', 1)] };
  const [activity] = budget.activities;
  if (!activity) throw new Error('No activity');
  // The other says nothing of the whole: its parts are added up, and that is said.
  const other = {
    ...budget,
    activities: [
      { ...activity, amounts: [amount(2026, 'expenses', 20), amount(2026, 'expenses', 5)] },
      { ...activity, amounts: [{ ...amount(2026, 'expenses', 7), document: 'accounts' as const }] },
    ],
  };
  expect(moneyByYear(of2026(one), of2026(other))).toEqual([
    {
      years: [2026, 2026],
      document: 'budget',
      kind: 'expenses',
      one: { cents: 10, ofParts: false },
      other: { cents: 25, ofParts: true },
      difference: 15,
    },
    {
      years: [2026, 2026],
      document: 'accounts',
      kind: 'expenses',
      one: null,
      other: { cents: 7, ofParts: true },
      difference: null,
    },
    // What only one of them names is no difference of all of it.
    {
      years: [2027, 2027],
      document: 'budget',
      kind: 'income',
      one: { cents: 1, ofParts: false },
      other: null,
      difference: null,
    },
  ]);
});

it('writes the last value below a line, and before it those that have room', () => {
  const points = [5, 9, 20, 60, 95].map((x) => ({ x, label: '1.000' }));
  const written = (wide: number) => labelled(points, wide).map(({ x }) => x);
  expect(written(1.3)).toEqual([5, 20, 60, 95]);
  expect(written(3)).toEqual([20, 60, 95]);
  expect(written(12)).toEqual([95]);
  expect(points.map(anchored)).toEqual(['beginning', 'beginning', '', '', 'ending']);
});

describe('two programmes of different years', () => {
  const amount = (year: number, cents: number, more: object = {}) =>
    ({ document: 'budget', year, kind: 'expenses', cents, ...more }) as const;
  const income = { kind: 'income' } as const;
  const seen = (rows: ReturnType<typeof moneyByYear>) =>
    rows.map(({ years, document, kind, one, other, difference }) =>
      [...years, document, kind, one?.cents ?? null, other?.cents ?? null, difference].join(' '),
    );

  it('have their own years side by side, and calendar years as they are', () => {
    const one = { ...budget, amounts: [amount(2026, 10), amount(2027, 12), amount(2028, 13)] };
    const other = {
      ...budget,
      amounts: [amount(2027, 15), amount(2027, 4, income), amount(2027, 9, { document: 'accounts' })],
    };
    expect(seen(moneyByYear(of2026(one), { year: 2027, content: other }))).toEqual([
      '2026 2027 budget expenses 10 15 5',
      '2026 2027 budget income  4 ',
      '2026 2027 accounts expenses  9 ',
      // What the one expected of the year that is the other's own.
      '2027 2027 budget expenses 12 15 3',
      '2028 2028 budget expenses 13  ',
    ]);
  });

  it('differ in the sums of a part where those of their own years do', () => {
    const [goal] = budget.smartGoals;
    if (!goal) throw new Error('No goal');
    const costs = (...amounts: ReturnType<typeof amount>[]) => ({
      ...budget,
      smartGoals: [{ ...goal, amounts }],
    });
    const differ = (a: ProgrammeContent, b: ProgrammeContent) => pairsOf(a, b, [2026, 2027])[0]?.differ;
    const one = costs(amount(2026, 10));
    expect(differ(one, costs(amount(2027, 10)))).toEqual([]);
    const more = costs(amount(2027, 25));
    expect(differ(one, more)).toEqual(['amounts']);
    const pair = { one: one.smartGoals[0], other: more.smartGoals[0] };
    expect(seen(differentSums(pair, [2026, 2027]))).toEqual(['2026 2027 budget expenses 10 25 15']);
  });
});

describe('the year before', () => {
  const carrier = { kind: 'shared_service', doers: [], organisation: 'Servicepunt71', behalf: [] } as const;
  const before: ProgrammeContent = {
    ...budget,
    smartGoals: budget.smartGoals.map((goal) =>
      goal.number === '1' ? { ...goal, ambitions: ['groen' as AmbitionId] } : goal,
    ),
    activities: budget.activities.map((each) =>
      each.number === '1.9' ? { ...each, title: 'Iets anders', proposals: [5], carrier } : each,
    ),
  };
  const offers = offersOf(budget, undefined, before, same);

  it('offers what its office wrote under the same number, and says where the title was another', () => {
    expect(offers.map(({ number, sameTitle, titleBefore }) => [number, sameTitle, titleBefore])).toEqual([
      ['1', true, 'Titel 1'],
      ['1.9', false, 'Iets anders'],
    ]);
    expect(offersOf(budget, undefined, undefined, same)).toEqual([]);
    // What stands already is as its office left it.
    const standing = { ...budget, activities: [] };
    expect(offersOf(budget, standing, before, same).map(({ number }) => number)).toEqual(['1.9']);
  });

  it('gives what was chosen, and nothing else', () => {
    const taken = withOffers(budget, offers, ['1.9']);
    expect(taken.smartGoals).toEqual(budget.smartGoals);
    expect(taken.activities.find(({ number }) => number === '1.9')).toMatchObject({
      ...{ title: 'Titel 1.9', by: 'Leiden', proposals: [5], carrier },
    });
    expect(withOffers(budget, offers, [])).toEqual(budget);
  });
});
