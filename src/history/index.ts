export { timelinePath } from './paths.ts';
