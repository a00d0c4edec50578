import { by, type Condition, type MunicipalityId, ofTheRegion, policy } from '#kernel';

/** Planning, asking and recording what was decided is for those who work for the region. */
export const mayEvaluate = policy(
  'account',
  {
    nl: 'plant evaluaties, schrijft criteria en legt de uitkomst en het besluit van het orgaan vast',
    en: 'plans evaluations, writes criteria and records the result and what the body decided',
  },
  by('regional_clerk'),
  by('policy_officer', ofTheRegion),
);

interface About {
  readonly municipality: MunicipalityId | null;
}
const ownMunicipality: Condition<About> = {
  holds: (held, { municipality }) => municipality !== null && held.municipality === municipality,
  told: {
    nl: 'voor de eigen gemeente, en voor geen andere',
    en: 'for the own municipality, and for no other',
  },
};
const partner: Condition<About> = {
  holds: (held, { municipality }) => municipality === null && held.municipality === undefined,
  told: { nl: 'van een partner, zoals die het gaf', en: 'of a partner, as it was given' },
};
/** A municipality answers itself; the answer of a partner is noted by those who asked it. */
export const mayAnswer = policy(
  'account',
  { nl: 'geeft antwoord in een evaluatie {}', en: 'gives an answer in an evaluation {}' },
  by('municipal_secretary', ownMunicipality),
  by('portfolio_holder', ownMunicipality),
  by('policy_officer', ownMunicipality),
  by('regional_clerk', partner),
  by('policy_officer', partner),
);
