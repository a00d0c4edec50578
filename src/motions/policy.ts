import {
  type Actor,
  by,
  type Granted,
  ownFraction,
  ownMunicipality,
  policy,
  type RegionId,
  worded,
} from '#kernel';
import { maySeeMotionDraft, type SharedMotion } from './rules/sharing.ts';

/** What a fraction brings before its council is written by its own specialist: nobody does it for another. */
export const mayDraftMotion = policy(
  'decision',
  {
    nl: 'schrijft {} een motie of amendement, deelt het concept met wie het mag zien, dient het in of trekt het in',
    en: 'writes {} a motion or amendment, shares the draft with who may see it, submits or withdraws it',
  },
  by('specialist', ownFraction),
);

/** A specialist of the fraction: the author, and where it is shared with the own fraction the others of it. */
export function mayEditMotionDraft(actor: Actor, region: RegionId, draft: SharedMotion): Granted | undefined {
  const own = draft.withFraction || (actor.kind === 'person' && actor.person === draft.author);
  return own && maySeeMotionDraft(actor, region, draft) ? mayDraftMotion(actor, region, draft) : undefined;
}

/** Where it stands in the system of its council: known to its clerk, and to the fraction that submitted it. */
export const mayLinkMotion = policy(
  'decision',
  {
    nl: 'legt vast waar een ingediende motie of amendement {} in het systeem van de raad staat',
    en: 'records where a submitted motion or amendment {} stands in the system of the council',
  },
  by(
    'council_clerk',
    worded(ownMunicipality, {
      nl: 'in de raad van de eigen gemeente, en in geen andere,',
      en: 'in the council of the own municipality, and in no other,',
    }),
  ),
  by(
    'specialist',
    worded(ownFraction, {
      nl: 'van de eigen fractie, en van geen andere,',
      en: 'of the own fraction, and of no other,',
    }),
  ),
);

/** What a council made of it is noted by its own clerk. */
export const mayNoteOutcome = policy(
  'decision',
  {
    nl: 'legt vast wat de raad {} van een motie of amendement maakte, en wie een aangenomen motie uitvoert',
    en: 'notes what the council {} made of a motion or amendment, and who carries out an adopted motion',
  },
  by(
    'council_clerk',
    worded(ownMunicipality, {
      nl: 'van de eigen gemeente, en van geen andere,',
      en: 'of the own municipality, and of no other,',
    }),
  ),
);
