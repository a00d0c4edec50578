export { euros, measure } from './names.ts';
export { previewProgramme, previewUsage } from './preview-command.ts';
export { readAmount, readMeasure } from './rules/amount.ts';
