import { ok, type Result, refuse } from '#kernel';
import { compareFigures, type Figure, figure, wholeOf } from './seat-figures.ts';
import {
  assignResiduals,
  type Contender,
  drawn,
  type Lot,
  quotaOf,
  type ResidualStep,
  type SeatList,
} from './seat-residuals.ts';

/** One seat goes from the list that won the last residual seat to the list with more than half of the votes. */
export interface MajorityStep {
  readonly rule: 'majority';
  readonly article: 'P 9';
  readonly list: number;
  readonly from: number;
  readonly lot: Lot | undefined;
}
/** A list has fewer candidates than seats; the residual seats that follow take the place of what it cannot fill. */
export interface ExhaustedStep {
  readonly rule: 'exhausted';
  readonly article: 'P 10';
  readonly list: number;
  readonly candidates: number;
  readonly seats: number;
}
export type SeatStep = ResidualStep | MajorityStep | ExhaustedStep;

export interface ListAllocation {
  readonly name: string;
  readonly votes: number;
  /** Whole times the quota. */
  readonly whole: number;
  /** What is left of the votes after that. */
  readonly remainder: Figure;
  readonly seats: number;
}
/** Zetelverdeling: lists are named in the steps by their place in `lists`. */
export interface Allocation {
  readonly size: number;
  readonly votes: number;
  /** Kiesdeler. */
  readonly quota: Figure;
  readonly lists: readonly ListAllocation[];
  readonly steps: readonly SeatStep[];
  /** Seats that no list can fill. */
  readonly unassigned: number;
}
export type AllocationCode = 'size_wrong' | 'votes_wrong' | 'no_votes';

const mostVotes = 1_000_000_000;
const mostSeats = 999;

/**
 * Seats from votes after the Kieswet, paragraph 2 of chapter P: quota (P 5), whole quotas (P 6), residual seats by largest
 * averages (P 7) or, below 19 seats, by largest remainders and then averages (P 8), absolute majority (P 9), exhausted
 * lists (P 10). The order of these is that of the Kiesraad's own description of the calculation. Combined lists
 * (lijstencombinaties) are no more since 2017. Integers only.
 */
export function allocateSeats(lists: readonly SeatList[], size: number): Result<Allocation, AllocationCode> {
  if (!Number.isInteger(size) || size < 1 || size > mostSeats) return refuse('size_wrong', { size });
  const wrong = lists.find(({ votes }) => !Number.isInteger(votes) || votes < 0 || votes > mostVotes);
  if (wrong) return refuse('votes_wrong', { list: wrong.name });
  const votes = lists.reduce((sum, list) => sum + list.votes, 0);
  if (votes === 0) return refuse('no_votes');
  const contenders = lists.map((list, index) => contender(list, index, votes, size));
  const council = { contenders, size, votes };
  const open = size - contenders.reduce((sum, each) => sum + each.whole, 0);
  const residual = assignResiduals(council, open, false);
  const majority = moveForMajority(contenders, residual, votes, size);
  const exhausted = takeBack(contenders);
  const freed = exhausted.reduce((sum, step) => sum + step.seats, 0);
  const continued = assignResiduals(council, freed, true);
  return ok({
    size,
    votes,
    quota: quotaOf(council),
    lists: contenders.map(({ list, whole, remainder, seats }) => {
      return { name: list.name, votes: list.votes, whole, remainder, seats };
    }),
    steps: [...residual, ...(majority ? [majority] : []), ...exhausted, ...continued],
    unassigned: size - contenders.reduce((sum, each) => sum + each.seats, 0),
  });
}

function contender(list: SeatList, index: number, votes: number, size: number): Contender {
  const whole = wholeOf(figure(list.votes * size, votes));
  const remainder = figure(list.votes * size - whole * votes, size);
  return { list, index, whole, remainder, seats: whole, won: { remainder: 0, average_once: 0, average: 0 } };
}

/** P 9: of lists that won their last seats for the same figure, the lot says which gives its seat up. */
function moveForMajority(
  contenders: readonly Contender[],
  steps: readonly ResidualStep[],
  votes: number,
  size: number,
): MajorityStep | undefined {
  const winner = contenders.find((each) => each.list.votes * 2 > votes);
  const last = steps.at(-1);
  if (!winner || !last || winner.seats * 2 > size) return undefined;
  const before = steps.findLastIndex(
    (step) => step.rule !== last.rule || compareFigures(step.figure, last.figure) !== 0,
  );
  const among = steps.slice(before + 1).flatMap((step) => {
    const holder = contenders[step.list];
    return holder && holder !== winner ? [holder] : [];
  });
  const { first: loser, lot } = drawn(among, 1, 'gives');
  if (!loser) return undefined;
  loser.seats -= 1;
  loser.won[last.rule] -= 1;
  winner.seats += 1;
  return { rule: 'majority', article: 'P 9', list: winner.index, from: loser.index, lot };
}

/** P 10: what a list cannot fill it gives back. */
function takeBack(contenders: readonly Contender[]): ExhaustedStep[] {
  return contenders.flatMap((each) => {
    const candidates = each.list.candidates ?? each.seats;
    const seats = each.seats - candidates;
    if (seats <= 0) return [];
    each.seats = candidates;
    return [{ rule: 'exhausted', article: 'P 10', list: each.index, candidates, seats }];
  });
}
