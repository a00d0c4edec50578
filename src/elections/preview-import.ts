import { createHash } from 'node:crypto';
import {
  type CalendarDate,
  type FractionId,
  type MunicipalityId,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '#kernel';
import { municipalityNames } from '#municipalities';
import type { Write } from '#platform/database';
import {
  type ExistingFraction,
  type FractionSuggestion,
  proposeFractions,
} from './rules/fraction-proposal.ts';
import { type CsvCode, type MunicipalityResult, readKiesraadCsv } from './rules/kiesraad-csv.ts';
import {
  type EarlierList,
  earlierLists,
  existingFractions,
  fileKnown,
  latestFile,
  type ResultStatus,
} from './store.ts';

export interface ImportInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly day: CalendarDate;
  readonly status: ResultStatus;
  /** First day of the new council; needed unless the result is provisional. */
  readonly takesOffice: CalendarDate | null;
}

export type ImportCode =
  | CsvCode
  | 'csv_not_utf8'
  | 'takes_office_missing'
  | 'takes_office_early'
  | 'file_known'
  | 'name_known';

/** Welke fractie een lijst met zetels voortzet. */
export interface ListFraction {
  readonly municipality: MunicipalityId;
  readonly list: string;
  readonly fraction: FractionId;
  /** What the fraction is called from now on. */
  readonly shortName: string;
  /** Whether the fraction is known already: then the list continues it. */
  readonly continues: boolean;
  /** What it was called before; null for a new one. */
  readonly formerName: string | null;
  readonly certainty: FractionSuggestion['certainty'];
  /** Fractions with a party in common, for whoever imports to choose from. */
  readonly candidates: readonly FractionId[];
}

/** What differs from the version that was imported last for the same election; null: the list is not in it. */
export interface ListChange {
  readonly municipality: MunicipalityId;
  readonly list: string;
  readonly votes: readonly [before: number | null, after: number | null];
  readonly seats: readonly [before: number | null, after: number | null];
}

export interface Preview {
  readonly municipalities: readonly MunicipalityResult[];
  readonly fractions: readonly ListFraction[];
  readonly existing: readonly ExistingFraction[];
  readonly changes: readonly ListChange[];
  /** Municipalities of which a version of the same election is there already. */
  readonly earlierVersion: readonly MunicipalityId[];
  /** Municipalities that were not known before. */
  readonly newMunicipalities: readonly MunicipalityId[];
  readonly sha256: string;
  /** Number of the file that was imported last, 0 before the first: says whether a preview is still what will happen. */
  readonly latestFile: number;
}

/** What an import would do; writes nothing. */
export async function previewImport(
  transaction: Write,
  input: ImportInput,
): Promise<Result<Preview, ImportCode>> {
  const text = decode(input.bytes);
  if (text === undefined) return refuse('csv_not_utf8', { file: input.fileName });
  const read = readKiesraadCsv(text, input.fileName);
  if (!read.ok) return read;
  const wrong = wrongDays(input);
  if (wrong) return wrong;
  const sha256 = createHash('sha256').update(input.bytes).digest();
  if (await fileKnown(transaction, sha256, input.day, input.status))
    return refuse('file_known', { file: input.fileName });
  const codes = read.value.map((m) => m.municipality);
  const names = await municipalityNames(transaction, codes);
  for (const { municipality, name } of read.value) {
    const other = names.get(municipality);
    if (other !== undefined && other !== name)
      return refuse('name_known', { file: input.fileName, code: municipality, name, other });
  }
  const existing = await existingFractions(transaction, codes);
  const earlier = await earlierLists(transaction, codes, input.day);
  return ok({
    municipalities: read.value,
    fractions: proposals(read.value, existing),
    existing,
    changes: changes(read.value, earlier),
    earlierVersion: [...new Set(earlier.map((list) => list.municipality))],
    newMunicipalities: codes.filter((code) => !names.has(code)),
    sha256: sha256.toString('hex'),
    latestFile: await latestFile(transaction),
  });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function wrongDays(input: ImportInput): Refusal<ImportCode> | undefined {
  if (input.status !== 'provisional' && input.takesOffice === null) return refuse('takes_office_missing');
  if (input.takesOffice !== null && input.takesOffice < input.day) return refuse('takes_office_early');
  return undefined;
}

function proposals(
  results: readonly MunicipalityResult[],
  existing: readonly ExistingFraction[],
): ListFraction[] {
  const lists = results.flatMap((m) => m.lists.map((list) => ({ ...list, municipality: m.municipality })));
  const names = new Map(existing.map((fraction) => [fraction.fraction, fraction.shortName]));
  const taken = new Set(names.keys());
  const suggestions = proposeFractions(existing, lists);
  const nameKey = (municipality: string, name: string) => `${municipality}/${name.toLowerCase()}`;
  const uses = new Map<string, number>();
  for (const name of [
    ...existing.map((f) => nameKey(f.municipality, f.shortName)),
    ...suggestions.filter((s) => !s.continues).map((s) => nameKey(s.municipality, s.proposedShortName)),
  ])
    uses.set(name, (uses.get(name) ?? 0) + 1);
  return suggestions.map((suggestion) => {
    const { municipality, list, continues, certainty, candidates } = suggestion;
    const fraction = continues ?? freeId(suggestion.proposedId, taken);
    taken.add(fraction);
    // Two fractions of one name ("Blanco (lijst A)", "Blanco (lijst B)") are called by their lists' full names.
    const short = suggestion.proposedShortName;
    const shared = (uses.get(nameKey(municipality, short)) ?? 0) > 1;
    const shortName = !continues && shared ? list : short;
    const formerName = (continues && names.get(continues)) ?? null;
    const proposal = { municipality, list, fraction, shortName, formerName, certainty, candidates };
    return { ...proposal, continues: continues !== undefined };
  });
}

/** `gm0546-lijst`, or `gm0546-lijst-2` where that is somebody else's. */
export function freeId(wanted: FractionId, taken: ReadonlySet<FractionId>): FractionId {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const next = `${wanted}-${number}` as FractionId;
    if (!taken.has(next)) return next;
  }
}

/** Only of municipalities that have an earlier version: a first result changes nothing. */
function changes(results: readonly MunicipalityResult[], earlier: readonly EarlierList[]): ListChange[] {
  const before = Map.groupBy(earlier, (list) => list.municipality);
  return results.flatMap(({ municipality, lists }) => {
    const old = before.get(municipality);
    if (!old) return [];
    const names = new Set([...old, ...lists].map((list) => list.name));
    return [...names].flatMap((name) => {
      const was = old.find((list) => list.name === name);
      const is = lists.find((list) => list.name === name);
      if (was && is && was.votes === is.votes && was.seats === is.seats) return [];
      return {
        municipality,
        list: name,
        votes: [was?.votes ?? null, is?.votes ?? null] as const,
        seats: [was?.seats ?? null, is?.seats ?? null] as const,
      };
    });
  });
}
