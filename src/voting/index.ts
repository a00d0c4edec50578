export * from './paths.ts';
export type { VoteOutcome, VoteResult } from './rules/weighted-vote.ts';
export { latestVote, lockVote, resultOf, type Vote, voteById, votesOfProposal } from './store.ts';
