import type { Actor, FractionId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** The regional clerk plans, builds the agenda, marks who is present and notes what came of it. */
export function mayLead(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}

/** A specialist asks for the own fraction; the regional clerk notes what any fraction asked in the room. */
export function mayAsk(actor: Actor, region: RegionId, fraction: FractionId): Office | undefined {
  return office(actor, region, 'specialist', (held) => held.fraction === fraction) ?? mayLead(actor, region);
}

/** The table answers: a portfolio holder, or a policy officer for the table. */
export function mayAnswer(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'portfolio_holder') ?? office(actor, region, 'policy_officer');
}
