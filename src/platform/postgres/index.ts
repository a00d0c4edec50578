export * from './embedded.ts';
export { hasData } from './place.ts';
