// For preparation: which measures are there and how they stand, by the ambitions of their mandate.
export { executionPath } from './paths.ts';
export { type Measure, measures } from './store.ts';
export { type MeasureView, measureViews } from './whole.ts';
