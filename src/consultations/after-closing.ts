import type { CalendarDate } from '#kernel';
import type { Point, Round, Submission } from './round.ts';
import type { Carrier } from './rules/points.ts';
import { roundStep } from './rules/round-state.ts';
import { closedEarly, inTerm, stateOn } from './whole.ts';

/** Closed early, and that can be undone: while the term runs, and until the note goes out. */
export const mayReopen = (round: Round, today: CalendarDate): boolean =>
  closedEarly(round) !== undefined &&
  inTerm(round, today) &&
  roundStep(stateOn(round, today), 'reopen') !== undefined;

const isAfter = (at: string | null, other: string | null): boolean =>
  at !== null && other !== null && Date.parse(at) > Date.parse(other);

/** Everybody saw that this council stands behind a point only after its answer was written, or went out: neither counted it. */
export function joinedAfter(
  { publicAt }: Carrier,
  { answeredAt, toldAt }: Point,
): 'answer' | 'note' | undefined {
  if (isAfter(publicAt, toldAt)) return 'note';
  return isAfter(publicAt, answeredAt) ? 'answer' : undefined;
}

/** Councils that brought something after the conclusion was last kept, which has yet to go out: it is to be looked at again. */
export const broughtSince = ({ reportedAt, concludedAt, submissions }: Round): readonly Submission[] =>
  submissions.filter(
    ({ state, handedInAt }) =>
      reportedAt === null && (state === 'handed_in' || state === 'late') && isAfter(handedInAt, concludedAt),
  );
