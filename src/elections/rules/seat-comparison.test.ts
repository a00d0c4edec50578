import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKiesraadCsv } from './kiesraad-csv.ts';
import { recomputeSeats } from './seat-comparison.ts';
import { seatsTotal } from './shares.ts';

const shared = new URL('../../../../shared/data/elections/', import.meta.url);
const own = new URL('../../main/demo/', import.meta.url);

function recomputed(name: string, folder = shared) {
  const read = readKiesraadCsv(readFileSync(new URL(name, folder), 'utf8'), name);
  if (!read.ok) throw new Error(read.code);
  return read.value.map((town) => {
    const done = recomputeSeats(town.lists, seatsTotal(town.lists) ?? 0);
    if (!done.ok) throw new Error(`${town.name}: ${done.code}`);
    return { name: town.name, ...done.value };
  });
}

describe('official results', () => {
  it.each(['2018-03-21', '2022-03-16', '2026-03-18'])(
    'of %s in the Leidse regio come out the same',
    (day) => {
      const towns = recomputed(`uitslagen-${day}.csv`, own);
      expect(towns.map((each) => each.agreement)).toEqual(['same', 'same', 'same', 'same', 'same']);
    },
  );

  describe.skipIf(!existsSync(shared))('of the whole country (../shared/data)', () => {
    it('of 2018 come out the same in all 335 municipalities', () => {
      const towns = recomputed('uitslag_GR20180321_Gemeente.csv');
      expect(towns).toHaveLength(335);
      expect(towns.filter((each) => each.agreement !== 'same')).toEqual([]);
    });

    it('of 2022 come out the same in 332 of 333; Enkhuizen once its exhausted list is known', () => {
      const towns = recomputed('uitslag_GR20220316_Gemeente.csv');
      expect(towns).toHaveLength(333);
      const others = towns.filter((each) => each.agreement !== 'same');
      expect(others.map((each) => [each.name, each.agreement])).toEqual([['Enkhuizen', 'same_exhausted']]);
      // By the votes alone the list of one candidate would have two seats and the PvdA one.
      expect(others[0]?.lists.filter((list) => list.byVotes !== list.official)).toMatchObject([
        { name: 'Blanco (Segerius, C.H.)', byVotes: 2, seats: 1, official: 1, exhausted: true },
        { name: 'Partij van de Arbeid (P.v.d.A.)', byVotes: 1, seats: 2, official: 2 },
      ]);
      const moved = towns.filter((each) => each.allocation.steps.some((step) => step.rule === 'majority'));
      expect(moved.map((each) => each.name)).toEqual(['Reusel-De Mierden']);
    });
  });
});

describe('the comparison', () => {
  const list = (name: string, votes: number, seats: number | null, exhausted = false) => ({
    name,
    votes,
    seats,
    exhausted,
  });
  const agreement = (lists: ReturnType<typeof list>[], size: number) => {
    const done = recomputeSeats(lists, size);
    return done.ok ? done.value : done;
  };

  it('says what differs', () => {
    expect(agreement([list('A', 600, 11), list('B', 400, 9)], 20)).toMatchObject({
      agreement: 'differs',
      lists: [
        { official: 11, seats: 12 },
        { official: 9, seats: 8 },
      ],
    });
  });

  it('says that a lot decided, and how it fell', () => {
    expect(agreement([list('A', 50, 6), list('B', 50, 7), list('C', 50, 7)], 20)).toMatchObject({
      agreement: 'same_by_lot',
      openLot: false,
    });
    expect(agreement([list('A', 50, 8), list('B', 50, 6), list('C', 50, 6)], 20)).toMatchObject({
      agreement: 'differs',
      openLot: true,
    });
  });

  it('compares with nothing where the file holds no seats', () => {
    expect(agreement([list('A', 50, null), list('B', 40, null)], 20)).toMatchObject({
      agreement: 'no_official',
      lists: [{ seats: 11 }, { seats: 9 }],
    });
  });

  it('refuses what cannot be computed', () => {
    expect(agreement([list('A', 0, 0)], 20)).toMatchObject({ ok: false, code: 'no_votes' });
  });
});
