import type { Actor, Office, RegionId } from '#kernel';
import type { Task, TaskList } from '#platform/http';
import { deliberationMessages } from './messages.ts';
import { consensusPath, positionsPath } from './paths.ts';
import { type OpinionToForm, opinionsToForm } from './store.ts';

/** The regional clerk notes for every fraction, and is asked for none of them. */
const ownFractions = (actor: Actor, region: RegionId): readonly Office[] =>
  actor.kind === 'person'
    ? actor.offices.filter((held) => held.kind === 'specialist' && held.region === region && held.fraction)
    : [];

/** Of a specialist: a position to give, and a proposal for consensus that stands. */
export const deliberationTasks: TaskList = {
  statements: ({ actor, region }) => (ownFractions(actor, region.id).length > 0 ? [opinionsToForm()] : []),
  tasks: ([rows = []], context) => {
    const t = deliberationMessages[context.lang].tasks;
    const { actor, region } = context;
    return ownFractions(actor, region.id).flatMap(({ fraction }) =>
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
