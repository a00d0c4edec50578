import type { PageContext, TaskList } from '#platform/http';
import { type RulebookChange, rulebookChanges } from './changes-store.ts';
import { rulebookMessages } from './messages.ts';
import { changePath } from './paths.ts';
import { mayAgree, mayConfirm } from './policy.ts';

/** Not for a chair who is the regional clerk too: the clerk recorded it and knows, and asking costs a read. */
function waitsFor({ actor, region }: PageContext): boolean {
  return mayConfirm(actor, region.id) !== undefined && mayAgree(actor, region.id) === undefined;
}

/** What the clerk recorded as agreed waits for a chair. */
export const changeTasks: TaskList = {
  statements: (context) => (waitsFor(context) ? [rulebookChanges()] : []),
  tasks: ([changes = []], context) => {
    const t = rulebookMessages[context.lang];
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
