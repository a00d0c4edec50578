// For preparation: which measures are there and how they stand, by the ambitions of their mandate.

// For process plans, which draw their quarters as measures are drawn.
export { Axis } from './pages/picture.tsx';
export { executionPath } from './paths.ts';
export { organisationWho } from './rules/hours.ts';
export { placeOf, type Span } from './rules/timeline.ts';
export { type Measure, measures } from './store.ts';
export { type MeasureView, measureViews } from './whole.ts';
