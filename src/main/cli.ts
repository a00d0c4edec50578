import { createInterface } from 'node:readline/promises';
import {
  checkUsage,
  electionsCheck,
  electionsImport,
  electionsSeats,
  importUsage,
  seatsUsage,
} from '#elections';
import { systemClock } from '#kernel';
import { ensureInstallation, readRegions } from '#municipalities';
import { type Database, installation } from '#platform/database';
import { openFolderStore } from '#platform/files';
import { addEntry, sealAll } from '#platform/journal';
import { hasData } from '#platform/postgres';
import { extraDayList, standingDays } from '#terms';
import { type Arguments, parseArguments } from './arguments.ts';
import { knownOptions, printed, Refused } from './command-line.ts';
import { configuration } from './configuration.ts';
import {
  backupCommand,
  backupUsage,
  checkBackup,
  type Place,
  restoreCommand,
} from './operators/backup-command.ts';
import { extraDaysList, extraDaysSet, extraDaysUsage } from './operators/extra-days-command.ts';
import { eraseByCommand, filesReport, filesUsage } from './operators/files-command.ts';
import {
  journalCheck,
  journalKey,
  journalRotate,
  journalUsage,
  journalVerify,
} from './operators/journal-command.ts';
import { mailBounced, tryAgainLater } from './operators/mail-bounced.ts';
import { mailList, mailRefused, mailShow, mailTell, mailUsage } from './operators/mail-command.ts';
import {
  peopleEnd,
  peopleInvite,
  peopleLink,
  peopleList,
  peopleMail,
  peopleUsage,
} from './operators/people-command.ts';
import {
  accountSet,
  providerAdd,
  providerEnd,
  providersList,
  providersUsage,
} from './operators/providers-command.ts';
import { regionsCreate, regionUsage } from './operators/region-command.ts';
import { standIn, standInEnd, standInUsage } from './operators/stand-in-command.ts';
import { statusCommand, statusUsage } from './operators/status-command.ts';
import { retention, retentionUsage } from './privacy/retention-command.ts';
import { previewUsage, programmePreview } from './programme-command.ts';
import { shown } from './sentence.ts';
import { databaseForCommand, filesFolder, serverForCommand } from './start-database.ts';
import { termsCommand, termsUsage } from './terms-command.ts';

const usage = `Regiotafel, voor beheerders:
  ${checkUsage}
  ${importUsage}
  ${seatsUsage}
${regionUsage}
${peopleUsage}
${standInUsage}
${providersUsage}
${mailUsage}
${filesUsage}
${journalUsage}
${backupUsage}
${previewUsage}
${retentionUsage}
${statusUsage}
${termsUsage}
${extraDaysUsage}

Wat iets aan mensen, diensten of regio's verandert, neemt ook --reason TEKST: waarom. Dat komt in het journaal.
--json geeft het antwoord voor machines; --help geeft deze uitleg. De gegevens zijn die van REGIOTAFEL_DATA of DATABASE_URL,
de server mag intussen draaien.`;

/** Ends what a command opened, also on an interrupt: a database must not be left behind. */
async function untilDone<T>(stop: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= stop();
    return ended;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
  try {
    return await work();
  } finally {
    await end();
  }
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { database, stop } = await databaseForCommand(configuration(process.env));
  return untilDone(stop, async () => {
    const done = await work(database);
    const regions = await readRegions(database);
    await sealAll(
      database,
      regions.map((region) => region.id),
    );
    return done;
  });
}

/** For what looks at all of the database, or makes it: no migration runs before. */
async function withServer<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const { connection, stop } = await serverForCommand(configuration(process.env));
  return untilDone(stop, async () => work({ connection, files: await fileStore() }));
}

/** For what makes something: from then on it is the operator's own installation, that no demonstration fills. */
function withOwn<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    const done = await work(database);
    if (!process.exitCode)
      await database.write(installation, async (tx) => {
        const now = systemClock.now();
        if (!(await ensureInstallation(tx, now))) return;
        const entry = { operation: 'own_installation', subject: 'installation', payload: {} };
        await addEntry(tx, installation, { kind: 'operator', name: 'regiotafel' }, undefined, now, {
          reason: 'opdracht van de beheerder',
          ...entry,
        });
      });
    return done;
  });
}

