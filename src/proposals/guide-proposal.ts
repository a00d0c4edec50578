import type { ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { stepProposal } from './move-proposal.ts';
import { mayGuide } from './policy.ts';
import type { ProposalStepName } from './rules/proposal-state.ts';

/** The regional clerk moves a proposal to picture or opinion forming, or back to the table with a note. */
export async function guideProposal(
  context: WriteContext,
  id: ProposalId,
  step: ProposalStepName,
  note: string | null,
): Promise<Result<Done<{ id: ProposalId }>, 'not_regional_clerk' | 'proposal_unknown' | 'proposal_state'>> {
  const office = mayGuide(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const moved = await stepProposal(context, id, step, note);
  if (!moved.ok) return moved;
  return ok({ output: { id }, office, entries: [moved.value.entry] });
}
