import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Result } from '#kernel';
import { number, plainDate } from '#platform/html';
import type { CommandIo } from './command.ts';
import { piecesOf, unreadable } from './file-pieces.ts';
import { howRead, notHeld } from './file-words.ts';
import { listLines, turnoutLine } from './import-report.ts';
import { flagSentence, importSentence } from './import-sentences.ts';
import { readResultChunks } from './readers/read-file.ts';
import type { ReadCode, ResultFile, TownInFile } from './rules/result-file.ts';
import { seatsTotal, votesTotal } from './rules/shares.ts';

export const checkUsage = 'regiotafel elections check BESTAND... [--json]';

/**
 * `elections check`: reads and explains files, without a database.
 * @returns exit code: 0 all can be read in, 1 at least one is refused, 2 the command itself was not understood
 */
export function electionsCheck(args: readonly string[], io: CommandIo): number {
  let given: ReturnType<typeof parsed>;
  try {
    given = parsed(args);
  } catch (error) {
    return misunderstood((error as Error).message, io, args.includes('--json'));
  }
  const { positionals: paths, values } = given;
  if (paths.length === 0) return misunderstood('Noem ten minste één bestand.', io, values.json);
  const checked = paths.map(check);
  if (values.json) io.print(JSON.stringify({ bestanden: checked.map(checkJson) }));
  else for (const one of checked) for (const line of checkLines(one)) io.print(line);
  return checked.every(({ read }) => read?.ok) ? 0 : 1;
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
}

function misunderstood(why: string, io: CommandIo, json: boolean): number {
  if (json) io.print(JSON.stringify({ fout: 'option_wrong', melding: why }));
  else io.error(`${why}\n${checkUsage}`);
  return 2;
}

interface Checked {
  readonly fileName: string;
  readonly sha256: string;
  /** Undefined: there is no such file, or it may not be read. */
  readonly read: Result<ResultFile, ReadCode> | undefined;
}

function check(path: string): Checked {
  const fileName = basename(path);
  const hash = createHash('sha256');
  try {
    const read = readResultChunks(piecesOf(path, hash), fileName);
    // A file that was refused half-way was not hashed whole.
    return { fileName, sha256: read.ok ? hash.digest('hex') : '', read };
  } catch (error) {
    if (!unreadable(error)) throw error;
    return { fileName: path, sha256: '', read: undefined };
  }
}

const kinds: Readonly<Record<ResultFile['kind'], string>> = {
  csv: 'CSV van de Kiesraad',
  '510b': 'EML 510b: telling van de gemeente, met stembureaus',
  '510c': 'EML 510c: telling van het hoofdstembureau',
  '510d': 'EML 510d: totaaltelling',
  '520': 'EML 520: wie gekozen is',
  '110a': 'EML 110a: aankondiging van de verkiezing',
};
function checkLines({ fileName, sha256, read }: Checked): string[] {
  if (read === undefined) return [`${fileName} is niet te lezen. Klopt de naam?`, ''];
  if (!read.ok) return [`Geweigerd: ${importSentence(read)}`, ''];
  const content = read.value;
  const few = content.towns.length <= 5;
  const dates = content.day === null ? '' : ` Verkiezing: ${plainDate(content.day, 'nl')}.`;
  return [
    `${fileName}: ${kinds[content.kind]}.`,
    `${howRead(content, 'nl')}${content.election === null ? '' : ` ${content.election}.`}${dates}`,
    ...(content.created === null ? [] : [`Gemaakt: ${content.created}.`]),
    `SHA-256: ${sha256}`,
    ...(few ? content.towns.flatMap(townLines) : [sumLine(content.towns)]),
    `Niet in dit bestand: ${notHeld(content, 'nl').join(', ')}.`,
    ...content.flags.map((flag) => `Let op: ${flagSentence(flag)}`),
    '',
  ];
}

function townLines(town: TownInFile): string[] {
  return [
    `${town.name} (${town.municipality})`,
    ...(town.lists ? listLines(town.lists, () => '') : []),
    ...turnoutLine(town.turnout),
    ...(town.stations === null
      ? []
      : [`  Geteld in ${number(town.stations, 'nl')} stembureaus of onderdelen.`]),
    ...(town.councilSize === null ? [] : [`  Zetels van de raad: ${town.councilSize}.`]),
  ];
}

function sumLine(towns: readonly TownInFile[]): string {
  const lists = towns.flatMap((town) => town.lists ?? []);
  const said = (value: number | null) => (value === null ? 'onbekend' : number(value, 'nl'));
  return `${number(towns.length, 'nl')} gemeenten, ${number(lists.length, 'nl')} lijsten, stemmen: ${said(votesTotal(lists))}, zetels: ${said(seatsTotal(lists))}.`;
}

function checkJson({ fileName, sha256, read }: Checked) {
  if (read === undefined)
    return {
      bestand: fileName,
      goed: false,
      fout: 'file_unreadable',
      melding: `${fileName} is niet te lezen.`,
    };
  if (!read.ok)
    return {
      bestand: fileName,
      goed: false,
      fout: read.code,
      regel: read.details.line ?? null,
      melding: importSentence(read),
    };
  const content = read.value;
  return {
    bestand: fileName,
    goed: true,
    sha256,
    soort: content.kind,
    tekens: content.encoding,
    scheiding: content.separator,
    duizendpunten: content.thousands,
    verkiezing: content.election,
    dag: content.day,
    gemaakt: content.created,
    gemeenten: content.towns.map((town) => ({
      code: town.municipality,
      naam: town.name,
      regel: town.line,
      stemmen: votesTotal(town.lists ?? []),
      zetels: seatsTotal(town.lists ?? []),
      raadszetels: town.councilSize,
      stembureaus: town.stations,
      opkomst: town.turnout && {
        kiesgerechtigden: town.turnout.entitled,
        toegelaten: town.turnout.admitted,
        blanco: town.turnout.blank,
        ongeldig: town.turnout.invalid,
      },
      lijsten: (town.lists ?? []).map((list) => ({
        nummer: list.number,
        naam: list.name,
        stemmen: list.votes,
        zetels: list.seats,
        uitgeput: list.exhausted,
      })),
    })),
    ontbreekt: notHeld(content, 'nl'),
    meldingen: content.flags.map((flag) => ({
      code: flag.code,
      regel: flag.details.line ?? null,
      melding: flagSentence(flag),
    })),
  };
}
