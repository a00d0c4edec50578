import type { Task, TaskList } from '#platform/http';
import { proposalMessages } from './messages.ts';
import { proposalPath } from './paths.ts';
import { mayDraft, mayGuide } from './policy.ts';
import { type Proposal, proposalsUnderWay } from './store.ts';

/** Drafts to finish, for who writes them. */
export const proposalTasks: TaskList = {
  statements: () => [proposalsUnderWay()],
  tasks: ([rows], context) => {
    const t = proposalMessages[context.lang].tasks;
    const region = context.region.id;
    const drafts = mayDraft(context.actor, region) !== undefined;
    const guides = mayGuide(context.actor, region) !== undefined;
    return (rows as Proposal[]).flatMap((proposal): Task[] => {
      const task = { day: null, about: proposal.title, path: proposalPath(proposal.id) };
      if (proposal.state === 'in_preparation' && drafts && isOwn(proposal, context.actor, guides))
        return [{ ...task, title: t.finish }];
      return [];
    });
  },
};

/** The lead municipality's own draft; who writes for all tables has no municipality and sees all that a table wrote. */
function isOwn(proposal: Proposal, actor: Parameters<typeof mayDraft>[0], guides: boolean): boolean {
  if (guides) return proposal.table === null;
  if (actor.kind !== 'person') return false;
  return actor.offices.some(
    (held) =>
      (held.kind === 'policy_officer' || held.kind === 'portfolio_holder') &&
      (held.municipality === undefined || held.municipality === proposal.lead),
  );
}
