export { type CommandIo, electionsImport } from './command.ts';
export {
  type ConfirmationCode,
  type ConfirmedFractions,
  importConfirmed,
  importResult,
} from './import-result.ts';
export * from './paths.ts';
export { type ImportCode, type ImportInput, previewImport } from './preview-import.ts';
export { type FractionInOffice, fractionsInOffice, fractionsInOfficeOn } from './store.ts';
