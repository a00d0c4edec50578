import { ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { closingOf, waitingFor } from './rules/early-closing.ts';
import { roundStep } from './rules/round-state.ts';
import { ownRound } from './run-round.ts';
import { setClosings } from './store-writes.ts';
import { untilOf } from './until.ts';
import { waitingNames } from './waiting-names.ts';
import { inTerm } from './whole.ts';

type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
const subject = (id: number) => `consultation/${id}`;

export type CloseRoundCode = 'not_regional_clerk' | 'round_unknown' | 'not_open' | 'not_all_responded';

/**
 * Sluiten voor de laatste dag: every council has responded for good, so nobody waits for the clock. It takes no time from a
 * council: what it still brings within its term is in time (decision 85).
 */
export async function closeRound(context: WriteContext, id: number, reason: string): Answer<CloseRoundCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { round, office, state } = own.value;
  const next = roundStep(state, 'close');
  if (!next) return refuse('not_open');
  const waiting = waitingFor(round.submissions);
  if (waiting.length > 0)
    return refuse('not_all_responded', {
      councils_nl: waitingNames(context.region, waiting, 'nl'),
      councils_en: waitingNames(context.region, waiting, 'en'),
    });
  const before = { state: round.state, closings: round.closings };
  const closings = [...round.closings, { at: context.now, by: office.title, reason, reopened: null }];
  await setClosings(context.transaction, id, next, closings);
  const payload = { before, after: { state: next, closings }, reason };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'close_round', subject: subject(id), payload }],
  });
}

export type ReopenRoundCode = 'not_regional_clerk' | 'round_unknown' | 'not_closed_early' | 'term_over';

/** The closing undone while the term runs and nothing went to the councils: they join and leave points again, as before it. */
export async function reopenRound(
  context: WriteContext,
  id: number,
  reason: string,
): Answer<ReopenRoundCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { round, office, state } = own.value;
  const closing = closingOf(round.closings);
  const next = roundStep(state, 'reopen');
  if (!next || !closing) return refuse('not_closed_early');
  if (!inTerm(round, context.today)) return refuse('term_over', { day: untilOf(round) ?? '' });
  const before = { state: round.state, closings: round.closings };
  const reopened = { at: context.now, by: office.title, reason };
  const closings = [...round.closings.slice(0, -1), { ...closing, reopened }];
  await setClosings(context.transaction, id, next, closings);
  const payload = { before, after: { state: next, closings }, reason };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'reopen_round', subject: subject(id), payload }],
  });
}
