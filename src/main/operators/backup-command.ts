import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { namedContents } from '#documents';
import type { Clock } from '#kernel';
import { readRegions } from '#municipalities';
import {
  BackupBroken,
  type End,
  type Head,
  makeBackup,
  type ReadBackup,
  RestoreRefused,
  readBackup,
  restoreBackup,
} from '#platform/backup';
import {
  applicationPool,
  assertIsolated,
  type Connection,
  type Database,
  database,
  ensureApplicationRole,
  installation,
  migrationsWait,
  ownerPool,
} from '#platform/database';
import type { FileStore } from '#platform/files';
import {
  addEntry,
  type JournalFault,
  migrateWitnessed,
  readWitnessed,
  sealAll,
  unwatched,
} from '#platform/journal';
import { type Arguments, parseArguments } from '../arguments.ts';
import { commandLine, knownOptions, Refused } from '../command-line.ts';
import { migrations } from '../features.ts';
import { version } from '../installation.ts';
import { oneAtATime } from '../start-database.ts';
import { witnessedTables } from '../witnessed.ts';
import { backupNote } from './backup-note.ts';
import { faultSentence, journalVerify } from './journal-command.ts';

export const backupUsage = `  regiotafel backup BESTAND [--json]
  regiotafel restore BESTAND [--check] [--json]`;

/** Where the rows and files of an installation lie. */
export interface Place {
  readonly connection: Connection;
  readonly files: FileStore;
}

/**
 * What a backup does not hold. A secret that was ended since must not work again after somebody puts an older backup back;
 * mails hold links and addresses, and those that were on their way would go out twice.
 */
export const leftOut: Readonly<Record<string, string>> = {
  session: 'wie was aangemeld, meldt zich opnieuw aan',
  sign_in_link: 'eenmalige links gelden niet meer',
  sign_in_flow: 'aanmeldingen die nog bezig waren',
  sign_in_attempt: 'tellers tegen misbruik',
  api_token: 'persoonlijke sleutels worden opnieuw gemaakt',
  passkey: 'passkeys worden opnieuw gemaakt, na aanmelden met een link of bij de eigen organisatie',
  own_calendar: 'geheime agenda-adressen worden opnieuw gemaakt',
  web_node: 'webprocessen die er waren',
  document_turn: 'documenten die op hun beurt wachtten',
  mail: 'post die is verstuurd of nog wachtte',
};

const reasonOf = (error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOSPC: 'de schijf is vol',
    EDQUOT: 'de schijfruimte van dit account is op',
    EACCES: 'geen toegang',
    ENOENT: 'deze map bestaat niet',
    EROFS: 'hier mag niets worden geschreven',
    EISDIR: 'dit is een map',
    ENOTDIR: 'dit is geen map',
  };
  return known[code ?? ''] ?? message;
};

const fromFileSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'errno' in error;

function theFile(given: Arguments): string {
  const file = given.words[1];
  if (file === undefined)
    throw new Refused('Welk bestand? Bijvoorbeeld: regiotafel backup regiotafel.backup');
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

const journalsOf = ({ journals }: End) =>
  journals.map(({ scope, size, root }) => ({ boek: scope, regels: size, wortel: root }));

function described(head: Head, end: End) {
  const counts = Object.values(end.tables);
  return {
    gemaakt: head.madeAt,
    programma: head.program,
    postgresql: head.server,
    migraties: head.migrations.length,
    tabellen: counts.length,
    rijen: counts.reduce((sum, { rows }) => sum + rows, 0),
    bestanden: end.files.count,
    bytes_bestanden: end.files.bytes,
    ontbrekende_bestanden: end.missing,
    journalen: journalsOf(end),
    sleutel: end.key,
    niet_erin: head.left,
  };
}

/** One snapshot in one file, while others go on. It notes itself in the journal. */
export async function backupCommand(given: Arguments, place: Place, clock: Clock): Promise<unknown> {
  knownOptions(given, []);
  const file = theFile(given);
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) throw new Refused(`${file} bestaat al. Kies een andere naam.`, 'file_exists');
  if (await isEmptyPlace(place.connection))
    throw new Refused('In deze database staat geen Regiotafel: er is niets te bewaren.', 'no_data');
  const kept = { ...place, left: leftOut, program: version, filesNamed: namedContents };
  const now = clock.now();
  const made = await makeBackup(kept, file, now).catch((error: unknown) => {
    if (!fromFileSystem(error)) throw error;
    throw new Refused(`De back-up kon niet worden geschreven (${reasonOf(error)}): ${file}`, 'not_written');
  });
  const { head, end, sha256, bytes } = made;
  const noted = await noteBackup(place.connection, clock, {
    gemaakt: now,
    bytes,
    sha256,
    bestanden: end.files.count,
    ontbrekende_bestanden: end.missing.length,
  });
  if (end.missing.length > 0) process.exitCode = 1;
  return { bestand: file, bytes, sha256, ...described(head, end), genoteerd: noted };
}

async function isEmptyPlace(connection: Connection): Promise<boolean> {
  const owner = ownerPool(connection);
  try {
    const { rows } = await owner.query("select to_regclass('journal_row') is null as empty");
    return rows[0]?.empty === true;
  } finally {
    await owner.end();
  }
}

/** @returns false where the tables are not those of this version: a backup before an update changes nothing */
async function noteBackup(
  connection: Connection,
  clock: Clock,
  payload: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const owner = ownerPool(connection);
  const waits = await migrationsWait(owner, migrations).finally(() => owner.end());
  if (waits) return false;
  await withApplication(connection, (db) => note(db, clock.now(), backupNote, payload));
  return true;
}

