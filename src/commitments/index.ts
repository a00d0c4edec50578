export { ownerName } from './messages.ts';
export { type Commitment, commitmentsOfMeeting } from './store.ts';
