import { type Actor, type Office, office, operating, type RegionId } from '#kernel';

/** Proposes and withdraws a change: the regional clerk, who works for the committees, or the operator. */
export function mayPropose(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk') ?? operating(actor);
}

/** Records that the committees agreed to it. */
export function mayAgree(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}

/** Confirms what the clerk recorded: the chair of a body of the region, as with an advice. */
export function mayConfirm(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'chair');
}
