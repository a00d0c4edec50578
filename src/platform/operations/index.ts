export * from './fields.ts';
export * from './operation.ts';
export { type Asked, batcher, mostAtOnce, mostTogether, type Outcome, type Together } from './together.ts';
export { keyNamed, keyOf } from './words.ts';
