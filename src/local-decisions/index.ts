export { regionalOutcome } from './rules/account.ts';
export { currentDecisions, type LocalDecision } from './store.ts';
