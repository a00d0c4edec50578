import { type Advice, adviceList } from '#advice';
import type { PageContext, Task, TaskList } from '#platform/http';
import { type Proposal, proposalPath, proposalsUnderWay } from '#proposals';
import { decisionMessages } from './messages.ts';
import { liesWithBodies } from './own-decision.ts';
import {
  accountPath,
  decisionPath,
  discussionPath,
  executionPath,
  outcomePath,
  schedulePath,
} from './paths.ts';
import { mayDiscuss, mayExecute, mayRegister } from './policy.ts';
import { adopted } from './rules/account.ts';
import { accountStanding } from './rules/account-state.ts';
import { allDecisions, type LocalDecision } from './store.ts';

/** What a body's own clerk has to enter, the accounts by the meeting that discusses them, and the execution that the lead may start. */
export const decisionTasks: TaskList = {
  statements: () => [proposalsUnderWay(), adviceList(), allDecisions()],
  tasks: ([proposals, advices, decisions], context) =>
    (proposals as Proposal[])
      .filter((proposal) => liesWithBodies(proposal.state))
      .flatMap((proposal) => {
        const advice = (advices as Advice[]).find((each) => each.proposal === proposal.id);
        const known = (decisions as LocalDecision[]).filter((each) => each.proposal === proposal.id);
        return [
          ...proposal.participants.flatMap((body) => bodyTasks(context, proposal, advice, known, body)),
          ...executionTasks(context, proposal, known),
        ];
      }),
};

function bodyTasks(
  context: PageContext,
  proposal: Proposal,
  advice: Advice | undefined,
  known: readonly LocalDecision[],
  body: Proposal['participants'][number],
): Task[] {
  const t = decisionMessages[context.lang];
  const { municipality } = body;
  const entries = known.filter((each) => each.municipality === municipality);
  const [now] = entries;
  const { state } = accountStanding(entries);
  const town = context.region.municipalities.find((m) => m.id === municipality)?.name ?? '';
  const about = `${proposal.title} (${town})`;
  const placed = { day: now?.accountOn ?? null, about: now?.accountOn ? about : `${about}. ${t.noMeeting}` };
  if (mayDiscuss(context.actor, context.region.id) && state === 'received')
    return [{ ...placed, title: t.discuss, path: discussionPath(proposal.id, municipality) }];
  if (!mayRegister(context.actor, context.region.id, { municipality, competence: body.competence }))
    return [];
  const last = advice?.termOn ?? advice?.wishedOn ?? null;
  if (!now || now.outcome === 'held_over')
    return [
      {
        day: last,
        last: last !== null,
        title: t.tasks.schedule,
        about,
        path: schedulePath(proposal.id, municipality),
      },
    ];
  if (now.outcome === null)
    return [
      now.day <= context.today
        ? { day: now.day, title: t.tasks.record, about, path: outcomePath(proposal.id, municipality) }
        : {
            day: now.day,
            title: t.tasks.treated,
            about,
            path: decisionPath(proposal.id, municipality),
            informs: true,
          },
    ];
  return state === 'expected'
    ? [
        {
          ...placed,
          last: placed.day !== null,
          title: t.tasks.account,
          path: accountPath(proposal.id, municipality),
        },
      ]
    : [];
}

function executionTasks(context: PageContext, proposal: Proposal, known: readonly LocalDecision[]): Task[] {
  const t = decisionMessages[context.lang];
  if (!mayExecute(context.actor, context.region.id, proposal)) return [];
  const task = { day: null, about: proposal.title };
  if (proposal.state === 'in_execution')
    return [{ ...task, title: t.tasks.complete, path: executionPath(proposal.id) }];
  const deciding = proposal.state === 'in_decision' || proposal.state === 'decided';
  return deciding && known.some((each) => each.current && adopted(each.outcome))
    ? [{ ...task, title: t.tasks.execute, path: proposalPath(proposal.id) }]
    : [];
}
