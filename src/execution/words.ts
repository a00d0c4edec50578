import type { Light, MeasureFilter, MeasureState } from './rules/progress.ts';
import type { ResponsibleOffice } from './store.ts';

// How forms and the API name things.

export const lightWords = {
  on_course: 'groen',
  attention: 'oranje',
  stuck: 'rood',
} as const satisfies Record<Light, string>;

export const officeWords = {
  policy_officer: 'beleidsmedewerker',
  portfolio_holder: 'portefeuillehouder',
} as const satisfies Record<ResponsibleOffice, string>;

export const stateWords = {
  planned: 'gepland',
  running: 'loopt',
  done: 'klaar',
  stopped: 'gestopt',
} as const satisfies Record<MeasureState, string>;

export const filterWords = {
  ...stateWords,
  overdue: 'over_tijd',
  silent: 'stil',
  ...lightWords,
} as const satisfies Record<MeasureFilter, string>;

/** `1/1.2`: an activity, by its programme and its number. */
export const activityKey = (given: { readonly programme: number; readonly number: string }) =>
  `${given.programme}/${given.number}`;
