export { supportItemPath, supportPath } from './paths.ts';
