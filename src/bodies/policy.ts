import { by, policy } from '#kernel';

/**
 * The regional clerk arranges who sits where, for the joint clerks that support the committees (seed 002, 2.2); an operator
 * as well, who sets up the region. Bodies are added by the operator alone.
 */
export const mayArrange = policy(
  'region',
  {
    nl: 'richt de bestuurstafels en regiocommissies in en houdt bij wie waar zit',
    en: 'arranges the administrative tables and regional committees and keeps who sits where',
  },
  by('regional_clerk'),
  by('operator'),
);

export const mayAddBody = policy(
  'region',
  { nl: 'voegt een bestuurstafel of regiocommissie toe', en: 'adds a table or a regional committee' },
  by('operator'),
);
