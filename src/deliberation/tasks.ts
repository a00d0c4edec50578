import {} from '#kernel';
import type { Task, TaskList } from '#platform/http';
import { deliberationMessages } from './messages.ts';
import { consensusPath, positionsPath } from './paths.ts';
import { maySpeakFor } from './policy.ts';
import { type OpinionToForm, opinionsToForm } from './store.ts';

/** Of a specialist: a position to give, and a proposal for consensus that stands. */
export const deliberationTasks: TaskList = {
  statements: ({ actor, region }) => (maySpeakFor.somewhere(actor, region.id) ? [opinionsToForm()] : []),
  tasks: ([rows = []], context) => {
    const t = deliberationMessages[context.lang].tasks;
    const { actor, region } = context;
    if (actor.kind !== 'person') return [];
    const own = actor.offices.filter(
      (held) => held.kind === 'specialist' && held.region === region.id && held.fraction,
    );
    return own.flatMap(({ fraction }) =>
      (rows as OpinionToForm[]).flatMap((opinion): Task[] => {
        const task = { day: opinion.day, about: opinion.title };
        const silent = fraction !== undefined && !opinion.spoken.includes(fraction);
        return [
          ...(opinion.consensus ? [{ ...task, title: t.object, path: consensusPath(opinion.item) }] : []),
          ...(silent ? [{ ...task, title: t.give, path: positionsPath(opinion.item), last: true }] : []),
        ];
      }),
    );
  },
};
