export * from './entry.ts';
export * from './merkle.ts';
export * from './migrations.ts';
export * from './sealer.ts';
export * from './signed-note.ts';
export * from './tiles.ts';
export * from './verify.ts';
export * from './witness.ts';
