import type { BodyKind, Capacity } from './store.ts';

/** Kinds and capacities as forms and the API write them. */
export const apiKinds = {
  governing_table: 'bestuurstafel',
  steering_group: 'stuurgroep',
  regional_committee: 'regiocommissie',
  working_group: 'werkgroep',
} as const satisfies Record<BodyKind, string>;

export const apiCapacities = {
  chair: 'voorzitter',
  portfolio_holder: 'portefeuillehouder',
  societal_member: 'maatschappelijk_lid',
  specialist: 'fractiespecialist',
  clerk: 'griffier',
  official: 'ambtenaar',
} as const satisfies Record<Capacity, string>;
