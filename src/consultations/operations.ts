// What councils are asked, in the order in which it happens: the round, each council's own, its points, the answers.
export * from './answer-operations.ts';
export * from './close-operations.ts';
export * from './correct-operations.ts';
export * from './joint-operations.ts';
export * from './no-view-operations.ts';
export * from './point-operations.ts';
export * from './round-operations.ts';
export * from './submission-operations.ts';
