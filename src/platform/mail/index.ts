export { type MailAddress, oneLine, parseMailAddress } from './address.ts';
export { type NotedReport, noteReport, type ReadReport, readReport } from './bounced.ts';
export { composeMail, type MailContent } from './compose.tsx';
export { DeliveryProblem } from './delivery-problem.ts';
export { backoffMinutes } from './handing-over.ts';
export { keptDays } from './kept.ts';
export { mailMigrations } from './migrations.ts';
export {
  type Invitation,
  latestMail,
  type MailRow,
  type MailState,
  mailById,
  mailChannel,
  mailState,
  type NewMail,
  queueMail,
  queueMails,
  type RefusedAddress,
  reasonsOf,
  refusalOf,
  refusedAddresses,
  trustAddress,
} from './queue.ts';
export { type Deliver, type MailSender, mailSender } from './send.ts';
export { smtpDelivery } from './smtp.ts';
