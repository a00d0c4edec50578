import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AmbitionId, CalendarDate, MunicipalityId, ProposalId } from '#kernel';
import {
  type Considered,
  kindsOf,
  type Pair,
  pairsOf,
  pairsWith,
  type Shared,
  sharedOf,
  sourceKey,
} from './coherence.ts';
import { type Location, type Money, placeKey } from './preparation.ts';

/** The rule as it reads, each with each. */
function plainShared(one: Considered, other: Considered): Shared {
  const places = one.places.flatMap((mine) =>
    other.places.flatMap((its) => {
      if (mine.municipality !== its.municipality) return [];
      if (placeKey(mine) === placeKey(its) || its.neighbourhood === '') return [mine];
      return mine.neighbourhood === '' ? [its] : [];
    }),
  );
  const key = ({ source, year }: Money) => (source === null ? null : `${sourceKey(source)} ${year}`);
  const sum = (all: readonly Money[]) => all.reduce((total, { cents }) => total + cents, 0);
  const money = one.money.flatMap((mine) => {
    const same = [...one.money, ...other.money].filter((each) => key(each) === key(mine));
    return mine.source !== null && other.money.some((its) => key(its) === key(mine))
      ? [{ source: mine.source, year: mine.year, cents: sum(same) }]
      : [];
  });
  const [a, b] = [one.period, other.period];
  const from = a && b && (a.from > b.from ? a.from : b.from);
  const until = a && b && (a.until < b.until ? a.until : b.until);
  return {
    ambitions: one.ambitions.filter((id) => other.ambitions.includes(id)),
    places: [...new Map(places.map((each) => [placeKey(each), each])).values()],
    period: from && until && from <= until ? { from, until } : null,
    money: [...new Map(money.map((each) => [`${sourceKey(each.source)} ${each.year}`, each])).values()],
  };
}

function plainPairs(all: readonly Considered[]): readonly Pair[] {
  return all
    .flatMap((first) =>
      all
        .filter((second) => first.id < second.id)
        .map((second) => ({ first: first.id, second: second.id, ...plainShared(first, second) })),
    )
    .filter((pair) => kindsOf(pair) > 0)
    .toSorted((a, b) => kindsOf(b) - kindsOf(a) || a.first - b.first || a.second - b.second);
}

const place: fc.Arbitrary<Location> = fc.record({
  municipality: fc.constantFrom(...(['gm0546', 'gm0547'] as MunicipalityId[])),
  neighbourhood: fc.constantFrom('', 'Noord', 'noord', 'De Hout', '!'),
});
const money: fc.Arbitrary<Money> = fc.record({
  year: fc.constantFrom(2027, 2028),
  cents: fc.nat(1000),
  municipality: fc.constant(null),
  organisation: fc.constant('Fonds'),
  source: fc.constantFrom(
    null,
    { kind: 'activity', programme: 1, number: '1.2' } as const,
    { kind: 'agreement', agreement: 1 } as const,
  ),
});
const day = fc.integer({ min: 1, max: 9 }).map((number) => `2027-01-0${number}` as CalendarDate);
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
const considered: fc.Arbitrary<Considered> = fc.record({
  id: fc.integer({ min: 1, max: 50 }).map((id) => id as ProposalId),
  ambitions: fc.uniqueArray(fc.constantFrom(...(['wonen', 'wegen', 'water'] as AmbitionId[]))),
  // Two ways of writing one place are refused in one preparation.
  places: fc.uniqueArray(place, { maxLength: 4, selector: placeKey }),
  period: fc.option(period),
  money: fc.array(money, { maxLength: 4 }),
});
const several = fc.uniqueArray(considered, { maxLength: 6, selector: ({ id }) => id });

it('finds what reading each with each finds', () => {
  fc.assert(
    fc.property(several, (all) => {
      const plain = plainPairs(all);
      expect(pairsOf(all)).toEqual(plain);
      for (const { id } of all)
        expect(pairsWith(id, all)).toEqual(
          plain.filter(({ first, second }) => first === id || second === id),
        );
      for (const one of all)
        for (const other of all) expect(sharedOf(one, other)).toEqual(plainShared(one, other));
    }),
  );
});

it('makes no key of a place once more for every other proposal', () => {
  let read = 0;
  const all = Array.from({ length: 40 }, (_, at) => ({
    ...{ id: (at + 1) as ProposalId, ambitions: [], period: null, money: [] },
    places: Array.from({ length: 10 }, (_place, number) => ({
      municipality: 'gm0546' as MunicipalityId,
      get neighbourhood() {
        read += 1;
        return `Buurt ${number}`;
      },
    })),
  }));
  expect(pairsOf(all)).toHaveLength(780);
  // A few times for each of 400 places; each with each would be 78,000 times and more.
  expect(read).toBeLessThan(4000);
});
