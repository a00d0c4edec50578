import { by, type Condition, type MunicipalityId, policy } from '#kernel';

const atParty: Condition<{ readonly municipalities: readonly MunicipalityId[] }> = {
  holds: (held, { municipalities }) =>
    held.municipality === undefined || municipalities.includes(held.municipality),
  told: {
    nl: 'als de eigen gemeente partij is, of voor wie bij de regio werkt elke',
    en: 'where the own municipality is a party, or any for whoever works at the region',
  },
};

/** The management team of municipal secretaries coordinates what officials put in (seed 002, 2.2, "Beleidsvoorbereiding"). */
export const mayKeepAgreement = policy(
  'execution',
  {
    nl: 'maakt overeenkomsten en houdt ze bij, tot en met de ondertekening en het einde {}',
    en: 'makes agreements and keeps them, up to signing and their end {}',
  },
  by('regional_clerk'),
  by('municipal_secretary', atParty),
  by('policy_officer', atParty),
);

/** Before it is signed an agreement is for those who make it and answer for it. */
export const maySeeDraft = policy(
  'execution',
  {
    nl: 'leest overeenkomsten die nog niet zijn ondertekend',
    en: 'reads agreements that are not signed yet',
  },
  by('regional_clerk'),
  by('municipal_secretary'),
  by('portfolio_holder'),
  by('policy_officer'),
);

interface PartyAbout {
  readonly municipality: MunicipalityId | null;
}
const ownParty: Condition<PartyAbout> = {
  holds: (held, { municipality }) => municipality !== null && held.municipality === municipality,
  told: { nl: 'van de eigen gemeente, en van geen andere', en: 'of the own municipality, and of no other' },
};
const organisation: Condition<PartyAbout> = {
  holds: (held, { municipality }) => municipality === null && held.municipality === undefined,
  told: { nl: 'van een organisatie die partij is', en: 'of an organisation that is a party' },
};

/** Each municipality says itself what it put in; of an organisation the regional clerk or an officer of the region notes it. */
export const mayNoteUse = policy(
  'execution',
  {
    nl: 'noteert wat een partij in een jaar inzette en betaalde voor een overeenkomst: {}',
    en: 'notes what a party put in and paid for an agreement in a year: {}',
  },
  by('municipal_secretary', ownParty),
  by('policy_officer', ownParty),
  by('regional_clerk', organisation),
  by('policy_officer', organisation),
);
