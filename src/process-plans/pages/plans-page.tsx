import { DataTable, EmptyState } from '#platform/html';
import type { Page } from '#platform/http';
import { processPlanMessages } from '../messages.ts';
import { newPlanPath, planPath, plansPath } from '../paths.ts';
import { mayKeepPlan } from '../policy.ts';
import { planList } from '../store.ts';
import { actionViews, alarmTexts, periodText, planOwner } from '../whole.ts';

export const plansPage: Page = {
  path: plansPath,
  render: async (context) => {
    const t = processPlanMessages[context.lang];
    const [rows] = await context.read([planList()]);
    const body = (
      <div class="wrap phead">
        <h1>{t.title}</h1>
        <p class="lead">{t.intro}</p>
        {rows.length === 0 ? (
          <EmptyState>{t.none}</EmptyState>
        ) : (
          <DataTable
            caption={t.title}
            captionHidden
            columns={[
              { name: t.plan },
              { name: t.ofWhom },
              { name: t.period },
              { name: t.actions, figures: true },
              { name: t.alarms, figures: true },
            ]}
            rows={rows.map((plan) => ({
              key: String(plan.id),
              cells: [
                <a key="title" href={context.link(planPath(plan.id))} lang="nl">
                  {plan.content.title}
                </a>,
                planOwner(context, plan.content),
                periodText(context, plan.content),
                String(plan.content.actions.length),
                String(
                  actionViews(plan, context.today).filter(
                    ({ standing }) => alarmTexts(context, standing).length > 0,
                  ).length,
                ),
              ],
            }))}
          />
        )}
        {mayKeepPlan.somewhere(context.actor, context.region.id) ? (
          <p class="act">
            <a href={context.link(newPlanPath)}>{t.make}</a>
          </p>
        ) : (
          <p class="small">{t.who}</p>
        )}
      </div>
    );
    return { title: t.title, current: 'councils', body };
  },
};
