import { by, ofTheRegion, policy } from '#kernel';

/** What the region tells of itself is written by the regional clerk and the policy officer who works for the region. */
export const mayTell = policy(
  'ambition',
  {
    nl: 'schrijft wat de regio over zichzelf vertelt: ambities, tijdlijn en nieuws',
    en: 'writes what the region tells of itself: ambitions, timeline and news',
  },
  by('regional_clerk'),
  by('policy_officer', ofTheRegion),
);

/** The vision is adopted by the councils; the regional clerk records it. */
export const mayRecordVision = policy(
  'ambition',
  {
    nl: 'legt de toekomstvisie vast die de raden hebben vastgesteld',
    en: 'records the vision that the councils adopted',
  },
  by('regional_clerk'),
);

/** An ambition is the frame of a body's work: added with the region. */
export const mayAddAmbition = policy(
  'ambition',
  { nl: 'voegt een ambitie toe', en: 'adds an ambition' },
  by('operator'),
);
