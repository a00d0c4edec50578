import { type Actor, by, type Granted, ownBody, ownFraction, policy, type RegionId, worded } from '#kernel';
import { maySeeDraft, type SharedDraft } from './rules/drafts.ts';

/** A fraction speaks by its own specialist; the regional clerk notes what was said in the room. */
export const maySpeakFor = policy(
  'opinion',
  {
    nl: 'geeft {} een standpunt of een bezwaar tegen consensus, trekt het in of sluit aan bij een ander',
    en: 'gives {} a position or an objection to consensus, withdraws it or joins another',
  },
  by('specialist', ownFraction),
  by('regional_clerk', undefined, {
    nl: 'legt een standpunt of bezwaar vast dat een fractie in de zaal uitsprak; daar staat dan bij dat het is genoteerd',
    en: 'notes a position or objection that a fraction spoke in the room; it is then shown as noted',
  }),
);

/** What a fraction may come to say is written by its own specialist: nobody notes a draft for another. */
export const mayDraftPosition = policy(
  'opinion',
  {
    nl: 'schrijft {} een concept-standpunt, deelt het met wie het mag zien en dient het in',
    en: 'writes {} a draft position, shares it with who may see it and submits it',
  },
  by('specialist', ownFraction),
);

/** A specialist of the fraction: the author, and where it is shared with the own fraction the others of it. */
export function mayEditDraft(actor: Actor, region: RegionId, draft: SharedDraft): Granted | undefined {
  const own = draft.withFraction || (actor.kind === 'person' && actor.person === draft.author);
  return own && maySeeDraft(actor, region, draft) ? mayDraftPosition(actor, region, draft) : undefined;
}

/** The chair of the committee proposes consensus; the regional clerk notes that the chair did. */
export const mayPropose = policy(
  'opinion',
  {
    nl: 'stelt {} consensus voor, of trekt dat voorstel in',
    en: 'proposes consensus {}, or withdraws that',
  },
  by(
    'chair',
    worded(ownBody, { nl: 'in het eigen orgaan, en in geen ander', en: 'in the own body, and in no other' }),
  ),
  by('regional_clerk', undefined, {
    nl: 'legt vast dat de voorzitter in de zaal consensus voorstelde; daar staat dan bij dat het is genoteerd',
    en: 'notes that the chair proposed consensus in the room; it is then shown as noted',
  }),
);

/** In which office somebody speaks for another, and whether it was noted for them in the room. */
export interface Speaking {
  readonly office: Granted;
  readonly noted: boolean;
}

export function spokenBy(office: Granted | undefined): Speaking | undefined {
  return office && { office, noted: office.kind === 'regional_clerk' };
}
