export { reckon, termProblems, termQuestion } from './asked.ts';
export { daysWith, type ExtraDayWith, runningStatements, runningTerms } from './extra-days.ts';
export { termMessages } from './messages.ts';
export { ExtraDaysView } from './pages/extra-days-view.tsx';
export { termsPath } from './paths.ts';
export { capOf, type LegalBasis, legalBases } from './rules/legal-bases.ts';
export { stepSentence } from './sentences.ts';
export { setExtraDayOperation } from './set-extra-day.ts';
export { type ExtraDay, extraDayList, extraDaysNow, standingDays } from './store.ts';
