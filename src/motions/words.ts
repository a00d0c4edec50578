import type { MotionOutcome, MotionStanding } from './rules/motion-state.ts';

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

const codeOf =
  <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (word: string): Code =>
    (Object.keys(words) as Code[]).find((code) => words[code] === word) as Code;
export const kindOf = codeOf(kindWords);
export const typeOf = codeOf(typeWords);
export const outcomeOf = codeOf(outcomeWords);
