import type { ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { stepProposal } from './move-proposal.ts';
import { mayDraft, mayGuide, mayWithdraw } from './policy.ts';
import { lockProposal } from './store.ts';

type Left = { id: ProposalId };
type StepCode = 'proposal_unknown' | 'proposal_state' | 'vote_pending';
export type WithdrawCode = StepCode | 'withdraw_not_yours';
export type DropCode = StepCode | 'not_regional_clerk';

/** Intrekken: whoever wrote it takes it back, until the committee has adopted its advice (domain.md 5.3). */
export async function withdrawProposal(
  context: WriteContext,
  id: ProposalId,
  reason: string,
): Promise<Result<Done<Left>, WithdrawCode>> {
  const { actor, region } = context;
  // Before anything is locked: nobody else has a say in whether this proposal exists.
  if (!mayDraft(actor, region.id)) return refuse('withdraw_not_yours');
  const before = await lockProposal(context.transaction, id);
  if (!before) return refuse('proposal_unknown');
  const office = mayWithdraw(actor, region.id, before);
  if (!office) return refuse('withdraw_not_yours');
  if (before.votePending) return refuse('vote_pending');
  const moved = await stepProposal(context, id, 'withdraw', reason);
  if (!moved.ok) return moved;
  return ok({ output: { id }, office, entries: [moved.value.entry] });
}

/** Van tafel: the committee goes no further with it, and the regional clerk writes down why. */
export async function dropProposal(
  context: WriteContext,
  id: ProposalId,
  reason: string,
): Promise<Result<Done<Left>, DropCode>> {
  const office = mayGuide(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const before = await lockProposal(context.transaction, id);
  if (before?.votePending) return refuse('vote_pending');
  const moved = await stepProposal(context, id, 'drop', reason);
  if (!moved.ok) return moved;
  return ok({ output: { id }, office, entries: [moved.value.entry] });
}
