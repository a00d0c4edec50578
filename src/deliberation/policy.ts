import { by, type Granted, ownBody, ownFraction, policy } from '#kernel';

/** A fraction speaks by its own specialist; the regional clerk notes what was said in the room. */
export const maySpeakFor = policy(
  'opinion',
  {
    nl: 'geeft een standpunt, trekt het in, sluit aan bij een ander en maakt bezwaar tegen consensus',
    en: 'gives a position, withdraws it, joins another and objects to consensus',
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
    nl: 'stelt consensus vast te stellen voor, of trekt dat in,',
    en: 'proposes consensus, or withdraws that,',
  },
  by('chair', ownBody),
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
