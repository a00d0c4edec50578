import { ok, type ProposalId, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, stepProposal } from '#proposals';
import { mayExecute } from './policy.ts';
import { adopted } from './rules/account.ts';
import { decisionsFor } from './store.ts';

export type ExecutionCode = 'proposal_unknown' | 'not_lead_officer' | 'proposal_state' | 'nobody_adopted';

async function ofLead(context: WriteContext, id: ProposalId) {
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const lead = context.region.municipalities.find((m) => m.id === proposal.lead)?.name ?? proposal.lead;
  const office = mayExecute(context.actor, context.region.id, proposal);
  return office ? ok({ proposal, office }) : refuse('not_lead_officer', { lead });
}

/** Once one body adopted the proposal, execution may start there; the other bodies stay open (domain.md 5.3). */
export async function startExecution(
  context: WriteContext,
  id: ProposalId,
  note: string | null,
): Promise<Result<Done<{ id: ProposalId }>, ExecutionCode>> {
  const lead = await ofLead(context, id);
  if (!lead.ok) return lead;
  const known = await decisionsFor(context.transaction, id);
  const { state } = lead.value.proposal;
  const deciding = state === 'in_decision' || state === 'decided';
  if (deciding && !known.some((d) => d.current && adopted(d.outcome))) return refuse('nobody_adopted');
  const moved = await stepProposal(context, id, 'start_execution', note);
  if (!moved.ok) return moved;
  return ok({ output: { id }, office: lead.value.office, entries: [moved.value.entry] });
}

/** @param note what came of it */
export async function completeExecution(
  context: WriteContext,
  id: ProposalId,
  note: string | null,
): Promise<Result<Done<{ id: ProposalId }>, ExecutionCode>> {
  const lead = await ofLead(context, id);
  if (!lead.ok) return lead;
  const moved = await stepProposal(context, id, 'complete', note);
  if (!moved.ok) return moved;
  return ok({ output: { id }, office: lead.value.office, entries: [moved.value.entry] });
}
