export * from './embedded.ts';
export { dataFolder, hasData } from './place.ts';
