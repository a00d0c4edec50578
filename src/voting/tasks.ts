import { dateOf } from '#kernel';
import type { Task, TaskList } from '#platform/http';
import { agendaPath } from '#proposals';
import { votingMessages } from './messages.ts';
import { votePath } from './paths.ts';
import { castsFor, mayLeadVote } from './policy.ts';
import { type Vote, type VoteWork, votesUnfinished, voteWork } from './store.ts';

/** The ballot that a specialist still owes; for the clerk the votes to close, to confirm and to bring about. */
export const voteTasks: TaskList = {
  statements: ({ actor, region }) => (mayLeadVote(actor, region.id) ? [voteWork()] : [votesUnfinished()]),
  tasks: ([rows = []], context) => {
    const t = votingMessages[context.lang];
    const region = context.region.id;
    const leads = mayLeadVote(context.actor, region) !== undefined;
    const work: VoteWork = leads
      ? ((rows as VoteWork[])[0] ?? { votes: [], toVoteOn: [], awaiting: [] })
      : { votes: rows as Vote[], toVoteOn: [], awaiting: [] };
    const toPlace = work.toVoteOn.map(({ proposal, title }) => ({
      day: null,
      title: t.placeTask,
      about: title,
      path: agendaPath(proposal),
    }));
    const unfinished = work.votes.flatMap((vote): Task[] => {
      const task = { day: dateOf(vote.openedAt), about: vote.question, path: votePath(vote.id) };
      if (leads) return [{ ...task, title: vote.state === 'open' ? t.close : t.confirm }];
      const mine = castsFor(vote, context);
      return vote.state === 'open' && mine && mine.choice === null ? [{ ...task, title: t.castTask }] : [];
    });
    return leads ? [...unfinished, ...toPlace] : unfinished;
  },
};
