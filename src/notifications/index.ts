export { endFollowOperation } from './follow-operations.ts';
export { type Follow, followsOfMail, forgetFollower } from './follow-store.ts';
export { stopMailOperation } from './keep-wishes.ts';
export { howToStop, type Stoppable, stopAddress } from './mails.ts';
export { notificationMessages } from './messages.ts';
export { followOfPath, settingsPath, stopPath } from './paths.ts';
export { parseSubject } from './rules/follow.ts';
export { ensureSetting, type MailKind } from './store.ts';
export { tellDigests } from './tell-digests.ts';
export { tellFollowers } from './tell-followers.ts';
export { tellInvitations } from './tell-invitations.ts';
export { tellTasks } from './tell-tasks.ts';
export {
  type Audience,
  audienceOf,
  forEach,
  type NamedTasks,
  type Telling,
  TellingFault,
} from './telling.ts';
export { kindOf } from './words.ts';
