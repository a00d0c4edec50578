export { type ImportCode, type ImportInput, importResult, previewImport } from './import-result.ts';
export * from './paths.ts';
export { type FractionInOffice, fractionsInOffice, fractionsInOfficeOn } from './store.ts';
