export { askLinkOperation } from './ask-link.ts';
export { countAttempt, countTimes, type Limit, limits } from './attempts.ts';
export { beginFlow, type FlowKind, flowMinutes, takeFlow } from './flows.ts';
export type { HandedOver } from './hand-over.ts';
export { type Invited, inviteFields, invitePersonOperation, type KnownPlaces } from './invite-person.ts';
export { type EndWithOffice, endOfficeOperation, renewLinkOperation } from './keep-people.ts';
export {
  endProviderOperation,
  providerFields,
  secretName,
  setAccountOperation,
  setProviderOperation,
} from './keep-providers.ts';
export { setMailAddressOperation } from './mail-address.ts';
export { endAllSessionsOperation, endSessionOperation, signOutOperation } from './own-sessions.ts';
export {
  longestTokenDays,
  makeTokenOperation,
  tokenScopes,
  withdrawTokenOperation,
} from './own-tokens.ts';
export {
  addPasskeyOperation,
  credentialNamed,
  credentialsOf,
  deletePasskeys,
  type KnownCredential,
  type NewCredential,
  type Passkey,
  passkeyHandle,
  passkeysOf,
  removePasskeyOperation,
  usePasskey,
} from './passkeys.ts';
export { ownPeoplePath, restoreOf, standInsPath } from './paths.ts';
export { helps, mayAskLink, mayKeepOwn, mayNameStandIn, mayRestore } from './policy.ts';
export {
  type AccountProblem,
  type Provider,
  personOfAccount,
  providerBySlug,
  providerList,
} from './providers.ts';
export { deviceOf } from './rules/device.ts';
export { officeKinds, officeNeeds, officeTitle } from './rules/offices.ts';
export { ownPath } from './rules/own-path.ts';
export { type ClaimProblem, readClaims } from './rules/provider-claims.ts';
export { canBeStoodInFor } from './rules/stand-ins.ts';
export { hashOf, newSecret } from './secret.ts';
export * from './sessions.ts';
export { linkHours, linkMinutes, useSignInLink } from './sign-in-links.ts';
export { endStandInOperation, nameStandInOperation } from './stand-in-operations.ts';
export { insertStandIn, updateStandInEnd } from './stand-in-store.ts';
export * from './store.ts';
export { makeToken, type Token, tokens, tokensOf } from './tokens.ts';
