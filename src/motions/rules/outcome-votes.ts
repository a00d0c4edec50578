import { type RecordedVote, type VoteDoubt, voteDoubtsOf } from '#kernel';
import type { MotionOutcome } from './motion-state.ts';

/** As an outcome of a vote; on what the fraction withdrew there was none. */
const voted = {
  adopted: 'adopted',
  rejected: 'rejected',
  held_over: 'held_over',
  withdrawn: 'other',
} as const satisfies Record<MotionOutcome, RecordedVote['outcome']>;

interface Voted {
  readonly outcome: MotionOutcome;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
}

/** What looks wrong about the votes beside the outcome. @param sitting members of the council; null: not known */
export const outcomeDoubts = ({ outcome, votesFor, votesAgainst }: Voted, sitting: number | null) =>
  voteDoubtsOf({ handling: null, outcome: voted[outcome], votesFor, votesAgainst }, sitting);

/** What is said beside recorded votes: of what was recorded before doubts were asked the votes alone tell. */
export const doubtsBeside = (step: Voted & { readonly confirmedDoubts: readonly VoteDoubt[] | null }) => [
  ...new Set([...outcomeDoubts(step, null), ...(step.confirmedDoubts ?? [])]),
];
