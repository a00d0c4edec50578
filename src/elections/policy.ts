import { by, ownMunicipality, policy } from '#kernel';

/** What happens in a council is recorded by its own clerk; the operator may, as with results. */
export const mayRecordChange = policy(
  'region',
  {
    nl: 'legt vast wat er tussen verkiezingen met fracties {} gebeurt',
    en: 'records what happens between elections to fractions {}',
  },
  by('council_clerk', ownMunicipality),
  by('operator'),
);

/** Who reads in a result for a region: its regional clerk, and the operator for all. */
export const mayImport = policy(
  'region',
  { nl: 'leest verkiezingsuitslagen in', en: 'reads in election results' },
  by('regional_clerk'),
  by('operator'),
);
