import type { Clock } from '#kernel';
import { type Database, installation } from '#platform/database';
import { latestMail, mailState } from '#platform/mail';
import type { Arguments } from '../arguments.ts';
import { knownOptions, sendCommand, wanted } from '../command-line.ts';
import { readMailOperation } from './read-mail.ts';

export const mailUsage = `  regiotafel mail list [--json]
  regiotafel mail show --mail NUMMER [--json]`;

const states = { sent: 'verstuurd', failed: 'opgegeven', over: 'verlopen', waiting: 'wacht' } as const;
const most = 1000;

/** `mail list`: the latest first, without their texts. */
export async function mailList(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, []);
  const [mails] = await database.read(installation, [latestMail(most)]);
  return mails.map((mail) => ({
    bericht: mail.id,
    aan: mail.recipient,
    onderwerp: mail.subject,
    geschreven: mail.createdAt,
    stand: states[mailState(mail, clock.now())],
    verstuurd: mail.sentAt,
    pogingen: mail.attempts,
    melding: mail.problem,
  }));
}

/** `mail show`: journalled, for the text may hold a secret. */
export async function mailShow(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, ['mail']);
  const bericht = await wanted(given, 'mail', 'Welk nummer heeft het bericht (mail list)?');
  const mail = await sendCommand(database, clock, readMailOperation, { bericht }, () => '--mail');
  return {
    bericht: mail.id,
    aan: mail.recipient,
    onderwerp: mail.subject,
    stand: states[mailState(mail, clock.now())],
    tekst: mail.text,
  };
}
