import type { Actor, Office } from './actor.ts';
import type { BodyId, FractionId, MunicipalityId, PersonId, RegionId } from './ids.ts';

/**
 * Openbaarheid: for whom something is, from everybody to a few. There is no level for secret documents: those are kept by the
 * councils themselves (domain.md 5.4, C6).
 */
export type Openness =
  /** For everybody, without account. */
  | { readonly level: 'public' }
  /** For whoever holds an office in the region, but not for a societal member: who sees drafts of the own table only. */
  | { readonly level: 'region' }
  /** For who holds an office in this body or has a seat in it: by an office of their own, or as specialist of a fraction there. */
  | {
      readonly level: 'body';
      readonly body: BodyId;
      readonly persons: readonly PersonId[];
      readonly fractions: readonly FractionId[];
    }
  /** For the clerks of these councils: what they prepare, alone or together. Not for the regional clerk. */
  | { readonly level: 'councils'; readonly councils: readonly MunicipalityId[] }
  /**
   * For these persons and for the specialists of these fractions, as long as they hold an office in the region; for nobody
   * else, whatever the office: not for a clerk and not for the operator (domain.md 5.3: drafts are politically sensitive).
   */
  | {
      readonly level: 'named';
      readonly persons: readonly PersonId[];
      readonly fractions: readonly FractionId[];
    };

/** Whether somebody may see what is this open in a region. An office elsewhere, or one that ended, opens nothing. */
export function maySee(actor: Actor, region: RegionId, openness: Openness): boolean {
  if (openness.level === 'public') return true;
  if (actor.kind !== 'person') return false;
  const here = actor.offices.filter((held) => held.region === region);
  switch (openness.level) {
    case 'region':
      return here.some(({ kind }) => kind !== 'societal_member');
    case 'body':
      return here.some((held) => held.body === openness.body) || isAmong(actor.person, here, openness);
    case 'councils':
      return here.some(
        ({ kind, municipality }) =>
          kind === 'council_clerk' && municipality !== undefined && openness.councils.includes(municipality),
      );
    case 'named':
      return isAmong(actor.person, here, openness);
  }
}

/** @param here the offices that this person holds in the region */
function isAmong(
  person: PersonId,
  here: readonly Office[],
  {
    persons,
    fractions,
  }: { readonly persons: readonly PersonId[]; readonly fractions: readonly FractionId[] },
): boolean {
  return (
    (here.length > 0 && persons.includes(person)) ||
    here.some(
      ({ kind, fraction }) => kind === 'specialist' && fraction !== undefined && fractions.includes(fraction),
    )
  );
}
