import { by, type Condition, type MunicipalityId, policy } from '#kernel';

const ofProgramme: Condition<{ readonly municipality: MunicipalityId | null }> = {
  holds: (held, { municipality }) => (held.municipality ?? null) === municipality,
  told: {
    nl: 'van de eigen gemeente, en voor wie bij de regio werkt van de regio',
    en: 'of the own municipality, and of the region for whoever works there',
  },
};

/** The budget is the council's; what it says of goals and progress is kept by the officials who write it. */
export const mayKeepProgramme = policy(
  'execution',
  {
    nl: 'houdt de programma’s van de begroting bij: doelen, activiteiten en voortgang',
    en: 'keeps the programmes of the budget: goals, activities and progress',
  },
  by('policy_officer', ofProgramme),
);
