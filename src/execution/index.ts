// For process plans, which draw their quarters as measures are drawn.
export { Axis } from './pages/picture.tsx';
export { placeOf, type Span } from './rules/timeline.ts';