/** For what only looks or changes: a mistyped folder must not become an empty installation that has no faults. */
function withExisting<T>(work: (database: Database) => Promise<T>): Promise<T> {
  assertData();
  return withDatabase(work);
}

function knowsData(): boolean {
  const { databaseUrl, dataDirectory } = configuration(process.env);
  return databaseUrl !== undefined || hasData(dataDirectory);
}

function assertData(): void {
  if (!knowsData())
    throw new Refused(
      `In ${configuration(process.env).dataDirectory} staan geen gegevens van Regiotafel. Klopt REGIOTAFEL_DATA?`,
      'no_data',
    );
}

/** The elections' own command: it asks, says and refuses by itself. */
async function importElections(): Promise<undefined> {
  const prompt = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr })
    : undefined;
  const io = {
    print: (line: string) => console.log(line),
    error: (line: string) => console.error(line),
    ...(prompt ? { ask: (question: string) => prompt.question(`${question} `) } : {}),
  };
  const args = process.argv.slice(4);
  await withOwn(async (database) => {
    process.exitCode = await electionsImport(args, io, database, systemClock.now());
  });
  prompt?.close();
}

/** Files are explained without any data of ours. */
async function checkElections(): Promise<undefined> {
  const io = {
    print: (line: string) => console.log(line),
    error: (line: string) => console.error(line),
  };
  process.exitCode = electionsCheck(process.argv.slice(4), io);
}

/** Reads a file and answers: no data are needed. */
async function recomputeSeats(): Promise<undefined> {
  const io = {
    print: (line: string) => console.log(line),
    error: (line: string) => console.error(line),
  };
  process.exitCode = await electionsSeats(process.argv.slice(4), io);
}

const fileStore = () => openFolderStore(filesFolder(configuration(process.env)));

async function filesCheck(database: Database): Promise<unknown> {
  const found = await filesReport({ database, files: await fileStore() });
  if (found.some(({ ontbreekt, beschadigd }) => ontbreekt.length + beschadigd.length > 0))
    process.exitCode = 1;
  return found;
}

const filesErase = async (given: Arguments, database: Database) =>
  eraseByCommand(given, { database, files: await fileStore() }, systemClock);

/** What is typed is judged first; a database is asked for its extra days where there is one. */
async function terms(given: Arguments): Promise<unknown> {
  const withoutData = termsCommand(given, null);
  if (!knowsData()) return withoutData;
  return withExisting(async (database) => {
    const [days] = await database.read(installation, [extraDayList()]);
    return termsCommand(given, standingDays(days));
  });
}

const publicUrl = () => configuration(process.env).publicUrl;

