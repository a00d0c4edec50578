export { type TakeConsensusCode, takeConsensus } from './consensus.ts';
export { consensusPath, positionsPath } from './paths.ts';
export {
  type ConsensusProposal,
  consensusNow,
  consensusOfItem,
  standingObjections,
  standingOne,
} from './store.ts';
