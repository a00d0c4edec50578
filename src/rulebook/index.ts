export { rulebookPath, rulebookVersionPath } from './paths.ts';
export {
  insertRulebook,
  type RulebookVersion,
  type Rules,
  rulebookVersions,
  rulesInForce,
  startingRules,
} from './store.ts';
