import { type Actor, addDays, type RegionId } from '#kernel';
import type { TaskList } from '#platform/http';
import { executionMessages } from './messages.ts';
import { measurePath } from './paths.ts';
import { mayExecute } from './policy.ts';
import { type Measure, measures } from './store.ts';
import { measureViews } from './whole.ts';

/** So long before its day a report is asked for. */
const ahead = 14;

/** Either office may report; it is asked of the one that the plan names. */
function asked(actor: Actor, region: RegionId, { office, responsible }: Measure): boolean {
  if (actor.kind !== 'person') return false;
  return actor.offices.some(
    (held) => held.kind === office && held.region === region && held.municipality === responsible,
  );
}

/** A report that is due, and a measure past its end, for the office that reports of it. */
export const executionTasks: TaskList = {
  statements: ({ actor, region }) =>
    region.municipalities.some(({ id }) => mayExecute(actor, region.id, { municipality: id }))
      ? [measures()]
      : [],
  tasks: ([rows = []], context) => {
    const t = executionMessages[context.lang].tasks;
    const { actor, region, today } = context;
    return measureViews(rows as Measure[], today).flatMap(({ measure, progress }) => {
      if (!asked(actor, region.id, measure)) return [];
      const task = { last: true, about: measure.title, path: measurePath(measure.id) } as const;
      const due = progress.nextReport;
      return [
        ...(progress.overdue ? [{ ...task, day: measure.endsOn, title: t.overdue }] : []),
        ...(due !== null && addDays(due, -ahead) <= today ? [{ ...task, day: due, title: t.report }] : []),
      ];
    });
  },
};
