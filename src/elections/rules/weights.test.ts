import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, type FractionId } from '#kernel';
import {
  afterChanges,
  type ChangeCode,
  type FractionChange,
  fits,
  fractionChangeKinds,
  type ListInOffice,
  membersOf,
  type SittingFraction,
} from './fraction-changes.ts';
import { largestRemainder, type SplitOffRule, splitOffRules, weigh, weighingRules } from './weights.ts';

const f = (name: string) => name as FractionId;
const list = (name: string, votes: number, seats: number): ListInOffice => ({
  fraction: f(name),
  shortName: name.toUpperCase(),
  listName: `Lijst ${name}`,
  votes,
  seats,
});
const by = 'votes_at_latest_election';
const council = [list('a', 3297, 6), list('b', 2466, 4), list('c', 480, 1)];

let numbers = 0;
function change(kind: FractionChange['kind'], fraction: string, more: Partial<FractionChange> = {}) {
  numbers += 1;
  return {
    id: numbers,
    place: numbers,
    day: date('2026-06-01'),
    kind,
    fraction: f(fraction),
    members: null,
    origin: null,
    other: null,
    starts: null,
    name: null,
    ...more,
  } satisfies FractionChange;
}
const splitOff = (from: string, members: number, starts: string, more: Partial<FractionChange> = {}) =>
  change('split_off', from, { members, starts: f(starts), name: starts.toUpperCase(), ...more });
const join = (from: string, members: number, other: string, more: Partial<FractionChange> = {}) =>
  change('join', from, { members, other: f(other), ...more });
const merge = (from: string, other: string, starts: string) =>
  change('merge', from, { other: f(other), starts: f(starts), name: starts.toUpperCase() });

function weights(changes: readonly FractionChange[], rule: SplitOffRule) {
  const { council: after, misfits } = afterChanges(council, changes);
  expect(misfits).toEqual([]);
  return Object.fromEntries(
    weigh(council, after, rule, by).map((each) => [each.fraction, [each.members, each.weight]]),
  );
}

describe('what a fraction weighs', () => {
  it.each<[string, () => FractionChange[], object, object]>([
    [
      'as elected',
      () => [],
      { a: [6, 3297], b: [4, 2466], c: [1, 480] },
      { a: [6, 3297], b: [4, 2466], c: [1, 480] },
    ],
    [
      'one of six splits off',
      () => [splitOff('a', 1, 's')],
      { a: [5, 3297], s: [1, 0], b: [4, 2466], c: [1, 480] },
      // 3297 / 6 = 549.5: the half goes to the fraction that goes on with the list.
      { a: [5, 2748], s: [1, 549], b: [4, 2466], c: [1, 480] },
    ],
    [
      'two join another fraction',
      () => [join('b', 2, 'c')],
      { a: [6, 3297], b: [2, 2466], c: [3, 480] },
      { a: [6, 3297], b: [2, 1233], c: [3, 1713] },
    ],
    [
      'a whole fraction joins another: its votes go with it',
      () => [join('c', 1, 'b')],
      { a: [6, 3297], b: [5, 2946] },
      { a: [6, 3297], b: [5, 2946] },
    ],
    [
      'two merge, and then one of the list c leaves',
      () => [merge('b', 'c', 'bc'), splitOff('bc', 1, 's', { origin: f('c') })],
      { a: [6, 3297], bc: [4, 2946], s: [1, 0] },
      { a: [6, 3297], bc: [4, 2466], s: [1, 480] },
    ],
    [
      'who split off returns',
      () => [splitOff('a', 2, 's'), join('s', 2, 'a')],
      { a: [6, 3297], b: [4, 2466], c: [1, 480] },
      { a: [6, 3297], b: [4, 2466], c: [1, 480] },
    ],
    [
      'another name',
      () => [change('rename', 'a', { name: 'Nieuw' })],
      { a: [6, 3297], b: [4, 2466], c: [1, 480] },
      { a: [6, 3297], b: [4, 2466], c: [1, 480] },
    ],
  ])('%s', (_what, changes, nothing, share) => {
    const given = changes();
    expect(weights(given, 'nothing')).toEqual(nothing);
    expect(weights(given, 'share_by_members')).toEqual(share);
  });

  it.each([
    ['nothing', 'votes_at_latest_election', { a: 3297, s: 0, b: 2466, c: 480 }],
    ['nothing', 'seats', { a: 6, s: 0, b: 4, c: 1 }],
    ['nothing', 'equal', { a: 1, s: 0, b: 1, c: 1 }],
    ['share_by_members', 'votes_at_latest_election', { a: 2748, s: 549, b: 2466, c: 480 }],
    ['share_by_members', 'seats', { a: 5, s: 1, b: 4, c: 1 }],
    ['share_by_members', 'equal', { a: 1, s: 1, b: 1, c: 1 }],
  ] as const)('%s for a split-off, weighing by %s', (rule, weighed, expected) => {
    const { council: after } = afterChanges(council, [splitOff('a', 1, 's')]);
    const found = weigh(council, after, rule, weighed);
    expect(Object.fromEntries(found.map((each) => [each.fraction, each.weight]))).toEqual(expected);
    const inOrder = found.map((each) => each.weight);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
    expect(weighingRules).toContain(weighed);
  });

  it('says of every part where it comes from', () => {
    const { council: after } = afterChanges(council, [splitOff('a', 1, 's', { id: 77 })]);
    const found = weigh(council, after, 'share_by_members', by).find((each) => each.fraction === 's');
    expect(found).toEqual({
      fraction: 's',
      name: 'S',
      members: 1,
      weight: 549,
      votes: 549,
      weighingSeats: 1,
      parts: [
        { list: 'a', listName: 'Lijst a', listVotes: 3297, listSeats: 6, members: 1, votes: 549, seats: 1 },
      ],
      changes: [77],
    });
  });

  it('goes by the order of days, and within a day by that of recording', () => {
    const later = join('s', 1, 'b', { day: date('2026-07-01') });
    const first = splitOff('a', 1, 's', { day: date('2026-06-30') });
    expect(weights([later, first], 'nothing')).toMatchObject({ a: [5, 3297], b: [5, 2466] });
  });

  it('leaves out what does not fit a corrected result, and tells it', () => {
    const corrected = [list('a', 3297, 1), list('b', 2466, 4)];
    const given = splitOff('a', 2, 's');
    const { council: after, misfits } = afterChanges(corrected, [given]);
    expect(misfits).toMatchObject([{ change: given, refusal: { code: 'too_many_members' } }]);
    expect(weigh(corrected, after, 'nothing', by).map((each) => each.weight)).toEqual([3297, 2466]);
  });
});

