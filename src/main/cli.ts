import { createInterface } from 'node:readline/promises';
import { electionsImport } from '#elections';
import { systemClock } from '#kernel';
import { readRegions } from '#municipalities';
import { type Database, installation } from '#platform/database';
import { sealAll, verify } from '#platform/journal';
import { type Arguments, parseArguments } from './arguments.ts';
import { Refused } from './command-line.ts';
import { configuration } from './configuration.ts';
import { peopleEnd, peopleInvite, peopleLink, peopleList, peopleUsage } from './operators/people-command.ts';
import { regionsCreate, regionUsage } from './operators/region-command.ts';
import { databaseForCommand } from './start-database.ts';

const usage = `Regiotafel, voor beheerders:
  regiotafel elections import BESTAND --day JJJJ-MM-DD --status provisional|definitive --takes-office JJJJ-MM-DD [--yes] [--json]
${regionUsage}
${peopleUsage}
  regiotafel journal verify [--json]`;

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { database, stop } = await databaseForCommand(configuration(process.env));
  try {
    const done = await work(database);
    const regions = await readRegions(database);
    await sealAll(
      database,
      regions.map((region) => region.id),
    );
    return done;
  } finally {
    await stop();
  }
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
  process.exitCode = await withDatabase((database) => electionsImport(args, io, database, systemClock.now()));
  prompt?.close();
}

async function journalVerify(): Promise<unknown> {
  return withDatabase(async (database) => {
    const regions = await readRegions(database);
    const scopes = [installation, ...regions.map((region) => region.id)] as const;
    const found = await Promise.all(
      scopes.map(async (scope) => ({ boek: scope, ...(await verify(database, scope)) })),
    );
    if (found.some((book) => book.faults.length > 0)) process.exitCode = 1;
    return found.map(({ boek, size, faults }) => ({ boek, regels: size, fouten: faults }));
  });
}

const publicUrl = () => configuration(process.env).publicUrl;

async function run(): Promise<void> {
  const given = parseArguments(process.argv.slice(2));
  const commands: Readonly<Record<string, (given: Arguments) => Promise<unknown>>> = {
    'elections import': importElections,
    'regions create': (args) => withDatabase((database) => regionsCreate(args, database, systemClock)),
    'people invite': (args) =>
      withDatabase((database) => peopleInvite(args, database, systemClock, publicUrl())),
    'people list': () => withDatabase((database) => peopleList(database, systemClock)),
    'people link': (args) => withDatabase((database) => peopleLink(args, database, systemClock, publicUrl())),
    'people end': (args) => withDatabase((database) => peopleEnd(args, database, systemClock)),
    'journal verify': journalVerify,
  };
  const command = commands[given.words.slice(0, 2).join(' ')];
  if (!command) throw new Refused(usage);
  const answer = await command(given);
  if (answer === undefined) return;
  if (given.flags.has('json')) console.log(JSON.stringify(answer));
  else
    for (const line of [answer].flat() as Record<string, unknown>[])
      for (const [key, value] of Object.entries(line))
        console.log(`${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}

run().catch((error: unknown) => {
  if (!(error instanceof Refused)) console.error(error);
  else if (process.argv.includes('--json'))
    console.log(JSON.stringify({ fout: error.code, melding: error.message }));
  else console.error(error.message);
  process.exitCode = 1;
});
