export { motionMessages } from './messages.ts';
export { motionPath, motionsPath, proposalMotionsPath } from './paths.ts';
export { isPending } from './rules/motion-state.ts';
export { type Motion, motionList, pendingMotions, stateOf } from './store.ts';
