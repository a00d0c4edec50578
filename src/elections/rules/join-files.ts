import { type CalendarDate, type MunicipalityId, ok, type Result, refuse } from '#kernel';
import { type Flag, noTurnout, type ResultFile, type ResultList, type Turnout } from './result-file.ts';

/** A file of this import, by its place in it. */
export interface GivenFile {
  readonly fileName: string;
  readonly content: ResultFile;
}

/** Where votes, seats or the council's size come from. */
export type Source =
  | { readonly from: 'file'; readonly index: number }
  /** An earlier version of this result, whose file it came with. */
  | { readonly from: 'version'; readonly result: number; readonly file: number; readonly fileName: string };

/** What a version that was stored before has to give to a new one. */
export interface EarlierVersion {
  readonly result: number;
  readonly municipality: MunicipalityId;
  readonly provisional: boolean;
  readonly lists: readonly ResultList[];
  readonly turnout: Turnout;
  readonly councilSize: number | null;
  readonly votes: { readonly file: number; readonly fileName: string } | null;
  readonly seats: { readonly file: number; readonly fileName: string } | null;
  readonly size: { readonly file: number; readonly fileName: string } | null;
}

/** Versie van een uitslag, joined from the files given and what an earlier version has. */
export interface TownVersion {
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly lists: readonly ResultList[];
  readonly turnout: Turnout;
  readonly councilSize: number | null;
  readonly sources: {
    readonly votes: Source | null;
    readonly seats: Source | null;
    readonly size: Source | null;
  };
  /** The file that this version is kept under: of those in this import the one with the most to say. */
  readonly leading: number;
  /** Votes and seats of every list are known: only then it can weigh. */
  readonly complete: boolean;
}

export type JoinCode =
  | 'part_twice'
  | 'names_differ'
  | 'days_differ'
  | 'day_differs'
  | 'day_needed'
  | 'list_unmatched'
  | 'list_ambiguous';

/** The day of the election: as the files say, and of a CSV as whoever imports says. */
export function electionDay(
  files: readonly GivenFile[],
  given: CalendarDate | null,
): Result<CalendarDate, JoinCode> {
  let found: { day: CalendarDate; file: string } | undefined;
  for (const { fileName: file, content } of files) {
    const { day } = content;
    const line = content.towns[0]?.line ?? 1;
    if (day === null) continue;
    if (given !== null && day !== given) return refuse('day_differs', { file, line, day, given });
    if (found && day !== found.day)
      return refuse('days_differ', { file, line, day, other: found.file, given: found.day });
    found = { day, file };
  }
  const day = found?.day ?? given;
  return day === null ? refuse('day_needed', { file: files[0]?.fileName ?? '' }) : ok(day);
}

interface Parts {
  name: string;
  votes?: Part;
  seats?: Part;
  size?: { index: number; value: number };
}
interface Part {
  readonly index: number;
  readonly line: number;
  readonly lists: readonly ResultList[];
  readonly turnout: Turnout | null;
}

export interface Joined {
  readonly towns: readonly TownVersion[];
  readonly flags: readonly Flag[];
}

/**
 * What each municipality's new version holds. What the files do not hold comes from the last version of the same election
 * that holds it; a result that is not provisional takes nothing from a provisional one.
 * @param earlier of these municipalities and this election, the last first
 */
export function joinFiles(
  files: readonly GivenFile[],
  earlier: readonly EarlierVersion[],
  provisional: boolean,
): Result<Joined, JoinCode> {
  const parts = partsOf(files);
  if (!parts.ok) return parts;
  const flags: Flag[] = [];
  const towns: TownVersion[] = [];
  for (const [municipality, own] of parts.value) {
    const versions = earlier.filter((version) => version.municipality === municipality);
    const town = joinTown({ municipality, own, versions, provisional, files, flags });
    if (!town.ok) return town;
    towns.push(town.value);
  }
  return ok({ towns, flags });
}

function partsOf(files: readonly GivenFile[]): Result<Map<MunicipalityId, Parts>, JoinCode> {
  const towns = new Map<MunicipalityId, Parts>();
  for (const [index, { fileName: file, content }] of files.entries())
    for (const town of content.towns) {
      const { municipality, name, line, lists, turnout } = town;
      const own: Parts = towns.get(municipality) ?? { name };
      if (own.name !== name)
        return refuse('names_differ', { file, line, code: municipality, name, other: own.name });
      const part = { index, line, lists: lists ?? [], turnout };
      const votes = lists?.every((list) => list.votes !== null);
      const seats = lists?.every((list) => list.seats !== null) === true;
      const twice = (votes && own.votes) || (seats && own.seats) || (town.councilSize !== null && own.size);
      if (twice) return refuse('part_twice', { file, line, name, other: files[twice.index]?.fileName ?? '' });
      if (votes) own.votes = part;
      if (seats) own.seats = part;
      if (town.councilSize !== null) own.size = { index, value: town.councilSize };
      towns.set(municipality, own);
    }
  return ok(towns);
}

interface Joining {
  readonly municipality: MunicipalityId;
  readonly own: Parts;
  readonly versions: readonly EarlierVersion[];
  readonly provisional: boolean;
  readonly files: readonly GivenFile[];
  readonly flags: Flag[];
}

