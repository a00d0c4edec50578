export { type TakeConsensusCode, takeConsensus } from './consensus.ts';
export { consensusPath, positionsPath } from './paths.ts';
export {
  type ConsensusProposal,
  consensusOfItem,
  type Deliberated,
  deliberationNow,
  standingObjections,
  standingOne,
} from './store.ts';
