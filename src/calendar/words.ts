import type { CouncilDateKind } from './rules/council-date.ts';

/** Kinds of council date as forms and the API write them. */
export const apiDateKinds = {
  council: 'raad',
  committee: 'commissie',
  recess: 'reces',
} as const satisfies Record<CouncilDateKind, string>;