describe('a change that cannot be', () => {
  it.each<[ChangeCode, () => FractionChange[], () => FractionChange]>([
    ['fraction_not_there', () => [], () => splitOff('x', 1, 's')],
    ['fraction_not_there', () => [join('c', 1, 'b')], () => splitOff('c', 1, 's')],
    ['other_not_there', () => [], () => join('a', 1, 'x')],
    ['other_not_there', () => [], () => merge('a', 'x', 'y')],
    ['same_fraction', () => [], () => join('a', 1, 'a')],
    ['same_fraction', () => [], () => merge('a', 'a', 'y')],
    ['too_many_members', () => [], () => splitOff('b', 5, 's')],
    ['too_many_members', () => [], () => join('c', 2, 'b')],
    ['all_members_leave', () => [], () => splitOff('c', 1, 's')],
    ['origin_needed', () => [merge('b', 'c', 'bc')], () => splitOff('bc', 1, 's')],
    ['origin_wrong', () => [merge('b', 'c', 'bc')], () => splitOff('bc', 2, 's', { origin: f('c') })],
    ['origin_wrong', () => [], () => splitOff('a', 1, 's', { origin: f('b') })],
    ['name_taken', () => [], () => splitOff('a', 1, 's', { name: 'b' })],
    ['name_taken', () => [], () => change('rename', 'a', { name: 'c' })],
    ['fraction_there_already', () => [splitOff('a', 1, 's')], () => splitOff('b', 1, 's', { name: 'T' })],
  ])('%s', (code, before, wrong) => {
    expect(fits(council, before(), wrong())).toMatchObject({ ok: false, code });
  });

  it('is one that makes a later one impossible, and taking it away is too', () => {
    const first = splitOff('a', 2, 's', { day: date('2026-06-01') });
    const later = join('s', 2, 'b', { day: date('2026-08-01') });
    const between = join('s', 1, 'c', { day: date('2026-07-01') });
    expect(fits(council, [first, later], between)).toMatchObject({
      ok: false,
      code: 'contradicts_later',
      details: { day: '2026-08-01', change: later.id },
    });
    expect(fits(council, [first, later], undefined, later.id)).toMatchObject({ ok: true });
    expect(fits(council, [first, later], undefined, first.id)).toMatchObject({ code: 'contradicts_later' });
    const fewer = { ...first, id: 900, members: 1 };
    expect(fits(council, [first, later], fewer, first.id)).toMatchObject({ code: 'contradicts_later' });
    expect(fits(council, [first, later], { ...first, id: 901, members: 3 }, first.id).ok).toBe(true);
    // What did not fit before is not held against another.
    const misfit = join('x', 1, 'a', { day: date('2026-08-01') });
    expect(fits(council, [misfit], first).ok).toBe(true);
  });
});

