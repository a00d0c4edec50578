export * from './paths.ts';
export type { VoteOutcome, VoteResult } from './rules/weighted-vote.ts';
export {
  type ConfirmedVote,
  confirmedVote,
  confirmedVotes,
  latestVote,
  lockVote,
  publicResult,
  resultOf,
  type Vote,
  voteById,
  votesAwaitingAdvice,
  votesOfProposal,
} from './store.ts';
