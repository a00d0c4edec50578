import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type CalendarDate,
  type MunicipalityId,
  parseDate,
  parseMunicipalityCode,
  type Result,
  refuse,
} from '#kernel';
import { readRegions } from '#municipalities';
import { type Database, installation } from '#platform/database';
import { confirmFractions } from './confirm-fractions.ts';
import { unconfirmed } from './import-doubts.ts';
import { importJson, previewLines } from './import-report.ts';
import { type ConfirmationCode, type Imported, importConfirmed, importResult } from './import-result.ts';
import { importSentence } from './import-sentences.ts';
import { type ImportCode, type ImportInput, previewImport, type SentFile } from './preview-import.ts';
import { mostBytes, readResultFile } from './readers/read-file.ts';
import { type ResultStatus, resultStatuses } from './store.ts';

/** Where a command speaks and listens. Without `ask` nobody is there to answer. */
export interface CommandIo {
  print(line: string): void;
  error(line: string): void;
  ask?(question: string): Promise<string>;
}

export const importUsage =
  'regiotafel elections import BESTAND... [--day JJJJ-MM-DD] --status provisional|definitive|corrected --takes-office JJJJ-MM-DD [--accept-name CODE] [--accept-seats CODE] [--accept-day] [--yes] [--json]';

/** What ends the command: a sentence, and a code for machines. */
class Stopped extends Error {
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

const operator = { kind: 'operator', name: 'beheerder' } as const;

type Io = CommandIo & { readonly json: boolean };

/**
 * `elections import`. What is missing is asked for when somebody is there to answer, and else named; never guessed.
 * @param args what follows `elections import` @returns exit code
 */
export async function electionsImport(
  args: readonly string[],
  io: CommandIo,
  database: Database,
  now: string,
): Promise<number> {
  const json = args.includes('--json');
  const { ask, ...quiet } = { print: io.print.bind(io), error: io.error.bind(io), ask: io.ask?.bind(io) };
  // One JSON document and nothing else: then nothing is asked either.
  const speaking: Io = { ...quiet, json, ...(ask && !json ? { ask } : {}) };
  try {
    const imported = await run(args, speaking, database, now);
    if (json) io.print(JSON.stringify(imported));
    else
      io.print(
        `Ingelezen: ${imported.gemeenten} gemeenten, ${imported.lijsten} lijsten, ${imported.fracties} nieuwe fracties, ${imported.voortgezet} voortgezet.`,
      );
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    if (json) io.print(JSON.stringify({ fout: error.code, melding: error.message }));
    else io.error(error.message);
    return 1;
  }
}

async function run(args: readonly string[], io: Io, database: Database, now: string) {
  const given = parsed(args);
  if (given.positionals.length === 0)
    throw new Stopped('file_missing', `Noem ten minste één bestand.\n${importUsage}`);
  const files = await Promise.all(given.positionals.map(read));
  const asked = await missing(given.values, io, files);
  const input: ImportInput = {
    files,
    ...asked,
    sameTowns: codes('--accept-name', given.values['accept-name']),
    otherDay: given.values['accept-day'],
    seatsRight: codes('--accept-seats', given.values['accept-seats']),
  };
  const preview = answered(await database.write(installation, (tx) => previewImport(tx, input)));
  const wrong = unconfirmed(preview, input);
  const option = { name_known: '--accept-name', seats_unlikely: '--accept-seats' } as const;
  if (wrong)
    throw new Stopped(wrong.code, `${importSentence(wrong)} (${option[wrong.code]} ${wrong.details.code})`);
  const regions = await readRegions(database);
  const own = new Set<MunicipalityId>(regions.flatMap((region) => region.municipalities.map((m) => m.id)));
  if (!io.json) for (const line of previewLines(preview, own)) io.print(line);
  if (given.values.yes) {
    const result = await database.write(installation, (tx) => importResult(tx, operator, input, now));
    return importJson(answered<Imported>(result));
  }
  if (!io.ask)
    throw new Stopped(
      'option_missing',
      `Er is niets ingelezen. Bevestig welke fracties de ${preview.fractions.length} lijsten met zetels voortzetten: geef --yes na het lezen van het voorstel.`,
    );
  const fractions = await confirmFractions({ ask: io.ask, print: io.print, preview }, own);
  if (!fractions) throw new Stopped('stopped', 'Er is niets ingelezen.');
  const result = await database.write(installation, (tx) =>
    importConfirmed(tx, operator, { ...input, fractions, seen: preview.latestFile }, now),
  );
  return importJson(answered<Imported>(result));
}

async function read(path: string): Promise<SentFile> {
  const fileName = basename(path);
  try {
    const { size } = await stat(path);
    // Before it is taken into memory.
    if (size > mostBytes)
      throw new Stopped(
        'file_large',
        importSentence(refuse('file_large', { file: fileName, line: 1, most: mostBytes / 2 ** 20 })),
      );
    return { bytes: await readFile(path), fileName };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    throw new Stopped('file_unreadable', `${path} is niet te lezen. Klopt de naam?`);
  }
}

function codes(option: string, given: readonly string[] = []): MunicipalityId[] {
  return given.map((text) => {
    const code = parseMunicipalityCode(text);
    if (!code) throw new Stopped('option_wrong', `${option} is een gemeentecode, zoals gm0546.`);
    return code;
  });
}

function answered<T>(result: Result<T, ImportCode | ConfirmationCode>): T {
  if (!result.ok) throw new Stopped(result.code, importSentence(result));
  return result.value;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        day: { type: 'string' },
        status: { type: 'string' },
        'takes-office': { type: 'string' },
        'accept-name': { type: 'string', multiple: true },
        'accept-seats': { type: 'string', multiple: true },
        'accept-day': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Stopped('option_wrong', `${(error as Error).message}\n${importUsage}`);
  }
}

