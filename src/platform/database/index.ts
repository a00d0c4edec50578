export * from './connection.ts';
export * from './database.ts';
export * from './migrate.ts';
