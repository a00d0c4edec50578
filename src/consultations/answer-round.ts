import { ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayRunRound } from './policy.ts';
import { asksAnswer } from './rules/points.ts';
import { type Disposition, type Effect, mayEnd, roundStep, type Support } from './rules/round-state.ts';
import { ownRound } from './run-round.ts';
import { roundOfPoint, setAnswer, setRound, setSubmission } from './store.ts';
import { unanswered } from './whole.ts';

type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
const subject = (id: number) => `consultation/${id}`;

export type AnswerCode =
  | 'not_regional_clerk'
  | 'round_unknown'
  | 'point_unknown'
  | 'still_open'
  | 'answers_sent';

/** What was done with a point, and why: once for all councils behind it. */
export async function answerPoint(
  context: WriteContext,
  id: number,
  given: { readonly disposition: Disposition; readonly reason: string },
): Answer<AnswerCode> {
  if (!mayRunRound(context.actor, context.region.id)) return refuse('not_regional_clerk');
  const round = await roundOfPoint(context.transaction, id);
  if (round === undefined) return refuse('point_unknown');
  const own = await ownRound(context, round);
  if (!own.ok) return own;
  const { office, state } = own.value;
  const point = own.value.round.points.find((each) => each.id === id);
  // A draft is not there for the regional clerk either.
  if (!point || !asksAnswer(point)) return refuse('point_unknown');
  if (state === 'sent_out') return refuse('still_open', { day: own.value.round.lastDay ?? '' });
  const ended = state === 'completed' || state === 'dropped';
  // What came after the end is answered as well; what the councils were told stands.
  if (ended && point.disposition !== null) return refuse('answers_sent');
  const next = roundStep(state, 'process');
  if (!ended && !next) return refuse('round_unknown');
  if (next) await setRound(context.transaction, round, { state: next });
  await setAnswer(context.transaction, id, { ...given, at: context.now, by: office.title });
  const before = { disposition: point.disposition, reason: point.reason };
  return ok({
    output: { id: round },
    office,
    entries: [
      { operation: 'answer_point', subject: `consultation_point/${id}`, payload: { before, after: given } },
    ],
  });
}

export type ConcludeCode =
  | 'not_regional_clerk'
  | 'round_unknown'
  | 'still_open'
  | 'points_unanswered'
  | 'answers_sent';

/** Whether there is support, in words, and what follows for what was asked. */
export async function concludeRound(
  context: WriteContext,
  id: number,
  given: { readonly support: Support; readonly text: string; readonly effect: Effect },
): Answer<ConcludeCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { office, round, state } = own.value;
  if (state === 'completed' || state === 'dropped') return refuse('answers_sent');
  const next = roundStep(state, 'process');
  if (!next)
    return state === 'sent_out'
      ? refuse('still_open', { day: round.lastDay ?? '' })
      : refuse('round_unknown');
  const left = unanswered(round).length;
  if (left > 0) return refuse('points_unanswered', { count: left });
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
  | 'not_concluded'
  | 'nothing_to_report';

/**
 * Terugkoppelen: the note becomes public and goes to every council that was asked, also to those that said nothing. With
 * that the round has ended; whoever comes after it is answered and told too.
 * The answer is a task of the clerks (`tasks.ts`), and who wants mail of tasks is mailed of it.
 */
export async function reportBack(context: WriteContext, id: number): Answer<ReportCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { office, round, state } = own.value;
  if (state === 'sent_out') return refuse('still_open', { day: round.lastDay ?? '' });
  const left = unanswered(round).length;
  const problem = mayEnd({ unanswered: left, concluded: round.support !== null, reported: true });
  if (problem === 'points_unanswered') return refuse('points_unanswered', { count: left });
  if (problem) return refuse('not_concluded');
  const told = round.submissions.filter(({ reportedAt }) => reportedAt === null);
  const next = roundStep(state, round.effect === 'dropped' ? 'drop' : 'complete');
  if (!next && (told.length === 0 || (state !== 'completed' && state !== 'dropped')))
    return refuse('nothing_to_report');
  const { transaction, now } = context;
  for (const { municipality } of told)
    await setSubmission(transaction, id, municipality, { reported_at: now });
  if (next) await setRound(transaction, id, { state: next, reported_at: now, reported_by: office.title });
  const councils = told.map(({ municipality }) => municipality);
  const payload = { before: round.state, after: next ?? round.state, councils };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'report_back', subject: subject(id), payload }],
  });
}
