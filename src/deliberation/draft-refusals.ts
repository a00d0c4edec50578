import type { RefusalText, Sentence } from '#platform/operations';
import { deliberationProblems } from './refusals.ts';

export const draftRefusals = {
  draft_by_specialist: {
    status: 403,
    nl: 'Een concept schrijft de specialist van de fractie zelf.',
    en: 'The specialist of the fraction writes a draft.',
  },
  draft_not_shared: {
    status: 403,
    nl: 'Dit concept is er niet, of het is niet met u gedeeld.',
    en: 'There is no such draft, or it is not shared with you.',
  },
  draft_not_yours: {
    status: 403,
    nl: 'U kunt dit concept lezen. Wijzigen, indienen of weggooien doet de specialist die het schreef, of de eigen fractie als het met haar is gedeeld.',
    en: 'You can read this draft. Who wrote it changes, submits or throws it away, or the own fraction where it is shared with it.',
  },
  drafted_already: {
    status: 409,
    nl: 'U hebt voor deze fractie al een concept bij dit punt. Wijzig dat.',
    en: 'You have a draft for this fraction at this item already. Change that one.',
  },
  draft_changed: {
    status: 409,
    nl: 'Het concept is intussen gewijzigd: "{reasons}". Uw tekst staat er nog. Verstuur opnieuw als die moet gelden.',
    en: 'The draft was changed meanwhile: "{reasons}". Your text is still there. Send it again if it should hold.',
  },
  share_unknown: {
    status: 422,
    nl: 'Delen kan met fracties in een raad van deze regio en met wie hier een ambt bekleedt. Dat geldt niet voor {who}.',
    en: 'You can share with fractions in a council of this region and with who holds an office here. That is not so for {who}.',
  },
  stance_open: {
    status: 422,
    field: 'standpunt',
    nl: 'Kies eerst een standpunt en bewaar het concept; daarna kunt u het indienen.',
    en: 'Choose a position first and keep the draft; then you can submit it.',
  },
  reasons_open: {
    status: 422,
    field: 'toelichting',
    nl: 'Schrijf eerst waarom en bewaar het concept; daarna kunt u het indienen.',
    en: 'Write why first and keep the draft; then you can submit it.',
  },
} as const satisfies Record<string, RefusalText>;

export const draftProblems: Readonly<Record<string, Sentence>> = {
  ...deliberationProblems,
  stance_wrong: {
    nl: 'Kies voor, voor onder voorwaarden, tegen of nog niet beslist, of laat het open.',
    en: 'Choose for, for under conditions, against or undecided, or leave it open.',
  },
  share_wrong: { nl: 'Kies met wie u deelt uit de lijst.', en: 'Choose from the list with whom you share.' },
  level_wrong: {
    nl: 'Kies wie het ook mag lezen: alleen wie u aanwijst (aangewezen), het orgaan (orgaan) of de regio (regio).',
    en: 'Choose who may read it too: only those you name (aangewezen), the body (orgaan) or the region (regio).',
  },
  version_missing: {
    nl: 'Zeg welke versie van het concept u voor u had.',
    en: 'Say which version of the draft you had before you.',
  },
};
