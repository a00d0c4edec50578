import type { Actor, Office, RegionId } from '#kernel';
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

/** The regional clerk takes a proposal through the committee. */
export function mayGuide(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}
