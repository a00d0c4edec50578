export * from './run-limited.ts';
