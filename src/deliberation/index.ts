export { type TakeConsensusCode, takeConsensus } from './consensus.ts';
export { deliberationMessages } from './messages.ts';
export { consensusPath, positionsPath } from './paths.ts';
export {
  type ConsensusProposal,
  consensusNow,
  consensusOfItem,
  consensusOfMeeting,
  latestOf,
  type Position,
  positionsOfMeeting,
  positionsThatHold,
  standingObjections,
  standingOne,
} from './store.ts';
