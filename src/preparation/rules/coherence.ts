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

/** A whole municipality touches every neighbourhood of it: what is shared is the narrower of the two. */
function sharedPlaces(first: Considered, second: Considered): readonly Location[] {
  const shared = first.places.flatMap((one) =>
    second.places.flatMap((other) => {
      if (one.municipality !== other.municipality) return [];
      if (placeKey(one) === placeKey(other) || other.neighbourhood === '') return [one];
      return one.neighbourhood === '' ? [other] : [];
    }),
  );
  return [...new Map(shared.map((each) => [placeKey(each), each])).values()];
}

function sharedPeriod(first: Period | null, second: Period | null): Period | null {
  if (first === null || second === null) return null;
  const from = first.from > second.from ? first.from : second.from;
  const until = first.until < second.until ? first.until : second.until;
  return from <= until ? { from, until } : null;
}

function sharedMoney(first: Considered, second: Considered): readonly SharedMoney[] {
  const key = (money: Money) => (money.source === null ? null : `${sourceKey(money.source)} ${money.year}`);
  const sum = (all: readonly Money[], wanted: string) =>
    all.filter((each) => key(each) === wanted).reduce((total, { cents }) => total + cents, 0);
  const keys = new Set(second.money.map(key));
  const found = new Map<string, SharedMoney>();
  for (const money of first.money) {
    const own = key(money);
    if (own === null || money.source === null || !keys.has(own)) continue;
    const cents = sum(first.money, own) + sum(second.money, own);
    found.set(own, { source: money.source, year: money.year, cents });
  }
  return [...found.values()];
}

export function sharedOf(first: Considered, second: Considered): Shared {
  return {
    ambitions: first.ambitions.filter((id) => second.ambitions.includes(id)),
    places: sharedPlaces(first, second),
    period: sharedPeriod(first.period, second.period),
    money: sharedMoney(first, second),
  };
}

/** How many kinds of things are shared. */
export const kindsOf = ({ ambitions, places, period, money }: Shared) =>
  [ambitions.length > 0, places.length > 0, period !== null, money.length > 0].filter(Boolean).length;

/** Being busy in the same months alone says little: nearly everything is. */
export const onlyPeriod = ({ ambitions, places, money }: Shared) =>
  ambitions.length + places.length + money.length === 0;

/** Every two that share something, what shares most first, then by number. */
export function pairsOf(all: readonly Considered[]): readonly Pair[] {
  const sorted = all.toSorted((a, b) => a.id - b.id);
  return sorted
    .flatMap((first, at) =>
      sorted
        .slice(at + 1)
        .map((second) => ({ first: first.id, second: second.id, ...sharedOf(first, second) })),
    )
    .filter((pair) => kindsOf(pair) > 0)
    .toSorted((a, b) => kindsOf(b) - kindsOf(a) || a.first - b.first || a.second - b.second);
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
