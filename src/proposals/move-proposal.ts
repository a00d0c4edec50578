import type { ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { WriteContext } from '#platform/operations';
import { moveProposal as nextState, type ProposalStepName } from './rules/proposal-state.ts';
import { lockProposal, type Proposal, recordStep } from './store.ts';

/**
 * Takes a proposal a step further in the caller's transaction, for the features later in the process (a committee that
 * puts it on the agenda, a council that decides last).
 * @returns the proposal as it was and the entry for the journal.
 */
export async function stepProposal(
  context: WriteContext,
  id: ProposalId,
  step: ProposalStepName,
  note: string | null = null,
): Promise<Result<{ before: Proposal; entry: Entry }, 'proposal_unknown' | 'proposal_state'>> {
  const before = await lockProposal(context.transaction, id);
  if (!before) return refuse('proposal_unknown');
  const state = nextState(before.state, step);
  if (!state.ok) return refuse('proposal_state', { state: before.state });
  await recordStep(
    context.transaction,
    context.region.id,
    id,
    state.value,
    { day: context.today, step, note },
    context.now,
  );
  return ok({
    before,
    entry: {
      operation: `proposal_${step}`,
      subject: `proposal/${id}`,
      payload: { before: before.state, after: state.value, note },
    },
  });
}
