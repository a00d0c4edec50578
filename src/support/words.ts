import type { Stance } from './rules/support.ts';

/** As forms and the API name them. */
export const stanceWords = {
  for: 'voor',
  against: 'tegen',
  amend: 'amendement',
  hold_over: 'aanhouden',
  open: 'onbekend',
} as const satisfies Record<Stance, string>;
