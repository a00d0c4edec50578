export { apiPlayers, playerShape } from './api-power.ts';
export { countPower } from './count-power.ts';
export { outcomeWords } from './outcome-words.ts';
export { PowerTable } from './pages/power-table.tsx';
export { votedBeside } from './pages/voted-beside.tsx';
export * from './paths.ts';
export { standingIsPublic } from './policy.ts';
export { questionName, questionState } from './question-state.ts';
export { blocs, type Player, type Power, quotaOf } from './rules/power.ts';
export { inOrder } from './rules/vote-order.ts';
export type { Choice, VoteOutcome, VoteResult } from './rules/weighted-vote.ts';
export {
  type ConfirmedVote,
  confirmedVote,
  confirmedVotes,
  latestVote,
  lockVote,
  publicResult,
  resultOf,
  type Vote,
  type VoteFraction,
  type VoteWork,
  voteById,
  votesOfMeeting,
  votesOfProposal,
  voteWork,
} from './store.ts';
export { questionsOfMeeting, type VoteQuestion } from './store-questions.ts';
export { expectedReads, expectedWeighing, type Weighing } from './weighing.ts';
