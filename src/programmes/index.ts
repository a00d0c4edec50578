// For execution: who carries a measure out is said as who carries an activity out.
export {
  carrierInput,
  carrierOf,
  carrierProblems,
  carrierRefusals,
  carrierWords,
  chosenWord,
  doneBy,
} from './carrier-words.ts';
export { euros, measure, ownerName } from './names.ts';
export { CarrierFields, carrierValues } from './pages/carrier-fields.tsx';
export { partPath } from './paths.ts';
export { previewProgramme, previewUsage } from './preview-command.ts';
export { readAmount, readMeasure } from './rules/amount.ts';
export { type Carrier, type CarrierFault, carrierFault, concerned } from './rules/carriers.ts';
export { type ActivityOf, activityList, unknownActivities } from './store.ts';
