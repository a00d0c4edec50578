export { type RulebookChange, rulebookChanges } from './changes-store.ts';
export { fieldMessages } from './field-messages.ts';
export { fieldNames, fieldsOf, rulebookFields, rulebookProblems, rulesOf, ruleWords } from './fields.ts';
export { rulebookRefusals } from './operations.ts';
export { RulebookFields } from './pages/rulebook-fields.tsx';
export {
  changePath,
  comparePath,
  rulebookPath,
  rulebookVersionPath,
  tryPath,
  tryPathWith,
} from './paths.ts';
export { type RecordRulebookCode, recordRulebook } from './record-rulebook.ts';
export { type Rules, startingRules } from './rules/settings.ts';
export { differences, ruleSentence, ruleSentences, shareWords } from './sentences.ts';
export {
  completeRules,
  insertRulebook,
  type RulebookVersion,
  rulebookVersions,
  rulesInForce,
} from './store.ts';
export { namedRules, versionOn } from './versions.ts';
