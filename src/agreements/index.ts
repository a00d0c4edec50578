// For evaluations: what can be evaluated, by whom it was agreed, and for when that was planned.
export { hours, partyName, plain } from './names.ts';
// For preparation: money and capacity are read, counted and typed as in agreements.
export { cents, hundredths, mostHundredths } from './operations.ts';
export { decimals } from './pages/typed.ts';
export { agreementPath, agreementsPath } from './paths.ts';
export { amounts } from './problems.ts';
export { byYear, usedBeside } from './rules/account.ts';
export { holds, isPublic } from './rules/standing.ts';
export {
  type AgreementRow,
  agreementForEvaluation,
  agreementList,
  type MeasureAccount,
  measureAccount,
} from './store.ts';
export { type AgreementView, agreementView, countsWith } from './whole.ts';
