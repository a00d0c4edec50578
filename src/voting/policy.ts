import { by, ownFraction, policy } from '#kernel';

/** The regional clerk opens, watches, closes, confirms, annuls and records consensus. */
export const mayLeadVote = policy(
  'vote',
  {
    nl: 'leidt de stemmingen: zet vragen klaar, opent, voert stembriefjes in, sluit, stelt de uitslag vast of annuleert',
    en: 'leads the votes: prepares questions, opens, enters paper ballots, closes, confirms and annuls',
  },
  by('regional_clerk'),
);

/** A specialist casts the ballot of the own fraction, and of no other. */
export const mayCast = policy(
  'vote',
  { nl: 'brengt de stem uit {}', en: 'casts the ballot {}' },
  by('specialist', ownFraction),
);

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
