export { fieldsOf, rulebookFields, rulebookProblems, rulesOf } from './fields.ts';
export { rulebookRefusals } from './operations.ts';
export { RulebookFields, VotingFields } from './pages/rulebook-fields.tsx';
export {
  changePath,
  comparePath,
  rulebookPath,
  rulebookVersionPath,
  tryPath,
  tryPathWith,
} from './paths.ts';
export { type RecordRulebookCode, recordRulebook } from './record-rulebook.ts';
export { type Rules, startingRules, weightUnder } from './rules/settings.ts';
export { differences, ruleSentences, shareWords } from './sentences.ts';
export {
  completeRules,
  insertRulebook,
  type RulebookVersion,
  rulebookVersions,
  rulesInForce,
} from './store.ts';
