export { ambitionPath, ambitionsPath } from './paths.ts';
export { type Ambition, ambitionById, ambitionList, insertAmbition, readAmbition } from './store.ts';
