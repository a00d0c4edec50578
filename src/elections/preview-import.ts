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
import { municipalitiesNamed, municipalityNames } from '#municipalities';
import type { Write } from '#platform/database';
import { readResultFile } from './readers/read-file.ts';
import { compareVersions, type Difference, type ListDifference } from './rules/compare-versions.ts';
import {
  type ExistingFraction,
  type FractionSuggestion,
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
export interface ImportInput {
  readonly files: readonly SentFile[];
  /** Needed for a CSV, which holds none; elsewhere the files' own is compared with it. */
  readonly day: CalendarDate | null;
  readonly status: ResultStatus;
  /** First day of the new council; needed unless the result is provisional. */
  readonly takesOffice: CalendarDate | null;
  /** Municipalities of which whoever imports says that they are the same, though the file calls them otherwise. */
  readonly sameTowns?: readonly MunicipalityId[];
  /** Municipalities of which whoever imports says that the seats are right, though no council has so many. */
  readonly seatsRight?: readonly MunicipalityId[];
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

/** A known code under another name: the same municipality, or a slip that would put votes in the wrong place. */
export interface Contradiction {
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly known: string;
}

/** Gemeente die nog niet bekend was: a mistyped code looks like one, so each is named. */
export interface NewMunicipality {
  readonly municipality: MunicipalityId;
  readonly name: string;
}

/** Seats that no council has: to be confirmed, for a file that was cut off looks like it. */
export interface UnlikelySeats {
  readonly municipality: MunicipalityId;
  readonly details: Flag['details'];
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
  const existing = await existingFractions(transaction, codes);
  const earlier = await earlierVersions(transaction, codes, day);
  const joined = joinFiles(files, earlier, input.status === 'provisional');
  if (!joined.ok) return joined;
  const { towns, flags } = joined.value;
  const fractions = proposals(towns, existing);
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

/** A name that goes with another code already, known before or in these files. Real municipalities share one: not refused. */
async function namesElsewhere(
  transaction: Write,
  files: readonly PreviewFile[],
  fresh: readonly NewMunicipality[],
): Promise<Flag[]> {
  const known = await municipalitiesNamed(
    transaction,
    fresh.map((town) => town.name),
  );
  const codes = new Map(known.map((town) => [town.name.toLowerCase(), town.municipality]));
  return fresh.flatMap(({ municipality: code, name }) => {
    const other = codes.get(name.toLowerCase());
    if (other === undefined) codes.set(name.toLowerCase(), code);
    return other === undefined
      ? []
      : [{ code: 'flag_name_elsewhere', details: { ...whereIs(files, code), code, name, other } }];
  });
}

/** File and line where a municipality is first named. */
function whereIs(files: readonly PreviewFile[], code: MunicipalityId): { file: string; line: number } {
  for (const { fileName: file, content } of files) {
    const town = content.towns.find((each) => each.municipality === code);
    if (town) return { file, line: town.line };
  }
  return { file: '', line: 1 };
}

/** @returns the first thing that looks wrong and that whoever imports has not said is right */
export function unconfirmed(
  preview: Preview,
  input: ImportInput,
): Refusal<'name_known' | 'seats_unlikely'> | undefined {
  const unlikely = preview.unlikelySeats.find((flag) => !input.seatsRight?.includes(flag.municipality));
  return unconfirmedName(preview, input) ?? (unlikely && refuse('seats_unlikely', unlikely.details));
}

function unconfirmedName(preview: Preview, input: ImportInput): Refusal<'name_known'> | undefined {
  const wrong = preview.contradictions.find((each) => !input.sameTowns?.includes(each.municipality));
  if (!wrong) return undefined;
  const { municipality: code, name, known: other } = wrong;
  return refuse('name_known', { ...whereIs(preview.files, code), code, name, other });
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
  const hashes = files.map((file) => file.sha256);
  const known = await knownFiles(transaction, hashes, day.value, input.status);
  const again = files.find((file) => known.has(file.sha256));
  return again ? refuse('file_known', { file: again.fileName }) : ok({ day: day.value, files });
}

function wrongDays({ status, takesOffice }: ImportInput, day: CalendarDate): Refusal<ImportCode> | undefined {
  if (status !== 'provisional' && takesOffice === null) return refuse('takes_office_missing');
  return takesOffice !== null && takesOffice < day ? refuse('takes_office_early') : undefined;
}

function proposals(results: readonly TownVersion[], existing: readonly ExistingFraction[]): ListFraction[] {
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
