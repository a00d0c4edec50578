import type { Actor, BodyId, FractionId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** In which office somebody speaks for another, and whether it was noted for them in the room. */
export interface Speaking {
  readonly office: Office;
  readonly noted: boolean;
}

const own = (held: Office | undefined): Speaking | undefined => held && { office: held, noted: false };
const noted = (held: Office | undefined): Speaking | undefined => held && { office: held, noted: true };

/** A fraction speaks by its own specialist; the regional clerk notes what was said in the room. */
export function maySpeakFor(actor: Actor, region: RegionId, fraction: FractionId): Speaking | undefined {
  return (
    own(office(actor, region, 'specialist', (held) => held.fraction === fraction)) ??
    noted(office(actor, region, 'regional_clerk'))
  );
}

/** The chair of the committee proposes consensus; the regional clerk notes that the chair did. */
export function mayPropose(actor: Actor, region: RegionId, body: BodyId): Speaking | undefined {
  return (
    own(office(actor, region, 'chair', (held) => held.body === body)) ??
    noted(office(actor, region, 'regional_clerk'))
  );
}
