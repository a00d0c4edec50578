// Gemeentewet, articles 29, 30 and 32 (domain.md 5.1: G4, G5, G7, G8, G9): of whatever a council decided on, in any feature.

/** The least number of members that must take part: more than half of those not obliged to abstain (article 29(1)). */
export function leastVotes(sitting: number, recused: number): number {
  return Math.floor((sitting - recused) / 2) + 1;
}

/** What looks wrong about a recorded decision of a council; it may be right, and whoever records it says so (decision 15). */
export const voteDoubts = [
  'votes_at_hamerstuk',
  'votes_too_many',
  'votes_too_few',
  'votes_no_majority',
  'votes_majority',
  'votes_tie_full',
] as const;
export type VoteDoubt = (typeof voteDoubts)[number];

export interface RecordedVote {
  readonly handling: 'hamerstuk' | 'bespreekstuk' | null;
  /** `other`: what was voted on is not known, so that the number alone is looked at. */
  readonly outcome: 'adopted' | 'rejected' | 'held_over' | 'other';
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
}

/**
 * The things in which the votes contradict the outcome, each a doubt of its own.
 * @param sitting members of the council; null: not known
 */
export function voteDoubtsOf(given: RecordedVote, sitting: number | null): VoteDoubt[] {
  const { votesFor, votesAgainst, outcome } = given;
  if (votesFor === null || votesAgainst === null) return [];
  const cast = votesFor + votesAgainst;
  // Without a vote it is adopted: that is what makes it a hamerstuk (article 32(3)).
  const found: Readonly<Record<VoteDoubt, boolean>> = {
    votes_at_hamerstuk: given.handling === 'hamerstuk',
    votes_too_many: sitting !== null && cast > sitting,
    votes_too_few: sitting !== null && cast < leastVotes(sitting, 0),
    votes_no_majority: outcome === 'adopted' && votesFor <= votesAgainst,
    votes_majority: outcome === 'rejected' && votesFor > votesAgainst,
    votes_tie_full: outcome === 'held_over' && votesFor === votesAgainst && cast === sitting,
  };
  return voteDoubts.filter((doubt) => found[doubt]);
}
