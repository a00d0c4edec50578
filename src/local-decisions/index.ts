export { type AdoptedAmendment, adoptedAmendmentsOf } from '#motions';
export { type OpenTerm, openTerms } from './open-terms.ts';
export { councilLongTermPath, decisionPath, regionLongTermPath } from './paths.ts';
export { adopted, regionalOutcome } from './rules/account.ts';
export { accountStanding } from './rules/account-state.ts';
export { allDecisions, currentDecisions, type LocalDecision } from './store.ts';
