export * from './api-list.ts';
export * from './form-data.ts';
export * from './input.ts';
export * from './page.ts';
export * from './page-cache.ts';
export * from './sections.ts';
export * from './security.ts';
export * from './tasks.ts';
