import type { Actor, RegionId } from '#kernel';
import type { Task, TaskList } from '#platform/http';
import { keeping } from './keeping.ts';
import { supportMessages } from './messages.ts';
import { supportItemPath } from './paths.ts';
import { mayAddHeard } from './policy.ts';
import { maySeeSupport, supportAsks } from './rules/support.ts';
import { itemsOf, type SupportItem } from './store.ts';

/** Of those who may have a part in notes: nobody else is named in them. */
const takesPart = (actor: Actor, region: RegionId) => mayAddHeard.somewhere(actor, region);

/** To read along before the meeting, and to note afterwards what came of it. What it is about no mail says. */
export const supportTasks: TaskList = {
  statements: ({ actor, region }) => (takesPart(actor, region.id) ? [itemsOf(actor)] : []),
  tasks: ([items = []], { actor, region, today, lang }) => {
    const t = supportMessages[lang].tasks;
    if (actor.kind !== 'person') return [];
    return (items as SupportItem[])
      .filter((item) => maySeeSupport(actor, region.id, item))
      .flatMap((item): Task[] => {
        const keeps = keeping(actor, region.id, item) !== undefined;
        const asks = supportAsks(item, actor.person, today, keeps);
        if (asks === undefined) return [];
        return [
          {
            day: asks === 'shared' ? item.day : null,
            title: t[asks],
            about: `${item.title} (${item.body})`,
            secret: true,
            path: supportItemPath(item.id),
            ...(asks === 'result_waits' ? { informs: true as const } : {}),
          },
        ];
      });
  },
};
