import { addDays, type CalendarDate, type OfficeKind, type Refusal, refuse } from '#kernel';
import { countsAndVotes } from './offices.ts';

/**
 * Offices in which somebody can be stood in for. A specialist is not: a fraction has one ballot and names another specialist,
 * and a body has deputies in its seats. A societal member has no rights to pass on, and an operator is invited.
 */
export const standInKinds = [
  'council_clerk',
  'municipal_secretary',
  'portfolio_holder',
  'policy_officer',
  'chair',
  'regional_clerk',
] as const satisfies readonly OfficeKind[];
export type StandInKind = (typeof standInKinds)[number];

export function canBeStoodInFor(kind: OfficeKind): kind is StandInKind {
  return (standInKinds as readonly OfficeKind[]).includes(kind);
}

/** Longer than a year is no standing in: then somebody else holds the office. */
export const mostDays = 366;

/** From when until when, both days included. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The last day on which somebody acts for another: ended earlier, or because the office itself ended (`actedOffices`). */
export function lastDayOf(one: {
  readonly until: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly officeUntil: CalendarDate | null;
}): CalendarDate {
  const named = one.endedOn ?? one.until;
  return one.officeUntil !== null && one.officeUntil < named ? one.officeUntil : named;
}

/** An office, who holds it, and when it is over. */
export interface StoodInFor extends Omit<Period, 'until'> {
  readonly kind: OfficeKind;
  readonly person: number;
  readonly until: CalendarDate | null;
}

/** Somebody who would stand in: what is held in the region, and for which periods this office was stood in for already. */
export interface Candidate {
  readonly person: number;
  readonly kinds: readonly OfficeKind[];
  readonly already: readonly Period[];
}

export type StandInCode =
  | 'not_stood_in_for'
  | 'from_past'
  | 'until_early'
  | 'too_long'
  | 'office_ends'
  | 'oneself'
  | 'votes_itself'
  | 'stands_in_already';

/** @returns why this cannot be; undefined when it can */
export function standInFault(
  office: StoodInFor,
  candidate: Candidate,
  period: Period,
  today: CalendarDate,
): Refusal<StandInCode> | undefined {
  if (!canBeStoodInFor(office.kind)) return refuse('not_stood_in_for');
  if (period.from < today) return refuse('from_past', { today, field: 'vanaf' });
  if (period.until < period.from) return refuse('until_early', { field: 'tot_en_met' });
  if (period.until > addDays(period.from, mostDays - 1)) return refuse('too_long', { field: 'tot_en_met' });
  if (period.from < office.from || (office.until !== null && period.until > office.until))
    return refuse('office_ends', { field: 'tot_en_met' });
  if (candidate.person === office.person) return refuse('oneself');
  if (countsAndVotes(office.kind, candidate.kinds)) return refuse('votes_itself');
  if (candidate.already.some((one) => one.from <= period.until && period.from <= one.until))
    return refuse('stands_in_already');
  return undefined;
}

export type EndCode = 'over_already' | 'last_early' | 'last_late';

/** Ended early, or at once: yesterday is then the last day, so that what was done today stays done. */
export function endFault(
  standIn: Period,
  last: CalendarDate,
  today: CalendarDate,
): Refusal<EndCode> | undefined {
  if (standIn.until < today) return refuse('over_already');
  const earliest = addDays(today, -1);
  if (last < earliest) return refuse('last_early', { earliest, field: 'laatste_dag' });
  if (last >= standIn.until) return refuse('last_late', { until: standIn.until, field: 'laatste_dag' });
  return undefined;
}
