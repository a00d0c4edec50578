export { CouncilRounds, RoundsLink } from './pages/council-rounds.tsx';
export { roundPath, roundsPath } from './paths.ts';
export type { Round } from './round.ts';
export { runningRounds } from './store.ts';
export { type RunningTerm, runningTerms } from './whole.ts';
