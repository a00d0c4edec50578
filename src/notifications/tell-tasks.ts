import { type CalendarDate, dateOf } from '#kernel';
import type { Reachable } from '#people';
import { type PageContext, readTogether, type Task, taskKey } from '#platform/http';
import { queueMail } from '#platform/mail';
import type { Region } from '#platform/operations';
import { askedMail, reminderMail, stopAddress } from './mails.ts';
import { type Told, toTell } from './rules/reminders.ts';
import { deleteTold, ensureSetting, insertTold, type Setting, type ToldTask, toldTasks } from './store.ts';
import {
  type Audience,
  inRegion,
  letter,
  type NamedTasks,
  sendUntil,
  sharedReads,
  type Telling,
} from './telling.ts';

/** A task in the words of whom it is told, under a key in one language. */
interface Keyed {
  readonly key: string;
  readonly task: Task;
}

/** What is to be written about one person. */
interface Plan {
  readonly told: readonly (Keyed & { readonly step: number; readonly due: string })[];
  readonly gone: readonly string[];
}

/**
 * Tells everybody what is newly asked, and reminds of what is still open. What was told stands in the transaction that queues
 * the mail: it is told once, by however many processes and after whatever crash.
 * @returns how many mails were queued
 */
export async function tellTasks(telling: Telling, audience: Audience): Promise<number> {
  let queued = 0;
  for (const region of telling.regions) {
    const people = inRegion(audience, region);
    if (people.length === 0) continue;
    // Before the tasks: what another process told in the meantime is not taken for something that is over.
    const [rows] = await telling.database.read(region.id, [toldTasks()]);
    const told = Map.groupBy(rows, (row) => row.person);
    const read = sharedReads(telling.page(region, people[0]?.actor as never, 'nl').read);
    for (const to of people) {
      const page = (lang: 'nl' | 'en'): PageContext => ({ ...telling.page(region, to.actor, lang), read });
      const tasks = await keyed(page('nl'), page(to.language), telling.lists);
      const setting = audience.settings.get(to.actor.person);
      const plan = planOf(
        tasks,
        told.get(to.actor.person) ?? [],
        dateOf(telling.now),
        setting?.reminders ?? true,
      );
      if (plan.told.length === 0 && plan.gone.length === 0) continue;
      queued += await carryOut(telling, region, to, plan);
    }
  }
  return queued;
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

function planOf(
  tasks: readonly Keyed[],
  before: readonly ToldTask[],
  today: CalendarDate,
  reminders: boolean,
): Plan {
  const told = Map.groupBy(before, (row) => row.task);
  const known = (key: string): Told[] =>
    (told.get(key) ?? []).map(({ step, due, toldAt }) => ({ step, due, on: dateOf(toldAt) }));
  return {
    told: tasks.flatMap(({ key, task }) => {
      const step = toTell(task.day, known(key), today);
      if (step === 'asked') return [{ key, task, step: 0, due: '' }];
      return step === undefined || !reminders ? [] : [{ key, task, step, due: task.day ?? '' }];
    }),
    gone: [...told.keys()].filter((key) => !tasks.some((one) => one.key === key)),
  };
}

function carryOut(telling: Telling, region: Region, to: Reachable, plan: Plan): Promise<number> {
  const { person } = to.actor;
  const { now } = telling;
  return telling.database.write(region.id, async (transaction) => {
    const setting: Setting = await ensureSetting(transaction, person, now);
    await deleteTold(transaction, region.id, person, plan.gone);
    const rows = plan.told.map((one) => ({ ...one, task: one.key, asked: one.task }));
    const told = await insertTold(transaction, region.id, person, rows, now);
    const own = letter(telling, region, to, setting.key);
    const asked = told.filter(({ step }) => step === 0).map((one) => one.asked);
    const reminded = told.filter(({ step }) => step !== 0).map((one) => one.asked);
    let queued = 0;
    const queue = async (kind: 'asked' | 'reminders', tasks: readonly Task[]) => {
      if (tasks.length === 0) return;
      queued += 1;
      const content = kind === 'asked' ? askedMail(own, tasks) : reminderMail(own, tasks);
      await queueMail(
        transaction,
        {
          reason: `${kind}/${region.id}/${person}/${now}`,
          to: to.email,
          content,
          confidential: false,
          sendUntil: sendUntil(now),
          unsubscribe: stopAddress(own, kind),
        },
        now,
      );
    };
    await queue('asked', setting.atOnce ? asked : []);
    await queue('reminders', setting.reminders ? reminded : []);
    return queued;
  });
}
