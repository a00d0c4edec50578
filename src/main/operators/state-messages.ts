import type { StateProblem } from './state.ts';

interface Messages {
  readonly title: string;
  readonly intro: string;
  readonly problemsTitle: string;
  readonly none: string;
  readonly problems: Readonly<Record<StateProblem, string>>;
  /** Of a problem that names them. */
  readonly where: (towns: readonly string[]) => string;
  readonly parts: string;
  readonly what: string;
  readonly how: string;
  readonly program: string;
  readonly database: string;
  readonly migrations: string;
  readonly disk: string;
  readonly backup: string;
  readonly noBackup: string;
  readonly mail: string;
  readonly key: string;
  readonly noKey: string;
  readonly of: string;
  readonly ran: (ran: number, known: number) => string;
  readonly free: (free: string, total: string) => string;
  readonly kept: (kept: number) => string;
  readonly waiting: (waiting: number, failed: number) => string;
  readonly books: string;
  readonly book: string;
  readonly entries: string;
  readonly unsealed: string;
  readonly signedAt: string;
  readonly never: string;
  readonly installation: string;
  readonly nodes: string;
  readonly nodesNone: string;
  readonly node: string;
  readonly version: string;
  readonly since: string;
  readonly seen: string;
  readonly alive: string;
  readonly silent: string;
}

const nl: Messages = {
  title: 'Toestand',
  intro: 'Hoe deze installatie ervoor staat. Hetzelfde zegt npx regiotafel status op de opdrachtregel.',
  problemsTitle: 'Wat aandacht vraagt',
  none: 'Er is niets dat aandacht vraagt.',
  problems: {
    disk_low: 'De schijf met documenten is bijna vol: er is minder dan 1 GB over. Maak ruimte.',
    migrations_differ:
      'De tabellen zijn niet die van deze versie: een deel van de webprocessen is een andere versie, of het bijwerken brak af. Start alle webprocessen opnieuw.',
    checkpoint_late:
      'Wat is geschreven, is langer dan twee uur niet ondertekend. Kijk in het logboek van het webproces of de sleutel klopt.',
    key_none: 'Er is nog geen sleutel voor het journaal. Die komt er als het webproces start.',
    backup_none: 'Er is nog geen back-up gemaakt: npx regiotafel backup BESTAND',
    backup_old: 'De laatste back-up is ouder dan twee dagen: npx regiotafel backup BESTAND',
    backup_incomplete: 'Bij de laatste back-up ontbraken documenten: npx regiotafel files check',
    versions_differ: 'Niet alle webprocessen zijn van dezelfde versie.',
    mail_waits: 'Post wacht langer dan een uur. Kijk onder Post wat de mailserver zegt.',
    mail_failed: 'In het laatste etmaal is post niet aangekomen. Kijk onder Post.',
    checkpoints_stay:
      'Er is geen mailserver, dus niemand buiten deze installatie bewaart controlepunten van het journaal. Zet SMTP_URL, of geef de griffies zelf geregeld een controlepunt (pagina Journaal van de regio).',
    checkpoints_miss:
      'Van deze gemeenten krijgt geen griffier de controlepunten van het journaal. Vul onder Mensen een mailadres in, of nodig de griffier uit:',
  },
  where: (towns) => `${towns.join(', ')}.`,
  parts: 'Onderdelen',
  what: 'Onderdeel',
  how: 'Stand',
  program: 'Programma',
  database: 'Database',
  migrations: 'Wijzigingen van tabellen',
  disk: 'Schijf met documenten',
  backup: 'Laatste back-up',
  noBackup: 'geen',
  mail: 'Post',
  key: 'Sleutel van het journaal',
  noKey: 'geen',
  of: 'van',
  ran: (ran, known) => `${ran} uitgevoerd, ${known} bekend`,
  free: (free, total) => `${free} over van ${total}`,
  kept: (kept) => `${kept} bewaard: er is geen mailserver ingesteld`,
  waiting: (waiting, failed) =>
    `${waiting} wachten, ${failed} opgegeven of teruggekomen in het laatste etmaal`,
  books: 'Journaal',
  book: 'Boek',
  entries: 'Regels',
  unsealed: 'Nog niet verzegeld',
  signedAt: 'Laatste controlepunt',
  never: 'nog niet',
  installation: 'De installatie',
  nodes: 'Webprocessen',
  nodesNone: 'Er is geen webproces dat zich meldt.',
  node: 'Waar',
  version: 'Versie',
  since: 'Sinds',
  seen: 'Meldt zich',
  alive: 'ja',
  silent: 'niet meer',
};

const en: Messages = {
  title: 'State',
  intro: 'How this installation is doing. The same is said by npx regiotafel status at the command line.',
  problemsTitle: 'What needs attention',
  none: 'Nothing needs attention.',
  problems: {
    disk_low: 'The disk with documents is almost full: less than 1 GB is left. Make room.',
    migrations_differ:
      'The tables are not those of this version: some web processes are of another version, or an update was broken off. Start all web processes anew.',
    checkpoint_late:
      'What was written has not been signed for more than two hours. See in the log of the web process whether the key is right.',
    key_none: 'There is no key for the journal yet. It comes when the web process starts.',
    backup_none: 'No backup was made yet: npx regiotafel backup FILE',
    backup_old: 'The last backup is more than two days old: npx regiotafel backup FILE',
    backup_incomplete: 'Documents were missing at the last backup: npx regiotafel files check',
    versions_differ: 'Not all web processes are of the same version.',
    mail_waits: 'Mail has waited for more than an hour. See under Mail what the mail server says.',
    mail_failed: 'Mail did not arrive in the last day. See under Mail.',
    checkpoints_stay:
      'There is no mail server, so nobody outside this installation keeps checkpoints of the journal. Set SMTP_URL, or give the clerks a checkpoint now and then (page Journal of the region).',
    checkpoints_miss:
      'Of these municipalities no clerk gets the checkpoints of the journal. Fill in a mail address under People, or invite the clerk:',
  },
  where: (towns) => `${towns.join(', ')}.`,
  parts: 'Parts',
  what: 'Part',
  how: 'State',
  program: 'Program',
  database: 'Database',
  migrations: 'Changes of tables',
  disk: 'Disk with documents',
  backup: 'Last backup',
  noBackup: 'none',
  mail: 'Mail',
  key: 'Key of the journal',
  noKey: 'none',
  of: 'of',
  ran: (ran, known) => `${ran} ran, ${known} known`,
  free: (free, total) => `${free} left of ${total}`,
  kept: (kept) => `${kept} kept: no mail server was set`,
  waiting: (waiting, failed) => `${waiting} waiting, ${failed} given up or come back in the last day`,
  books: 'Journal',
  book: 'Book',
  entries: 'Entries',
  unsealed: 'Not sealed yet',
  signedAt: 'Last checkpoint',
  never: 'not yet',
  installation: 'The installation',
  nodes: 'Web processes',
  nodesNone: 'No web process reports.',
  node: 'Where',
  version: 'Version',
  since: 'Since',
  seen: 'Reports',
  alive: 'yes',
  silent: 'no longer',
};

export const stateMessages = { nl, en };

/** A problem in words, with the places that it is about. */
export function problemWords(lang: 'nl' | 'en', problem: StateProblem, unreached: readonly string[]): string {
  const t = stateMessages[lang];
  const words = t.problems[problem];
  return problem === 'checkpoints_miss' ? `${words} ${t.where(unreached)}` : words;
}
