import { type Attendee, isThere, placeOfAttendee } from './attendance.ts';

/** Wie er moet zijn voor er gestemd mag worden, as the rulebook of the day says it; the model of seed 002 has no quorum. */
export type QuorumRule = 'none' | 'more_than_half_of_municipalities' | 'more_than_half_of_fractions';
/** The same for bodies that do not vote here: tables, the steering group and groups. No seed asks for one. */
export type BodyQuorumRule = 'none' | 'more_than_half_of_municipalities' | 'more_than_half_of_seats';

export interface QuorumStanding {
  readonly rule: Exclude<QuorumRule | BodyQuorumRule, 'none'>;
  readonly there: number;
  readonly needed: number;
  readonly of: number;
  readonly met: boolean;
}

function standing(rule: QuorumStanding['rule'], there: number, of: number): QuorumStanding {
  const needed = Math.floor(of / 2) + 1;
  return { rule, there, needed, of, met: there >= needed };
}

/**
 * @param fractions all in office in the councils of the region, a municipality without any included by `municipalities`
 * @returns undefined where the rulebook asks for none
 */
export function quorumStanding(
  rule: QuorumRule,
  municipalities: readonly string[],
  fractions: readonly { readonly fraction: string; readonly municipality: string }[],
  present: readonly string[],
): QuorumStanding | undefined {
  if (rule === 'none') return undefined;
  const there = new Set(present);
  const come = fractions.filter((each) => there.has(each.fraction));
  return rule === 'more_than_half_of_municipalities'
    ? standing(rule, new Set(come.map((each) => each.municipality)).size, municipalities.length)
    : standing(rule, come.length, fractions.length);
}

type Place = Pick<
  Attendee,
  'seat' | 'capacity' | 'municipality' | 'fraction' | 'organisation' | 'deputy' | 'stays'
>;

/**
 * Of a body with seats and without fractions. A deputy takes the place of one who sits in the same capacity for the same,
 * and adds none.
 * @param municipalities those that take part in the body
 */
export function bodyQuorumStanding(
  rule: BodyQuorumRule,
  municipalities: readonly string[],
  seats: readonly Place[],
): QuorumStanding | undefined {
  if (rule === 'none') return undefined;
  if (rule === 'more_than_half_of_municipalities') {
    const from = new Set(seats.filter(isThere).map((each) => each.municipality));
    return standing(
      rule,
      municipalities.filter((code) => from.has(code as never)).length,
      municipalities.length,
    );
  }
  const { taken, of } = seatsTaken(seats);
  return standing(rule, taken, of);
}

/** How many of the seats of a body somebody sits in, holder or deputy. @param there of a meeting that is over: who was there */
export function seatsTaken(
  seats: readonly Place[],
  there: (seat: Place) => boolean = isThere,
): { readonly taken: number; readonly of: number } {
  let taken = 0;
  let of = 0;
  for (const own of Map.groupBy(seats, placeOfAttendee).values()) {
    const places = own.filter((each) => each.seat !== null && !each.deputy).length;
    of += places;
    taken += Math.min(own.filter(there).length, places);
  }
  return { taken, of };
}
