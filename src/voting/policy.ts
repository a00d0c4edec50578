import {
  type Actor,
  by,
  type CalendarDate,
  type Condition,
  type FractionId,
  policy,
  type RegionId,
} from '#kernel';
import { type FractionSeat, seatedOffices } from './rules/seated.ts';

/** The regional clerk opens, watches, closes, confirms, annuls and records consensus. */
export const mayLeadVote = policy(
  'vote',
  {
    nl: 'leidt de stemmingen: zet vragen klaar, opent, voert stembriefjes in, sluit, stelt de uitslag vast of annuleert',
    en: 'leads the votes: prepares questions, opens, enters paper ballots, closes, confirms and annuls',
  },
  by('regional_clerk'),
);

interface Casting {
  readonly fraction: FractionId;
  /** The offices on which the fraction sits in the body today; undefined: the body keeps no seats of it, or that is looked at later. */
  readonly seated?: readonly number[] | undefined;
}
const ownSeat: Condition<Casting> = {
  holds: (held, { fraction, seated }) =>
    held.fraction === fraction &&
    (seated === undefined || (held.number !== undefined && seated.includes(held.number))),
  told: {
    nl: 'namens de eigen fractie, en namens geen andere; waar die fractie zetels in het orgaan heeft, alleen zolang de eigen zetel duurt',
    en: 'for the own fraction, and for no other; where that fraction has seats in the body, only while the own seat lasts',
  },
};

/** A specialist casts the ballot of the own fraction while the own seat in the body lasts, and of no other. */
export const mayCast = policy(
  'vote',
  { nl: 'brengt de stem uit {}', en: 'casts the ballot {}' },
  by('specialist', ownSeat),
);

/** The fraction in a vote for which somebody casts the ballot on a day. */
export function castsFor<
  F extends { readonly fraction: FractionId; readonly seats?: readonly FractionSeat[] | null },
>(
  vote: { readonly fractions: readonly F[] },
  {
    actor,
    region,
    today,
  }: { readonly actor: Actor; readonly region: { readonly id: RegionId }; readonly today: CalendarDate },
): F | undefined {
  return vote.fractions.find(({ fraction, seats }) =>
    mayCast(actor, region.id, { fraction, seated: seatedOffices(seats ?? [], today) }),
  );
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
