import { by, ownMunicipality, policy } from '#kernel';

/** The dates of a council are kept by its own clerk. */
export const mayKeepDates = policy(
  'region',
  { nl: 'houdt de vergaderdata van de raad bij', en: 'keeps the dates on which the council meets' },
  by('council_clerk', ownMunicipality),
);
