export { type MailAddress, oneLine, parseMailAddress } from './address.ts';
export { composeMail, type MailContent } from './compose.tsx';
export { mailMigrations } from './migrations.ts';
export {
  type Invitation,
  keptDays,
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
export { backoffMinutes, type Deliver, DeliveryProblem, type MailSender, mailSender } from './send.ts';
export { smtpDelivery } from './smtp.ts';