const statusOf = (text: string): ResultStatus | undefined => resultStatuses.find((status) => status === text);

/** @throws Stopped with every option that is missing, when nobody is there to answer. */
async function missing(
  values: ReturnType<typeof parsed>['values'],
  io: Io,
  files: readonly SentFile[],
): Promise<Pick<ImportInput, 'day' | 'status' | 'takesOffice'>> {
  // A file that cannot be read is told of before anything is asked.
  const contents = files.map((file) => answered(readResultFile(file.bytes, file.fileName)));
  const dayAsked = values.day === undefined && contents.every((content) => content.day === null);
  if (!io.ask) {
    const names = [
      ...(dayAsked ? ['--day'] : []),
      ...(values.status === undefined ? ['--status'] : []),
      ...(values['takes-office'] === undefined && values.status !== 'provisional' ? ['--takes-office'] : []),
    ];
    if (names.length > 0)
      throw new Stopped('option_missing', `Er ontbreekt: ${names.join(', ')}.\n${importUsage}`);
  }
  const question = 'Op welke dag was de verkiezing (JJJJ-MM-DD)? ';
  const day = dayAsked || values.day !== undefined ? await wanted(io, values.day, dayOption, question) : null;
  const status = await wanted(
    io,
    values.status,
    statusOption,
    'Is de uitslag provisional (voorlopig), definitive (definitief) of corrected (gecorrigeerd)? ',
  );
  if (status === 'provisional' && values['takes-office'] === undefined)
    return { day, status, takesOffice: null };
  const office = 'Op welke dag treedt de nieuwe raad aan (JJJJ-MM-DD)? ';
  return { day, status, takesOffice: await wanted(io, values['takes-office'], takesOfficeOption, office) };
}

interface Option<T> {
  readonly read: (text: string) => T | undefined;
  readonly wrong: string;
}
const dayOption: Option<CalendarDate> = {
  read: parseDate,
  wrong: '--day moet een dag zijn zoals 2026-03-18.',
};
const takesOfficeOption: Option<CalendarDate> = {
  read: parseDate,
  wrong: '--takes-office moet een dag zijn zoals 2026-04-01.',
};
const statusOption: Option<ResultStatus> = {
  read: statusOf,
  wrong: '--status is provisional, definitive of corrected.',
};

async function wanted<T>(io: Io, given: string | undefined, option: Option<T>, question: string): Promise<T> {
  const text = given ?? (await io.ask?.(question)) ?? '';
  const value = option.read(text.trim());
  if (value === undefined) throw new Stopped('option_wrong', option.wrong);
  return value;
}
