import type { PersonalKind } from './kind.ts';
import { journalKinds } from './kinds-journal.ts';
import { mailKinds } from './kinds-mail.ts';
import { residentKinds } from './kinds-residents.ts';
import { signInKinds } from './kinds-sign-in.ts';
import { textKinds } from './kinds-texts.ts';

export { type PersonalKind, speakerDays, termsSince } from './kind.ts';
export { notPersonal } from './reviewed-columns.ts';

/** Everything that is held of persons, in the order in which it is told. */
export const personalKinds: readonly PersonalKind[] = [
  ...residentKinds,
  ...signInKinds,
  ...mailKinds,
  ...textKinds,
  ...journalKinds,
];
