export * from './rules/appearance.ts';
export * from './store.ts';
