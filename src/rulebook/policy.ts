import { by, policy } from '#kernel';

export const mayRecordRulebook = policy(
  'region',
  { nl: 'legt de eerste spelregels van een regio vast', en: 'records the first rules of a region' },
  by('operator'),
);

/** Proposes and withdraws a change: the regional clerk, who works for the committees, or the operator. */
export const mayPropose = policy(
  'region',
  {
    nl: 'stelt een wijziging van de spelregels voor, of trekt die in',
    en: 'proposes a change of the rules, or withdraws it',
  },
  by('regional_clerk'),
  by('operator'),
);

/** Records that the committees agreed to it. */
export const mayAgree = policy(
  'region',
  {
    nl: 'legt vast dat de commissies met een wijziging van de spelregels instemden',
    en: 'records that the committees agreed to a change of the rules',
  },
  by('regional_clerk'),
);

/** Confirms what the clerk recorded: the chair of a body of the region, as with an advice. */
export const mayConfirm = policy(
  'region',
  {
    nl: 'bevestigt dat de commissies met een wijziging van de spelregels instemden',
    en: 'confirms that the committees agreed to a change of the rules',
  },
  by('chair'),
);
