import { type CalendarDate, dateOf } from '#kernel';
import type { Reachable } from '#people';
import type { Task } from '#platform/http';
import { queueMail } from '#platform/mail';
import type { Region } from '#platform/operations';
import { askedMail, reminderMail, stopAddress } from './mails.ts';
import { type Keyed, tasksOf } from './own-tasks.ts';
import { type Told, toTell } from './rules/reminders.ts';
import { deleteTold, ensureSetting, insertTold, type Setting, type ToldTask, toldTasks } from './store.ts';
import {
  type Audience,
  forEach,
  inRegion,
  letter,
  personNamed,
  sendUntil,
  sharedReads,
  type Telling,
} from './telling.ts';

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
    await forEach(telling, people, personNamed, async (to) => {
      const tasks = await tasksOf(telling, region, to, read);
      const setting = audience.settings.get(to.actor.person);
      const plan = planOf(
        tasks,
        told.get(to.actor.person) ?? [],
        dateOf(telling.now),
        setting?.reminders ?? true,
      );
      if (plan.told.length === 0 && plan.gone.length === 0) return;
      queued += await carryOut(telling, region, to, plan);
    });
  }
  return queued;
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
      // The digest tells it.
      if (task.informs) return [];
      const step = toTell(task.day, known(key), today);
      if (step === 'asked') return [{ key, task, step: 0, due: '' }];
      return step === undefined || !reminders ? [] : [{ key, task, step, due: task.day ?? '' }];
    }),
    gone: [...told.keys()].filter((key) => !tasks.some((one) => one.key === key)),
  };
}

function carryOut(telling: Telling, region: Region, to: Reachable, plan: Plan): Promise<number> {
  const own = to.actor.person;
  const { now } = telling;
  return telling.database.write(region.id, async (transaction) => {
    const setting: Setting = await ensureSetting(transaction, own, now);
    await deleteTold(transaction, region.id, own, plan.gone);
    const rows = plan.told.map((one) => ({ ...one, person: own, task: one.key, asked: one.task }));
    const told = await insertTold(transaction, region.id, rows, now);
    const mine = letter(telling, region, to, setting.key);
    const asked = told.filter(({ step }) => step === 0).map((one) => one.asked);
    const reminded = told.filter(({ step }) => step !== 0).map((one) => one.asked);
    let queued = 0;
    const queue = async (kind: 'asked' | 'reminders', tasks: readonly Task[]) => {
      if (tasks.length === 0) return;
      queued += 1;
      const content = kind === 'asked' ? askedMail(mine, tasks) : reminderMail(mine, tasks);
      await queueMail(
        transaction,
        {
          reason: `${kind}/${region.id}/${own}/${now}`,
          to: to.email,
          content,
          confidential: false,
          sendUntil: sendUntil(now),
          unsubscribe: stopAddress(mine, kind),
        },
        now,
      );
    };
    await queue('asked', setting.atOnce ? asked : []);
    await queue('reminders', setting.reminders ? reminded : []);
    return queued;
  });
}
