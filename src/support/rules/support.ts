import {
  type Actor,
  addDays,
  type CalendarDate,
  type MunicipalityId,
  maySee,
  type PersonId,
  type RegionId,
} from '#kernel';

/** What somebody is going to say or do at an item: domain.md 254, item 9. */
export const stances = ['for', 'against', 'amend', 'hold_over', 'open'] as const;
export type Stance = (typeof stances)[number];

/** Whose it is and with whom it is shared. */
export interface Shared {
  readonly author: PersonId;
  readonly persons: readonly PersonId[];
  readonly municipality: MunicipalityId;
  /** The portfolio holders and officials of the own municipality too, and who stands in for them: they may keep it. */
  readonly withOwn: boolean;
}

const keepers: readonly string[] = ['portfolio_holder', 'policy_officer'];

function ofOwnMunicipality(actor: Actor, region: RegionId, municipality: MunicipalityId): boolean {
  return (
    actor.kind === 'person' &&
    actor.offices.some(
      (held) => held.region === region && held.municipality === municipality && keepers.includes(held.kind),
    )
  );
}

/**
 * For its author and those that it names, as long as they hold an office in the region, and for the own municipality where its
 * author chose so; for nobody else, whatever the office: no clerk and no operator (decision 38).
 */
export function maySeeSupport(actor: Actor, region: RegionId, shared: Shared): boolean {
  const { author, persons, withOwn, municipality } = shared;
  return (
    maySee(actor, region, { level: 'named', persons: [author, ...persons], fractions: [] }) ||
    (withOwn && ofOwnMunicipality(actor, region, municipality))
  );
}

export const isAuthor = (actor: Actor, { author }: Shared): boolean =>
  actor.kind === 'person' && actor.person === author;

/**
 * Whose position it is, one of the two: a municipality of the region, or another participant of the outside body by its name (a
 * municipality elsewhere, a province, a water board).
 */
export interface Whose {
  readonly municipality: MunicipalityId | null;
  readonly participant: string | null;
}

/** What was heard of one participant on a day. */
export interface Heard extends Whose {
  readonly id: number;
  readonly heardOn: CalendarDate;
}

/** Two people type one name in different ways: "gemeente Katwijk", "Katwijk". */
export const sameName = (name: string): string =>
  name
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(de )?gemeente /u, '');

interface BoardRow<H> extends Whose {
  readonly last: H | undefined;
  readonly before: readonly H[];
}

/**
 * The board: of each municipality of the region, and then of every other participant that somebody was heard of, what was heard
 * last, and what was heard before that.
 */
export function board<H extends Heard>(
  municipalities: readonly MunicipalityId[],
  heard: readonly H[],
): BoardRow<H>[] {
  const latest = heard.toSorted((a, b) => b.heardOn.localeCompare(a.heardOn) || b.id - a.id);
  const others = Map.groupBy(
    latest.flatMap((each) => (each.participant === null ? [] : [each])),
    ({ participant }) => sameName(participant ?? ''),
  );
  const own = municipalities.map((municipality) => {
    const [last, ...before] = latest.filter((each) => each.municipality === municipality);
    return { municipality, participant: null, last, before };
  });
  const rest = [...others.values()].map(([last, ...before]) => ({
    municipality: null,
    participant: last?.participant ?? null,
    last,
    before,
  }));
  return [...own, ...rest.toSorted((a, b) => (a.participant ?? '').localeCompare(b.participant ?? '', 'nl'))];
}

/** A meeting is at most so many days ahead: the term after which the notes are erased begins at its day. */
export const farthestDays = 365;

export const isTooFar = (day: CalendarDate, today: CalendarDate): boolean =>
  day > addDays(today, farthestDays);

/** Where an item stands: to come, over without what came of it, or done. */
export interface Standing extends Shared {
  readonly day: CalendarDate;
  readonly result: string;
  readonly ourPoint: string;
}

/**
 * What is asked about an item: before the meeting those that it names are told that they may read along and add what they hear; after
 * it, whoever wrote it and those that it names what came of it, until that is noted.
 * @param keeps whether this person may note that: of the others it asks nothing
 */
export function supportAsks(
  item: Standing,
  person: PersonId,
  today: CalendarDate,
  keeps: boolean,
): 'shared' | 'result' | 'result_waits' | undefined {
  const named = item.persons.includes(person);
  if (item.author !== person && !named) return undefined;
  if (item.day >= today) return named && item.author !== person ? 'shared' : undefined;
  if (item.result !== '' && item.ourPoint !== '') return undefined;
  return keeps ? 'result' : 'result_waits';
}
