export { longTermPath } from './paths.ts';
