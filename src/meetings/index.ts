export { forgetContact } from './ask-to-speak.ts';
export { attendeesOfMeeting } from './attendance-store.ts';
export { attendeeName } from './pages/attendee-name.tsx';
export { itemKind } from './pages/parts.tsx';
export * from './paths.ts';
export { concludeAccount, correctConclusion, liftAccount, placeAccount } from './place-account.ts';
export { mayReadItem } from './policy.ts';
export type { Phase } from './rules/agenda.ts';
export {
  type Attendee,
  attended,
  begunAt,
  isThere,
  movements,
  rollOf,
  standsFor,
} from './rules/attendance.ts';
export { type MeetingKind, meetingKinds } from './rules/meeting-kind.ts';
export { quorumStanding } from './rules/quorum.ts';
export { requestsOfContact, type SpeakingRequest } from './speaker-store.ts';
export {
  comingMeetings,
  itemById,
  itemsOfProposal,
  itemTitle,
  type Meeting,
  meetingById,
  meetingOfItem,
  meetingsOfBody,
  type PlacedItem,
  placedColumns,
  placedFrom,
} from './store.ts';
export { lockMeeting, markCounted, markVoteOpen, readItem } from './store-writes.ts';
export { apiKinds as apiMeetingKinds, kindWords as meetingKindWords } from './words.ts';
