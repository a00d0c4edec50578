import { type Advice, adviceList } from '#advice';
import { addDays, type CalendarDate } from '#kernel';
import type { Resting, RestsOnCouncils } from '#platform/http';
import { type Proposal, proposalPath, proposalsUnderWay } from '#proposals';
import { schedulePath } from './paths.ts';
import { mayDiscuss } from './policy.ts';
import { allDecisions, type LocalDecision } from './store.ts';

/** What a council has to decide on: within the term of the advice, or on the day for which its clerk planned it. */
export const decisionsRest: RestsOnCouncils = {
  statements: () => [proposalsUnderWay(), adviceList(), allDecisions()],
  resting: ([proposals = [], advices = [], decisions = []], today, lang) =>
    (proposals as Proposal[])
      .filter(({ state }) => state === 'in_decision')
      .flatMap((proposal) => {
        const advice = (advices as Advice[]).find(
          (each) => each.proposal === proposal.id && each.state === 'sent',
        );
        const own = (decisions as LocalDecision[]).filter(
          (each) => each.current && each.proposal === proposal.id,
        );
        return proposal.participants
          .filter(({ competence }) => competence === 'council')
          .flatMap(({ municipality }) => {
            const now = own.find((each) => each.municipality === municipality);
            const about = lang === 'nl' ? `Besluit over ${proposal.title}` : `Decision on ${proposal.title}`;
            const common = { about, path: proposalPath(proposal.id), council: municipality };
            const ownPath = schedulePath(proposal.id, municipality);
            if (now && now.outcome === null) return plannedOn(now, { ...common, ownPath }, today);
            if (now && now.outcome !== 'held_over') return [];
            return withinTerm(advice, { ...common, ownPath });
          });
      }),
  // Who sends the advice to the councils.
  asks: (actor, region) => mayDiscuss(actor, region) !== undefined,
};

type Common = Pick<Resting, 'about' | 'path' | 'ownPath' | 'council'>;

function withinTerm(advice: Advice | undefined, common: Common): Resting[] {
  const last = advice?.termOn ?? advice?.wishedOn ?? null;
  if (!advice?.sentOn || last === null) return [];
  const start = advice.sentOn;
  return [{ ...common, meeting: 'council', start, last, planned: false, since: start }];
}

/** The council's own day, and that of its committee where it has one. */
function plannedOn(now: LocalDecision, common: Common, today: CalendarDate): Resting[] {
  const on = (meeting: Resting['meeting'], day: CalendarDate): Resting => ({
    ...common,
    meeting,
    start: addDays(day, -1),
    last: day,
    planned: true,
    since: now.enteredOn,
  });
  return [
    ...(now.committeeDay !== null && now.committeeDay >= today ? [on('committee', now.committeeDay)] : []),
    on('council', now.day),
  ];
}
