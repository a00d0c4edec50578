export { type TakeConsensusCode, takeConsensus } from './consensus.ts';
export { deliberationMessages } from './messages.ts';
export { consensusPath, positionsPath } from './paths.ts';
export {
  type ConsensusProposal,
  consensusOfItem,
  consensusOfMeeting,
  type Deliberated,
  deliberationNow,
  latestOf,
  type Position,
  positionsOfMeeting,
  positionsThatHold,
  standingObjections,
  standingOne,
} from './store.ts';
