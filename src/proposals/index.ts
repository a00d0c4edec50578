export { stepProposal } from './move-proposal.ts';
export { proposalParams } from './operations.ts';
export { ProposalsCut } from './pages/proposal-rows.tsx';
export * from './paths.ts';
export { currentVersionText, readVersionTexts } from './read-version-texts.ts';
export { proposalState, proposalUnknown, votePending } from './refusals.ts';
export {
  type ProposalState,
  type ProposalStepName,
  type Station,
  station,
  stationMoves,
  stations,
} from './rules/proposal-state.ts';
export { versionText } from './rules/version-text.ts';
export {
  type Competence,
  competencesByProposal,
  lockProposal,
  markVotePending,
  type Participant,
  type Proposal,
  type ProposalText,
  type ProposalWithVersions,
  proposalById,
  proposalList,
  proposalsInDecision,
  proposalsUnderWay,
  titlesOfSent,
} from './store.ts';
