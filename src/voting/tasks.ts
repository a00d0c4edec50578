import { dateOf, office } from '#kernel';
import type { Task, TaskList } from '#platform/http';
import { votingMessages } from './messages.ts';
import { votePath } from './paths.ts';
import { mayLeadVote } from './policy.ts';
import { type Vote, votesUnfinished } from './store.ts';

/** The ballot that a specialist still owes; for the clerk the votes to close and to confirm. */
export const voteTasks: TaskList = {
  statements: () => [votesUnfinished()],
  tasks: ([votes], context) => {
    const t = votingMessages[context.lang];
    const region = context.region.id;
    const leads = mayLeadVote(context.actor, region) !== undefined;
    return (votes as Vote[]).flatMap((vote): Task[] => {
      const task = { day: dateOf(vote.openedAt), about: vote.question, path: votePath(vote.id) };
      if (leads) return [{ ...task, title: vote.state === 'open' ? t.close : t.confirm }];
      const mine = vote.fractions.find((f) =>
        office(context.actor, region, 'specialist', (held) => held.fraction === f.fraction),
      );
      return vote.state === 'open' && mine && mine.choice === null ? [{ ...task, title: t.castTask }] : [];
    });
  },
};
