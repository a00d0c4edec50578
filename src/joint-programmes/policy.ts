import { by, type Condition, type MunicipalityId, ofTheRegion, policy } from '#kernel';

/** Of several boards at once: written by those who work for the region, as nobody of them is the others' clerk. */
export const mayKeepJoint = policy(
  'execution',
  {
    nl: 'schrijft gezamenlijke programma’s, met kader en uitvoeringsprogramma, en meldt de voortgang',
    en: 'writes joint programmes, with frame and execution programme, and reports their progress',
  },
  by('regional_clerk'),
  by('policy_officer', ofTheRegion),
);

interface About {
  /** Null: a board outside the region's municipalities. */
  readonly municipality: MunicipalityId | null;
}
const ownBoard: Condition<About> = {
  holds: (held, { municipality }) => (held.municipality ?? null) === municipality,
  told: {
    nl: 'van de eigen gemeente; van een bestuur daarbuiten doet dat wie bij de regio werkt',
    en: 'of the own municipality; of a board outside it whoever works at the region does',
  },
};

export const mayRecordAdoption = policy(
  'execution',
  {
    nl: 'legt vast of een bestuur een gezamenlijk programma vaststelde, {}',
    en: 'records whether a board adopted a joint programme, {}',
  },
  by('regional_clerk', ownBoard),
  by('council_clerk', ownBoard),
  by('municipal_secretary', ownBoard),
  by('policy_officer', ownBoard),
);
