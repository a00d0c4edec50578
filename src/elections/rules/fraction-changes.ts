import { type CalendarDate, type FractionId, ok, type Refusal, type Result, refuse } from '#kernel';

// What happens to fractions between two elections. The law knows none of it: a councillor votes without charge
// (Gemeentewet 27) and keeps the seat when leaving a fraction. A seat that falls empty is filled from the list it was won
// on (Kieswet, chapter W), so that the fraction keeps its size: nothing is recorded for that. Where the predecessor had
// left the list's fraction, the successor's return to it is an `join`.

/** Lijst met zetels van de raad in functie. It is known by the fraction that it was elected as. */
export interface ListInOffice {
  readonly fraction: FractionId;
  readonly shortName: string;
  readonly listName: string;
  readonly votes: number;
  readonly seats: number;
}

/** Soort fractiewijziging: afsplitsing, overgang, samenvoeging, naamswijziging. */
export const fractionChangeKinds = ['split_off', 'join', 'merge', 'rename'] as const;
export type FractionChangeKind = (typeof fractionChangeKinds)[number];

/** Fractiewijziging. */
export interface FractionChange {
  readonly id: number;
  /** Order within a day: a correction takes the place of what it corrects. */
  readonly place: number;
  readonly day: CalendarDate;
  readonly kind: FractionChangeKind;
  /** The fraction that members leave, that merges, or that is renamed. */
  readonly fraction: FractionId;
  /** How many leave; null for a merger and a renaming. */
  readonly members: number | null;
  /** The list that those who leave were elected on; needed where their fraction has members of several. */
  readonly origin: FractionId | null;
  /** The fraction that is joined, or that is merged with. */
  readonly other: FractionId | null;
  /** The fraction that starts with a split-off or a merger. */
  readonly starts: FractionId | null;
  /** The name from that day on: of what starts, or of what is renamed. */
  readonly name: string | null;
}

/** Fractie zoals zij er op een dag bij zit. */
export interface SittingFraction {
  readonly fraction: FractionId;
  readonly name: string;
  /** List -> members elected on it. */
  readonly members: ReadonlyMap<FractionId, number>;
  /** Numbers of the changes that made it what it is. */
  readonly changes: readonly number[];
}

export interface Council {
  readonly fractions: ReadonlyMap<FractionId, SittingFraction>;
  /**
   * List -> the fraction that goes on with it: its own, and when that goes up in another as a whole, the other. So no vote
   * is lost and none counts twice.
   */
  readonly carriers: ReadonlyMap<FractionId, FractionId>;
}

export type ChangeCode =
  | 'fraction_not_there'
  | 'other_not_there'
  | 'same_fraction'
  | 'too_many_members'
  | 'all_members_leave'
  | 'origin_needed'
  | 'origin_wrong'
  | 'name_taken'
  | 'fraction_there_already';

export function membersOf(fraction: SittingFraction): number {
  return [...fraction.members.values()].reduce((sum, count) => sum + count, 0);
}

/** The council as it was elected. */
export function elected(lists: readonly ListInOffice[]): Council {
  return {
    fractions: new Map(
      lists.map(({ fraction, shortName, seats }) => [
        fraction,
        { fraction, name: shortName, members: new Map([[fraction, seats]]), changes: [] },
      ]),
    ),
    carriers: new Map(lists.map(({ fraction }) => [fraction, fraction])),
  };
}

/** A change that does not fit the council of its day, as after a corrected result with fewer seats. */
export interface Misfit {
  readonly change: FractionChange;
  readonly refusal: Refusal<ChangeCode>;
}

export const inOrder = (changes: readonly FractionChange[]): FractionChange[] =>
  [...changes].sort((a, b) => (a.day === b.day ? a.place - b.place : a.day < b.day ? -1 : 1));

/** The council after these changes, in their order; what does not fit is left out and told. */
export function afterChanges(
  lists: readonly ListInOffice[],
  changes: readonly FractionChange[],
): { readonly council: Council; readonly misfits: readonly Misfit[] } {
  let council = elected(lists);
  const misfits: Misfit[] = [];
  for (const change of inOrder(changes)) {
    const next = applyChange(council, change);
    if (next.ok) council = next.value;
    else misfits.push({ change, refusal: next });
  }
  return { council, misfits };
}

/**
 * Whether a change fits where it is put: it must be possible on its day, and every later one after it. What did not fit
 * before, as after a corrected result, is not held against it.
 * @param standing every change in force @param change undefined: `corrected` is only taken away
 * @param corrected number of the change in whose place it comes
 */
export function fits(
  lists: readonly ListInOffice[],
  standing: readonly FractionChange[],
  change: FractionChange | undefined,
  corrected?: number,
): Result<Council, ChangeCode | 'contradicts_later'> {
  const before = new Set(afterChanges(lists, standing).misfits.map((misfit) => misfit.change.id));
  const others = standing.filter((each) => each.id !== corrected);
  const { council, misfits } = afterChanges(lists, change ? [...others, change] : others);
  const own = misfits.find((misfit) => misfit.change === change);
  if (own) return own.refusal;
  const later = misfits.find((misfit) => !before.has(misfit.change.id));
  return later
    ? refuse('contradicts_later', { day: later.change.day, change: later.change.id })
    : ok(council);
}

