import type { FractionId, Result, VoteId } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayCast, standingIsPublic } from './policy.ts';
import type { Choice } from './rules/weighted-vote.ts';
import { lockVote, storeBallot } from './store.ts';

export type CastCode =
  | 'vote_unknown'
  | 'not_your_fraction'
  | 'not_eligible'
  | 'vote_not_open'
  | 'abstention_not_allowed';

/** One choice a fraction, changeable until closing. A closing waits for the ballots that are under way. */
export async function castBallot(
  context: WriteContext,
  id: VoteId,
  fraction: FractionId,
  choice: Choice,
): Promise<Result<Done<{ id: VoteId }>, CastCode>> {
  const office = mayCast(context.actor, context.region.id, fraction);
  if (!office) return refuse('not_your_fraction');
  const vote = await lockVote(context.transaction, id, 'share');
  if (!vote) return refuse('vote_unknown');
  const before = vote.fractions.find((f) => f.fraction === fraction);
  if (!before) return refuse('not_eligible');
  if (vote.state !== 'open') return refuse('vote_not_open');
  if (choice === 'abstain' && !vote.rules.abstention) return refuse('abstention_not_allowed');
  await storeBallot(context.transaction, context.region.id, id, fraction, choice, context.now);
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'cast_ballot',
        subject: `vote/${id}`,
        payload: { fraction, before: before.choice, after: choice },
        unseen: !standingIsPublic(vote),
      },
    ],
  });
}
