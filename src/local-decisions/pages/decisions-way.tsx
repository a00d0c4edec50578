import type { Advice } from '#advice';
import { plainDate, TimelineItem } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { decisionMessages } from '../messages.ts';
import type { LocalDecision } from '../store.ts';
import { OutcomeStatus } from './parts.tsx';

/** In the timeline of a proposal: what every body decided, and the day on which the others will. */
export function DecisionsWay(props: {
  context: PageContext;
  proposal: Proposal;
  advice: Advice | undefined;
  decisions: readonly LocalDecision[];
}) {
  const { context, proposal } = props;
  const t = decisionMessages[context.lang];
  const byDay = props.decisions
    .filter((d) => d.current)
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.id - b.id);
  return (
    <>
      {byDay.map((decision) => {
        const town = context.region.municipalities.find((m) => m.id === decision.municipality);
        const own = proposal.participants.find((p) => p.municipality === decision.municipality);
        if (!town || !own) return null;
        return (
          <TimelineItem
            key={decision.id}
            date={plainDate(decision.day, context.lang)}
            title={t.bodyOf(own.competence, town.name)}
            ahead={decision.outcome === null}
          >
            <p class="small">
              <OutcomeStatus context={context} advice={props.advice} decision={decision} />
              {decision.handling ? ` · ${t[decision.handling]}` : null}
            </p>
          </TimelineItem>
        );
      })}
    </>
  );
}
