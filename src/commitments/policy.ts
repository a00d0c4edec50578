import { by, type Condition, type MunicipalityId, policy } from '#kernel';

/** The regional clerk notes what was promised, and what the meeting made of it later. */
export const mayNote = policy(
  'meeting',
  {
    nl: 'legt toezeggingen vast, en later wat de vergadering ervan vond',
    en: 'notes commitments, and later what the meeting made of them',
  },
  by('regional_clerk'),
);

/** null: the table promised it, and any of its municipalities answers for it. */
const promised: Condition<{ readonly owner: MunicipalityId | null }> = {
  holds: (held, { owner }) => owner === null || held.municipality === owner,
  told: {
    nl: 'die de eigen gemeente deed, of de hele tafel',
    en: 'that the own municipality made, or the whole table',
  },
};

/** Who owes it says that it was done: the portfolio holder of that municipality, or a policy officer there. */
export const maySayDone = policy(
  'meeting',
  { nl: 'meldt de afdoening van een toezegging', en: 'reports that a commitment was met,' },
  by('portfolio_holder', promised),
  by('policy_officer', promised),
);
