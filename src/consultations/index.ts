export { CouncilRounds, RoundsLink } from './pages/council-rounds.tsx';
export { roundPath, roundsPath } from './paths.ts';
export { type Round, runningRounds } from './store.ts';
export { type RunningTerm, runningTerms } from './whole.ts';
