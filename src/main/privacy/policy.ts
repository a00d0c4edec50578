import { by, policy } from '#kernel';

/** What is held about a mail address is told to whoever reads that mailbox, and to nobody else. */
export const mayAskHeld = policy(
  'installation',
  {
    nl: 'kan per mail vragen wat er over een mailadres is bewaard, en vragen dat te verwijderen',
    en: 'may ask by mail what is held about a mail address, and ask to remove it',
  },
  by('anyone'),
);

/** One's own data, and no other's. */
export const mayAskOwnRemoval = policy(
  'installation',
  {
    nl: 'ziet wat er over de eigen persoon is bewaard, en kan vragen dat te verwijderen',
    en: 'sees what is held about the own person, and may ask to remove it',
  },
  by('signed_in'),
);

/** A resident wrote to the region: its clerk answers (AVG 12, lid 3). */
export const mayDecideRemoval = policy(
  'region',
  {
    nl: 'beslist op verzoeken van inwoners om hun gegevens te verwijderen',
    en: 'decides on requests of residents to remove their data',
  },
  by('regional_clerk'),
);
