import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allocation, allocateSeats } from './seat-allocation.ts';
import { compareFigures, figure, mixed, wholeOf } from './seat-figures.ts';
import type { SeatList } from './seat-residuals.ts';

const listsOf = (votes: readonly number[], more: readonly Partial<SeatList>[] = []): SeatList[] =>
  votes.map((each, index) => ({ name: `Lijst ${index + 1}`, votes: each, ...more[index] }));
function allocated(lists: readonly SeatList[], size: number): Allocation {
  const done = allocateSeats(lists, size);
  if (!done.ok) throw new Error(done.code);
  return done.value;
}
const seatsOf = (done: Allocation) => done.lists.map((list) => list.seats);
/** `remainder 1`, `majority 4>1`, `exhausted 1`: lists are numbered from one, as on a ballot paper. */
const told = (done: Allocation) =>
  done.steps.map((step) => {
    const from = step.rule === 'majority' ? `${step.from + 1}>` : '';
    return `${step.rule} ${from}${step.list + 1}`;
  });

describe('worked examples', () => {
  // The figures of several are those with which the Kiesraad tests its own software (Abacus, seat_assignment); facts.
  it.each<[string, number, number[], number[], string[]]>([
    ['no residual seats, small', 15, [480, 160, 160, 160, 80, 80, 80], [6, 2, 2, 2, 1, 1, 1], []],
    ['no residual seats, large', 25, [576, 288, 96, 96, 96, 48], [12, 6, 2, 2, 2, 1], []],
    [
      'largest remainders',
      15,
      [540, 160, 160, 80, 80, 80, 60, 40],
      [7, 2, 2, 1, 1, 1, 1, 0],
      ['remainder 1', 'remainder 7'],
    ],
    [
      'a list without a remainder counts as one with the smallest',
      15,
      [480, 240, 240, 55, 50, 45, 45, 45],
      [7, 4, 4, 0, 0, 0, 0, 0],
      ['remainder 1', 'remainder 2', 'remainder 3'],
    ],
    [
      'only one list reaches 75 %: then largest averages, of each list once',
      15,
      [808, 59, 58, 57, 56, 55, 54, 53],
      [12, 1, 1, 1, 0, 0, 0, 0],
      ['remainder 1', 'average_once 1', 'average_once 2', 'average_once 3', 'average_once 4'],
    ],
    [
      'a list without votes gets nothing',
      10,
      [0, 3, 5, 6, 7, 79],
      [0, 0, 0, 0, 1, 9],
      ['remainder 6', 'average_once 6', 'average_once 5'],
    ],
    [
      'no list reaches 75 %',
      3,
      [8, 7, 6, 5, 4, 3, 2, 1, 1, 1],
      [1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
      ['average_once 1', 'average_once 2', 'average_once 3'],
    ],
    [
      'largest averages',
      23,
      [600, 302, 98, 99, 101],
      [12, 6, 1, 2, 2],
      ['average 5', 'average 2', 'average 1', 'average 4'],
    ],
    [
      'largest averages give one list several',
      19,
      [808, 57, 56, 55, 54, 53, 52, 51, 14],
      [15, 1, 1, 1, 1, 0, 0, 0, 0],
      ['average 1', 'average 1', 'average 2', 'average 3', 'average 4', 'average 5', 'average 1'].slice(0, 7),
    ],
    [
      'absolute majority of votes: Reusel-De Mierden 2022',
      15,
      [2571, 977, 567, 536, 453],
      [8, 3, 2, 1, 1],
      ['remainder 2', 'remainder 3', 'remainder 4', 'majority 4>1'],
    ],
    [
      'absolute majority of votes, large council',
      24,
      [7501, 1249, 1249, 1249, 1249, 1249, 1248, 7],
      [13, 2, 2, 2, 2, 2, 1, 0],
      ['average 2', 'average 3', 'average 4', 'average 5', 'average 6', 'average 7', 'majority 7>1'],
    ],
  ])('%s', (_what, size, votes, seats, steps) => {
    const done = allocated(listsOf(votes), size);
    expect(seatsOf(done)).toEqual(seats);
    expect(told(done)).toEqual(steps);
    expect(done.steps.every((step) => step.rule === 'exhausted' || step.lot === undefined)).toBe(true);
  });

  it.each<[string, number, number[], number[], number[], string[]]>([
    [
      'a whole seat',
      15,
      [2000, 1600, 1200, 800, 400],
      [4, 4, 3, 2, 2],
      [4, 4, 3, 2, 2],
      ['exhausted 1', 'remainder 5'],
    ],
    [
      'Enkhuizen 2022',
      17,
      [1116, 485, 832, 658, 601, 649, 606, 326, 1184, 716, 380],
      [17, 6, 11, 11, 10, 8, 13, 14, 12, 1, 6],
      [3, 1, 2, 2, 1, 2, 1, 0, 3, 1, 1],
      [
        'remainder 3',
        'remainder 11',
        'remainder 9',
        'remainder 10',
        'remainder 1',
        'remainder 4',
        'exhausted 10',
        'remainder 6',
      ],
    ],
    [
      'once each, then without that limit',
      6,
      [6, 4, 50],
      [2, 2, 2],
      [2, 2, 2],
      ['remainder 3', 'exhausted 3', 'average_once 1', 'average_once 2', 'average 1', 'average 2'],
    ],
    [
      'the list that gave its seat to the majority gets it back',
      15,
      [2571, 977, 567, 536, 453],
      [7, 4, 2, 2, 2],
      [7, 3, 2, 2, 1],
      ['remainder 2', 'remainder 3', 'remainder 4', 'majority 4>1', 'exhausted 1', 'remainder 4'],
    ],
    [
      'majority and exhausted, then averages',
      8,
      [32, 41, 7],
      [5, 3, 1],
      [4, 3, 1],
      ['remainder 1', 'majority 1>2', 'exhausted 2', 'remainder 1', 'average_once 3'],
    ],
    [
      'the one that had a remainder seat waits',
      15,
      [610, 520, 370],
      [5, 7, 5],
      [5, 6, 4],
      ['remainder 3', 'exhausted 1', 'remainder 2'],
    ],
  ])('exhausted: %s', (_what, size, votes, candidates, seats, steps) => {
    const done = allocated(
      listsOf(
        votes,
        candidates.map((each) => ({ candidates: each })),
      ),
      size,
    );
    expect(seatsOf(done)).toEqual(seats);
    expect(told(done)).toEqual(steps);
    expect(done.unassigned).toBe(0);
  });

  it('leaves a seat open that no list can fill', () => {
    const done = allocated(listsOf([100, 50], [{ candidates: 3 }, { candidates: 2 }]), 9);
    expect(seatsOf(done)).toEqual([3, 2]);
    expect(done.unassigned).toBe(4);
  });

  it('tells the figures that were compared, exactly, and who stood aside', () => {
    const done = allocated(listsOf([808, 59, 58, 57, 56, 55, 54, 53]), 15);
    expect(done.quota).toEqual(figure(1200, 15));
    const [first, second] = done.steps;
    expect(first).toMatchObject({
      article: 'P 8',
      claims: [{ outside: undefined }, { outside: 'below_threshold' }, {}, {}, {}, {}, {}, {}],
    });
    expect(second).toMatchObject({
      figure: figure(808, 12),
      claims: [{ figure: figure(808, 12) }, { figure: figure(59, 1) }, {}, {}, {}, {}, {}, {}],
    });
  });

  it.each<[number, number[], string]>([
    [0, [1], 'size_wrong'],
    [1.5, [1], 'size_wrong'],
    [5, [-1, 3], 'votes_wrong'],
    [5, [0.5, 3], 'votes_wrong'],
    [5, [0, 0], 'no_votes'],
    [5, [], 'no_votes'],
  ])('refuses %d seats for %j', (size, votes, code) => {
    expect(allocateSeats(listsOf(votes), size)).toMatchObject({ ok: false, code });
  });
});

describe('lots', () => {
  const lotsOf = (done: Allocation) =>
    done.steps.flatMap((step) => (step.rule === 'exhausted' || !step.lot ? [] : [step.lot]));

  it('are reported and stay open where nothing official is known', () => {
    const done = allocated(listsOf([500, 140, 140, 140, 140, 140]), 15);
    expect(lotsOf(done)[0]).toEqual({ among: [1, 2, 3, 4, 5], seats: 4, settled: false });
  });

  it('fell as the official result says', () => {
    const official = [6, 2, 1, 2, 2, 2].map((each) => ({ official: each }));
    const done = allocated(listsOf([500, 140, 140, 140, 140, 140], official), 15);
    expect(seatsOf(done)).toEqual([6, 2, 1, 2, 2, 2]);
    expect(lotsOf(done).every((lot) => lot.settled)).toBe(true);
  });

  it('are not drawn where everybody can have one, nor for the order', () => {
    expect(lotsOf(allocated(listsOf([50, 50, 50]), 20))).toEqual([
      { among: [0, 1, 2], seats: 2, settled: false },
      { among: [1, 2], seats: 1, settled: false },
    ]);
    expect(lotsOf(allocated(listsOf([50, 50]), 20))).toEqual([]);
  });

  it('say which of the last equal ones gives its seat to the majority', () => {
    const votes = [2552, 511, 511, 511, 509, 509];
    expect(allocated(listsOf(votes), 15).steps.at(-1)).toMatchObject({
      rule: 'majority',
      from: 1,
      lot: { among: [1, 2, 3], settled: false },
    });
    const official = [8, 2, 1, 2, 1, 1].map((each) => ({ official: each }));
    expect(allocated(listsOf(votes, official), 15).steps.at(-1)).toMatchObject({
      from: 2,
      lot: { settled: true },
    });
    expect(allocated(listsOf([7501, 1249, 1249, 1249, 1249, 1248, 1248, 8]), 24).steps.at(-1)).toMatchObject({
      rule: 'majority',
      lot: { among: [5, 6] },
    });
  });
});

describe('for any votes', () => {
  const votes = fc
    .array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 20 })
    .filter((all) => all.some((each) => each > 0));
  const size = fc.integer({ min: 1, max: 45 });
  const byLot = (done: Allocation) =>
    done.steps.some((step) => step.rule !== 'exhausted' && step.lot !== undefined);

  it('all seats are given', () => {
    fc.assert(
      fc.property(votes, size, (all, seats) => {
        expect(seatsOf(allocated(listsOf(all), seats)).reduce((a, b) => a + b, 0)).toBe(seats);
      }),
    );
  });

  it('no list gets fewer than its whole quotas, but for exhausted ones', () => {
    fc.assert(
      fc.property(votes, size, (all, seats) => {
        for (const list of allocated(listsOf(all), seats).lists)
          expect(list.seats).toBeGreaterThanOrEqual(list.whole);
      }),
    );
  });

  it('more votes never bring fewer seats than another list has, but for the majority and the 75 %', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 19, max: 45 }), (all, seats) => {
        const { lists, steps } = allocated(listsOf(all), seats);
        fc.pre(!steps.some((step) => step.rule === 'majority'));
        for (const a of lists)
          for (const b of lists) if (a.votes > b.votes) expect(a.seats).toBeGreaterThanOrEqual(b.seats);
      }),
    );
  });

  it('one seat more takes no seat from a list of a large council, but for majority and lot', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 19, max: 45 }), (all, seats) => {
        const [less, more] = [allocated(listsOf(all), seats), allocated(listsOf(all), seats + 1)];
        fc.pre(
          ![less, more].some((each) => byLot(each) || each.steps.some((step) => step.rule === 'majority')),
        );
        for (const [index, list] of less.lists.entries())
          expect(more.lists[index]?.seats).toBeGreaterThanOrEqual(list.seats);
      }),
    );
  });

  it('more than half of the votes brings more than half of the seats', () => {
    fc.assert(
      fc.property(votes, size, (all, seats) => {
        const done = allocated(listsOf(all), seats);
        const winner = done.lists.find((list) => list.votes * 2 > done.votes);
        if (winner && !byLot(done)) expect(winner.seats * 2).toBeGreaterThan(seats);
      }),
    );
  });

  it('the order of the lists does not matter, but for lots', () => {
    fc.assert(
      fc.property(votes, size, fc.infiniteStream(fc.nat()), (all, seats, keys) => {
        const lists = listsOf(all);
        const done = allocated(lists, seats);
        fc.pre(!byLot(done));
        const shuffled = lists
          .map((list) => ({ list, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ list }) => list);
        const other = new Map(allocated(shuffled, seats).lists.map((list) => [list.name, list.seats]));
        for (const list of done.lists) expect(other.get(list.name)).toBe(list.seats);
      }),
    );
  });

  it('no list gets more seats than it has candidates, and none stays open while another can fill it', () => {
    const full = fc.array(
      fc.record({ votes: fc.integer({ min: 0, max: 5000 }), candidates: fc.integer({ min: 1, max: 12 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        full.filter((all) => all.some((each) => each.votes > 0)),
        size,
        (all, seats) => {
          const done = allocated(
            all.map((each, index) => ({ ...each, name: `${index}` })),
            seats,
          );
          for (const [index, list] of done.lists.entries())
            expect(list.seats).toBeLessThanOrEqual(all[index]?.candidates ?? 0);
          const room = all.filter((each) => each.votes > 0).reduce((sum, each) => sum + each.candidates, 0);
          expect(done.unassigned).toBe(Math.max(0, seats - room));
        },
      ),
    );
  });
});

describe('figures', () => {
  it('are compared and divided in integers', () => {
    expect(mixed(figure(56744, 39))).toEqual({ whole: 1454, rest: figure(38, 39) });
    expect(mixed(figure(4, 2))).toEqual({ whole: 2, rest: undefined });
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 999 }), (a, b) => {
        expect(BigInt(wholeOf(figure(a, b)))).toBe(BigInt(a) / BigInt(b));
        expect(compareFigures(figure(a, b), figure(a + 1, b))).toBeLessThan(0);
      }),
    );
  });
});
