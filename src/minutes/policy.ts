import { by, policy } from '#kernel';

/** The regional clerk draws up the minutes and notes that the body approved them. */
export const mayMakeMinutes = policy(
  'meeting',
  {
    nl: 'maakt het verslag, en legt vast dat het orgaan het vaststelde',
    en: 'draws up the minutes, and notes that the body approved them',
  },
  by('regional_clerk'),
);
