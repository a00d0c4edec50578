import type { Reachable } from '#people';
import { type PageContext, readTogether, type Task, taskKey } from '#platform/http';
import type { Region } from '#platform/operations';
import type { NamedTasks, Read, Telling } from './telling.ts';

/** A task in the words of whom it is told, under a key in one language. */
export interface Keyed {
  readonly key: string;
  readonly task: Task;
}

/** What "Mijn werk" of somebody in a region shows. @param read shared with the others of a pass */
export function tasksOf(telling: Telling, region: Region, to: Reachable, read: Read): Promise<Keyed[]> {
  const page = (lang: 'nl' | 'en'): PageContext => ({ ...telling.page(region, to.actor, lang), read });
  return keyed(page('nl'), page(to.language), telling.lists);
}

/** Sent to the database at once. */
const readAtOnce = 100;

/** What these people's tasks are made from, read before they are asked for one by one. */
export async function readAhead(
  telling: Telling,
  region: Region,
  people: readonly Reachable[],
  read: Read,
): Promise<void> {
  const statements = people.flatMap(({ actor }) => {
    const page = telling.page(region, actor, 'nl');
    return telling.lists.flatMap(({ tasks }) => tasks.statements(page));
  });
  const distinct = [
    ...new Map(statements.map((asked) => [JSON.stringify([asked.name, asked.values]), asked])).values(),
  ];
  for (let first = 0; first < distinct.length; first += readAtOnce)
    await read(distinct.slice(first, first + readAtOnce));
}

/** Who reads English is told in English; the key stays the same. */
async function keyed(dutch: PageContext, own: PageContext, lists: readonly NamedTasks[]): Promise<Keyed[]> {
  const wanted = lists.map(({ feature, tasks }) => ({ feature, tasks, statements: tasks.statements(dutch) }));
  const answer = await readTogether(
    dutch,
    wanted.flatMap(({ statements }) => statements),
  );
  const found = wanted.flatMap(({ feature, tasks, statements }) => {
    const rows = statements.map(answer);
    const shown = own.lang === 'nl' ? undefined : tasks.tasks(rows, own);
    return tasks
      .tasks(rows, dutch)
      .map((task, index) => ({ key: taskKey(feature, task), task: shown?.[index] ?? task }));
  });
  return [...new Map(found.map((one) => [one.key, one])).values()];
}
