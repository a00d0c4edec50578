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
  type Confirmed,
  type Contradiction,
  type NewMunicipality,
  namesElsewhere,
  type UnlikelySeats,
} from './import-doubts.ts';
import { readResultFile } from './readers/read-file.ts';
import { compareVersions, type Difference, type ListDifference } from './rules/compare-versions.ts';
import {
  type ExistingFraction,
  type FractionSuggestion,
  type NumberedList,
  proposeFractions,
} from './rules/fraction-proposal.ts';
import {
  type EarlierVersion,
  electionDay,
  type JoinCode,
  joinFiles,
  type TownVersion,
} from './rules/join-files.ts';
import { type Flag, noTurnout, type ReadCode, type ResultFile } from './rules/result-file.ts';
import {
  earlierVersions,
  existingFractions,
  knownFiles,
  latestFile,
  type ResultStatus,
  type StoredList,
} from './store.ts';

/** Bestand zoals het gegeven is. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** One or more files of one election: votes, who was elected, the size of the council. */
export interface ImportInput extends Confirmed {
  readonly files: readonly SentFile[];
  /** Needed for a CSV, which holds none; elsewhere the files' own is compared with it. */
  readonly day: CalendarDate | null;
  readonly status: ResultStatus;
  /** First day of the new council; needed unless the result is provisional. */
  readonly takesOffice: CalendarDate | null;
}

export type ImportCode =
  | ReadCode
  | JoinCode
  | 'files_none'
  | 'takes_office_missing'
  | 'takes_office_early'
  | 'file_known'
  | 'file_twice'
  | 'file_other_day'
  | 'name_known'
  | 'seats_unlikely';

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

/** What differs from the version that was imported last for the same election; null: not in it, or not known. */
export interface ListChange extends Omit<ListDifference, 'name'> {
  readonly municipality: MunicipalityId;
  readonly list: string;
}
export interface FigureChange {
  readonly municipality: MunicipalityId;
  readonly figure: Difference['figures'][number]['figure'];
  readonly values: Difference['figures'][number]['values'];
}

export interface PreviewFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly content: ResultFile;
}

export interface Preview {
  readonly day: CalendarDate;
  readonly files: readonly PreviewFile[];
  readonly municipalities: readonly TownVersion[];
  readonly fractions: readonly ListFraction[];
  readonly existing: readonly ExistingFraction[];
  readonly changes: readonly ListChange[];
  readonly figures: readonly FigureChange[];
  /** Municipalities of which a version of the same election is there already. */
  readonly earlierVersion: readonly MunicipalityId[];
  readonly newMunicipalities: readonly NewMunicipality[];
  readonly contradictions: readonly Contradiction[];
  readonly unlikelySeats: readonly UnlikelySeats[];
  readonly flags: readonly Flag[];
  /** Number of the file that was imported last, 0 before the first: says whether a preview is still what will happen. */
  readonly latestFile: number;
}

/** What an import would do; writes nothing. */
export async function previewImport(
  transaction: Write,
  input: ImportInput,
): Promise<Result<Preview, ImportCode>> {
  const read = await readFiles(transaction, input);
  if (!read.ok) return read;
  const { day, files } = read.value;
  const codes = [...new Set(files.flatMap((file) => file.content.towns.map((town) => town.municipality)))];
  const names = await municipalityNames(transaction, codes);
  const existing = await existingFractions(transaction, codes, day);
  const earlier = await earlierVersions(transaction, codes, day);
  const joined = joinFiles(files, earlier, input.status === 'provisional');
  if (!joined.ok) return joined;
  const { towns, flags } = joined.value;
  const fractions = proposals(towns, existing, numberedLists(earlier));
  const fresh = towns.flatMap(({ municipality, name }) =>
    names.has(municipality) ? [] : [{ municipality, name }],
  );
  const elsewhere = await namesElsewhere(transaction, files, fresh);
  const told = files.flatMap((file) => file.content.flags);
  return ok({
    day,
    files,
    municipalities: towns,
    fractions,
    existing,
    ...changes(towns, earlier, fractions),
    earlierVersion: [...new Set(earlier.map((version) => version.municipality))],
    newMunicipalities: fresh,
    contradictions: towns.flatMap(({ municipality, name }) => {
      const known = names.get(municipality) ?? name;
      return known === name ? [] : [{ municipality, name, known }];
    }),
    unlikelySeats: told.flatMap(({ code, details }) =>
      code === 'flag_seats_unlikely' ? [{ municipality: details.code as MunicipalityId, details }] : [],
    ),
    flags: [...told, ...elsewhere, ...flags],
    latestFile: await latestFile(transaction),
  });
}

