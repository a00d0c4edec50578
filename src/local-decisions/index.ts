export { type OpenTerm, openTerms } from './open-terms.ts';
export { councilLongTermPath, decisionPath, regionLongTermPath } from './paths.ts';
export { adopted, regionalOutcome } from './rules/account.ts';
export { currentDecisions, type LocalDecision } from './store.ts';
