export { stepProposal } from './move-proposal.ts';
export { proposalParams } from './operations.ts';
export * from './paths.ts';
export { readVersionTexts } from './read-version-texts.ts';
export { proposalState, proposalUnknown, votePending } from './refusals.ts';
export {
  type ProposalState,
  type ProposalStepName,
  type Station,
  station,
  stations,
  stationsOfSteps,
} from './rules/proposal-state.ts';
export {
  type Competence,
  competencesByProposal,
  lockProposal,
  markVotePending,
  type Participant,
  type Proposal,
  proposalById,
  proposalList,
} from './store.ts';
