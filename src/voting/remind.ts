import type { Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import { readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { mayLeadVote } from './policy.ts';
import { lockVote, storeReminder } from './store.ts';

export type RemindCode = 'not_regional_clerk' | 'vote_unknown' | 'vote_closed' | 'everybody_voted';

/**
 * Reminds the fractions that have not voted: the page of the vote says so to their specialists, at once where it is open.
 * How others voted is not told.
 */
export async function remindVoters(
  context: WriteContext,
  id: VoteId,
): Promise<Result<Done<{ id: VoteId; meeting: number }>, RemindCode>> {
  const office = mayLeadVote(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const vote = await lockVote(context.transaction, id, 'update');
  if (!vote) return refuse('vote_unknown');
  if (vote.state !== 'open') return refuse('vote_closed');
  const reminded = vote.fractions.filter((each) => each.choice === null).map((each) => each.fraction);
  if (reminded.length === 0) return refuse('everybody_voted');
  await storeReminder(context.transaction, id, context.now);
  const item = await readItem(context.transaction, vote.agendaItem);
  return ok({
    output: { id, meeting: item?.meeting ?? 0 },
    office,
    entries: [{ operation: 'remind_voters', subject: `vote/${id}`, payload: { reminded } }],
  });
}
