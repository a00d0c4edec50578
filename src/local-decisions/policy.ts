import type { Actor, MunicipalityId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** A council's own clerk registers for the council; the municipal secretary's office for a college or mayor. */
export function mayRegister(
  actor: Actor,
  region: RegionId,
  municipality: MunicipalityId,
  competence: 'council' | 'college' | 'mayor',
): Office | undefined {
  const kind = competence === 'council' ? 'council_clerk' : 'municipal_secretary';
  return office(actor, region, kind, (held) => held.municipality === municipality);
}
