export { reckon, termProblems, termQuestion } from './asked.ts';
export { termsPath } from './paths.ts';
export { capOf, type LegalBasis, legalBases } from './rules/legal-bases.ts';
export { stepSentence } from './sentences.ts';
