import type { Actor, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** Which fractions belong together in this region is kept by the regional clerk. */
export function mayKeepFamilies(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}
