import type { CalendarDate, MunicipalityId, ProposalId } from '#kernel';

/**
 * What one body decided on a framework. `adopted_otherwise`: with an amendment outside the room that was declared, so that it
 * bound itself to a text of its own.
 */
export type Decided = 'adopted' | 'adopted_otherwise' | 'not_adopted' | 'open';

export interface FrameworkBody {
  readonly municipality: MunicipalityId;
  readonly decided: Decided;
  /** Of the decision; null where there is none. */
  readonly day: CalendarDate | null;
  /** From which day its body is no longer bound, as its own clerk recorded. */
  readonly endedFrom: CalendarDate | null;
}

export interface Framework {
  readonly id: ProposalId;
  readonly bodies: readonly FrameworkBody[];
  /** The framework in whose place it came. */
  readonly replaces: ProposalId | null;
}

export type Standing = 'bound' | 'bound_otherwise' | 'open' | 'not_adopted' | 'ended' | 'replaced';

/** How a municipality stands to a framework on a day. */
export interface Binding {
  readonly municipality: MunicipalityId;
  readonly standing: Standing;
  /** Since when it stands so; null while it has not decided. */
  readonly since: CalendarDate | null;
  /** The framework that it adopted instead. */
  readonly by: ProposalId | null;
}

const adoptedOf: Partial<Record<Decided, Standing>> = {
  adopted: 'bound',
  adopted_otherwise: 'bound_otherwise',
};

const earliest = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

/**
 * A framework binds only whoever adopted it (domain.md 5.3, seed 002), from its own day on; until it took that back or
 * adopted the framework that replaces it. A body that adopted it anew after that is bound again.
 * @param all the frameworks that may replace it
 */
export function bindings(framework: Framework, all: readonly Framework[], today: CalendarDate): Binding[] {
  const successors = all.filter((each) => each.replaces === framework.id && each.id !== framework.id);
  return framework.bodies.map((body) => {
    const { municipality, decided, day } = body;
    if (decided === 'open' || day === null || day > today)
      return { municipality, standing: 'open', since: null, by: null };
    const standing = adoptedOf[decided];
    if (standing === undefined) return { municipality, standing: 'not_adopted', since: day, by: null };
    const next = successors
      .flatMap(({ id, bodies }) =>
        bodies.filter((each) => each.municipality === municipality).map((each) => ({ id, ...each })),
      )
      .filter((each) => adoptedOf[each.decided] !== undefined && each.day !== null && each.day >= day)
      .toSorted((a, b) => String(a.day).localeCompare(String(b.day)))[0];
    const ended = body.endedFrom !== null && body.endedFrom >= day ? body.endedFrom : null;
    const over = earliest([ended, next?.day ?? null]);
    if (over === null || over > today) return { municipality, standing, since: day, by: null };
    return over === next?.day
      ? { municipality, standing: 'replaced', since: over, by: next.id }
      : { municipality, standing: 'ended', since: over, by: null };
  });
}

export const isBound = ({ standing }: Pick<Binding, 'standing'>): boolean =>
  standing === 'bound' || standing === 'bound_otherwise';

/** Since when the first and the last of those that are bound are. */
export function boundBetween(given: readonly Binding[]): { first: CalendarDate; last: CalendarDate } | null {
  const days = given
    .filter(isBound)
    .flatMap(({ since }) => (since === null ? [] : [since]))
    .toSorted();
  const [first] = days;
  return first === undefined ? null : { first, last: days.at(-1) ?? first };
}

/** When the first body adopted it, bound by it now or not. */
export const firstAdopted = ({ bodies }: Framework, today: CalendarDate): CalendarDate | null =>
  earliest(
    bodies.map(({ decided, day }) => (adoptedOf[decided] && day !== null && day <= today ? day : null)),
  );

/** From which day nobody is bound by it any more; null: somebody is, or nobody ever was. */
export function unboundSince(given: readonly Binding[]): CalendarDate | null {
  if (given.some(isBound)) return null;
  const ends = given.flatMap(({ standing, since }) =>
    (standing === 'ended' || standing === 'replaced') && since !== null ? [since] : [],
  );
  return ends.toSorted().at(-1) ?? null;
}

/** Whether something rests, over any number of steps, on that which is given. @param restsOn work -> its framework */
export function restsUpon(
  restsOn: ReadonlyMap<ProposalId, ProposalId>,
  from: ProposalId,
  on: ProposalId,
): boolean {
  const seen = new Set<ProposalId>();
  for (let at: ProposalId | undefined = from; at !== undefined && !seen.has(at); at = restsOn.get(at)) {
    if (at === on) return true;
    seen.add(at);
  }
  return false;
}
