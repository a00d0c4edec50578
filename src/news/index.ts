export { newsPath } from './paths.ts';
