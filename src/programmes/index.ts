export { previewProgramme, previewUsage } from './preview-command.ts';
