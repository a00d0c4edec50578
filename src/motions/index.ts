export { motionMessages } from './messages.ts';
export { motionPath, motionsPath, proposalMotionsPath } from './paths.ts';
export { isPending } from './rules/motion-state.ts';
export {
  type AdoptedAmendment,
  adoptedAmendments,
  adoptedAmendmentsOf,
  type Motion,
  motionList,
  pendingMotions,
  readAdoptedAmendments,
  stateOf,
} from './store.ts';
