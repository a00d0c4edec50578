import { by, type Condition, type MunicipalityId, policy } from '#kernel';

interface Whose {
  /** null: of the region. */
  readonly council: MunicipalityId | null;
}
const ofRegion: Condition<Whose> = {
  holds: (_held, { council }) => council === null,
  told: { nl: 'van de regio', en: 'of the region' },
};
const ofOwnCouncil: Condition<Whose> = {
  holds: (held, { council }) => council !== null && held.municipality === council,
  told: { nl: 'van de eigen raad, en van geen andere,', en: 'of the own council, and of no other' },
};

/** Whose agenda it is says whose clerk keeps it. */
export const mayPlan = policy(
  'meeting',
  { nl: 'houdt de termijnagenda {} bij', en: 'keeps the long-term agenda {}' },
  by('regional_clerk', ofRegion),
  by('council_clerk', ofOwnCouncil),
);
