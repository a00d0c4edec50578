export * from './connection.ts';
export * from './database.ts';
export { gathered } from './gathered.ts';
export * from './listen.ts';
export * from './migrate.ts';
export { type Trouble, troubleOf } from './trouble.ts';
