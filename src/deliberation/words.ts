/** Each stance and its word in forms and the API. */
export const stanceWords = {
  for: 'voor',
  for_if: 'voor_mits',
  against: 'tegen',
  undecided: 'onbeslist',
} as const;
export const stanceOf = {
  voor: 'for',
  voor_mits: 'for_if',
  tegen: 'against',
  onbeslist: 'undecided',
} as const;

/** For whom a draft is besides those it names, and the word for it in forms and the API. */
export const levelWords = { named: 'aangewezen', body: 'orgaan', region: 'regio' } as const;
export const levelOf = { aangewezen: 'named', orgaan: 'body', regio: 'region' } as const;
