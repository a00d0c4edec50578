import type { AmbitionId, CalendarDate, ProposalId } from '#kernel';
import { type Location, type Money, type MoneySource, placeKey } from './preparation.ts';

export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** A proposal with what it touches; of what is not said of it nothing is shared. */
export interface Considered {
  readonly id: ProposalId;
  readonly ambitions: readonly AmbitionId[];
  readonly places: readonly Location[];
  readonly period: Period | null;
  readonly money: readonly Money[];
}

/** The same money: out of one source in one year, with what both together want of it. */
export interface SharedMoney {
  readonly source: MoneySource;
  readonly year: number;
  readonly cents: number;
}
export interface Shared {
  readonly ambitions: readonly AmbitionId[];
  readonly places: readonly Location[];
  /** The days that both have. */
  readonly period: Period | null;
  readonly money: readonly SharedMoney[];
}
export interface Pair extends Shared {
  readonly first: ProposalId;
  readonly second: ProposalId;
}

export const sourceKey = (source: MoneySource) =>
  source.kind === 'activity'
    ? `activity ${source.programme}/${source.number}`
    : `agreement ${source.agreement}`;

interface Place extends Location {
  readonly key: string;
}
/** A proposal made ready to be held against many: its keys are made once. */
interface Ready {
  readonly id: ProposalId;
  readonly ambitions: ReadonlySet<AmbitionId>;
  readonly given: Considered;
  readonly places: readonly Place[];
  readonly keys: ReadonlySet<string>;
  readonly towns: ReadonlyMap<string, readonly Place[]>;
  readonly whole: ReadonlySet<string>;
  readonly money: ReadonlyMap<string, SharedMoney>;
}

function readied(given: Considered): Ready {
  const places = given.places.map((place) => ({ ...place, key: placeKey(place) }));
  const money = new Map<string, SharedMoney>();
  for (const { source, year, cents } of given.money) {
    if (source === null) continue;
    const key = `${sourceKey(source)} ${year}`;
    money.set(key, { source, year, cents: cents + (money.get(key)?.cents ?? 0) });
  }
  return {
    id: given.id,
    ambitions: new Set(given.ambitions),
    given,
    places,
    keys: new Set(places.map(({ key }) => key)),
    towns: Map.groupBy(places, ({ municipality }) => municipality),
    whole: new Set(
      places.filter(({ neighbourhood }) => neighbourhood === '').map(({ municipality }) => municipality),
    ),
    money,
  };
}

/** A whole municipality touches every neighbourhood of it: what is shared is the narrower of the two. */
function sharedPlaces(first: Ready, second: Ready): readonly Location[] {
  const shared = new Map<string, Place>();
  for (const one of first.places) {
    const { key, municipality } = one;
    if (one.neighbourhood === '')
      for (const other of second.towns.get(municipality) ?? [])
        shared.set(other.key, other.key === key ? one : other);
    else if (second.keys.has(key) || second.whole.has(municipality)) shared.set(key, one);
  }
  return [...shared.values()].map(({ municipality, neighbourhood }) => ({ municipality, neighbourhood }));
}

function sharedPeriod(first: Period | null, second: Period | null): Period | null {
  if (first === null || second === null) return null;
  const from = first.from > second.from ? first.from : second.from;
  const until = first.until < second.until ? first.until : second.until;
  return from <= until ? { from, until } : null;
}

const sharedMoney = (first: Ready, second: Ready): readonly SharedMoney[] =>
  [...first.money].flatMap(([key, money]) => {
    const other = second.money.get(key);
    return other ? [{ ...money, cents: money.cents + other.cents }] : [];
  });

const sharedBy = (first: Ready, second: Ready): Shared => ({
  ambitions: first.given.ambitions.filter((id) => second.ambitions.has(id)),
  places: sharedPlaces(first, second),
  period: sharedPeriod(first.given.period, second.given.period),
  money: sharedMoney(first, second),
});

export const sharedOf = (first: Considered, second: Considered): Shared =>
  sharedBy(readied(first), readied(second));

/** How many kinds of things are shared. */
export const kindsOf = ({ ambitions, places, period, money }: Shared) =>
  [ambitions.length > 0, places.length > 0, period !== null, money.length > 0].filter(Boolean).length;

/** Being busy in the same months alone says little: nearly everything is. */
export const onlyPeriod = ({ ambitions, places, money }: Shared) =>
  ambitions.length + places.length + money.length === 0;

const pairOf = (one: Ready, other: Ready): Pair => {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  return { first: first.id, second: second.id, ...sharedBy(first, second) };
};

const touching = (one: Ready, others: readonly Ready[]) =>
  others.flatMap((other) => {
    const pair = pairOf(one, other);
    const kinds = kindsOf(pair);
    return kinds > 0 ? [{ pair, kinds }] : [];
  });

/** What shares most first, then by number. */
const ordered = (found: ReturnType<typeof touching>): readonly Pair[] =>
  found
    .toSorted((a, b) => b.kinds - a.kinds || a.pair.first - b.pair.first || a.pair.second - b.pair.second)
    .map(({ pair }) => pair);

/** Every two that share something. */
export function pairsOf(all: readonly Considered[]): readonly Pair[] {
  const ready = all.map(readied);
  return ordered(ready.flatMap((one, at) => touching(one, ready.slice(at + 1))));
}

/** Of one of them every pair that it is in. */
export function pairsWith(id: ProposalId, all: readonly Considered[]): readonly Pair[] {
  const own = all.find((each) => each.id === id);
  if (!own) return [];
  const others = all.filter((each) => each !== own).map(readied);
  return ordered(touching(readied(own), others));
}

/** What works on an ambition. */
export interface Attention {
  readonly ambition: AmbitionId;
  readonly proposals: number;
  readonly measures: number;
  readonly groups: number;
}
export const nobody = ({ proposals, measures, groups }: Attention) => proposals + measures + groups === 0;

/** Of every ambition how much works on it: open proposals, measures that are not over, working groups. */
export function attentionOf(
  ambitions: readonly AmbitionId[],
  working: {
    readonly proposals: readonly (readonly AmbitionId[])[];
    readonly measures: readonly (readonly AmbitionId[])[];
    readonly groups: readonly (readonly AmbitionId[])[];
  },
): readonly Attention[] {
  return ambitions.map((ambition) => {
    const count = (all: readonly (readonly AmbitionId[])[]) =>
      all.filter((each) => each.includes(ambition)).length;
    return {
      ambition,
      proposals: count(working.proposals),
      measures: count(working.measures),
      groups: count(working.groups),
    };
  });
}
