import { by, type Condition, type MunicipalityId, ownMunicipality, policy, worded } from '#kernel';

/** The regional clerk notes what was promised, and what the meeting made of it later. */
export const mayNote = policy(
  'meeting',
  {
    nl: 'legt toezeggingen vast, en later wat de vergadering ervan vond',
    en: 'notes commitments, and later what the meeting made of them',
  },
  by('regional_clerk'),
);

/** What a college owes its own council is kept by that council's clerk, until the council settled it. */
export const mayNoteForCouncil = policy(
  'decision',
  {
    nl: 'legt toezeggingen aan de raad {} vast, en later of de raad ze afdeed',
    en: 'notes commitments to the council {}, and later whether the council settled them',
  },
  by(
    'council_clerk',
    worded(ownMunicipality, {
      nl: 'van de eigen gemeente, en aan geen andere',
      en: 'of the own municipality, and to no other',
    }),
  ),
);

interface ToWhom {
  /** null: to the table or a committee of the region. */
  readonly council: MunicipalityId | null;
}
const toRegion: Condition<ToWhom> = {
  holds: (_held, { council }) => council === null,
  told: { nl: 'aan de tafel of een commissie', en: 'to the table or a committee' },
};
const toOwnCouncil: Condition<ToWhom> = {
  holds: (held, { council }) => council !== null && held.municipality === council,
  told: { nl: 'aan de raad van de eigen gemeente', en: 'to the council of the own municipality' },
};

/** Whose clerk keeps a commitment follows from to whom it was made. */
export const mayKeep = policy(
  'meeting',
  {
    nl: 'verbetert een toezegging {}, en legt vast wat ervan werd',
    en: 'corrects a commitment {}, and notes what became of it',
  },
  by('regional_clerk', toRegion),
  by('council_clerk', toOwnCouncil),
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
