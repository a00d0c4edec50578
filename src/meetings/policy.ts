import type { Actor, BodyId, FractionId, Office, RegionId } from '#kernel';
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

/** A draft agenda is for who makes it, the regional clerk, and for the chair of the body; everyone reads it once published. */
export function mayReadDraft(actor: Actor, region: RegionId, body: BodyId | null): boolean {
  return (
    mayLead(actor, region) !== undefined ||
    office(actor, region, 'chair', (held) => held.body === body) !== undefined
  );
}
