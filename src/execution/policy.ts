import { by, type Condition, type MunicipalityId, ownMunicipality, policy, worded } from '#kernel';

/** Of which municipality it is: the one that is responsible. */
const responsible = worded(ownMunicipality, {
  nl: 'als de eigen gemeente ervoor verantwoordelijk is',
  en: 'when the own municipality is responsible for it',
});

/** Directed by the portfolio holder of each municipality (seed 002, 2.2 "Uitvoering"); an official of the same municipality does the writing. */
export const mayExecute = policy(
  'execution',
  {
    nl: 'plant een maatregel, wijzigt het plan en meldt de voortgang {}',
    en: 'plans a measure, changes its plan and reports progress {}',
  },
  by('policy_officer', responsible),
  by('portfolio_holder', responsible),
);

const leads: Condition<{ readonly lead: MunicipalityId }> = {
  holds: (held, { lead }) => held.municipality === lead,
  told: { nl: 'als de eigen gemeente de trekker is', en: 'when the own municipality leads' },
};

/** How often the bodies hear how it goes is set for a mandate as a whole. */
export const maySetRhythm = policy(
  'execution',
  {
    nl: 'bepaalt hoe vaak bij een mandaat de voortgang wordt gemeld {}',
    en: 'sets how often progress is reported under a mandate {}',
  },
  by('regional_clerk'),
  by('policy_officer', leads),
  by('portfolio_holder', leads),
);
