import { type Actor, type MunicipalityId, type Office, office, operating, type RegionId } from '#kernel';

/** What happens in a council is recorded by its own clerk; the operator may, as with results. */
export function mayRecordChange(
  actor: Actor,
  region: RegionId,
  municipality: MunicipalityId,
): Office | undefined {
  return (
    office(actor, region, 'council_clerk', (held) => held.municipality === municipality) ?? operating(actor)
  );
}

/** Who reads in a result for a region: its regional clerk, and the operator for all. */
export function mayImport(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk') ?? operating(actor);
}
