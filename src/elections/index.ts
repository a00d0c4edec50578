export { listPart } from './api-fractions.ts';
export { changeSentence } from './change-sentences.ts';
export { checkUsage, electionsCheck } from './check-command.ts';
export {
  type ChoiceCode,
  chosenFractions,
  type ListChoice,
  listKey,
  unclear,
} from './chosen-fractions.ts';
export { type CommandIo, electionsImport, importUsage } from './command.ts';
export { changesEver, weighThen } from './council-then.ts';
export {
  type CouncilOnDay,
  councilsOnDay,
  type FractionInOffice,
  fractionsInOffice,
  fractionsInOfficeOn,
  fractionsOfCouncil,
} from './councils.ts';
export { howRead, notHeld } from './file-words.ts';
export { importForRegion, previewForRegion } from './import-for-region.ts';
export {
  type ConfirmationCode,
  type ConfirmedFractions,
  importConfirmed,
  importReason,
  importResult,
} from './import-result.ts';
export { flagSentence, importSentence } from './import-sentences.ts';
export { OutcomeMark } from './pages/seat-parts.tsx';
export { SeatsOverview } from './pages/seats-overview.tsx';
export { Recomputed } from './pages/seats-page.tsx';
export { VoteDoubtFields } from './pages/vote-doubt-fields.tsx';
export { WeightLink } from './pages/weight-link.tsx';
export * from './paths.ts';
export { mayImport } from './policy.ts';
export {
  type ImportCode,
  type ImportInput,
  type ListChange,
  type ListFraction,
  type Preview,
  previewImport,
  type SentFile,
} from './preview-import.ts';
export { counted, countedFile, countedInFile, outcomeOf, recompute } from './recomputed.ts';
export type { Figure, Pair } from './rules/compare-versions.ts';
export type { FractionChange, ListInOffice } from './rules/fraction-changes.ts';
export type { TownVersion } from './rules/join-files.ts';
export type { MunicipalityResult } from './rules/kiesraad-csv.ts';
export { seatsTotal, votesTotal } from './rules/shares.ts';
export {
  type SplitOffRule,
  splitOffRules,
  type WeighedFraction,
  type WeighingRule,
  type WeightPart,
} from './rules/weights.ts';
export { electionsSeats, seatsUsage } from './seats-command.ts';
export { seatMessages } from './seats-messages.ts';
export { splitOffSentence, splitOffWords } from './split-off-words.ts';
export {
  type ElectionFile,
  electionFiles,
  type ResultStatus,
  resultStatuses,
} from './store.ts';
export {
  deleteUpload,
  keepUpload,
  mostUploadFiles,
  readUpload,
  type Upload,
  uploadLimit,
  uploads,
} from './uploads.ts';
export {
  sittingMembers,
  voteDoubtDetails,
  voteDoubtRefusals,
  voteDoubtSentence,
  voteDoubtsNamed,
  voteDoubtWords,
  voteDoubtYes,
} from './vote-doubts.ts';
export { weighingOf, weighingSentence, weighingUnit, weighingWords, weightName } from './weighing-words.ts';
