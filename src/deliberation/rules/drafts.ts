import type { Actor, FractionId, Openness, PersonId, RegionId } from '#kernel';
import { maySee } from '#kernel';

/** With whom a draft is shared, and whose it is. */
export interface SharedDraft {
  readonly fraction: FractionId;
  readonly author: PersonId;
  /** The specialists of the own fraction too: they may change and submit it. */
  readonly withFraction: boolean;
  readonly sisters: readonly FractionId[];
  readonly persons: readonly PersonId[];
}

/** A draft is for its author and for those it is shared with; a clerk, the chair or the operator see nothing of it. */
export function opennessOf(draft: SharedDraft): Openness {
  return {
    level: 'named',
    persons: [draft.author, ...draft.persons],
    fractions: [...draft.sisters, ...(draft.withFraction ? [draft.fraction] : [])],
  };
}

export function maySeeDraft(actor: Actor, region: RegionId, draft: SharedDraft): boolean {
  return maySee(actor, region, opennessOf(draft));
}
