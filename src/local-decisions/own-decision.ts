import { type MunicipalityId, ok, type ProposalId, refuse } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { lockProposal, type ProposalState } from '#proposals';
import { mayRegister } from './policy.ts';
import { decisionsFor } from './store.ts';

/** From sending on. Also after completion: nothing in the software keeps a body from deciding, late or again. */
export function liesWithBodies(state: ProposalState): boolean {
  return state === 'in_decision' || state === 'decided' || state === 'in_execution' || state === 'completed';
}

/** The proposal, locked, and what this body has entered on it so far. */
export async function bodyOf(context: WriteContext, id: ProposalId, municipality: MunicipalityId) {
  const proposal = await lockProposal(context.transaction, id);
  if (!proposal) return refuse('proposal_unknown');
  const participant = proposal.participants.find((p) => p.municipality === municipality);
  if (!participant) return refuse('not_participating');
  const known = await decisionsFor(context.transaction, id);
  return ok({
    proposal,
    competence: participant.competence,
    known,
    entries: known.filter((d) => d.municipality === municipality),
  });
}

/** The same, for who keeps this body's own decisions. */
export async function ownBody(context: WriteContext, id: ProposalId, municipality: MunicipalityId) {
  const body = await bodyOf(context, id, municipality);
  if (!body.ok) return body;
  const office = mayRegister(context.actor, context.region.id, {
    municipality,
    competence: body.value.competence,
  });
  return office ? ok({ ...body.value, office }) : refuse('not_your_body');
}

/**
 * The same, while the proposal lies with the bodies.
 * @param seen number of the entry that the clerk had before the eyes, 0: none; null: not said. Another one now means
 * that somebody else entered something in between
 */
export async function ownOpenBody(
  context: WriteContext,
  id: ProposalId,
  municipality: MunicipalityId,
  seen: number | null,
) {
  const own = await ownBody(context, id, municipality);
  if (!own.ok) return own;
  if (!liesWithBodies(own.value.proposal.state)) return refuse('nothing_to_decide');
  const now = own.value.entries[0];
  if (seen !== null && seen !== (now?.id ?? 0)) return refuse('changed_meanwhile');
  return ok({ ...own.value, now });
}