export function applyChange(council: Council, change: FractionChange): Result<Council, ChangeCode> {
  const from = council.fractions.get(change.fraction);
  if (!from) return refuse('fraction_not_there', { fraction: change.fraction });
  if (change.kind === 'rename') return renamed(council, from, change);
  if (change.kind === 'merge') return merged(council, from, change);
  return moved(council, from, change);
}

function nameTaken(council: Council, name: string, but: readonly FractionId[]): boolean {
  const wanted = name.toLowerCase();
  return [...council.fractions.values()].some(
    (each) => !but.includes(each.fraction) && each.name.toLowerCase() === wanted,
  );
}

function renamed(
  council: Council,
  from: SittingFraction,
  { id, name }: FractionChange,
): Result<Council, ChangeCode> {
  const given = name ?? from.name;
  if (nameTaken(council, given, [from.fraction])) return refuse('name_taken', { name: given });
  return ok(withFractions(council, [{ ...from, name: given, changes: [...from.changes, id] }], []));
}

function merged(
  council: Council,
  from: SittingFraction,
  change: FractionChange,
): Result<Council, ChangeCode> {
  const other = change.other ? council.fractions.get(change.other) : undefined;
  if (!other) return refuse('other_not_there', { fraction: change.other ?? '' });
  if (other.fraction === from.fraction) return refuse('same_fraction');
  const ended = [from.fraction, other.fraction];
  const starts = change.starts ?? from.fraction;
  const name = change.name ?? from.name;
  if (!ended.includes(starts) && council.fractions.has(starts))
    return refuse('fraction_there_already', { fraction: starts });
  if (nameTaken(council, name, ended)) return refuse('name_taken', { name });
  const started = {
    fraction: starts,
    name,
    members: added(from.members, other.members),
    changes: [...new Set([...from.changes, ...other.changes, change.id])],
  };
  return ok(carried(withFractions(council, [started], ended), ended, starts));
}

/** A split-off or a joining: some members go elsewhere. */
function moved(council: Council, from: SittingFraction, change: FractionChange): Result<Council, ChangeCode> {
  const going = goers(from, change);
  if (!going.ok) return going;
  const target = targetOf(council, from, change);
  if (!target.ok) return target;
  const left = added(from.members, new Map([...going.value].map(([list, count]) => [list, -count])));
  const to = {
    ...target.value,
    members: added(target.value.members, going.value),
    changes: [...target.value.changes, change.id],
  };
  if (left.size === 0)
    return ok(carried(withFractions(council, [to], [from.fraction]), [from.fraction], target.value.fraction));
  const rest = { ...from, members: left, changes: [...from.changes, change.id] };
  return ok(withFractions(council, [rest, to], []));
}

/** How many go of each list. */
function goers(
  from: SittingFraction,
  { kind, members: given, origin }: FractionChange,
): Result<ReadonlyMap<FractionId, number>, ChangeCode> {
  const held = membersOf(from);
  const members = given ?? 0;
  if (origin !== null && !from.members.has(origin)) return refuse('origin_wrong', { members, held: 0 });
  if (members > held) return refuse('too_many_members', { members, held });
  if (members === held)
    return kind === 'split_off' ? refuse('all_members_leave', { held }) : ok(from.members);
  const [only, second] = from.members.keys();
  if (second !== undefined && origin === null) return refuse('origin_needed', { lists: from.members.size });
  const list = origin ?? (only as FractionId);
  const ofList = from.members.get(list) ?? 0;
  if (members > ofList) return refuse('origin_wrong', { members, held: ofList });
  return ok(new Map([[list, members]]));
}

function targetOf(
  council: Council,
  from: SittingFraction,
  change: FractionChange,
): Result<SittingFraction, ChangeCode> {
  if (change.kind === 'join') {
    const other = change.other ? council.fractions.get(change.other) : undefined;
    if (!other) return refuse('other_not_there', { fraction: change.other ?? '' });
    return other.fraction === from.fraction ? refuse('same_fraction') : ok(other);
  }
  const starts = change.starts as FractionId;
  const name = change.name ?? starts;
  if (nameTaken(council, name, [])) return refuse('name_taken', { name });
  if (council.fractions.has(starts)) return refuse('fraction_there_already', { fraction: starts });
  return ok({ fraction: starts, name, members: new Map(), changes: [] });
}

function added(
  one: ReadonlyMap<FractionId, number>,
  other: ReadonlyMap<FractionId, number>,
): ReadonlyMap<FractionId, number> {
  const sums = new Map(one);
  for (const [list, count] of other) sums.set(list, (sums.get(list) ?? 0) + count);
  return new Map([...sums].filter(([, count]) => count > 0));
}

function withFractions(
  council: Council,
  now: readonly SittingFraction[],
  ended: readonly FractionId[],
): Council {
  const fractions = new Map(council.fractions);
  for (const each of ended) fractions.delete(each);
  for (const each of now) fractions.set(each.fraction, each);
  return { ...council, fractions };
}

function carried(council: Council, ended: readonly FractionId[], by: FractionId): Council {
  const carriers = [...council.carriers].map(
    ([list, carrier]) => [list, ended.includes(carrier) ? by : carrier] as const,
  );
  return { ...council, carriers: new Map(carriers) };
}
