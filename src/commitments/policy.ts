import { type Actor, type MunicipalityId, type Office, office, type RegionId } from '#kernel';

/** The regional clerk notes what was promised, and what the meeting made of it later. */
export function mayNote(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}

/** Who owes it says that it was done: the portfolio holder of that municipality, or a policy officer there. @param owner null: the table, any of them */
export function maySayDone(actor: Actor, region: RegionId, owner: MunicipalityId | null): Office | undefined {
  const own = (held: Office) => owner === null || held.municipality === owner;
  return office(actor, region, 'portfolio_holder', own) ?? office(actor, region, 'policy_officer', own);
}
