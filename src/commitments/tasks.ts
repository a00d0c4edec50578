import type { PageContext, Task, TaskList } from '#platform/http';
import { commitmentMessages } from './messages.ts';
import { commitmentPath } from './paths.ts';
import { mayKeep, maySayDone } from './policy.ts';
import { type Commitment, commitmentsOwed, isDayless } from './store.ts';

/** What is owed, for who owes it; what was reported done, for who keeps it; what a council is still owed after its day, and what nobody kept the day of, for its clerk. */
export const commitmentTasks: TaskList = {
  statements: () => [commitmentsOwed()],
  tasks: ([owed], context) => {
    const t = commitmentMessages[context.lang].tasks;
    return (owed as Commitment[]).flatMap((one): Task[] => {
      const title = asked(context, one);
      const task = { about: one.text, path: commitmentPath(one.id) };
      return [
        ...(title === undefined ? [] : [{ ...task, day: one.due, last: true, title }]),
        ...(isDayless(one) && mayKeep(context.actor, context.region.id, one)
          ? [{ ...task, day: null, title: one.sourcePath === null ? t.noDay : t.noDayMotion }]
          : []),
      ];
    });
  },
};

function asked({ actor, region, today, lang }: PageContext, one: Commitment): string | undefined {
  const t = commitmentMessages[lang].tasks;
  if (one.state === 'open' && maySayDone(actor, region.id, one)) return t.do;
  if (!mayKeep(actor, region.id, one)) return undefined;
  if (one.state !== 'open') return one.council === null ? t.settle : t.settleCouncil;
  // The clerk of a council asks the college after it, and the council what it makes of that.
  if (one.council === null || one.due >= today) return undefined;
  return one.sourcePath === null ? t.overdue : t.overdueMotion;
}
