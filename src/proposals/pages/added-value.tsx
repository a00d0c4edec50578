import { ambitionPath, type Goal, visionPath } from '#ambitions';
import { softHyphens } from '#platform/html';
import { proposalMessages } from '../messages.ts';
import type { Proposal } from '../store.ts';
import type { Named } from './proposal-parts.tsx';

/** How much of the test is still open: ambitions without a sentence, and why together. */
export function openParts(proposal: Proposal): number {
  return proposal.added.filter((each) => each.text === '').length + (proposal.whyTogether === '' ? 1 : 0);
}

/**
 * The test against the vision: which ambitions and goals the proposal serves and what it adds (seed 003, "sturende en
 * toetsende visie" and "Leidraad voor samenwerking").
 */
export function AddedValue(named: Named) {
  const { context, proposal, ambitions } = named;
  const t = proposalMessages[context.lang];
  return (
    <section class="b" id="meerwaarde">
      <h2>{t.test}</h2>
      <p>
        {t.testText} <a href={context.link(visionPath)}>{t.readVision}</a>.
      </p>
      <ul class="mean">
        {proposal.added.map((each) => (
          <li key={each.ambition}>
            <h3 lang="nl">
              <a href={context.link(ambitionPath(each.ambition))}>
                {softHyphens(ambitions.find((a) => a.id === each.ambition)?.title ?? each.ambition)}
              </a>
            </h3>
            <div>
              {each.text ? <p lang="nl">{each.text}</p> : <p class="muted">{t.addedOpen}</p>}
              <ServedGoals
                context={context}
                numbers={each.goals}
                goals={ambitions.find((a) => a.id === each.ambition)?.goals ?? []}
              />
            </div>
          </li>
        ))}
        <li>
          <h3>{t.whyTogether}</h3>
          {proposal.whyTogether ? (
            <p lang="nl">{proposal.whyTogether}</p>
          ) : (
            <p class="muted">{t.addedOpen}</p>
          )}
        </li>
      </ul>
    </section>
  );
}

function ServedGoals(props: {
  context: Named['context'];
  numbers: readonly number[];
  goals: readonly Goal[];
}) {
  const t = proposalMessages[props.context.lang];
  if (props.numbers.length === 0) return null;
  return (
    <ul class="small muted">
      {props.numbers.map((number) => {
        const goal = props.goals.find((each) => each.number === number);
        return (
          <li key={number}>
            {goal ? (
              <>
                {t.goal(number)} <span lang="nl">{goal.text}</span>
              </>
            ) : (
              t.goalLapsed(number)
            )}
          </li>
        );
      })}
    </ul>
  );
}
