export { ownerName } from './messages.ts';
export { type Commitment, readCommitmentsOfMeeting } from './store.ts';
