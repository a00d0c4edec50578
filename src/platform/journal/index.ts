export * from './entry.ts';
export * from './merkle.ts';
export * from './migrations.ts';
export * from './sealer.ts';