interface Step {
  readonly kind: FractionChange['kind'];
  readonly who: number;
  readonly other: number;
  readonly members: number;
  readonly origin: number;
}
function changeFrom(sitting: readonly SittingFraction[], step: Step, index: number) {
  const from = sitting[step.who % sitting.length] as SittingFraction;
  const other = sitting[step.other % sitting.length] as SittingFraction;
  const origins = [...from.members.keys()];
  const with_ = { other: other.fraction };
  const starts = { starts: f(`n${index}`) };
  const some = { members: step.members, origin: origins[step.origin % origins.length] ?? null };
  const more = {
    rename: {},
    merge: { ...with_, ...starts },
    join: { ...with_, ...some },
    split_off: { ...starts, ...some },
  };
  return change(step.kind, from.fraction, { name: `N${index}`, ...more[step.kind] });
}

describe('properties', () => {
  const lists = fc
    .array(fc.record({ votes: fc.nat(200_000), seats: fc.integer({ min: 1, max: 15 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.map(({ votes, seats }, index) => list(`l${index}`, votes, seats)));
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom(...fractionChangeKinds),
      who: fc.nat(),
      other: fc.nat(),
      members: fc.integer({ min: 1, max: 16 }),
      origin: fc.nat(),
    }),
    { maxLength: 12 },
  );

  /** Changes made of the council as it stands at each step; those that cannot be fall out. */
  function played(own: readonly ListInOffice[], wanted: readonly Step[]) {
    const done: FractionChange[] = [];
    for (const [index, step] of wanted.entries()) {
      const next = changeFrom([...afterChanges(own, done).council.fractions.values()], step, index);
      if (fits(own, done, next).ok) done.push(next);
    }
    return done;
  }

  it('votes and seats of a municipality are the same before and after, by every rule', () => {
    fc.assert(
      fc.property(lists, steps, fc.constantFrom(...splitOffRules), (own, wanted, rule) => {
        const { council: after, misfits } = afterChanges(own, played(own, wanted));
        const weighed = weigh(own, after, rule, by);
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(misfits).toEqual([]);
        expect(sum(weighed.map((each) => each.weight))).toBe(sum(own.map((each) => each.votes)));
        expect(sum(weighed.map((each) => each.members))).toBe(sum(own.map((each) => each.seats)));
        for (const each of weighed) {
          expect(each.weight).toBeGreaterThanOrEqual(0);
          expect(each.members).toBeGreaterThan(0);
          expect(sum(each.parts.map((part) => part.votes))).toBe(each.weight);
          expect(sum(each.parts.map((part) => part.members))).toBe(each.members);
        }
        const weighing = weighed.flatMap((each) => each.parts.map((part) => part.seats));
        expect(sum(weighing)).toBe(sum(own.map((each) => each.seats)));
      }),
      { numRuns: 400 },
    );
  });

  it('a split-off never takes a vote by the rule "nothing", and a share is within a vote of the exact one', () => {
    fc.assert(
      fc.property(lists, steps, (own, wanted) => {
        const done = played(own, wanted);
        const { council: after } = afterChanges(own, done);
        const carriers = new Set(after.carriers.values());
        for (const each of weigh(own, after, 'nothing', by))
          if (!carriers.has(each.fraction)) expect(each.weight).toBe(0);
        for (const { parts } of weigh(own, after, 'share_by_members', by))
          for (const { votes, listVotes, listSeats, members } of parts)
            expect(Math.abs(votes * listSeats - listVotes * members)).toBeLessThan(listSeats);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order in which changes were read', () => {
    fc.assert(
      fc.property(lists, steps, fc.nat(), (own, wanted, turn) => {
        const done = played(own, wanted);
        const cut = done.length === 0 ? 0 : turn % done.length;
        const turned = [...done.slice(cut), ...done.slice(0, cut)];
        const of = (changes: readonly FractionChange[]) =>
          [...afterChanges(own, changes).council.fractions.values()].map((each) => [
            each.fraction,
            each.name,
            membersOf(each),
          ]);
        expect(of(turned)).toEqual(of(done));
      }),
      { numRuns: 100 },
    );
  });
});

it('divides in whole votes, the rest to the largest remainders', () => {
  const holders = [
    { fraction: f('x'), members: 1 },
    { fraction: f('y'), members: 1 },
    { fraction: f('z'), members: 1 },
  ];
  expect([...largestRemainder(100, holders, f('z'))]).toEqual([
    ['x', 33],
    ['y', 33],
    ['z', 34],
  ]);
  expect([...largestRemainder(101, holders, f('z')).values()]).toEqual([34, 33, 34]);
  expect([...largestRemainder(2, holders, f('gone')).values()]).toEqual([1, 1, 0]);
});
