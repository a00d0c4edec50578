import type { Actor, FractionId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** The regional clerk opens, watches, closes, confirms, annuls and records consensus. */
export function mayLeadVote(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}

/** A specialist casts the ballot of the own fraction, and of no other. */
export function mayCast(actor: Actor, region: RegionId, fraction: FractionId): Office | undefined {
  return office(actor, region, 'specialist', (held) => held.fraction === fraction);
}
