import { by, policy } from '#kernel';

/** One's own mail, and nobody else's. */
export const mayChooseMail = policy(
  'installation',
  {
    nl: 'kiest waarover Regiotafel de eigen mail stuurt',
    en: 'chooses what Regiotafel sends the own mail about',
  },
  by('signed_in'),
);

/** Whoever has the mail has the key that is in it. */
export const mayStopMail = policy(
  'installation',
  {
    nl: 'stopt mail van Regiotafel met de link uit die mail',
    en: 'stops mail of Regiotafel by the link in that mail',
  },
  by('anyone'),
);

/** Whoever has the mailbox confirms, and stops. */
export const mayFollow = policy(
  'region',
  {
    nl: 'volgt een voorstel, een ambitie of een gemeente per mail, nadat dat vanuit de mailbox is bevestigd',
    en: 'follows a proposal, an ambition or a municipality by mail, once that was confirmed from the mailbox',
  },
  by('anyone'),
);
