import { by, ownBody, policy } from '#kernel';

/** The regional clerk records, confirms and sends. */
export const mayRecord = policy(
  'advice',
  {
    nl: 'legt het advies van een regiocommissie vast, bevestigt het en stuurt het naar de raden',
    en: 'records the advice of the committee, confirms it and sends it to the councils',
  },
  by('regional_clerk'),
);

/** The chair of the committee that advised confirms too. */
export const mayChair = policy(
  'advice',
  {
    nl: 'bevestigt het advies {} naast de regiogriffier',
    en: 'confirms the advice {} beside the regional clerk',
  },
  by('chair', ownBody),
);
