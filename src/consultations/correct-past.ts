import { ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import type { PastContent, Round } from './round.ts';
import { ownRound, type PastRoundCode, pastProblem } from './run-round.ts';
import { setPastRound } from './store-writes.ts';

export type CorrectPastCode =
  | PastRoundCode
  | 'round_unknown'
  | 'round_not_past'
  | 'round_changed'
  | 'nothing_corrected';

/** What a source tells of a round of the past, as it stands. */
export function pastContent(round: Round): PastContent | undefined {
  const { past } = round;
  if (!past || round.support === null || round.conclusion === null || round.effect === null) return undefined;
  return {
    kind: round.kind,
    rule: round.rule,
    title: round.title,
    sender: round.sender,
    explanation: round.explanation,
    addressees: round.addressees,
    support: round.support,
    conclusion: round.conclusion,
    effect: round.effect,
    past: {
      sent: past.sent,
      until: past.until,
      ended: past.ended,
      told: past.told,
      source: past.source,
    },
  };
}

const plain = (content: PastContent) =>
  JSON.stringify([
    { ...content, addressees: content.addressees.toSorted(), past: undefined },
    { ...content.past, told: Object.entries(content.past.told).toSorted() },
  ]).replaceAll('\\r\\n', '\\n');

/** What was written down of it otherwise than its source tells: with a reason, and what stood there stays beside it. */
export async function correctPastRound(
  context: WriteContext,
  id: number,
  after: PastContent,
  given: { readonly reason: string; readonly seen: number },
): Promise<Result<Done<{ id: number }>, CorrectPastCode>> {
  const found = await ownRound(context, id);
  if (!found.ok) return found;
  const { office, round } = found.value;
  const before = pastContent(round);
  if (!before) return refuse('round_not_past');
  if (round.version !== given.seen) return refuse('round_changed', { version: round.version });
  const problem = pastProblem(context, after);
  if (problem) return refuse(problem);
  if (plain(before) === plain(after)) return refuse('nothing_corrected');
  const correction = { at: context.now, by: office.title, reason: given.reason, before };
  const corrections = [...(round.past?.corrections ?? []), correction];
  await setPastRound(context.transaction, id, after, corrections);
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'correct_past_round',
        subject: `consultation/${id}`,
        payload: { before, after, reason: given.reason },
      },
    ],
  });
}
