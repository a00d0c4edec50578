import type { CouncilDate } from '#calendar';
import { addDays, dateOf } from '#kernel';
import { plainDate } from '#platform/html';
import type { PageContext, Task, TaskList } from '#platform/http';
import { allDatesOf, missesTerm } from './council-days.ts';
import { consultationMessages } from './messages.ts';
import { notePath, roundPath, submissionPath } from './paths.ts';
import { mayRunRound, mayWriteFor } from './policy.ts';
import type { Round } from './round.ts';
import { waitingFor } from './rules/early-closing.ts';
import { answeredRounds, runningRounds } from './store.ts';
import { untilOf } from './until.ts';
import {
  awaitsDecision,
  changedPoints,
  closedEarly,
  inTerm,
  leftToAnswer,
  stateOn,
  stillInTerm,
  toTell,
  unreadTexts,
  writerDiffers,
} from './whole.ts';

/** What a council's clerk has to hand in, and what the regional clerk has to answer, conclude and send. */
export const consultationTasks: TaskList = {
  statements: ({ actor, region, today }) =>
    mayWriteFor.somewhere(actor, region.id)
      ? [runningRounds(), answeredRounds(addDays(today, -answerDays)), allDatesOf({ region, today })]
      : mayRunRound(actor, region.id)
        ? [runningRounds()]
        : [],
  tasks: ([rounds = [], answered = [], dates = []], context) => [
    ...(rounds as Round[]).flatMap((round) => [
      ...councilTasks(context, round, dates as CouncilDate[]),
      ...closedTasks(context, round),
      ...clerkTasks(context, round),
    ]),
    ...(answered as Round[]).flatMap((round) => answerTasks(context, round)),
  ],
};

/** How long an answer that came, or a text that another changed, stands among what is asked: whoever was away for a fortnight finds it. */
const answerDays = 14;

/** That the answer came, for the clerk of each council that was asked: the mail about it is that of every task. */
function answerTasks(context: PageContext, round: Round): Task[] {
  const t = consultationMessages[context.lang].tasks;
  const told = round.submissions.some(
    ({ municipality, reportedAt }) =>
      reportedAt !== null &&
      dateOf(reportedAt) >= addDays(context.today, -answerDays) &&
      mayWriteFor(context.actor, context.region.id, { municipality }) !== undefined,
  );
  return told ? [{ day: null, title: t.answered, about: round.title, path: notePath(round.id) }] : [];
}

/** That no council is waited for any more, for the clerk of each; until the answer comes. */
function closedTasks(context: PageContext, round: Round): Task[] {
  const t = consultationMessages[context.lang].tasks;
  const closing = closedEarly(round);
  if (!closing || round.reportedAt !== null || dateOf(closing.at) < addDays(context.today, -answerDays))
    return [];
  const asked = round.addressees.some((municipality) =>
    mayWriteFor(context.actor, context.region.id, { municipality }),
  );
  if (!asked) return [];
  const about = `${round.title}. ${t.closedOn(plainDate(dateOf(closing.at), context.lang))}`;
  return [{ day: null, title: t.closed, about, path: roundPath(round.id) }];
}

function councilTasks(context: PageContext, round: Round, dates: readonly CouncilDate[]): Task[] {
  const t = consultationMessages[context.lang].tasks;
  const about = round.title;
  return round.submissions.flatMap((own): Task[] => {
    const { municipality } = own;
    if (!mayWriteFor(context.actor, context.region.id, { municipality })) return [];
    const path = submissionPath(round.id, municipality);
    const open = stateOn(round, context.today) === 'sent_out';
    const day = untilOf(round);
    const since = addDays(context.today, -answerDays);
    const differs: Task[] =
      own.handedInAt !== null && open && writerDiffers(round, municipality, since)
        ? [{ day, last: true, title: t.differs, about, path }]
        : [];
    if (awaitsDecision(own)) return [{ day: null, title: t.confirm, about, path }, ...differs];
    const asked = round.state === 'sent_out' || inTerm(round, context.today);
    if (own.handedInAt !== null || !asked) return differs;
    return [
      {
        ...{ day, last: true, title: t.submit, path },
        about: [about, missesTerm(context, round, own, dates)].filter(Boolean).join('. '),
      },
      ...(changedPoints(round, municipality).length > 0
        ? [{ day, last: true, title: t.agree, about, path }]
        : []),
      ...(unreadTexts(round, own).length > 0
        ? [{ day, last: true, title: t.joint, about, path: `${path}#gezamenlijk` }]
        : []),
    ];
  });
}

function clerkTasks(context: PageContext, round: Round): Task[] {
  const t = consultationMessages[context.lang].tasks;
  const state = stateOn(round, context.today);
  if (!mayRunRound(context.actor, context.region.id)) return [];
  const task = { day: null, about: round.title, path: roundPath(round.id) };
  if (state === 'sent_out')
    return waitingFor(round.submissions).length === 0 ? [{ ...task, title: t.close }] : [];
  if (leftToAnswer(round) > 0) return [{ ...task, title: t.answer }];
  // Closed early, and a council took back what it said: its term still runs.
  if (stillInTerm(round, context.today).length > 0) return [];
  if (round.support === null) return [{ ...task, title: t.conclude }];
  // Of a round that ended it is read whether a council decided still: that asks nothing of who sent it.
  const ended = state === 'completed' || state === 'dropped';
  return ended && toTell(round).length === 0 ? [] : [{ ...task, title: t.report }];
}
