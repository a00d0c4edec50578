import type { Actor, FractionId, PersonId, RegionId } from '#kernel';
import { maySee } from '#kernel';

/** With whom the draft of a motion or amendment is shared, and whose it is (domain.md 5.3, decision 0038). */
export interface SharedMotion {
  readonly fraction: FractionId;
  readonly author: PersonId;
  /** The specialists of the own fraction too: they may change and submit it. */
  readonly withFraction: boolean;
  /** Fractions of other councils: they read it, and may make their own text of it. */
  readonly sisters: readonly FractionId[];
  readonly persons: readonly PersonId[];
}

/** For its author and for those it is shared with: no office opens it, not a clerk's and not the operator's. */
export function maySeeMotionDraft(actor: Actor, region: RegionId, draft: SharedMotion): boolean {
  return maySee(actor, region, {
    level: 'named',
    persons: [draft.author, ...draft.persons],
    fractions: [...draft.sisters, ...(draft.withFraction ? [draft.fraction] : [])],
  });
}

/**
 * With whom the text that a sister fraction makes of it begins: those who had the first, and nobody else. The colleagues of its
 * author only where the author shared it with them; no fraction of the own council, where it is never shared with a rival.
 */
export function sharedBack(
  first: Pick<SharedMotion, 'fraction' | 'author' | 'withFraction' | 'sisters'>,
  own: FractionId,
  councilOf: (fraction: FractionId) => string,
): Pick<SharedMotion, 'sisters' | 'persons'> {
  const had = [...(first.withFraction ? [first.fraction] : []), ...first.sisters];
  return {
    sisters: [...new Set(had)].filter((each) => councilOf(each) !== councilOf(own)),
    persons: [first.author],
  };
}
