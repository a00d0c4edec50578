import type { BodyKind, Capacity, Mandate } from './rules/seating.ts';

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
  strategic_unit: {
    plural: 'Strategische unit',
    singular: 'Strategische unit',
    does: 'Een kleine regionale groep bewaakt de voortgang en de samenhang van de ambtelijke voorbereiding.',
  },
  management_team: {
    plural: 'Managementteam',
    singular: 'Managementteam',
    does: 'Gemeentesecretarissen stemmen af wie waaraan werkt, soms met directeuren van bedrijven en instellingen.',
  },
  theme_table: {
    plural: 'Thematafels',
    singular: 'Thematafel',
    does: 'Wie bij een thema betrokken is, praat er samen over.',
  },
  sounding_board: {
    plural: 'Klankbordgroepen',
    singular: 'Klankbordgroep',
    does: 'Wie meedenkt over plannen, zegt wat die ervan vindt voordat er een voorstel ligt.',
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
  strategic_unit: {
    plural: 'Strategic unit',
    singular: 'Strategic unit',
    does: 'A small regional group watches progress and coherence of the preparation by officials.',
  },
  management_team: {
    plural: 'Management team',
    singular: 'Management team',
    does: 'Municipal secretaries agree on who works on what, at times with directors of companies and institutions.',
  },
  theme_table: {
    plural: 'Theme tables',
    singular: 'Theme table',
    does: 'Those concerned with a theme discuss it together.',
  },
  sounding_board: {
    plural: 'Sounding boards',
    singular: 'Sounding board',
    does: 'Those who think along about plans say what they make of them before there is a proposal.',
  },
};

const capacitiesNl: Record<Capacity, string> = {
  chair: 'Voorzitter',
  portfolio_holder: 'Portefeuillehouders',
  societal_member: 'Maatschappelijke leden',
  specialist: 'Fractiespecialisten',
  clerk: 'Griffie',
  official: 'Ambtenaren',
  expert: 'Deskundigen',
};
const capacitiesOneNl: Record<Capacity, string> = {
  chair: 'Voorzitter',
  portfolio_holder: 'Portefeuillehouder',
  societal_member: 'Maatschappelijk lid',
  specialist: 'Fractiespecialist',
  clerk: 'Griffier',
  official: 'Ambtenaar',
  expert: 'Deskundige',
};
const capacitiesOneEn: typeof capacitiesOneNl = {
  chair: 'Chair',
  portfolio_holder: 'Portfolio holder',
  societal_member: 'Societal member',
  specialist: 'Fraction specialist',
  clerk: 'Clerk',
  official: 'Official',
  expert: 'Expert',
};
const capacitiesEn: typeof capacitiesNl = {
  chair: 'Chair',
  portfolio_holder: 'Portfolio holders',
  societal_member: 'Societal members',
  specialist: 'Fraction specialists',
  clerk: 'Clerks',
  official: 'Officials',
  expert: 'Experts',
};

const mandatesNl: Record<Mandate, string> = {
  alderman: 'wethouder',
  mayor: 'burgemeester',
  councillor: 'raadslid',
  committee_member: 'burgerraadslid',
};
const mandatesEn: typeof mandatesNl = {
  alderman: 'alderman',
  mayor: 'mayor',
  councillor: 'councillor',
  committee_member: 'burgerraadslid (committee member who is no councillor)',
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
  mandates: mandatesNl,
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
  mandates: mandatesEn,
};
export const bodyMessages = { nl, en };
