import { by, type Granted, ownBody, ownFraction, policy, worded } from '#kernel';

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