async function readFiles(
  transaction: Write,
  input: ImportInput,
): Promise<Result<{ day: CalendarDate; files: readonly PreviewFile[] }, ImportCode>> {
  if (input.files.length === 0) return refuse('files_none');
  const files: PreviewFile[] = [];
  for (const { bytes, fileName } of input.files) {
    const read = readResultFile(bytes, fileName);
    if (!read.ok) return read;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const twin = files.find((other) => other.sha256 === sha256);
    if (twin) return refuse('file_twice', { file: fileName, other: twin.fileName });
    files.push({ fileName, sha256, content: read.value });
  }
  const day = electionDay(files, input.day);
  if (!day.ok) return day;
  const wrong = wrongDays(input, day.value);
  if (wrong) return wrong;
  const again = await readBefore(transaction, files, day.value, input);
  return again ?? ok({ day: day.value, files });
}

/** A file that was stored before: with this day and status, or as the result of another election. */
async function readBefore(
  transaction: Write,
  files: readonly PreviewFile[],
  day: CalendarDate,
  { status, otherDay }: ImportInput,
): Promise<Refusal<'file_known' | 'file_other_day'> | undefined> {
  const hashes = files.map((file) => file.sha256);
  const known = await knownFiles(transaction, hashes);
  const nameOf = (hash: string) => files.find((file) => file.sha256 === hash)?.fileName ?? '';
  const same = known.find((one) => one.day === day && one.status === status);
  if (same) return refuse('file_known', { file: nameOf(same.hash) });
  const other = otherDay ? undefined : known.find((one) => one.day !== day);
  return other && refuse('file_other_day', { file: nameOf(other.hash), day: other.day, given: day });
}

function wrongDays({ status, takesOffice }: ImportInput, day: CalendarDate): Refusal<ImportCode> | undefined {
  if (status !== 'provisional' && takesOffice === null) return refuse('takes_office_missing');
  return takesOffice !== null && takesOffice < day ? refuse('takes_office_early') : undefined;
}

/** Lists of the versions of this election that are there, the last first, with the fraction that each continues. */
const numberedLists = (
  earlier: readonly { readonly municipality: MunicipalityId; readonly lists: readonly StoredList[] }[],
): NumberedList[] =>
  earlier.flatMap(({ municipality, lists }) =>
    lists.map(({ number, fraction }) => ({ municipality, number, fraction })),
  );

function proposals(
  results: readonly TownVersion[],
  existing: readonly ExistingFraction[],
  numbered: readonly NumberedList[],
): ListFraction[] {
  const lists = results.flatMap((m) => m.lists.map((list) => ({ ...list, municipality: m.municipality })));
  const names = new Map(existing.map((fraction) => [fraction.fraction, fraction.shortName]));
  const taken = new Set(names.keys());
  const suggestions = proposeFractions(existing, lists, numbered);
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
function changes(
  towns: readonly TownVersion[],
  earlier: readonly (EarlierVersion & { readonly lists: readonly StoredList[] })[],
  fractions: readonly ListFraction[],
): Pick<Preview, 'changes' | 'figures'> {
  const last = new Map<MunicipalityId, EarlierVersion & { readonly lists: readonly StoredList[] }>();
  for (const version of earlier) if (!last.has(version.municipality)) last.set(version.municipality, version);
  const fractionOf = new Map(fractions.map((f) => [`${f.municipality}/${f.list}`, f.fraction]));
  const all = towns.flatMap((town) => {
    const old = last.get(town.municipality);
    if (!old) return [];
    const lists = town.lists.map((list) => ({
      ...list,
      fraction: fractionOf.get(`${town.municipality}/${list.name}`) ?? null,
    }));
    const difference = compareVersions({ ...old, turnout: old.turnout ?? noTurnout }, { ...town, lists });
    return [{ municipality: town.municipality, difference }];
  });
  return {
    changes: all.flatMap(({ municipality, difference }) =>
      difference.lists.map(({ name, ...rest }) => ({ municipality, list: name, ...rest })),
    ),
    figures: all.flatMap(({ municipality, difference }) =>
      difference.figures.map((figure) => ({ municipality, ...figure })),
    ),
  };
}
