export { type AddAmbitionCode, addAmbition, type NewAmbition } from './add-ambition.ts';
export { ambitionFields, ambitionProblems, ambitionRefusals } from './operations.ts';
export { ambitionPath, ambitionsPath } from './paths.ts';
export {
  type Ambition,
  ambitionById,
  ambitionList,
  insertAmbition,
  readAmbition,
  unknownAmbitions,
} from './store.ts';
