import { keyOf } from '#platform/operations';
import type { DigestRhythm, MailKind } from './store.ts';

/** Kinds of mail as addresses and the API name them. */
export const apiKinds = {
  asked: 'gevraagd',
  reminders: 'herinneringen',
  invitations: 'uitnodigingen',
  digest: 'overzicht',
  checkpoints: 'controlepunten',
} as const satisfies Record<MailKind, string>;

export const apiRhythms = { none: 'geen', day: 'dag', week: 'week' } as const satisfies Record<
  DigestRhythm,
  string
>;

export const kindOf = (given: string): MailKind | undefined => keyOf(apiKinds, given);
export const rhythmOf = (given: string): DigestRhythm | undefined => keyOf(apiRhythms, given);
