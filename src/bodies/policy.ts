import type { Actor, Office, RegionId } from '#kernel';
import { office, operating } from '#kernel';

/**
 * The regional clerk arranges who sits where, for the joint clerks that support the committees (seed 002, 2.2); an operator
 * as well, who sets up the region. Bodies are added by the operator alone.
 */
export function mayArrange(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk') ?? operating(actor);
}
