export { type AddAmbitionCode, addAmbition, type NewAmbition } from './add-ambition.ts';
export { apiRecorded, apiSource, recordedShape, sourceShape } from './api-reads.ts';
export { ambitionFields, ambitionProblems, ambitionRefusals } from './operations.ts';
export { PublicText } from './pages/public-text.tsx';
export { ambitionPath, ambitionsPath, visionPath } from './paths.ts';
export { mayTell } from './policy.ts';
export {
  type AmbitionWithGoals,
  type AmbitionWithVersions,
  ambitionsWithGoals,
  ambitionWithVersions,
  type Goal,
  type Profile,
  readProfile,
} from './profile-store.ts';
export { type CorrectCode, type PublishCode, publicTexts } from './public-text.ts';
export {
  type Ambition,
  ambitionById,
  ambitionList,
  insertAmbition,
  lockAmbition,
  readAmbition,
  unknownAmbitions,
} from './store.ts';
export { tellNotYours } from './tell-operations.ts';
