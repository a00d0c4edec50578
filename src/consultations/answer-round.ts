import { type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayRunRound } from './policy.ts';
import type { Round } from './round.ts';
import { overwrites, type Stood } from './rules/overwriting.ts';
import { isAnswered } from './rules/points.ts';
import {
  type Disposition,
  type Effect,
  effects,
  mayEnd,
  type RoundState,
  roundStep,
  type Support,
  supports,
} from './rules/round-state.ts';
import { ownRound } from './run-round.ts';
import { roundOfPoint } from './store.ts';
import { setAnswer, setRound, setSubmission, setSubmissionLists, setTold } from './store-writes.ts';
import { untilOf } from './until.ts';
import { nameOf } from './waiting-names.ts';
import { leftToAnswer, stillInTerm, submissionOf, toTell, viewsToAnswer } from './whole.ts';

type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
const subject = (id: number) => `consultation/${id}`;

export type AnswerCode =
  | 'not_regional_clerk'
  | 'round_unknown'
  | 'point_unknown'
  | 'still_open'
  | 'answers_sent'
  | 'answer_changed';

export interface Answered {
  readonly disposition: Disposition;
  readonly reason: string;
}

/** Answering begins the processing; what came after the end is answered as well, and changes the state no more. */
async function beginAnswering({ transaction }: WriteContext, round: Round, state: RoundState) {
  if (state === 'sent_out') return refuse('still_open', { day: untilOf(round) ?? '' });
  const next = roundStep(state, 'process');
  if (!next && state !== 'completed' && state !== 'dropped') return refuse('round_unknown');
  if (next) await setRound(transaction, round.id, { state: next });
  return undefined;
}

/**
 * What was done with a point, and why: once for all councils behind it. It can be mended until it goes to them.
 * @param stood what was read when this was typed
 */
export async function answerPoint(
  context: WriteContext,
  id: number,
  given: Answered,
  stood: Stood,
): Answer<AnswerCode> {
  if (!mayRunRound(context.actor, context.region.id)) return refuse('not_regional_clerk');
  const round = await roundOfPoint(context.transaction, id);
  if (round === undefined) return refuse('point_unknown');
  const own = await ownRound(context, round);
  if (!own.ok) return own;
  const { office, state } = own.value;
  const point = own.value.round.points.find((each) => each.id === id);
  // A draft is not there for the regional clerk either.
  if (!point || !isAnswered(point)) return refuse('point_unknown');
  if (point.toldAt !== null) return refuse('answers_sent');
  const before = { disposition: point.disposition, reason: point.reason };
  if (overwrites(stood, before, { ...given })) return refuse('answer_changed');
  const problem = await beginAnswering(context, own.value.round, state);
  if (problem) return problem;
  await setAnswer(context.transaction, id, { ...given, at: context.now, by: office.title });
  return ok({
    output: { id: round },
    office,
    entries: [
      { operation: 'answer_point', subject: `consultation_point/${id}`, payload: { before, after: given } },
    ],
  });
}

export type AnswerViewCode =
  | 'not_regional_clerk'
  | 'round_unknown'
  | 'not_asked'
  | 'no_answer_asked'
  | 'view_changed'
  | 'still_open'
  | 'answers_sent'
  | 'answer_changed';

/**
 * What was done with what a council said as a whole, where no point of it is answered, or where the council decided otherwise
 * after it was. What was sent before stays; the last answer can be mended until it is sent.
 * @param seen version of what the council brought that was read; left out: not told
 */
export async function answerView(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: Answered,
  stood: Stood,
  seen?: number,
): Answer<AnswerViewCode> {
  const found = await ownRound(context, id);
  if (!found.ok) return found;
  const { office, round, state } = found.value;
  const own = submissionOf(round, municipality);
  if (!own) return refuse(state === 'concept' ? 'round_unknown' : 'not_asked');
  if (!viewsToAnswer(round).includes(own)) return refuse('no_answer_asked');
  // Nobody answers words that were not read.
  if (seen !== undefined && seen !== own.version) return refuse('view_changed', { version: own.version });
  const last = own.viewAnswers.at(-1);
  const sent = own.viewAnswers.filter(({ toldAt }) => toldAt !== null);
  if (last && last.toldAt !== null && !own.anew) return refuse('answers_sent');
  const before = last && last.toldAt === null ? last : null;
  const stands = { disposition: before?.disposition, reason: before?.reason };
  if (overwrites(stood, stands, { ...given })) return refuse('answer_changed');
  const problem = await beginAnswering(context, round, state);
  if (problem) return problem;
  const { position, note } = own;
  const answer = { ...given, at: context.now, by: office.title, position, note, toldAt: null };
  await setSubmissionLists(context.transaction, id, municipality, { view_answers: [...sent, answer] });
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'answer_submission',
        subject: `${subject(id)}/${municipality}`,
        payload: { before, after: given },
      },
    ],
  });
}

