import { type Actor, type Office, office, type RegionId } from '#kernel';

/** The regional clerk draws up the minutes and notes that the body approved them. */
export function mayMakeMinutes(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}
