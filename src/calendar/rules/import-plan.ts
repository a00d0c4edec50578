import type { CalendarDate } from '#kernel';
import type { CouncilDateContent } from './council-date.ts';

/** A council date that stands, with what its own system calls it. */
export interface StandingDate extends CouncilDateContent {
  readonly id: number;
  readonly key: string | null;
}

/** A day as a file has it. */
export interface FileDate extends CouncilDateContent {
  readonly key: string | null;
  readonly cancelled: boolean;
}

export interface ChangedDate<Standing, Read> {
  readonly before: Standing;
  readonly read: Read;
  /** As it would stand: what the file does not say stays as it was. */
  readonly after: CouncilDateContent;
}

/** Why a date stays that the file does not have: it lies before its first day, after its last, or is of a kind that it has none of. */
export type KeptWhy = 'before_file' | 'after_file' | 'kind_not_in_file';

export interface KeptDate<Standing> {
  readonly date: Standing;
  readonly why: KeptWhy;
}

/** What a file would do to the calendar of a council. */
export interface ImportPlan<Standing extends StandingDate, Read extends FileDate> {
  readonly added: readonly Read[];
  readonly changed: readonly ChangedDate<Standing, Read>[];
  /** The file says that they do not take place. */
  readonly cancelled: readonly Standing[];
  /**
   * Ahead of us and not in the file, within its days or of a meeting that it still has on other days: withdrawn only when the
   * clerk says so.
   */
  readonly gone: readonly Standing[];
  /** Ahead of us and not in the file, of which it cannot be known whether the file speaks of them: they stay. */
  readonly kept: readonly KeptDate<Standing>[];
  /** The same; the key is what the file calls them. */
  readonly same: readonly { readonly standing: Standing; readonly read: Read }[];
  /** Cancelled in the file, and not here. */
  readonly ignored: readonly Read[];
}

const fields = ['kind', 'title', 'from', 'until', 'startsAt', 'endsAt', 'place', 'link'] as const;

/** What the file leaves open stays: a list without places takes no place away. */
function merged(before: CouncilDateContent, read: FileDate): CouncilDateContent {
  const startsAt = read.startsAt ?? before.startsAt;
  const endsAt =
    read.endsAt ?? (read.startsAt === null || read.startsAt === before.startsAt ? before.endsAt : null);
  const recess = read.kind === 'recess';
  return {
    kind: read.kind,
    title: read.title ?? before.title,
    from: read.from,
    until: read.until,
    startsAt: recess ? null : startsAt,
    endsAt: recess || startsAt === null ? null : endsAt,
    place: read.place ?? before.place,
    link: read.link ?? before.link,
  };
}

/**
 * First by what the council's own system calls it, then by kind, day and name, of two of one evening by their time, then by kind and
 * day where that is one.
 */
function matches<Standing extends StandingDate, Read extends FileDate>(
  standing: readonly Standing[],
  read: readonly Read[],
): ReadonlyMap<Read, Standing> {
  const found = new Map<Read, Standing>();
  const left = new Set(standing);
  const pair = (nameOf: (date: Standing | Read) => string | null, alone: boolean) => {
    const named = Map.groupBy([...left], nameOf);
    const open = read.filter((each) => !found.has(each) && nameOf(each) !== null);
    for (const [name, dates] of Map.groupBy(open, nameOf)) {
      const candidates = named.get(name) ?? [];
      if (alone && (candidates.length !== 1 || dates.length !== 1)) continue;
      for (const [index, one] of candidates.slice(0, dates.length).entries()) {
        found.set(dates[index] as Read, one);
        left.delete(one);
      }
    }
  };
  pair(({ key }) => key, false);
  // What is known under another name is another one.
  const keyless = (name: string, date: Standing | Read) =>
    'id' in date && date.key !== null && read.some(({ key }) => key !== null) ? null : name;
  const called = ({ kind, from, title }: Standing | Read) => `${kind}/${from}/${title?.toLowerCase() ?? ''}`;
  pair((date) => keyless(`${called(date)}/${date.startsAt}`, date), false);
  pair((date) => keyless(called(date), date), false);
  pair((date) => keyless(`${date.kind}/${date.from}`, date), true);
  return found;
}

/** @param standing those that stand, withdrawn ones left out @param today nothing that has been is gone */
export function importPlan<Standing extends StandingDate, Read extends FileDate>(
  standing: readonly Standing[],
  read: readonly Read[],
  today: CalendarDate,
): ImportPlan<Standing, Read> {
  const found = matches(standing, read);
  const added: Read[] = [];
  const changed: ChangedDate<Standing, Read>[] = [];
  const cancelled: Standing[] = [];
  const same: { standing: Standing; read: Read }[] = [];
  const ignored: Read[] = [];
  for (const date of read) {
    const before = found.get(date);
    if (date.cancelled) {
      if (before) cancelled.push(before);
      else ignored.push(date);
    } else if (!before) added.push(date);
    else {
      const after = merged(before, date);
      if (fields.some((field) => after[field] !== before[field])) changed.push({ before, read: date, after });
      else same.push({ standing: before, read: date });
    }
  }
  const met = new Set(found.values());
  const rest = notInFile(
    standing.filter((date) => !met.has(date) && date.from >= today),
    read,
  );
  return { added, changed, cancelled, ...rest, same, ignored };
}

/** @param left ahead of us, and not in the file */
function notInFile<Standing extends StandingDate>(left: readonly Standing[], read: readonly FileDate[]) {
  const days = read.map(({ from }) => from).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { gone: [], kept: [] };
  const kinds = new Set(read.map(({ kind }) => kind));
  const series = new Set(read.flatMap(({ key }) => (key === null ? [] : [seriesOf(key)])));
  const whyKept = ({ key, kind, from }: Standing): KeptWhy | undefined => {
    if (key !== null && [key, seriesOf(key), partOf(key)].some((name) => series.has(name))) return undefined;
    if (!kinds.has(kind)) return 'kind_not_in_file';
    return from < first ? 'before_file' : from > last ? 'after_file' : undefined;
  };
  const told = left.map((date) => ({ date, why: whyKept(date) }));
  return {
    gone: told.filter(({ why }) => why === undefined).map(({ date }) => date),
    kept: told.flatMap(({ date, why }) => (why === undefined ? [] : [{ date, why }])),
  };
}

/** Of one day of a repeated event what its own system calls the whole (`rec-1/2027-02-04`). */
const seriesOf = (key: string) => key.replace(/\/\d{4}-\d\d-\d\d$/, '');
/** Of one planning of a meeting what its own system calls the meeting (`458902/2`). */
const partOf = (key: string) => key.replace(/\/\d{1,2}$/, '');
