import { addDays, dateOf, type MunicipalityId } from '#kernel';
import { plainDate } from '#platform/html';
import type { PageContext, Task, TaskList } from '#platform/http';
import { consultationMessages } from './messages.ts';
import { noneIn } from './none-words.ts';
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
  leavingsFor,
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
      ? [runningRounds(), answeredRounds(addDays(today, -answerDays))]
      : mayRunRound(actor, region.id)
        ? [runningRounds()]
        : [],
  tasks: ([rounds = [], answered = []], context) => [
    ...(rounds as Round[]).flatMap((round) => [
      ...councilTasks(context, round),
      ...closedTasks(context, round),
      ...clerkTasks(context, round),
    ]),
    ...(answered as Round[]).flatMap((round) => answerTasks(context, round)),
  ],
};

/** How long an answer that came, or a text that another changed, stands among what is asked: whoever was away for a fortnight finds it. */
const answerDays = 14;

/**
 * That the answer came, for the clerk of each council that was asked: the mail about it is that of every task. Who was silent,
 * or had no view, is not told of what it brought.
 */
function answerTasks(context: PageContext, round: Round): Task[] {
  const t = consultationMessages[context.lang].tasks;
  const told = round.submissions.filter(
    ({ municipality, reportedAt }) =>
      reportedAt !== null &&
      dateOf(reportedAt) >= addDays(context.today, -answerDays) &&
      mayWriteFor(context.actor, context.region.id, { municipality }) !== undefined,
  );
  const titles = told.map(({ handedInAt, state }) => {
    if (handedInAt === null) return t.answeredSilent;
    return state === 'none' ? t.answeredNone(noneIn(round.kind, context.lang)) : t.answered;
  });
  const path = notePath(round.id);
  return [...new Set(titles)].map((title) => ({ day: null, title, about: round.title, path }));
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

function councilTasks(context: PageContext, round: Round): Task[] {
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
    const told = [...differs, ...leavingTasks(context, round, municipality)];
    if (awaitsDecision(own)) return [{ day: null, title: t.confirm, about, path }, ...told];
    const asked = round.state === 'sent_out' || inTerm(round, context.today);
    if (own.handedInAt !== null || !asked) return told;
    return [
      { day, last: true, title: t.submit, about, path },
      ...(changedPoints(round, municipality).length > 0
        ? [{ day, last: true, title: t.agree, about, path }]
        : []),
      ...(unreadTexts(round, own).length > 0
        ? [{ day, last: true, title: t.joint, about, path: `${path}#gezamenlijk` }]
        : []),
      ...told,
    ];
  });
}

/** Each point that another council left, until its clerk saw that: what it joined rests on fewer. */
function leavingTasks(context: PageContext, round: Round, municipality: MunicipalityId): Task[] {
  const { actor, region, lang } = context;
  const until = stateOn(round, context.today) === 'sent_out' ? untilOf(round) : null;
  return round.points
    .filter((point) => leavingsFor(actor, region.id, round, point, municipality).length > 0)
    .map(({ id }) => ({
      ...(until ? { day: until, last: true } : { day: null }),
      title: consultationMessages[lang].tasks.left,
      about: round.title,
      path: `${submissionPath(round.id, municipality)}#punt-${id}`,
      one: id,
    }));
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
