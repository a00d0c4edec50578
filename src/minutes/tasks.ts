import { plainDate } from '#platform/html';
import type { TaskList } from '#platform/http';
import { minutesMessages } from './messages.ts';
import { minutesPath } from './paths.ts';
import { mayMakeMinutes } from './policy.ts';
import { type MinutesOwed, minutesOwed } from './store.ts';

/** For the regional clerk: what is to be drawn up, and what the next meeting is to approve. */
export const minutesTasks: TaskList = {
  statements: ({ actor, region }) => (mayMakeMinutes(actor, region.id) ? [minutesOwed()] : []),
  tasks: ([owed = []], context) => {
    const t = minutesMessages[context.lang].tasks;
    return (owed as MinutesOwed[]).map((one) => ({
      day: one.version === null ? null : one.nextDay,
      title: one.version === null ? t.make : t.approve,
      about: `${one.name}, ${plainDate(one.day, context.lang)}`,
      path: minutesPath(one.meeting),
    }));
  },
};
