export { type Body, type BodyKind, bodyList, insertBody } from './store.ts';
