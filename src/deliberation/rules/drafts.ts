import type { Actor, BodyId, FractionId, Openness, PersonId, RegionId } from '#kernel';
import { maySee } from '#kernel';

/** For whom a draft is besides its author and those it names, from few to many. */
export const draftLevels = ['named', 'body', 'region'] as const;
export type DraftLevel = (typeof draftLevels)[number];

/** Who has a seat in the body at whose item the draft is, today. */
export interface Seated {
  readonly body: BodyId;
  readonly persons: readonly PersonId[];
  readonly fractions: readonly FractionId[];
}

/** With whom a draft is shared, and whose it is. */
export interface SharedDraft {
  readonly fraction: FractionId;
  readonly author: PersonId;
  readonly level: DraftLevel;
  /** The specialists of the own fraction too: they may change and submit it. */
  readonly withFraction: boolean;
  readonly sisters: readonly FractionId[];
  readonly persons: readonly PersonId[];
  readonly seated: Seated;
}

/**
 * A draft is for its author and for those it is shared with; a clerk, the chair or the operator see nothing of it by their
 * office alone. That its body or the whole region may read it takes nobody away who is named.
 */
export function opennessOf(draft: SharedDraft): readonly Openness[] {
  const named: Openness = {
    level: 'named',
    persons: [draft.author, ...draft.persons],
    fractions: [...draft.sisters, ...(draft.withFraction ? [draft.fraction] : [])],
  };
  switch (draft.level) {
    case 'named':
      return [named];
    case 'body':
      return [named, { level: 'body', ...draft.seated }];
    case 'region':
      return [named, { level: 'region' }];
  }
}

export function maySeeDraft(actor: Actor, region: RegionId, draft: SharedDraft): boolean {
  return opennessOf(draft).some((openness) => maySee(actor, region, openness));
}
