import type { MotionOutcome, MotionStanding } from './rules/motion-state.ts';
import type { SubmissionDoubt } from './rules/submission-doubt.ts';

// As forms and the API name them; the types are MotieType of VNG ORI (domain.md 7).
export const kindWords = {
  motion: 'motie',
  amendment: 'amendement',
  sub_amendment: 'subamendement',
} as const;
export type MotionKind = keyof typeof kindWords;
export const typeWords = {
  proposal: 'voorstel',
  disapproval: 'afkeuring',
  regret: 'treurnis',
  no_confidence: 'wantrouwen',
  off_agenda: 'vreemd',
  other: 'overig',
} as const;
export type MotionType = keyof typeof typeWords;
export const outcomeWords = {
  adopted: 'aangenomen',
  rejected: 'verworpen',
  withdrawn: 'ingetrokken',
  held_over: 'aangehouden',
} as const satisfies Record<MotionOutcome, string>;
export const stateWords = {
  submitted: 'ingediend',
  ...outcomeWords,
  lapsed: 'vervallen',
} as const satisfies Record<MotionStanding, string>;
/** The word of a doubt in a request: whoever submits says of each by its name that it is meant. */
export const doubtWords = {
  after_decision: 'na_besluit',
  before_sending: 'voor_toezending',
} as const satisfies Record<SubmissionDoubt, string>;

const codeOf =
  <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (word: string): Code =>
    (Object.keys(words) as Code[]).find((code) => words[code] === word) as Code;
export const kindOf = codeOf(kindWords);
export const typeOf = codeOf(typeWords);
export const outcomeOf = codeOf(outcomeWords);
