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
