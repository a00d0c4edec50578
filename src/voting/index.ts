export * from './paths.ts';
export type { VoteOutcome, VoteResult } from './rules/weighted-vote.ts';
export {
  confirmedVote,
  latestVote,
  lockVote,
  publicResult,
  resultOf,
  type Vote,
  voteById,
  votesAwaitingAdvice,
  votesOfProposal,
} from './store.ts';
