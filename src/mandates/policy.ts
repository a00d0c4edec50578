import { by, type Condition, type MunicipalityId, policy } from '#kernel';

const leadMunicipality: Condition<{ readonly lead: MunicipalityId }> = {
  holds: (held, { lead }) => held.municipality === lead,
  told: {
    nl: 'als de eigen gemeente de trekker is',
    en: 'when the own municipality leads',
  },
};

/** What the adopted text says of scope and money is written down by the regional clerk, or by who works the framework out. */
export const mayDescribe = policy(
  'decision',
  {
    nl: 'schrijft bij een mandaat op wat het vastgestelde kader zegt over reikwijdte en geld {}',
    en: 'writes with a mandate what the adopted framework says of scope and money {}',
  },
  by('regional_clerk'),
  by('policy_officer', leadMunicipality),
  by('portfolio_holder', leadMunicipality),
);

/** On which mandate work rests is said by who leads that work; the regional clerk may note it. */
export const mayRest = policy(
  'execution',
  {
    nl: 'zegt op welk mandaat een voorstel en zijn uitvoering rusten {}',
    en: 'says on which mandate a proposal and its execution rest {}',
  },
  by('policy_officer', leadMunicipality),
  by('portfolio_holder', leadMunicipality),
  by('regional_clerk'),
);

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

/** That a body took its decision back is registered by who registers its decisions. */
export const mayEnd = policy(
  'decision',
  {
    nl: 'registreert het besluit {} om niet langer aan een kader gebonden te zijn',
    en: 'registers the decision {} to be bound by a framework no longer',
  },
  by('council_clerk', ownCouncil),
  by('municipal_secretary', ownCollege),
);
