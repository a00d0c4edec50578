import type { Actor, Office, RegionId } from '#kernel';
import { office, operating } from '#kernel';

/**
 * Who prepares a proposal brings its documents, before the offering and after. The offices are those that write proposals
 * (`mayDraft` of proposals); a policy uses the kernel only, and `add-document.test.ts` holds the two together.
 */
export function mayBring(actor: Actor, region: RegionId): Office | undefined {
  return (
    office(actor, region, 'policy_officer') ??
    office(actor, region, 'portfolio_holder') ??
    office(actor, region, 'regional_clerk')
  );
}

/** Bytes are erased by the operator alone; to withdraw from view is the office's own. */
export function mayErase(actor: Actor): Office | undefined {
  return operating(actor);
}