async function withApplication<T>(connection: Connection, work: (db: Database) => Promise<T>): Promise<T> {
  const pool = applicationPool(connection, 3);
  const db = database(pool);
  try {
    await assertIsolated(pool);
    return await work(db);
  } finally {
    await db.close();
  }
}

async function note(
  db: Database,
  now: string,
  operation: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.write(installation, (transaction) =>
    addEntry(transaction, installation, commandLine, undefined, now, {
      operation,
      subject: 'installation',
      payload,
      reason: 'opdracht van de beheerder',
      unseen: true,
    }),
  );
  const regions = await readRegions(db);
  await sealAll(
    db,
    regions.map(({ id }) => id),
  );
}

const brokenWords: Readonly<Record<BackupBroken['fault'], string>> = {
  no_backup: 'is geen back-up van Regiotafel',
  truncated:
    'is niet volledig: het einde ontbreekt. Haal het bestand opnieuw op, of neem een eerdere back-up',
  changed: 'is beschadigd of veranderd. Neem een andere back-up',
  newer_format: 'is door een nieuwere versie van Regiotafel gemaakt. Neem die versie',
};
const refusedWords: Readonly<Record<RestoreRefused['fault'], string>> = {
  not_empty:
    'In deze database staan al tabellen: terugzetten kan alleen waar niets is. Kies een lege map met REGIOTAFEL_DATA, of een lege database met DATABASE_URL.',
  files_there:
    'In de map met documenten staan al bestanden van deze regio: terugzetten kan alleen waar niets is. Kies een lege map met REGIOTAFEL_DATA.',
  newer_program: 'Deze back-up is van een nieuwere versie van Regiotafel. Neem die versie.',
  other_columns:
    'Deze tabel had andere kolommen dan deze versie van Regiotafel eraan geeft. Neem de versie die de back-up maakte.',
  differs: 'Wat werd teruggezet, is niet wat in de back-up staat. Er is niets bewaard.',
  journal_differs: 'De boeken eindigen niet waar zij eindigden. Er is niets bewaard.',
  journal_faults:
    'Het journaal klopt niet: de gegevens in deze back-up zijn veranderd voordat of nadat hij werd gemaakt. Er is niets bewaard.',
};

/** @throws Refused with a sentence for what was wrong with the file or the place */
function told(file: string, error: unknown): never {
  if (error instanceof BackupBroken) {
    const where = error.detail === '' ? '' : ` (${error.detail})`;
    throw new Refused(`${file} ${brokenWords[error.fault]}${where}. Er is niets teruggezet.`, error.fault);
  }
  if (error instanceof RestoreRefused) {
    const lines = error.faults.slice(0, 10).map((fault) => `\n  ${faultSentence(fault)}`);
    const where = error.detail === '' ? '' : ` (${error.detail})`;
    throw new Refused(`${refusedWords[error.fault]}${where}${lines.join('')}`, error.fault);
  }
  if (fromFileSystem(error))
    throw new Refused(
      `Terugzetten lukte niet (${reasonOf(error)}): ${error.path ?? file}. Er is niets teruggezet.`,
      'not_read',
    );
  throw error;
}

async function readable(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    throw new Refused(`${file} is niet te lezen (${reasonOf(error)}).`, 'no_file');
  });
  if (!found.isFile()) throw new Refused(`${file} is geen bestand.`, 'no_file');
}

/** Reads a backup whole, and says what is in it: no database is needed. */
export async function checkBackup(given: Arguments): Promise<unknown> {
  knownOptions(given, []);
  const file = theFile(given);
  await readable(file);
  const { head, end } = await readBackup(file).catch((error: unknown) => told(file, error));
  return { bestand: file, ...described(head, end), uitkomst: 'in orde' };
}

/** Puts a backup back where nothing is, brings its tables to this version, and says so in the journal. */
export async function restoreCommand(given: Arguments, place: Place, clock: Clock): Promise<unknown> {
  knownOptions(given, []);
  const file = theFile(given);
  await readable(file);
  // A web process that starts at the same moment waits, and finds it done.
  return oneAtATime(place.connection, () => putBack(file, place, clock));
}

async function putBack(file: string, place: Place, clock: Clock): Promise<unknown> {
  const owner = ownerPool(place.connection);
  try {
    await ensureApplicationRole(owner);
    const target = { ...place, migrations };
    const { head, end }: ReadBackup = await restoreBackup(target, file).catch((error: unknown) =>
      told(file, error),
    );
    await migrateWitnessed(owner, migrations, clock.now());
    const later = migrations.length - head.migrations.length;
    await withApplication(place.connection, async (db) => {
      await assertWatched(db);
      if (later > 0) await assertVerified(db);
      await note(db, clock.now(), 'restore_backup', { gemaakt: head.madeAt, journalen: journalsOf(end) });
    });
    return {
      bestand: file,
      ...described(head, end),
      later,
      uitkomst: 'teruggezet, teruggelezen en vergeleken; het journaal is in orde',
    };
  } finally {
    await owner.end();
  }
}

/** What an older program backed up, once its tables are as ours. */
async function assertVerified(db: Database): Promise<void> {
  const given = parseArguments(['journal', 'verify', '--json']);
  const books = (await journalVerify(given, db)) as readonly { readonly fouten: readonly JournalFault[] }[];
  const [fault] = books.flatMap(({ fouten }) => fouten);
  if (fault)
    throw new Refused(
      `Alles is teruggezet, maar het journaal klopt niet. Neem deze installatie niet in gebruik. ${faultSentence(fault)}`,
    );
}

async function assertWatched(db: Database): Promise<void> {
  const [fault] = unwatched(await readWitnessed(db.pool), witnessedTables);
  if (fault) throw new Error(faultSentence(fault));
}
