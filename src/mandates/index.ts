// For whoever makes work that rests on a mandate (proposals here, measures of `execution`): `judge` says what falls
// outside, `frameworks` with `mandateViews` is what there is, `Findings` shows it.
export { Findings } from './pages/findings.tsx';
export { mandatePath, mandatesPath } from './paths.ts';
export { type Judgement, judge, type Outside, type Remark, type Work } from './rules/judgement.ts';
export {
  decidedOf,
  type FrameworkRow,
  frameworks,
  isMandate,
  type MandateBody,
  readFramework,
} from './store.ts';
export { evaluatedTerm, judgeOn, type MandateView, mandateView, mandateViews } from './whole.ts';
