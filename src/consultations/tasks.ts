import type { PageContext, Task, TaskList } from '#platform/http';
import { consultationMessages } from './messages.ts';
import { roundPath, submissionPath } from './paths.ts';
import { mayRunRound, mayWriteFor } from './policy.ts';
import { type Round, runningRounds } from './store.ts';
import { changedPoints, stateOn, unanswered } from './whole.ts';

/** What a council's clerk has to hand in, and what the regional clerk has to answer, conclude and send. */
export const consultationTasks: TaskList = {
  statements: ({ actor, region }) =>
    mayRunRound(actor, region.id) || mayWriteFor.somewhere(actor, region.id) ? [runningRounds()] : [],
  tasks: ([rounds = []], context) =>
    (rounds as Round[]).flatMap((round) => [...councilTasks(context, round), ...clerkTasks(context, round)]),
};

function councilTasks(context: PageContext, round: Round): Task[] {
  const t = consultationMessages[context.lang].tasks;
  const about = round.title;
  return round.submissions.flatMap((own): Task[] => {
    const { municipality } = own;
    if (!mayWriteFor(context.actor, context.region.id, { municipality })) return [];
    const path = submissionPath(round.id, municipality);
    if (own.provisional && own.decisionDay === null) return [{ day: null, title: t.confirm, about, path }];
    if (own.handedInAt !== null || round.state !== 'sent_out') return [];
    const day = round.lastDay;
    return [
      { day, last: true, title: t.submit, about, path },
      ...(changedPoints(round, municipality).length > 0
        ? [{ day, last: true, title: t.agree, about, path }]
        : []),
    ];
  });
}

function clerkTasks(context: PageContext, round: Round): Task[] {
  const t = consultationMessages[context.lang].tasks;
  if (!mayRunRound(context.actor, context.region.id) || stateOn(round, context.today) === 'sent_out')
    return [];
  const task = { day: null, about: round.title, path: roundPath(round.id) };
  if (unanswered(round).length > 0) return [{ ...task, title: t.answer }];
  return [{ ...task, title: round.support === null ? t.conclude : t.report }];
}
