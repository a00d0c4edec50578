import type { Actor, BodyId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** The regional clerk records, confirms and sends. */
export function mayRecord(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}

/** The chair of the committee that advised confirms too. */
export function mayChair(actor: Actor, region: RegionId, committee: BodyId): Office | undefined {
  return office(actor, region, 'chair', (held) => held.body === committee);
}
