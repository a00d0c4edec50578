import type { CalendarDate, MunicipalityId } from '#kernel';
import { adopted, type DecisionOutcome, decisionOutcomes, regionalOutcome } from './account.ts';
import { decisionState } from './decision-state.ts';

/** What one body did with one proposal that was sent to it. */
export interface SentTo {
  readonly municipality: MunicipalityId;
  /** null: nothing recorded, or only on the agenda. */
  readonly outcome: DecisionOutcome | null;
  readonly day: CalendarDate | null;
}

/** A proposal that was sent to its bodies. */
export interface SentProposal {
  /** null: sent on before the day was kept. */
  readonly sentOn: CalendarDate | null;
  /** Last day of the term, or the wished day. */
  readonly last: CalendarDate | null;
  readonly bodies: readonly SentTo[];
}

/** Proposals to which the bodies answered alike, in whatever order. */
export interface OutcomesAlike {
  readonly outcomes: readonly (DecisionOutcome | null)[];
  readonly count: number;
}

/** One that decides for a municipality: its council, its college or its mayor, each by itself. */
export interface DecidingBody {
  readonly municipality: MunicipalityId;
  readonly competence: 'council' | 'college' | 'mayor';
}

/** Middle of the days from sending to deciding. */
export interface DecidingDays extends DecidingBody {
  readonly days: number;
}

/** Proposals with which one body stood alike. */
export interface Tally extends DecidingBody {
  readonly outcome: DecisionOutcome | null;
  readonly departed: boolean;
  readonly accounted: boolean;
  /** There was an advice that one can follow or depart from. */
  readonly advised: boolean;
  /** Decided after the last day, or undecided with the last day over. */
  readonly late: boolean;
  readonly count: number;
}

/** How one body stood over all that was sent to it. */
export interface BodyRecord {
  readonly sent: number;
  readonly adopted: number;
  readonly rejected: number;
  /** Adopted or rejected otherwise than as proposed. */
  readonly otherwise: number;
  readonly open: number;
  /** Of the decided ones with an advice: how many followed it, of how many. */
  readonly followed: number;
  readonly advised: number;
  /** Departed without having said why yet. */
  readonly unaccounted: number;
  /** Decided after the term, or undecided with the term over. */
  readonly late: number;
  /** Middle of the days from sending to deciding; null where nothing was decided. */
  readonly days: number | null;
}

export type RegionalKind = ReturnType<typeof regionalOutcome>['kind'];

/** The outcomes with which a body has decided. */
export const decidedOutcomes: readonly DecisionOutcome[] = decisionOutcomes.filter(
  (outcome) => decisionState(outcome) === 'decided',
);

/** How many proposals were adopted by all, by some, by none, and how many still lie with a body. */
export function regionalCounts(given: readonly OutcomesAlike[]): { readonly [K in RegionalKind]: number } {
  const counts = { open: 0, ratified_by_all: 0, partly_ratified: 0, not_ratified: 0 };
  for (const { outcomes, count } of given) counts[regionalOutcome(outcomes).kind] += count;
  return counts;
}

const competences = ['council', 'college', 'mayor'] as const;

/**
 * Whose records are shown: those of all councils, and after them the colleges and mayors to which something was sent. What a
 * college did says nothing of how its council stands.
 */
export function recordedBodies(
  municipalities: readonly MunicipalityId[],
  tallies: readonly Tally[],
): DecidingBody[] {
  return competences.flatMap((competence) =>
    municipalities
      .map((municipality) => ({ municipality, competence }))
      .filter((body) => competence === 'council' || tallies.some((each) => same(each, body))),
  );
}

const same = (one: DecidingBody, other: DecidingBody) =>
  one.municipality === other.municipality && one.competence === other.competence;

/**
 * The record of one body. Silence is no outcome: what is open counts as open, and as late once its last day is over
 * (domain.md 3.2, notes).
 */
export function recordOf(
  body: DecidingBody,
  tallies: readonly Tally[],
  days: readonly DecidingDays[],
): BodyRecord {
  const own = tallies.filter((each) => same(each, body));
  const counted = (holds: (each: Tally) => boolean) =>
    own.filter(holds).reduce((sum, { count }) => sum + count, 0);
  const decided = ({ outcome }: Tally) => decisionState(outcome) === 'decided';
  return {
    sent: counted(() => true),
    adopted: counted(({ outcome }) => adopted(outcome)),
    rejected: counted(({ outcome }) => outcome === 'rejected'),
    otherwise: counted(({ outcome }) => outcome === 'deviating'),
    open: counted((each) => !decided(each)),
    followed: counted((each) => decided(each) && each.advised && !each.departed),
    advised: counted((each) => decided(each) && each.advised),
    unaccounted: counted((each) => decided(each) && each.departed && !each.accounted),
    late: counted(({ late }) => late),
    days: days.find((each) => same(each, body))?.days ?? null,
  };
}
