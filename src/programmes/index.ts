export { ownerName } from './names.ts';
export { partPath } from './paths.ts';
export { previewProgramme, previewUsage } from './preview-command.ts';
export { type ActivityOf, activityList, unknownActivities } from './store.ts';
