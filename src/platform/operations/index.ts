export * from './fields.ts';
export * from './operation.ts';
