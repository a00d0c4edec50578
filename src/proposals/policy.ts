import type { Actor, BodyId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** A policy officer or portfolio holder drafts at a table; a regional clerk writes down what a committee starts. */
export function mayDraft(actor: Actor, region: RegionId): Office | undefined {
  return (
    office(actor, region, 'policy_officer') ??
    office(actor, region, 'portfolio_holder') ??
    office(actor, region, 'regional_clerk')
  );
}

/** The table offers; the regional clerk plans what follows. */
export const mayOffer = mayDraft;

/**
 * Who wrote it withdraws it: what a table wrote, its officers; what a committee started, the regional clerk.
 * @param table of the proposal; null when a committee started it
 */
export function mayWithdraw(actor: Actor, region: RegionId, table: BodyId | null): Office | undefined {
  if (table === null) return office(actor, region, 'regional_clerk');
  return office(actor, region, 'policy_officer') ?? office(actor, region, 'portfolio_holder');
}

/** The regional clerk takes a proposal through the committee. */
export function mayGuide(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}