const commands: Readonly<Record<string, (given: Arguments) => Promise<unknown>>> = {
  'elections check': checkElections,
  'elections import': importElections,
  'elections seats': recomputeSeats,
  'regions create': (given) => withOwn((database) => regionsCreate(given, database, systemClock)),
  'people invite': (given) =>
    withDatabase((database) => peopleInvite(given, database, systemClock, publicUrl())),
  'people list': (given) => {
    knownOptions(given, []);
    return withExisting((database) => peopleList(database, systemClock));
  },
  'people link': (given) => withExisting((database) => peopleLink(given, database, systemClock, publicUrl())),
  'people mail': (given) => withExisting((database) => peopleMail(given, database, systemClock, publicUrl())),
  'people end': (given) => withExisting((database) => peopleEnd(given, database, systemClock)),
  'people stand-in': (given) =>
    withExisting((database) => standIn(given, database, systemClock, publicUrl())),
  'people stand-in-end': (given) => withExisting((database) => standInEnd(given, database, systemClock)),
  'extra-days list': (given) => withExisting((database) => extraDaysList(given, database, systemClock)),
  'extra-days set': (given) => withExisting((database) => extraDaysSet(given, database, systemClock)),
  'sign-in provider add': (given) =>
    withExisting((database) => providerAdd(given, database, systemClock, publicUrl())),
  'sign-in provider list': (given) => withExisting((database) => providersList(given, database)),
  'sign-in provider end': (given) => withExisting((database) => providerEnd(given, database, systemClock)),
  'sign-in account set': (given) => withExisting((database) => accountSet(given, database, systemClock)),
  'mail list': (given) => withExisting((database) => mailList(given, database, systemClock)),
  'mail refused': (given) => withExisting((database) => mailRefused(given, database)),
  'mail bounced': (given) =>
    tryAgainLater(() => withExisting((database) => mailBounced(given, database, systemClock))),
  'mail tell': (given) => withExisting((database) => mailTell(given, database, systemClock)),
  'mail show': (given) => withExisting((database) => mailShow(given, database, systemClock)),
  'files check': (given) => {
    knownOptions(given, []);
    return withExisting(filesCheck);
  },
  'files erase': (given) => withExisting((database) => filesErase(given, database)),
  retention: (given) => withExisting((database) => retention(given, database, systemClock)),
  'journal verify': (given) => {
    knownOptions(given, ['note']);
    return withExisting((database) => journalVerify(given, database));
  },
  backup: (given) => {
    assertData();
    return withServer((place) => backupCommand(given, place, systemClock));
  },
  restore: (given) =>
    given.flags.has('check')
      ? checkBackup(given)
      : withServer((place) => restoreCommand(given, place, systemClock)),
  'programme preview': programmePreview,
  status: (given) =>
    withExisting(async (database) => {
      const sendsMail = configuration(process.env).mail.url !== undefined;
      return statusCommand(given, { database, files: await fileStore(), sendsMail }, systemClock);
    }),
  'terms forward': terms,
  'terms back': terms,
  'terms before': terms,
  'journal check': journalCheck,
  'journal key': (given) => {
    knownOptions(given, []);
    return withExisting((database) => journalKey(database, configuration(process.env).journalKey));
  },
  'journal rotate-key': (given) => {
    knownOptions(given, ['reason']);
    const { journalKey: source, publicUrl: known } = configuration(process.env);
    return withExisting((database) => journalRotate(given, database, { ...source, publicUrl: known }));
  },
};

/** Words after a command that are for it. */
const taken: Readonly<Record<string, number>> = {
  'mail bounced': 1,
  backup: 1,
  restore: 1,
  'programme preview': 1,
  'terms forward': 2,
  'terms back': 2,
  'terms before': 2,
};

async function run(): Promise<void> {
  const given = parseArguments(process.argv.slice(2));
  if (given.flags.has('help')) return console.log(usage);
  // The longest that is a command: what follows is for it.
  const length = [3, 2, 1].find((words) => commands[given.words.slice(0, words).join(' ')]) ?? 2;
  const name = given.words.slice(0, length).join(' ');
  const command = commands[name];
  if (!command)
    throw new Refused(`${name === '' ? 'Noem een opdracht' : `"${name}" is geen opdracht`}.\n${usage}`);
  const takesFiles = name.startsWith('elections ') || name === 'journal check';
  const more = takesFiles ? undefined : given.words[length + (taken[name] ?? 0)];
  if (more !== undefined) throw new Refused(`"${more}" hoort niet bij ${name}. Zie regiotafel --help.`);
  for (const line of printed(await command(given), given.flags.has('json'))) console.log(line);
}

run().catch((error: unknown) => {
  // Ctrl-C at a question is an answer too: nothing was done.
  if (error instanceof Error && error.name === 'AbortError') process.exit(130);
  const sentence = error instanceof Refused ? error.message : shown(error);
  if (process.argv.includes('--json'))
    console.log(
      JSON.stringify({ fout: error instanceof Refused ? error.code : 'failed', melding: sentence }),
    );
  else console.error(sentence);
  process.exitCode = error instanceof Refused ? error.exit : 1;
});
