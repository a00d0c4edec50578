import type { ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { stepProposal } from './move-proposal.ts';
import { mayGuide } from './policy.ts';
import { lockProposal } from './store.ts';

export type ReturnCode = 'not_regional_clerk' | 'proposal_unknown' | 'proposal_state' | 'vote_pending';

/** Terug naar de tafel: the regional clerk returns a proposal with what the committee wants to see changed. */
export async function returnProposal(
  context: WriteContext,
  id: ProposalId,
  note: string,
): Promise<Result<Done<{ id: ProposalId }>, ReturnCode>> {
  const office = mayGuide(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const before = await lockProposal(context.transaction, id);
  if (before?.votePending) return refuse('vote_pending');
  const moved = await stepProposal(context, id, 'return_to_table', note);
  if (!moved.ok) return moved;
  return ok({ output: { id }, office, entries: [moved.value.entry] });
}
