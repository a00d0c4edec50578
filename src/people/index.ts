export {
  type Invited,
  inviteFields,
  invitePersonOperation,
  type KnownPlaces,
  linkHours,
} from './invite-person.ts';
export { type EndWithOffice, endOfficeOperation, renewLinkOperation } from './keep-people.ts';
export { officeKinds, officeNeeds, officeTitle } from './rules/offices.ts';
export * from './store.ts';
