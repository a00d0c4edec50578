export {
  insertRulebook,
  type RulebookVersion,
  type Rules,
  rulesInForce,
  startingRules,
} from './store.ts';
