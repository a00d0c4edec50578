import { addDays, dateOf, type MunicipalityId } from '#kernel';
import { plainDate } from '#platform/html';
import type { PageContext, Task, TaskList } from '#platform/http';
import { closingMessages } from './closing-messages.ts';
import { consultationMessages } from './messages.ts';
import { noneIn } from './none-words.ts';
import { notePath, roundPath, submissionPath } from './paths.ts';
import { mayRunRound, mayWriteFor } from './policy.ts';
import type { Point, Round } from './round.ts';
import { waitingFor } from './rules/early-closing.ts';
import { carriedBy } from './rules/points.ts';
import { endedRounds, runningRounds } from './store.ts';
import { untilOf } from './until.ts';
import { nameOf } from './waiting-names.ts';
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
      ? [runningRounds(), endedRounds(addDays(today, -answerDays))]
      : mayRunRound(actor, region.id)
        ? [runningRounds()]
        : [],
  tasks: ([rounds = [], ended = []], context) => [
    ...(rounds as Round[]).flatMap((round) => [
      ...councilTasks(context, round),
      ...toldTasks(context, round, closedOrOpened),
      ...clerkTasks(context, round),
    ]),
    ...(ended as Round[]).flatMap((round) => [
      ...answerTasks(context, round),
      ...toldTasks(context, round, withdrawnOn),
    ]),
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

/** What happened to a round, on which day, and in which words each council is told of it. */
interface Happened {
  readonly at: string;
  readonly title: string;
  readonly on: (day: string) => string;
}

/** That no council is waited for any more, until the answer comes; or that it was opened again, while it is. */
function closedOrOpened({ lang, today }: PageContext, round: Round): Happened | undefined {
  const t = consultationMessages[lang].tasks;
  const words = closingMessages[lang].tasks;
  const closing = closedEarly(round);
  if (closing)
    return round.reportedAt === null ? { at: closing.at, title: t.closed, on: t.closedOn } : undefined;
  const reopened = round.closings.at(-1)?.reopened;
  return reopened && stateOn(round, today) === 'sent_out'
    ? { at: reopened.at, title: words.reopened, on: words.reopenedOn }
    : undefined;
}

function withdrawnOn({ lang }: PageContext, { withdrawnAt }: Round): Happened | undefined {
  const t = closingMessages[lang].tasks;
  return withdrawnAt === null ? undefined : { at: withdrawnAt, title: t.withdrawn, on: t.withdrawnOn };
}

/** For the clerk of each council that was asked, for a fortnight. */
function toldTasks(
  context: PageContext,
  round: Round,
  what: (context: PageContext, round: Round) => Happened | undefined,
): Task[] {
  const happened = what(context, round);
  if (!happened || dateOf(happened.at) < addDays(context.today, -answerDays)) return [];
  const asked = round.addressees.some((municipality) =>
    mayWriteFor(context.actor, context.region.id, { municipality }),
  );
  if (!asked) return [];
  const about = `${round.title}. ${happened.on(plainDate(dateOf(happened.at), context.lang))}`;
  return [{ day: null, title: happened.title, about, path: roundPath(round.id) }];
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
  const open = stateOn(round, context.today) === 'sent_out';
  const until = open ? untilOf(round) : null;
  const words = consultationMessages[lang].tasks;
  // What was handed in is left only while the round is open.
  const mayLeave = (point: Point) => open || carriedBy(point, municipality)?.publicAt === null;
  return round.points
    .filter((point) => leavingsFor(actor, region.id, round, point, municipality).length > 0)
    .map((point) => ({
      ...(until ? { day: until, last: true } : { day: null }),
      title: mayLeave(point) ? words.left : closingMessages[lang].tasks.left,
      about: round.title,
      path: `${submissionPath(round.id, municipality)}#punt-${point.id}`,
      one: point.id,
    }));
}

function clerkTasks(context: PageContext, round: Round): Task[] {
  const t = consultationMessages[context.lang].tasks;
  const state = stateOn(round, context.today);
  if (!mayRunRound(context.actor, context.region.id)) return [];
  const task = { day: null, about: round.title, path: roundPath(round.id) };
  if (state === 'sent_out')
    return waitingFor(round.submissions).length === 0 ? [{ ...task, title: t.close }] : [];
  const ended = state === 'completed' || state === 'dropped';
  // Closed early, and a council took back what it said: its term still runs.
  const waits = stillInTerm(round, context.today);
  const words = closingMessages[context.lang].tasks;
  const names = waits.map(({ municipality }) => nameOf(context.region, municipality)).join(', ');
  const inTermAgain: Task[] =
    waits.length === 0
      ? []
      : [
          {
            day: untilOf(round),
            last: true,
            title: ended ? words.inTermAfter : words.inTermAgain,
            about: `${round.title} (${names})`,
            path: task.path,
            informs: true,
          },
        ];
  if (leftToAnswer(round) > 0) return [...inTermAgain, { ...task, title: t.answer }];
  if (!ended && inTermAgain.length > 0) return inTermAgain;
  if (round.support === null) return [{ ...task, title: t.conclude }];
  // Of a round that ended it is read whether a council decided still: that asks nothing of who sent it.
  return [...inTermAgain, ...(ended && toTell(round).length === 0 ? [] : [{ ...task, title: t.report }])];
}
