import type { BodyKind, Capacity, Mandate } from './rules/seating.ts';

/** Kinds, capacities and mandates as forms and the API write them. */
export const apiKinds = {
  governing_table: 'bestuurstafel',
  steering_group: 'stuurgroep',
  regional_committee: 'regiocommissie',
  theme_table: 'thematafel',
  sounding_board: 'klankbordgroep',
  working_group: 'werkgroep',
  strategic_unit: 'strategische_unit',
  management_team: 'managementteam',
} as const satisfies Record<BodyKind, string>;

export const apiCapacities = {
  chair: 'voorzitter',
  portfolio_holder: 'portefeuillehouder',
  societal_member: 'maatschappelijk_lid',
  specialist: 'fractiespecialist',
  clerk: 'griffier',
  official: 'ambtenaar',
  expert: 'deskundige',
} as const satisfies Record<Capacity, string>;

export const apiMandates = {
  alderman: 'wethouder',
  mayor: 'burgemeester',
  councillor: 'raadslid',
  committee_member: 'burgerraadslid',
} as const satisfies Record<Mandate, string>;
