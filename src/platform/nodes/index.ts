export * from './migrations.ts';
export * from './nodes.ts';
