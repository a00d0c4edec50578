import {
  by,
  type Condition,
  type MunicipalityId,
  ofTheRegion,
  ownMunicipality,
  policy,
  worded,
} from '#kernel';

const leads: Condition<{ readonly lead: MunicipalityId }> = {
  holds: (held, { lead }) => held.municipality === undefined || held.municipality === lead,
  told: {
    nl: 'als de eigen gemeente de trekker is, of voor wie bij de regio werkt elke',
    en: 'where the own municipality leads, or any for whoever works at the region',
  },
};

/** Each municipality leads the preparation of one ambition or more (seed 002, 2.2, "Beleidsvoorbereiding"). */
export const mayPrepare = policy(
  'proposal',
  {
    nl: 'geeft een werkgroep een opdracht en houdt bij wie eraan werkt, waar, wanneer en met welk geld {}',
    en: 'gives a working group a task and keeps who works on it, where, when and with what money {}',
  },
  by('regional_clerk'),
  by('policy_officer', leads),
);

/** A draft of a task is for those who make it and answer for it. */
export const maySeeDraftTask = policy(
  'proposal',
  {
    nl: 'leest opdrachten aan werkgroepen die nog concept zijn',
    en: 'reads tasks of working groups that are still drafts',
  },
  by('regional_clerk'),
  by('municipal_secretary'),
  by('portfolio_holder'),
  by('policy_officer'),
);

/** "Een kleine regionale strategische unit bewaakt de voortgang en integraliteit" (seed 002, 2.2): officers of the region itself. */
export const mayNoteCoherence = policy(
  'proposal',
  {
    nl: 'schrijft op hoe de strategische unit de samenhang ziet tussen voorstellen, en bij een ambitie',
    en: 'writes how the strategic unit sees the coherence between proposals, and with an ambition',
  },
  by('policy_officer', ofTheRegion),
);

const own = worded(ownMunicipality, {
  nl: 'van de eigen gemeente, en van geen andere',
  en: 'of the own municipality, and of no other',
});

/** The secretaries of the municipalities are the management team that coordinates what officials put in (seed 002, 2.2). */
export const mayStateCapacity = policy(
  'proposal',
  {
    nl: 'geeft op hoeveel ambtelijke capaciteit er in een jaar voor de regio is: {}',
    en: 'states how much capacity of officials there is for the region in a year: {}',
  },
  by('municipal_secretary', own),
  by('policy_officer', own),
);

/** "Het managementteam van gemeentesecretarissen" divides who works on what (seed 002, 2.2): the secretary, and for no other municipality. */
export const mayAnswerStaff = policy(
  'proposal',
  {
    nl: 'zegt of een ambtenaar aan een opdracht van een andere gemeente mag werken: {}',
    en: 'says whether an official may work on a task that another municipality leads: {}',
  },
  by('municipal_secretary', own),
);
