// For joint programmes, whose progress is told by the same states and signs.
export { StateSign } from './pages/parts.tsx';
export { type ReportState, reportStates } from './rules/progress.ts';
export { stateText } from './whole.ts';
export { stateWords } from './words.ts';
