import type { Actor, Office, RegionId } from '#kernel';
import { office, operating } from '#kernel';

/**
 * Who prepares a proposal brings its documents, before the offering and after. The offices are those that write proposals
 * (`mayDraft` of proposals); a policy uses the kernel only, and `documents.test.ts` holds the two together.
 */
export function mayBring(actor: Actor, region: RegionId): Office | undefined {
  return (
    office(actor, region, 'policy_officer') ??
    office(actor, region, 'portfolio_holder') ??
    office(actor, region, 'regional_clerk')
  );
}

/**
 * What lies with an ambition is what the region tells of itself: the offices that describe it (`mayTell` of ambitions, held
 * together by a test). All of them may bring documents to a proposal too.
 */
export function mayBringToAmbition(actor: Actor, region: RegionId): Office | undefined {
  return (
    office(actor, region, 'regional_clerk') ??
    office(actor, region, 'policy_officer', (held) => held.municipality === undefined)
  );
}

/** Bytes are erased by the operator alone; to withdraw from view is the office's own. */
export function mayErase(actor: Actor): Office | undefined {
  return operating(actor);
}
