export { ownerName } from './messages.ts';
export {
  type CouncilCode,
  noteForCouncil,
  withdrawForCouncil,
} from './note-commitment.ts';
export { commitmentPath, councilCommitmentsPath } from './paths.ts';
export { isOwed } from './rules/commitment-state.ts';
export { usualDueDay } from './rules/due-day.ts';
export { type Commitment, commitmentsOfMeeting, commitmentsOwed } from './store.ts';
