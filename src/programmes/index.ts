export { euros, measure, ownerName } from './names.ts';
export { partPath } from './paths.ts';
export { previewProgramme, previewUsage } from './preview-command.ts';
export { readAmount, readMeasure } from './rules/amount.ts';
export { type ActivityOf, activityList, unknownActivities } from './store.ts';
