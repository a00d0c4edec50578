import type { BodyKind, Capacity } from './store.ts';

interface KindWords {
  /** Heading above the bodies of this kind. */
  readonly plural: string;
  readonly singular: string;
  /** What it does, in one sentence (seed 002, 2.2). */
  readonly does: string;
}

const kindsNl: Record<BodyKind, KindWords> = {
  governing_table: {
    plural: 'Bestuurstafels',
    singular: 'Bestuurstafel',
    does: 'Portefeuillehouders en maatschappelijke leden bereiden samen voorstellen voor en leiden de uitvoering.',
  },
  steering_group: {
    plural: 'Stuurgroep',
    singular: 'Stuurgroep',
    does: 'Portefeuillehouders uit elke gemeente bewaken de samenhang en de voortgang van alle ambities.',
  },
  regional_committee: {
    plural: 'Regiocommissies',
    singular: 'Regiocommissie',
    does: 'Fractiespecialisten uit alle raden vormen een beeld en een oordeel, en adviseren de raden.',
  },
  working_group: {
    plural: 'Ambtelijke werkgroepen',
    singular: 'Ambtelijke werkgroep',
    does: 'Ambtenaren van de gemeenten schrijven wat de bestuurstafels vragen.',
  },
};
const kindsEn: typeof kindsNl = {
  governing_table: {
    plural: 'Governing tables',
    singular: 'Governing table',
    does: 'Portfolio holders and societal members prepare proposals together and lead their execution.',
  },
  steering_group: {
    plural: 'Steering group',
    singular: 'Steering group',
    does: 'Portfolio holders of every municipality watch the coherence and progress of all ambitions.',
  },
  regional_committee: {
    plural: 'Regional committees',
    singular: 'Regional committee',
    does: 'Fraction specialists of all councils form a picture and an opinion, and advise the councils.',
  },
  working_group: {
    plural: 'Staff working groups',
    singular: 'Staff working group',
    does: 'Officials of the municipalities write what the governing tables ask.',
  },
};

const capacitiesNl: Record<Capacity, string> = {
  chair: 'Voorzitter',
  portfolio_holder: 'Portefeuillehouders',
  societal_member: 'Maatschappelijke leden',
  specialist: 'Fractiespecialisten',
  clerk: 'Griffie',
  official: 'Ambtenaren',
};
const capacitiesOneNl: Record<Capacity, string> = {
  chair: 'Voorzitter',
  portfolio_holder: 'Portefeuillehouder',
  societal_member: 'Maatschappelijk lid',
  specialist: 'Fractiespecialist',
  clerk: 'Griffier',
  official: 'Ambtenaar',
};
const capacitiesOneEn: typeof capacitiesOneNl = {
  chair: 'Chair',
  portfolio_holder: 'Portfolio holder',
  societal_member: 'Societal member',
  specialist: 'Fraction specialist',
  clerk: 'Clerk',
  official: 'Official',
};
const capacitiesEn: typeof capacitiesNl = {
  chair: 'Chair',
  portfolio_holder: 'Portfolio holders',
  societal_member: 'Societal members',
  specialist: 'Fraction specialists',
  clerk: 'Clerks',
  official: 'Officials',
};

const nl = {
  title: 'Organen',
  intro:
    'Wie waarover praat. Geen van deze organen beslist: dat doen de raden, de colleges en de burgemeesters.',
  none: 'Er zijn nog geen organen. Zodra de regio ze vastlegt, staan ze hier.',
  crumb: 'Waar u bent',
  chair: 'Voorzitter uit',
  noChair: 'Nog niet aangewezen',
  kind: 'Soort',
  facts: 'Over dit orgaan',
  ambitions: 'Ambities',
  members: 'Wie erin zitten',
  noMembers:
    'Er zijn nog geen leden vastgelegd. Zodra een gemeente of organisatie iemand aanwijst, staat die hier.',
  since: (day: string) => `sinds ${day}`,
  advises: 'Dit orgaan adviseert. De raden, de colleges en de burgemeesters beslissen.',
  prepares: 'Dit orgaan bereidt voor. De raden, de colleges en de burgemeesters beslissen.',
  kinds: kindsNl,
  capacities: capacitiesNl,
  capacitiesOne: capacitiesOneNl,
};
const en: typeof nl = {
  title: 'Bodies',
  intro: 'Who speaks about what. None of these bodies decides: the councils, the colleges and the mayors do.',
  none: 'There are no bodies yet. They appear here once the region records them.',
  crumb: 'Where you are',
  chair: 'Chair from',
  noChair: 'Not appointed yet',
  kind: 'Kind',
  facts: 'About this body',
  ambitions: 'Ambitions',
  members: 'Who sits in it',
  noMembers:
    'No members are recorded yet. They appear here once a municipality or organisation appoints them.',
  since: (day: string) => `since ${day}`,
  advises: 'This body advises. The councils, the colleges and the mayors decide.',
  prepares: 'This body prepares. The councils, the colleges and the mayors decide.',
  kinds: kindsEn,
  capacities: capacitiesEn,
  capacitiesOne: capacitiesOneEn,
};
export const bodyMessages = { nl, en };
