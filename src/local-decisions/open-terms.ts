import type { Advice } from '#advice';
import type { CalendarDate } from '#kernel';
import type { Participant, Proposal, ProposalState } from '#proposals';
import { decisionState } from './rules/decision-state.ts';
import type { LocalDecision } from './store.ts';

/** Sent, and not over for a body that has not decided: execution may have begun where another adopted it (domain.md 5.3). */
export const liesWithBodies: ReadonlySet<ProposalState> = new Set([
  'in_decision',
  'in_execution',
  'completed',
]);

/** A proposal that lies with its bodies, with those that have not decided. */
export interface OpenTerm {
  readonly proposal: Proposal;
  /** Last day of the term, or the wished day; none for what was sent on without an advice. */
  readonly last: CalendarDate | undefined;
  readonly wished: boolean;
  readonly open: readonly Participant[];
  /** Put on an agenda after the last day. */
  readonly late: readonly LocalDecision[];
  readonly decided: readonly LocalDecision[];
}

/** What lies with the bodies, the earliest last day first. @param decisions those that count now */
export function openTerms(
  proposals: readonly Proposal[],
  advices: readonly Advice[],
  decisions: readonly LocalDecision[],
): OpenTerm[] {
  const terms = proposals
    .filter(({ state }) => liesWithBodies.has(state))
    .map((proposal): OpenTerm => {
      const own = decisions.filter((d) => d.proposal === proposal.id);
      const advice = advices.find((a) => a.proposal === proposal.id && a.state === 'sent');
      const last = advice?.termOn ?? advice?.wishedOn ?? undefined;
      const isDecided = (d: LocalDecision | undefined) => decisionState(d?.outcome) === 'decided';
      return {
        proposal,
        last,
        wished: !advice?.termOn,
        open: proposal.participants.filter(
          (p) => !isDecided(own.find((d) => d.municipality === p.municipality)),
        ),
        late: own.filter((d) => d.outcome === null && last !== undefined && d.day > last),
        decided: own.filter(isDecided),
      };
    });
  return terms
    .filter((term) => term.open.length > 0)
    .sort((a, b) => (a.last ?? '9').localeCompare(b.last ?? '9'));
}
