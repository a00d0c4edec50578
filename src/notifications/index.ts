export { stopMailOperation } from './keep-wishes.ts';
export { notificationMessages } from './messages.ts';
export { settingsPath, stopPath } from './paths.ts';
export type { MailKind } from './store.ts';
export { tellTasks } from './tell-tasks.ts';
export { type Audience, audienceOf, type NamedTasks, type Telling } from './telling.ts';
export { kindOf } from './words.ts';
