import type { DigestRhythm, MailKind } from './store.ts';

/** Kinds of mail as addresses and the API name them. */
export const apiKinds = {
  asked: 'gevraagd',
  reminders: 'herinneringen',
  invitations: 'uitnodigingen',
  digest: 'overzicht',
} as const satisfies Record<MailKind, string>;

export const apiRhythms = { none: 'geen', day: 'dag', week: 'week' } as const satisfies Record<
  DigestRhythm,
  string
>;

function named<Key extends string>(words: Readonly<Record<Key, string>>, given: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === given);
}

export const kindOf = (given: string): MailKind | undefined => named(apiKinds, given);
export const rhythmOf = (given: string): DigestRhythm | undefined => named(apiRhythms, given);
