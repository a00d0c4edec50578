import type { Clock } from '#kernel';
import { type Database, installation } from '#platform/database';
import { latestMail, mailState, refusedAddresses } from '#platform/mail';
import type { Arguments } from '../arguments.ts';
import { knownOptions, sendCommand, wanted } from '../command-line.ts';
import { configuration } from '../configuration.ts';
import { readMailOperation } from './read-mail.ts';

export const mailUsage = `  regiotafel mail list [--json]
  regiotafel mail show --mail NUMMER [--json]
  regiotafel mail refused [--json]
  regiotafel mail bounced BESTAND|MAILDIR|- [--json]
  regiotafel mail tell [--json]`;

const states = {
  returned: 'teruggekomen',
  sent: 'verstuurd',
  failed: 'opgegeven',
  over: 'verlopen',
  waiting: 'wacht',
} as const;
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
    teruggekomen: mail.returnedAt,
    pogingen: mail.attempts,
    mogelijk_dubbel: mail.unheard > 0,
    melding: mail.problem,
  }));
}

/** `mail refused`: addresses that the mail server refused for good; nothing that comes of itself goes there. */
export async function mailRefused(given: Arguments, database: Database) {
  knownOptions(given, []);
  const [rows] = await database.read(installation, [refusedAddresses()]);
  return rows.map(({ address, refusedAt, answer }) => ({
    adres: address,
    sinds: refusedAt,
    melding: answer,
  }));
}

/** `mail tell`: queues now what there is to tell, as the running server does every minute; what was told is not told again. */
export async function mailTell(given: Arguments, database: Database, clock: Clock) {
  knownOptions(given, []);
  const { tellByCommand } = await import('../tell.ts');
  const { publicUrl, mail } = configuration(process.env);
  const told = await tellByCommand(database, { publicUrl, from: mail.from, now: clock.now() });
  return {
    gevraagd_en_herinneringen: told.tasks,
    uitnodigingen: told.invitations,
    overzichten: told.digests,
    overzichten_volgers: told.follows,
  };
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
