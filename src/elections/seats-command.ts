import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ok, type Result } from '#kernel';
import type { CommandIo } from './command.ts';
import { piecesOf, unreadable } from './file-pieces.ts';
import { flagSentence, importSentence } from './import-sentences.ts';
import { readResultChunks } from './readers/read-file.ts';
import { counted, countSame, type Outcome, outcomeOf, outcomes, recompute } from './recomputed.ts';
import {
  electionDay,
  type GivenFile,
  type JoinCode,
  type Joined,
  joinFiles,
  type TownVersion,
} from './rules/join-files.ts';
import type { Flag, ReadCode } from './rules/result-file.ts';
import { seatMessages } from './seats-messages.ts';

export const seatsUsage = 'regiotafel elections seats BESTAND... [--json]';

interface Told {
  readonly gemeente: string;
  readonly naam: string;
  readonly zetels: number;
  readonly outcome: Outcome;
  /** Lists whose official seats do not follow from the votes alone. */
  readonly lijsten: readonly {
    readonly naam: string;
    readonly stemmen: number;
    readonly alleen_uit_stemmen: number;
    readonly nagerekend: number;
    readonly officieel: number | null;
    readonly uitgeput: boolean;
  }[];
}

/**
 * `elections seats`: recomputes the seats of every municipality in the files and says where they differ from the official
 * ones. Files of one election are put together: votes of a 510, elected of a 520, size of a 110a. Needs no data.
 * @param args what follows `elections seats`
 * @returns exit code: 1 where a difference stays unexplained or nothing could be computed
 */
export async function electionsSeats(args: readonly string[], io: CommandIo): Promise<number> {
  const json = args.includes('--json');
  const refused = (fout: string, melding: string) => {
    if (json) io.print(JSON.stringify({ fout, melding }));
    else io.error(melding);
    return 1;
  };
  const paths = pathsOf(args);
  if (paths.length === 0) return refused('file_missing', `Noem ten minste één bestand.\n${seatsUsage}`);
  const read = readAll(paths);
  if (typeof read === 'string') return refused('file_unreadable', `${read} is niet te lezen. Klopt de naam?`);
  if (!read.ok) return refused(read.code, importSentence(read));
  const { towns, flags } = read.value;
  const told = towns.map(tell);
  const same = countSame(told.map((town) => town.outcome));
  const names = paths.map((path) => basename(path));
  if (json) io.print(JSON.stringify(answer(names, told, same, flags)));
  else for (const line of lines(told, same, flags)) io.print(line);
  return same.plain + same.exhausted === told.length ? 0 : 1;
}

/** @returns the path of a file that cannot be read, or what the files hold together */
function readAll(paths: readonly string[]): string | Result<Joined, ReadCode | JoinCode> {
  const files: GivenFile[] = [];
  for (const path of paths) {
    const fileName = basename(path);
    try {
      const content = readResultChunks(piecesOf(path), fileName);
      if (!content.ok) return content;
      files.push({ fileName, content: content.value });
    } catch (error) {
      if (!unreadable(error)) throw error;
      return path;
    }
  }
  const day = electionDay(files, null);
  // On which day it was changes no seat; that files are of different days does.
  if (!day.ok && day.code !== 'day_needed') return day;
  const joined = joinFiles(files, [], true);
  if (!joined.ok) return joined;
  const flags = [...files.flatMap((file) => file.content.flags), ...joined.value.flags];
  return ok({ towns: joined.value.towns, flags });
}

type Same = ReturnType<typeof countSame>;

const answer = (names: readonly string[], told: readonly Told[], same: Same, flags: readonly Flag[]) => ({
  bestanden: names,
  gemeenten: told.length,
  gelijk: same.plain,
  gelijk_door_uitgeputte_lijst: same.exhausted,
  niet_zonder_meer_gelijk: others(told).map(({ outcome, ...town }) => ({
    ...town,
    oordeel: outcomes[outcome],
  })),
  meldingen: flags.map((flag) => ({ code: flag.code, melding: flagSentence(flag) })),
});

function pathsOf(args: readonly string[]): readonly string[] {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    }).positionals;
  } catch {
    return [];
  }
}

const others = (told: readonly Told[]) => told.filter((town) => town.outcome !== 'same');

function tell(town: TownVersion): Told {
  const done = recompute({ lists: counted(town.lists), councilSize: town.councilSize });
  const lists = done.ok ? done.value.lists : [];
  return {
    gemeente: town.municipality,
    naam: town.name,
    zetels: done.ok ? done.value.allocation.size : 0,
    outcome: outcomeOf(done),
    lijsten: lists
      .filter((list) => list.byVotes !== list.official || list.seats !== list.official)
      .map((list) => ({
        naam: list.name,
        stemmen: list.votes,
        alleen_uit_stemmen: list.byVotes,
        nagerekend: list.seats,
        officieel: list.official,
        uitgeput: list.exhausted,
      })),
  };
}

function lines(told: readonly Told[], same: Same, flags: readonly Flag[]): string[] {
  const t = seatMessages.nl;
  const words = { ...t.agreement, ...t.refused };
  return [
    t.summary(String(same.plain), String(told.length)),
    ...(same.exhausted > 0 ? [t.summaryExhausted(same.exhausted)] : []),
    ...others(told).flatMap((town) => [
      `${town.naam} (${town.gemeente}): ${words[town.outcome]}.`,
      ...town.lijsten.map(
        (list) =>
          `  ${list.naam}: alleen uit de stemmen ${list.alleen_uit_stemmen}, nagerekend ${list.nagerekend}, officieel ${list.officieel ?? 'onbekend'}${list.uitgeput ? ' (lijst uitgeput)' : ''}`,
      ),
    ]),
    ...flags.map((flag) => `Let op: ${flagSentence(flag)}`),
  ];
}
