import { by, type Condition, type MunicipalityId, policy } from '#kernel';

interface Body {
  readonly municipality: MunicipalityId;
  readonly competence: 'council' | 'college' | 'mayor';
}

const ownCouncil: Condition<Body> = {
  holds: (held, { municipality, competence }) =>
    competence === 'council' && held.municipality === municipality,
  told: { nl: 'van de eigen raad, en van geen andere', en: 'of the own council, and of no other' },
};

const ownCollege: Condition<Body> = {
  holds: (held, { municipality, competence }) =>
    competence !== 'council' && held.municipality === municipality,
  told: {
    nl: 'van het eigen college en de eigen burgemeester, en van geen andere',
    en: 'of the own college and mayor, and of no other',
  },
};

/** A council's own clerk registers for the council; the municipal secretary's office for a college or mayor. */
export const mayRegister = policy(
  'decision',
  {
    nl: 'registreert de besluiten {} met de dag van behandeling, en met een verantwoording als ze afwijken van het advies',
    en: 'registers the decisions {} with the day of treatment, and with an account when they deviate from the advice',
  },
  by('council_clerk', ownCouncil),
  by('municipal_secretary', ownCollege),
);

/** The regional clerk records what the committee made of an account. */
export const mayDiscuss = policy(
  'account',
  {
    nl: 'legt vast wat de regiocommissie van de verantwoording van een afwijkend besluit vond',
    en: 'records what the regional committee made of the account of a deviating decision',
  },
  by('regional_clerk'),
);

const leadMunicipality: Condition<{ readonly lead: MunicipalityId }> = {
  holds: (held, { lead }) => held.municipality === lead,
  told: {
    nl: 'als de eigen gemeente de trekker van het voorstel is',
    en: 'when the own municipality leads the proposal',
  },
};

/** The lead municipality's policy officer starts and completes execution. */
export const mayExecute = policy(
  'execution',
  { nl: 'begint de uitvoering en rondt haar af', en: 'starts the execution and completes it' },
  by('policy_officer', leadMunicipality),
);
