import type { PageContext, Section } from '#platform/http';
import { processPlanMessages } from '../messages.ts';
import { planPath } from '../paths.ts';
import type { Action } from '../rules/plan.ts';
import { type PlanRow, planList, plansOfProposal } from '../store.ts';
import { actionViews } from '../whole.ts';
import { ActionsTable, WhereFrom } from './parts.tsx';

/** Of each plan the actions that belong to something; nothing where none does. */
export function ActionsOf(props: {
  context: PageContext;
  plans: readonly PlanRow[];
  belongs: (action: Action) => boolean;
}) {
  const { context } = props;
  const t = processPlanMessages[context.lang];
  const found = props.plans.flatMap((plan) => {
    const views = actionViews(plan, context.today).filter(({ action }) => props.belongs(action));
    return views.length === 0 ? [] : [{ plan, views }];
  });
  if (found.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.actionsOf}</h2>
      {found.map(({ plan, views }) => (
        <div class="b" key={plan.id}>
          <h3 lang="nl">
            <a href={context.link(planPath(plan.id))}>{plan.content.title}</a>
          </h3>
          <WhereFrom context={context} plan={plan} />
          <ActionsTable
            context={context}
            plan={plan}
            caption={`${t.actions}: ${plan.content.title}`}
            views={views}
            tracks
          />
        </div>
      ))}
    </section>
  );
}

/** On the pages of an ambition and a proposal: the actions that treat it. */
export const processPlanSections: readonly Section[] = [
  {
    place: 'ambition',
    order: 30,
    statements: () => [planList()],
    view: ([rows], context, ambition) => (
      <ActionsOf
        context={context}
        plans={rows as PlanRow[]}
        belongs={({ ambitions }) => ambitions.some((each) => each === ambition)}
      />
    ),
  },
  {
    place: 'proposal',
    order: 91,
    statements: (proposal) => [plansOfProposal(proposal)],
    view: ([rows], context, proposal) => (
      <ActionsOf
        context={context}
        plans={rows as PlanRow[]}
        belongs={({ proposals }) => proposals.includes(proposal)}
      />
    ),
  },
];
