export { rulebookFields, rulebookProblems, rulebookRefusals, rulesOf } from './operations.ts';
export { rulebookPath, rulebookVersionPath } from './paths.ts';
export { type RecordRulebookCode, recordRulebook } from './record-rulebook.ts';
export { ruleSentences, shareWords } from './sentences.ts';
export {
  insertRulebook,
  type RulebookVersion,
  type Rules,
  rulebookVersions,
  rulesInForce,
  startingRules,
} from './store.ts';
