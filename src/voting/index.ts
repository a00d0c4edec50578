export { apiPlayers, playerShape } from './api-power.ts';
export { countPower } from './count-power.ts';
export { outcomeWords } from './outcome-words.ts';
export { PowerTable } from './pages/power-table.tsx';
export { votedBeside } from './pages/voted-beside.tsx';
export * from './paths.ts';
export { blocs, type Player, type Power, quotaOf } from './rules/power.ts';
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
