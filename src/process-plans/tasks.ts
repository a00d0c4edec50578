import { type Actor, addDays, type RegionId } from '#kernel';
import type { TaskList } from '#platform/http';
import { processPlanMessages } from './messages.ts';
import { actionPath } from './paths.ts';
import { mayReportAction } from './policy.ts';
import { type Action, type PlanContent, reporters } from './rules/plan.ts';
import { lastDayOf } from './rules/quarter.ts';
import { type PlanRow, planList } from './store.ts';
import { actionViews } from './whole.ts';

/** So long before its day a report is asked for. */
const ahead = 14;

/** Of the owner that is named, and of an office where one is named; of the owner of the plan where nobody is. */
function asked(actor: Actor, region: RegionId, plan: PlanContent, { owner }: Action): boolean {
  if (actor.kind !== 'person') return false;
  const town =
    owner?.kind === 'municipality' ? owner.municipality : owner?.kind === 'region' ? null : plan.municipality;
  const named = owner === null || owner.kind === 'organisation' ? null : owner.office;
  const usual = town === null ? 'regional_clerk' : 'policy_officer';
  // A council clerk owns an action and does not report: the officer does.
  const office = named === null || named === 'council_clerk' ? usual : named;
  return actor.offices.some(
    (held) => held.kind === office && held.region === region && (held.municipality ?? null) === town,
  );
}

/** A report that is due, and an action past its quarters, for whose it is. */
export const processPlanTasks: TaskList = {
  statements: ({ actor, region }) => (mayReportAction.somewhere(actor, region.id) ? [planList()] : []),
  tasks: ([rows = []], { lang, actor, region, today }) => {
    const t = processPlanMessages[lang].tasks;
    return (rows as PlanRow[]).flatMap((plan) =>
      actionViews(plan, today).flatMap(({ action, standing: { nextReport, overdue } }) => {
        if (nextReport === null || !asked(actor, region.id, plan.content, action)) return [];
        if (!mayReportAction(actor, region.id, { municipalities: reporters(plan.content, action) }))
          return [];
        const task = {
          last: true,
          about: `${plan.content.title}: ${action.number} ${action.text}`,
          path: actionPath(plan.id, action.number),
        } as const;
        return [
          ...(overdue && action.when.kind === 'quarters'
            ? [{ ...task, day: lastDayOf(action.when.to), title: t.overdue }]
            : []),
          ...(addDays(nextReport, -ahead) <= today ? [{ ...task, day: nextReport, title: t.report }] : []),
        ];
      }),
    );
  },
};
