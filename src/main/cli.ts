import { createInterface } from 'node:readline/promises';
import { electionsImport } from '#elections';
import { addDays, dateOf, parseMunicipalityCode, type RegionId, systemClock } from '#kernel';
import {
  insertRegion,
  readInstallation,
  readRegions,
  recordInstallation,
  regionExists,
} from '#municipalities';
import { insertOffice, insertPerson, makeSignInLink } from '#people';
import { type Database, installation } from '#platform/database';
import { addEntry, sealAll, verify } from '#platform/journal';
import type { RegionMunicipality } from '#platform/operations';
import { findRunning, startEmbedded } from '#platform/postgres';
import { insertRulebook, startingRules } from '#rulebook';
import { type Arguments, parseArguments } from './arguments.ts';
import { configuration } from './configuration.ts';
import { openDatabase } from './start-database.ts';

const usage = `Regiotafel, voor beheerders:
  regiotafel elections import BESTAND --day JJJJ-MM-DD --status provisional|definitive --takes-office JJJJ-MM-DD [--yes] [--json]
  regiotafel regions create --slug SLUG --name NAAM --municipality CODE,NAAM,MERK,#KLEUR (per gemeente één keer) [--json]
  regiotafel people invite --operator --name NAAM [--json]
  regiotafel journal verify [--json]`;

class Refused extends Error {}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const config = configuration(process.env);
  if (config.databaseUrl !== undefined)
    return use(await openDatabase({ connectionString: config.databaseUrl }), work);
  const running = await findRunning(config.dataDirectory);
  if (running) return use(await openDatabase(running), work);
  const server = await startEmbedded({ dataDirectory: config.dataDirectory });
  try {
    return await use(await openDatabase(server.connection), work);
  } finally {
    await server.stop();
  }
}

async function use<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    const done = await work(database);
    const regions = await readRegions(database);
    await sealAll(
      database,
      regions.map((region) => region.id),
    );
    return done;
  } finally {
    await database.close();
  }
}

/** What is missing is asked for at a terminal, and otherwise named; never guessed. */
async function wanted(given: Arguments, name: string, question: string): Promise<string> {
  const value = given.options[name]?.at(-1);
  if (value !== undefined) return value;
  if (!process.stdin.isTTY) throw new Refused(`--${name} ontbreekt. ${question}`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`${question} `);
  prompt.close();
  return answer.trim();
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

function municipalityFrom(text: string, index: number): RegionMunicipality {
  const [code = '', name = '', mark = '', colour = ''] = text.split(',').map((part) => part.trim());
  const id = parseMunicipalityCode(code);
  if (!id || name === '' || !/^\p{Lu}\p{Ll}$/u.test(mark) || !/^#[0-9a-f]{6}$/.test(colour))
    throw new Refused(
      `--municipality "${text}" moet zijn: code,naam,merk,kleur. Bijvoorbeeld: 0546,Leiden,Le,#a3262a`,
    );
  if (contrastOnWhite(colour) < 4.5)
    throw new Refused(
      `De kleur ${colour} van ${name} is te licht voor witte letters (contrast onder 4,5). Kies een donkerder kleur.`,
    );
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { id, slug, name, mark, colour, column: (index % 3) + 1, row: Math.floor(index / 3) + 1 };
}

/** WCAG 2.2 contrast ratio of a colour with white. */
function contrastOnWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

async function regionsCreate(given: Arguments): Promise<unknown> {
  const id = (await wanted(
    given,
    'slug',
    'Welk adres krijgt de regio (kleine letters, zoals leidse-regio)?',
  )) as RegionId;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Refused('--slug bestaat uit kleine letters, cijfers en streepjes.');
  const name = await wanted(given, 'name', 'Hoe heet de regio?');
  const municipalities = (given.options.municipality ?? []).map(municipalityFrom);
  if (municipalities.length < 2)
    throw new Refused('Een regio heeft ten minste twee gemeenten: geef --municipality per gemeente.');
  const now = systemClock.now();
  const region = { id, name, municipalities };
  return withDatabase((database) =>
    database.write(id, async (tx) => {
      if (await regionExists(tx, id)) throw new Refused(`De regio ${id} bestaat al.`);
      await insertRegion(tx, region, now);
      await insertRulebook(tx, id, 1, addDays(dateOf(now), -1), startingRules);
      await addEntry(tx, id, { kind: 'operator', name: 'beheerder' }, undefined, now, {
        operation: 'create_region',
        subject: `region/${id}`,
        payload: { region },
      });
      return { regio: id, gemeenten: municipalities.length };
    }),
  );
}

async function peopleInvite(given: Arguments): Promise<unknown> {
  if (!given.flags.has('operator'))
    throw new Refused(`Nu alleen voor beheerders: geef --operator.\n${usage}`);
  const name = await wanted(given, 'name', 'Hoe heet de beheerder?');
  const now = systemClock.now();
  const config = configuration(process.env);
  return withDatabase(async (database) => {
    const known = await readInstallation(database);
    const link = await database.write(installation, async (tx) => {
      if (!known) await recordInstallation(tx, false, now);
      const person = await insertPerson(tx, name);
      const office = {
        kind: 'operator',
        title: 'Beheerder',
        region: undefined,
        municipality: undefined,
        fraction: undefined,
        body: undefined,
      } as const;
      await insertOffice(tx, person, office, dateOf(now));
      await addEntry(tx, installation, { kind: 'operator', name: 'beheerder' }, undefined, now, {
        operation: 'invite_person',
        subject: `person/${person}`,
        payload: { name },
      });
      return makeSignInLink(tx, person, now, 72);
    });
    return { link: `${config.publicUrl}/aanmelden/${link}`, geldig: '72 uur, één keer' };
  });
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

async function run(): Promise<void> {
  const given = parseArguments(process.argv.slice(2));
  const commands: Readonly<Record<string, (given: Arguments) => Promise<unknown>>> = {
    'elections import': importElections,
    'regions create': regionsCreate,
    'people invite': peopleInvite,
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
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
});
