import { by, type Condition, type MunicipalityId, ofTheRegion, policy } from '#kernel';
import type { BoardKind } from './rules/adoption.ts';

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
  readonly kind: BoardKind;
  /** Null: a board outside the region's municipalities. */
  readonly municipality: MunicipalityId | null;
}
const ownCouncil: Condition<About> = {
  holds: (held, { kind, municipality }) =>
    (kind === 'council' || kind === 'board') && municipality !== null && held.municipality === municipality,
  told: {
    nl: 'van de eigen raad, of van het eigen bestuur als niet is gezegd welk orgaan',
    en: 'of the own council, or of the own board where it was not said which organ',
  },
};
const ownExecutive: Condition<About> = {
  holds: (held, { kind, municipality }) =>
    kind !== 'council' && municipality !== null && held.municipality === municipality,
  told: {
    nl: 'van het eigen college en de eigen burgemeester, of van het eigen bestuur als niet is gezegd welk orgaan',
    en: 'of the own executive and mayor, or of the own board where it was not said which organ',
  },
};
const outside: Condition<About> = {
  holds: (held, { municipality }) => municipality === null && held.municipality === undefined,
  told: {
    nl: 'van een bestuur buiten de gemeenten van de regio',
    en: 'of a board outside the municipalities of the region',
  },
};

/** A council's own clerk for the council, the municipal secretary for executive and mayor, as with local decisions. */
export const mayRecordAdoption = policy(
  'execution',
  {
    nl: 'legt vast of een bestuur een gezamenlijk programma vaststelde, {}',
    en: 'records whether a board adopted a joint programme, {}',
  },
  by('regional_clerk', outside),
  by('council_clerk', ownCouncil),
  by('municipal_secretary', ownExecutive),
  by('policy_officer', outside),
);