/** Where a round was closed early, and a council took back what it said: nobody concludes before its term is over. */
function awaited({ today, region }: WriteContext, round: Round) {
  const councils = stillInTerm(round, today);
  if (councils.length === 0) return undefined;
  const names = councils.map(({ municipality }) => nameOf(region, municipality)).join(', ');
  return refuse('council_in_term', { councils: names, day: untilOf(round) ?? '' });
}

export type ConcludeCode =
  | 'not_regional_clerk'
  | 'round_unknown'
  | 'still_open'
  | 'points_unanswered'
  | 'council_in_term'
  | 'answers_sent'
  | 'conclusion_changed';

/** Whether there is support, in words, and what follows for what was asked. */
export async function concludeRound(
  context: WriteContext,
  id: number,
  given: { readonly support: Support; readonly text: string; readonly effect: Effect },
  stood: Stood,
): Answer<ConcludeCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { office, round, state } = own.value;
  if (state === 'completed' || state === 'dropped') return refuse('answers_sent');
  const next = roundStep(state, 'process');
  if (!next)
    return state === 'sent_out'
      ? refuse('still_open', { day: untilOf(round) ?? '' })
      : refuse('round_unknown');
  const left = leftToAnswer(round);
  if (left > 0) return refuse('points_unanswered', { count: left });
  const waits = awaited(context, round);
  if (waits) return waits;
  const stands = {
    support: round.support && supports[round.support],
    text: round.conclusion,
    effect: round.effect && effects[round.effect],
  };
  const sent = { ...given, support: supports[given.support], effect: effects[given.effect] };
  if (overwrites(stood, stands, sent)) return refuse('conclusion_changed');
  await setRound(context.transaction, id, {
    state: next,
    support: given.support,
    conclusion: given.text,
    effect: given.effect,
    concluded_at: context.now,
    concluded_by: office.title,
  });
  const before = { support: round.support, conclusion: round.conclusion, effect: round.effect };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'conclude_round', subject: subject(id), payload: { before, after: given } }],
  });
}

export type ReportCode =
  | 'not_regional_clerk'
  | 'round_unknown'
  | 'still_open'
  | 'points_unanswered'
  | 'council_in_term'
  | 'not_concluded'
  | 'nothing_to_report';

/**
 * Terugkoppelen: the note becomes public and goes to every council that was asked, also to those that said nothing. With
 * that the round has ended; whoever comes after it, or decides otherwise, is answered and told too, in a supplement.
 * The answer is a task of the clerks (`tasks.ts`), and who wants mail of tasks is mailed of it.
 */
export async function reportBack(context: WriteContext, id: number): Answer<ReportCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { office, round, state } = own.value;
  if (state === 'sent_out') return refuse('still_open', { day: untilOf(round) ?? '' });
  const left = leftToAnswer(round);
  const problem = mayEnd({ unanswered: left, concluded: round.support !== null, reported: true });
  if (problem === 'points_unanswered') return refuse('points_unanswered', { count: left });
  if (problem) return refuse('not_concluded');
  const ended = state === 'completed' || state === 'dropped';
  const waits = ended ? undefined : awaited(context, round);
  if (waits) return waits;
  const told = toTell(round);
  const next = roundStep(state, round.effect === 'dropped' ? 'drop' : 'complete');
  if (!next && (told.length === 0 || !ended)) return refuse('nothing_to_report');
  const { transaction, now } = context;
  for (const { municipality } of told)
    await setSubmission(transaction, id, municipality, { reported_at: now, anew: false });
  for (const { municipality, viewAnswers } of round.submissions)
    if (viewAnswers.some(({ toldAt }) => toldAt === null))
      await setSubmissionLists(transaction, id, municipality, {
        view_answers: viewAnswers.map((each) => ({ ...each, toldAt: each.toldAt ?? now })),
      });
  const answers = round.points.filter(({ disposition, toldAt }) => disposition !== null && toldAt === null);
  const points = answers.map((point) => point.id);
  await setTold(transaction, points, now);
  if (next) await setRound(transaction, id, { state: next, reported_at: now, reported_by: office.title });
  const councils = told.map(({ municipality }) => municipality);
  const payload = { before: round.state, after: next ?? round.state, councils, points };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'report_back', subject: subject(id), payload }],
  });
}
