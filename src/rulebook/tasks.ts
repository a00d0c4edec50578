import type { TaskList } from '#platform/http';
import { type RulebookChange, rulebookChanges } from './changes-store.ts';
import { rulebookMessages } from './messages.ts';
import { changePath } from './paths.ts';
import { mayConfirm } from './policy.ts';

/** What the clerk recorded as agreed waits for a chair. */
export const changeTasks: TaskList = {
  statements: () => [rulebookChanges()],
  tasks: ([changes], context) => {
    const t = rulebookMessages[context.lang];
    if (!mayConfirm(context.actor, context.region.id)) return [];
    return (changes as RulebookChange[])
      .filter((change) => change.state === 'agreed')
      .map((change) => ({
        day: change.inForceFrom,
        last: true,
        title: t.task,
        about: t.change(change.number),
        path: changePath(change.number),
      }));
  },
};
