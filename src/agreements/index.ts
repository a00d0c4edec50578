// For evaluations: what can be evaluated, by whom it was agreed, and for when that was planned.
export { partyName } from './names.ts';
export { agreementPath } from './paths.ts';
export { holds, isPublic } from './rules/standing.ts';
export { type AgreementRow, agreementForEvaluation, agreementList } from './store.ts';
export { type AgreementView, agreementView } from './whole.ts';
