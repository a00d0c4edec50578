import type { Actor, MunicipalityId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** The dates of a council are kept by its own clerk. */
export function mayKeepDates(
  actor: Actor,
  region: RegionId,
  municipality: MunicipalityId,
): Office | undefined {
  return office(actor, region, 'council_clerk', (held) => held.municipality === municipality);
}
