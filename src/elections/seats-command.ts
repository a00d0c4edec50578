import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandIo } from './command.ts';
import { importSentence } from './import-sentences.ts';
import { countSame, type Outcome, outcomeOf, outcomes, recompute } from './recomputed.ts';
import { type MunicipalityResult, readKiesraadCsv } from './rules/kiesraad-csv.ts';
import { seatMessages } from './seats-messages.ts';

export const seatsUsage = 'regiotafel elections seats BESTAND [--json]';

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
 * `elections seats`: recomputes the seats of every municipality in a file and says where they differ from the official
 * ones. Needs no data. @param args what follows `elections seats`
 * @returns exit code: 1 where a difference stays unexplained or nothing could be computed
 */
export async function electionsSeats(args: readonly string[], io: CommandIo): Promise<number> {
  const json = args.includes('--json');
  const refused = (fout: string, melding: string) => {
    if (json) io.print(JSON.stringify({ fout, melding }));
    else io.error(melding);
    return 1;
  };
  const path = pathOf(args);
  if (path === undefined) return refused('file_missing', `Noem één bestand.\n${seatsUsage}`);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return refused('file_unreadable', `${path} is niet te lezen. Klopt de naam?`);
  const read = readKiesraadCsv(new TextDecoder().decode(bytes), basename(path));
  if (!read.ok) return refused(read.code, importSentence(read));
  const told = read.value.map(tell);
  const same = countSame(told.map((town) => town.outcome));
  if (json) io.print(JSON.stringify(answer(basename(path), told, same)));
  else for (const line of lines(told, same)) io.print(line);
  return same.plain + same.exhausted === told.length ? 0 : 1;
}

type Same = ReturnType<typeof countSame>;

const answer = (bestand: string, told: readonly Told[], same: Same) => ({
  bestand,
  gemeenten: told.length,
  gelijk: same.plain,
  gelijk_door_uitgeputte_lijst: same.exhausted,
  niet_zonder_meer_gelijk: others(told).map(({ outcome, ...town }) => ({
    ...town,
    oordeel: outcomes[outcome],
  })),
});

function pathOf(args: readonly string[]): string | undefined {
  try {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}

const others = (told: readonly Told[]) => told.filter((town) => town.outcome !== 'same');

function tell(town: MunicipalityResult): Told {
  const done = recompute(town);
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

function lines(told: readonly Told[], same: Same): string[] {
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
  ];
}
