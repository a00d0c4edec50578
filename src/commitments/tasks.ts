import type { TaskList } from '#platform/http';
import { commitmentMessages } from './messages.ts';
import { commitmentPath } from './paths.ts';
import { mayKeep, maySayDone } from './policy.ts';
import { type Commitment, commitmentsOwed } from './store.ts';

/** What is owed, for who owes it; what was reported done, for the regional clerk. */
export const commitmentTasks: TaskList = {
  statements: () => [commitmentsOwed()],
  tasks: ([owed], context) => {
    const t = commitmentMessages[context.lang].tasks;
    const { actor, region } = context;
    return (owed as Commitment[]).flatMap((one) => {
      const task = { day: one.due, last: true, about: one.text, path: commitmentPath(one.id) };
      if (one.state === 'open') return maySayDone(actor, region.id, one) ? [{ ...task, title: t.do }] : [];
      if (!mayKeep(actor, region.id, one)) return [];
      return [{ ...task, title: one.council === null ? t.settle : t.settleCouncil }];
    });
  },
};
