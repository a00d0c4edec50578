import type { CalendarDate } from '#kernel';
import type { Statement } from '#platform/database';
import type { PageContext } from './page.ts';
import { readTogether } from './sections.ts';

/** Something asked of who is signed in. */
export interface Task {
  /** On which day; null when no day is set. */
  readonly day: CalendarDate | null;
  /** The day is the last one: it may be done before. */
  readonly last?: boolean;
  /** What to do, as a heading: "Stem uitbrengen". */
  readonly title: string;
  /** What it is about: the title of a proposal, a meeting's body. */
  readonly about: string;
  /** Asks nothing of whoever reads it: it stands in the digest, and nobody is mailed about it at once or reminded of it. */
  readonly informs?: true;
  /** What it is about is for those alone who may see it: no mail says it. */
  readonly secret?: true;
  /** Address below the region. */
  readonly path: string;
  /** Which of several under the same title and address: the number of a question. */
  readonly one?: number;
}

/** The same for as long as it is asked, however it is worded: a task that was told is not told again. */
export function taskKey(feature: string, { path, title, one }: Task): string {
  return [feature, path, title, ...(one === undefined ? [] : [one])].join(' ');
}

/** What one feature asks of its actors; its reads travel with those of the others. */
export interface TaskList {
  readonly statements: (context: PageContext) => readonly Statement<unknown>[];
  readonly tasks: (rows: readonly unknown[][], context: PageContext) => readonly Task[];
}

/** Everything that is asked, the nearest day first, what has no day last. */
export async function readTasks(context: PageContext, lists: readonly TaskList[]): Promise<Task[]> {
  const wanted = lists.map((list) => ({ list, statements: list.statements(context) }));
  const answer = await readTogether(
    context,
    wanted.flatMap(({ statements }) => statements),
  );
  const tasks = wanted.flatMap(({ list, statements }) => list.tasks(statements.map(answer), context));
  const key = (task: Task) => task.day ?? '9999';
  return tasks.toSorted((a, b) => key(a).localeCompare(key(b)));
}
