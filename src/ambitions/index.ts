export { type Ambition, ambitionList, insertAmbition } from './store.ts';
