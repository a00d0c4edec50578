export * from './document.ts';
export * from './lines.ts';
export * from './pdf-printer.ts';
