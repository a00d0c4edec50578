export { newsItemPath, newsPath } from './paths.ts';
