export * from './actor.ts';
export * from './calendar-date.ts';
export * from './clock.ts';
export * from './holidays.ts';
export * from './ids.ts';
export * from './partial-date.ts';
export * from './result.ts';
export * from './terms.ts';
