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

/** The regional clerk records what the committee made of an account. */
export function mayDiscuss(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}

/** The lead municipality's policy officer starts and completes execution. */
export function mayExecute(actor: Actor, region: RegionId, lead: MunicipalityId): Office | undefined {
  return office(actor, region, 'policy_officer', (held) => held.municipality === lead);
}
