export * from './document.ts';
export * from './pdf-printer.ts';
