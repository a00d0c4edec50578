import type { Actor, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** What the region tells of itself is written by the regional clerk and the policy officer who works for the region. */
export function mayTell(actor: Actor, region: RegionId): Office | undefined {
  return (
    office(actor, region, 'regional_clerk') ??
    office(actor, region, 'policy_officer', (held) => held.municipality === undefined)
  );
}

/** The vision is adopted by the councils; the regional clerk records it. */
export function mayRecordVision(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}
