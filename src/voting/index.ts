export { outcomeWords } from './outcome-words.ts';
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
  votesOfMeeting,
  votesOfProposal,
} from './store.ts';