function joinTown(joining: Joining): Result<TownVersion, JoinCode> {
  const { own, municipality, files, flags } = joining;
  const leading = own.votes?.index ?? own.seats?.index ?? own.size?.index ?? 0;
  const file = files[leading]?.fileName ?? '';
  const earlierVotes = own.votes ? undefined : before(joining, 'votes', file);
  const earlierSeats = own.seats ? undefined : before(joining, 'seats', file);
  const votes = own.votes?.lists ?? earlierVotes?.lists;
  const seats = own.seats?.lists ?? earlierSeats?.lists;
  const about = { file, at: unfitting(own, files), flags, name: own.name };
  const lists =
    !votes || !seats
      ? ok(onlyKnown(votes, seats))
      : votes === seats
        ? ok(votes)
        : withSeats(votes, seats, about);
  if (!lists.ok) return lists;
  const size = sizeOf(joining);
  flagSize(flags, file, own.name, size.value, lists.value);
  const version = (found: EarlierVersion | undefined, part: 'votes' | 'seats'): Source | null => {
    const from = found?.[part];
    return found && from ? { from: 'version', result: found.result, ...from } : null;
  };
  const ofFile = (part: Part | undefined): Source | null =>
    part ? { from: 'file', index: part.index } : null;
  return ok({
    municipality,
    name: own.name,
    lists: lists.value,
    turnout: own.votes?.turnout ?? earlierVotes?.turnout ?? noTurnout,
    councilSize: size.value,
    sources: {
      votes: ofFile(own.votes) ?? version(earlierVotes, 'votes'),
      seats: ofFile(own.seats) ?? version(earlierSeats, 'seats'),
      size: size.source,
    },
    leading,
    complete:
      lists.value.length > 0 && lists.value.every((list) => list.votes !== null && list.seats !== null),
  });
}

/** What does not fit stands in the file with the seats, where that is one of these; else the votes do not fit what is known. */
function unfitting(own: Parts, files: readonly GivenFile[]): { file: string; line: number } {
  const part = own.seats ?? own.votes;
  return { file: files[part?.index ?? 0]?.fileName ?? '', line: part?.line ?? 1 };
}

/** One of the two is not known: nothing to put together. */
function onlyKnown(
  votes: readonly ResultList[] | undefined,
  seats: readonly ResultList[] | undefined,
): readonly ResultList[] {
  if (votes) return votes.map((list) => ({ ...list, seats: null, exhausted: false }));
  return (seats ?? []).map((list) => ({ ...list, votes: null }));
}

/** The last version that has what the files do not hold. */
function before(joining: Joining, part: 'votes' | 'seats', file: string): EarlierVersion | undefined {
  const { versions, provisional, flags, own } = joining;
  const having = versions.filter((version) => version[part] !== null);
  const found = having.find((version) => provisional || !version.provisional);
  const about = { file, name: own.name };
  if (found)
    flags.push({
      code: part === 'votes' ? 'flag_votes_before' : 'flag_seats_before',
      details: { ...about, other: found[part]?.fileName ?? '', version: found.result },
    });
  else if (having.length > 0)
    flags.push({
      code: part === 'votes' ? 'flag_votes_only_provisional' : 'flag_seats_only_provisional',
      details: about,
    });
  return found;
}

function sizeOf({ own, versions, provisional }: Joining): { value: number | null; source: Source | null } {
  if (own.size) return { value: own.size.value, source: { from: 'file', index: own.size.index } };
  // The number of seats of a council is law, not a count: that it came with a provisional result takes nothing from it.
  const found =
    versions.find((version) => version.size && (provisional || !version.provisional)) ??
    versions.find((version) => version.size);
  return found?.size
    ? { value: found.councilSize, source: { from: 'version', result: found.result, ...found.size } }
    : { value: null, source: null };
}

/** Votes of one file, seats of another: by name, else by the list's number. A list with votes that won nothing has 0. */
function withSeats(
  votes: readonly ResultList[],
  seats: readonly ResultList[],
  about: {
    readonly file: string;
    readonly at: { readonly file: string; readonly line: number };
    readonly flags: Flag[];
    readonly name: string;
  },
): Result<readonly ResultList[], JoinCode> {
  const { file, at, flags, name: town } = about;
  const won = new Map<ResultList, ResultList>();
  for (const list of seats) {
    const same = votes.find((other) => other.name === list.name);
    const found = same ?? votes.find((other) => other.number !== null && other.number === list.number);
    if (!found) {
      if ((list.seats ?? 0) === 0) continue;
      return refuse('list_unmatched', { ...at, name: list.name, town });
    }
    if (won.has(found)) return refuse('list_ambiguous', { ...at, name: list.name, town });
    if (found.number !== null && list.number !== null && found.number !== list.number)
      return refuse('list_ambiguous', { ...at, name: list.name, town });
    if (!same)
      flags.push({ code: 'flag_list_name', details: { file, name: found.name, other: list.name, town } });
    won.set(found, list);
  }
  return ok(
    votes.map((list) => {
      const own = won.get(list);
      return { ...list, seats: own?.seats ?? 0, exhausted: own?.exhausted ?? false };
    }),
  );
}

function flagSize(
  flags: Flag[],
  file: string,
  name: string,
  size: number | null,
  lists: readonly ResultList[],
): void {
  if (size === null || lists.length === 0 || lists.some((list) => list.seats === null)) return;
  const sum = lists.reduce((all, list) => all + (list.seats ?? 0), 0);
  if (sum !== size) flags.push({ code: 'flag_size_seats', details: { file, name, is: size, sum } });
}
