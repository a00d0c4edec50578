export { type OpenTerm, openTerms } from './open-terms.ts';
export { adopted, regionalOutcome } from './rules/account.ts';
export { currentDecisions, type LocalDecision } from './store.ts';
