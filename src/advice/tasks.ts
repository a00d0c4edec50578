import type { Task, TaskList } from '#platform/http';
import { type Proposal, proposalPath, proposalsUnderWay } from '#proposals';
import { resultOf, type VoteWork, voteWork } from '#voting';
import { adviceMessages } from './messages.ts';
import { mayChair, mayRecord } from './policy.ts';
import { type Advice, adviceList } from './store.ts';

/** From a confirmed vote to an advice that is sent: the regional clerk's part, and the chair's confirmation. */
export const adviceTasks: TaskList = {
  statements: ({ actor, region }) => [
    adviceList(),
    proposalsUnderWay(),
    // What the clerk reads for the votes themselves.
    ...(mayRecord(actor, region.id) ? [voteWork()] : []),
  ],
  tasks: ([advices, proposals, work = []], context) => {
    const t = adviceMessages[context.lang];
    const clerk = mayRecord(context.actor, context.region.id) !== undefined;
    const titles = new Map((proposals as Proposal[]).map((p) => [p.id, p]));
    const task = (proposal: Proposal, title: string): Task => ({
      day: null,
      title,
      about: proposal.title,
      path: `${proposalPath(proposal.id)}/advies`,
    });
    const there = new Set((advices as Advice[]).map((advice) => advice.vote));
    const votes = (work as VoteWork[])[0]?.awaiting ?? [];
    const toRecord = votes.flatMap((vote) => {
      const proposal = titles.get(vote.proposal);
      return clerk && proposal && !there.has(vote.id)
        ? [task(proposal, resultOf(vote).outcome === 'none' ? t.choose : t.record)]
        : [];
    });
    const toFinish = (advices as Advice[]).flatMap((advice) => {
      const proposal = titles.get(advice.proposal);
      if (!proposal) return [];
      if (advice.state === 'adopted') return clerk ? [task(proposal, t.send)] : [];
      if (advice.state !== 'draft') return [];
      const chair = mayChair(context.actor, context.region.id, { body: proposal.committee }) !== undefined;
      const mine = (clerk && advice.clerkConfirmedBy === null) || (chair && advice.chairConfirmedBy === null);
      return mine ? [task(proposal, t.confirm)] : [];
    });
    return [...toRecord, ...toFinish];
  },
};
