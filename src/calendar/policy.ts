import { by, ownMunicipality, policy } from '#kernel';

/** The dates of a council are kept by its own clerk. */
export const mayKeepDates = policy(
  'region',
  { nl: 'houdt de vergaderdata bij van de raad', en: 'keeps the dates of the council' },
  by('council_clerk', ownMunicipality),
);

/** Of one of the councils of the region: asked before a byte of a file is taken in. */
export const mayKeepSomeDates = policy(
  'region',
  { nl: 'houdt de vergaderdata bij van een raad', en: 'keeps the dates of a council' },
  by('council_clerk'),
);
