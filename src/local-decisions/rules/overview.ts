import { type CalendarDate, daysBetween, type MunicipalityId } from '#kernel';
import { type DecisionOutcome, regionalOutcome } from './account.ts';
import { decisionState } from './decision-state.ts';
import { daysLate } from './term-standing.ts';

/** What one body did with one proposal that was sent to it. */
export interface SentTo {
  readonly municipality: MunicipalityId;
  /** null: nothing recorded, or only on the agenda. */
  readonly outcome: DecisionOutcome | null;
  readonly day: CalendarDate | null;
  /** It departed from the advice. */
  readonly departed: boolean;
  /** And said why. */
  readonly accounted: boolean;
}

/** A proposal that was sent to its bodies. */
export interface SentProposal {
  /** null: sent on before the day was kept. */
  readonly sentOn: CalendarDate | null;
  /** Last day of the term, or the wished day. */
  readonly last: CalendarDate | null;
  /** There was an advice that one can follow or depart from. */
  readonly advised: boolean;
  readonly bodies: readonly SentTo[];
}

/** How one municipality stood over all that was sent to it. */
export interface CouncilRecord {
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

/** The middle one; of an even number the earlier of the two in the middle. */
export function middle(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** How many proposals were adopted by all, by some, by none, and how many still lie with a body. */
export function regionalCounts(proposals: readonly SentProposal[]): { readonly [K in RegionalKind]: number } {
  const counts = { open: 0, ratified_by_all: 0, partly_ratified: 0, not_ratified: 0 };
  for (const { bodies } of proposals) counts[regionalOutcome(bodies.map((each) => each.outcome)).kind] += 1;
  return counts;
}

/**
 * The record of one municipality. Silence is no outcome: what is open counts as open, and as late once its last day is over
 * (domain.md 3.2, notes).
 */
export function recordOf(
  municipality: MunicipalityId,
  proposals: readonly SentProposal[],
  today: CalendarDate,
): CouncilRecord {
  const own = proposals.flatMap((proposal) =>
    proposal.bodies.filter((body) => body.municipality === municipality).map((body) => ({ proposal, body })),
  );
  const decided = own.filter(({ body }) => decisionState(body.outcome) === 'decided');
  const advised = decided.filter(({ proposal }) => proposal.advised);
  const having = (...outcomes: readonly DecisionOutcome[]) =>
    decided.filter(({ body }) => body.outcome !== null && outcomes.includes(body.outcome)).length;
  const isLate = ({ proposal, body }: (typeof own)[number]) =>
    daysLate(decisionState(body.outcome) === 'decided' && body.day ? body.day : today, proposal.last) > 0;
  return {
    sent: own.length,
    adopted: having('as_advised', 'amended'),
    rejected: having('rejected'),
    otherwise: having('deviating'),
    open: own.length - decided.length,
    followed: advised.filter(({ body }) => !body.departed).length,
    advised: advised.length,
    unaccounted: decided.filter(({ body }) => body.departed && !body.accounted).length,
    late: own.filter(isLate).length,
    days: middle(
      decided.flatMap(({ proposal, body }) =>
        proposal.sentOn && body.day ? [daysBetween(proposal.sentOn, body.day)] : [],
      ),
    ),
  };
}
