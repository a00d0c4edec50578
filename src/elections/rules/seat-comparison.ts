import { ok, type Result } from '#kernel';
import { type Allocation, type AllocationCode, allocateSeats } from './seat-allocation.ts';
import type { SeatList } from './seat-residuals.ts';

/** Lijst zoals de officiële uitslag haar geeft; no seats where the file holds none. */
export interface OfficialList {
  readonly name: string;
  readonly votes: number;
  readonly seats: number | null;
  readonly exhausted: boolean;
}

/**
 * How the seats by the votes stand to the official ones: the same; the same with a lot as it officially fell; the same
 * once it is known that a list ran out of candidates; else different; or nothing official to compare with.
 */
export type Agreement = 'same' | 'same_by_lot' | 'same_exhausted' | 'differs' | 'no_official';

export interface RecomputedList {
  readonly name: string;
  readonly votes: number;
  readonly official: number | null;
  /** By the votes alone. */
  readonly byVotes: number;
  /** With what is known of candidates. */
  readonly seats: number;
  readonly exhausted: boolean;
}
export interface Recomputed {
  readonly agreement: Agreement;
  readonly allocation: Allocation;
  readonly lists: readonly RecomputedList[];
  /** A lot of which nobody can tell from this result how it fell. */
  readonly openLot: boolean;
}

/**
 * Recomputes the seats and compares. A list that the result marks as exhausted had as many candidates as it officially
 * has seats: no file tells their number, the mark does.
 * @param size seats of the council
 */
export function recomputeSeats(
  given: readonly OfficialList[],
  size: number,
): Result<Recomputed, AllocationCode> {
  const lists: SeatList[] = given.map(({ name, votes, seats }) => {
    return { name, votes, ...(seats === null ? {} : { official: seats }) };
  });
  const plain = allocateSeats(lists, size);
  if (!plain.ok) return plain;
  const limited = lists.map((list, index) =>
    given[index]?.exhausted && list.official !== undefined ? { ...list, candidates: list.official } : list,
  );
  const known = given.some((list) => list.exhausted) ? allocateSeats(limited, size) : plain;
  if (!known.ok) return known;
  return ok(compared(given, plain.value, known.value));
}

function compared(given: readonly OfficialList[], plain: Allocation, known: Allocation): Recomputed {
  const lists = given.map((list, index) => ({
    name: list.name,
    votes: list.votes,
    official: list.seats,
    byVotes: plain.lists[index]?.seats ?? 0,
    seats: known.lists[index]?.seats ?? 0,
    exhausted: list.exhausted,
  }));
  const lots = known.steps.flatMap((step) => (step.rule === 'exhausted' || !step.lot ? [] : [step.lot]));
  return {
    agreement: agreementOf(lists, lots.length > 0),
    allocation: known,
    lists,
    openLot: lots.some((lot) => !lot.settled),
  };
}

function agreementOf(lists: readonly RecomputedList[], byLot: boolean): Agreement {
  if (lists.some((list) => list.official === null)) return 'no_official';
  if (lists.some((list) => list.seats !== list.official)) return 'differs';
  if (lists.some((list) => list.byVotes !== list.official)) return 'same_exhausted';
  return byLot ? 'same_by_lot' : 'same';
}
