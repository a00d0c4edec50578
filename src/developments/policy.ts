import { by, type Condition, type MunicipalityId, policy } from '#kernel';

const own: Condition<{ readonly municipality: MunicipalityId | null }> = {
  holds: (held, { municipality }) => (held.municipality ?? null) === municipality,
  told: {
    nl: 'in de eigen gemeente, of in de hele regio voor wie bij de regio werkt',
    en: 'in the own municipality, or in the whole region for whoever works there',
  },
};

export const mayTellDevelopment = policy(
  'ambition',
  {
    nl: 'beschrijft per jaar en thema wat er gebeurde {}',
    en: 'describes by year and theme what happened {}',
  },
  by('regional_clerk', own),
  by('municipal_secretary', own),
  by('policy_officer', own),
);
