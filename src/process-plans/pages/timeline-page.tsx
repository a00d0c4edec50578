import { Axis, placeOf, type Span } from '#execution';
import { addDays, type CalendarDate } from '#kernel';
import { Breadcrumb, softHyphens } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { processPlanMessages } from '../messages.ts';
import { planPath, plansPath, timelinePath } from '../paths.ts';
import { firstDayOf, lastDayOf } from '../rules/quarter.ts';
import { type PlanRow, planStates } from '../store.ts';
import { type ActionView, actionViews, stateText } from '../whole.ts';
import { ActionsTable, WhereFrom } from './parts.tsx';

const high = 24;

function Bar({
  context,
  plan,
  view,
  span,
}: {
  context: PageContext;
  plan: PlanRow;
  view: ActionView;
  span: Span;
}) {
  const { when } = view.action;
  const at = (day: CalendarDate) => placeOf(day, span);
  const { from, to } = when.kind === 'quarters' ? when : plan.content;
  const [begin, end, now] = [at(firstDayOf(from)), at(addDays(lastDayOf(to), 1)), at(context.today)];
  const { state } = view.standing;
  const inside = context.today >= span.from && context.today < span.to;
  return (
    <svg class="gantt" width="100%" height={high} aria-hidden="true">
      {when.kind === 'open' ? null : (
        <rect
          x={`${begin}%`}
          y="5"
          width={`${Math.max(0.5, end - begin)}%`}
          height="14"
          fill={state === 'done' ? 'currentColor' : 'none'}
          stroke="currentColor"
          {...(when.kind === 'ongoing' ? { 'stroke-dasharray': '2 4' } : {})}
        />
      )}
      {when.kind !== 'open' && state === 'dropped' ? (
        <line
          x1={`${begin}%`}
          x2={`${Math.max(begin + 0.5, end)}%`}
          y1="12"
          y2="12"
          stroke="currentColor"
          stroke-width="2"
        />
      ) : null}
      {inside ? (
        <line x1={`${now}%`} x2={`${now}%`} y1="0" y2={high} stroke="#17262e" stroke-width="2" />
      ) : null}
    </svg>
  );
}

/** The plan by quarter: a picture, and the table that says the same. */
export const timelinePage: Page = {
  path: timelinePath('{procesplan}'),
  render: async (context) => {
    const id = Number(context.params.procesplan);
    const [[plan]] = await context.read([planStates(id)]);
    if (!plan) return undefined;
    const { content } = plan;
    const t = processPlanMessages[context.lang];
    const views = actionViews(plan, context.today);
    const span: Span = { from: firstDayOf(content.from), to: addDays(lastDayOf(content.to), 1) };
    const title = `${t.timeline}: ${content.title}`;
    const body = (
      <div class="wrap phead">
        <Breadcrumb
          label={t.crumb}
          links={[
            { href: context.link(plansPath), text: t.title },
            { href: context.link(planPath(id)), text: content.title },
          ]}
        />
        <h1 lang="nl">{softHyphens(title)}</h1>
        <WhereFrom context={context} plan={plan} />
        <figure class="fig gantts" aria-hidden="true">
          <figcaption>
            <p>{t.timelineNote}</p>
          </figcaption>
          <ul class="gantt-rows">
            {views.map((view) => (
              <li key={view.action.number}>
                <span>
                  <span lang="nl">
                    {view.action.number} {view.action.text}
                  </span>
                  <span class="small">
                    {stateText(context, view.standing.state)}
                    {view.action.when.kind === 'open' ? `. ${t.open}` : ''}
                  </span>
                </span>
                <Bar {...{ context, plan, view, span }} />
              </li>
            ))}
            <li>
              <span />
              <Axis context={context} span={span} />
            </li>
          </ul>
        </figure>
        <ActionsTable context={context} plan={plan} caption={t.actions} views={views} />
      </div>
    );
    return { title, current: 'councils', body };
  },
};
