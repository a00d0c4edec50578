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

/** With whom the text that a sister fraction makes of it begins: those who had the first, without itself. */
export function sharedBack(
  first: Pick<SharedMotion, 'fraction' | 'sisters'>,
  own: FractionId,
): readonly FractionId[] {
  return [...new Set([first.fraction, ...first.sisters])].filter((each) => each !== own);
}
