import type { Actor, FractionId, Office, RegionId } from '#kernel';
import { office } from '#kernel';

/** The regional clerk opens, watches, closes, confirms, annuls and records consensus. */
export function mayLeadVote(actor: Actor, region: RegionId): Office | undefined {
  return office(actor, region, 'regional_clerk');
}

/**
 * Ballots and their sums are public after closing, or from the start where the rulebook of the vote says so. A vote that
 * was annulled while open keeps its ballots to itself.
 */
export function standingIsPublic(vote: {
  readonly closedAt: string | null;
  readonly rules: { readonly standing: 'after_closing' | 'live' };
}): boolean {
  return vote.closedAt !== null || vote.rules.standing === 'live';
}

/** A specialist casts the ballot of the own fraction, and of no other. */
export function mayCast(actor: Actor, region: RegionId, fraction: FractionId): Office | undefined {
  return office(actor, region, 'specialist', (held) => held.fraction === fraction);
}
