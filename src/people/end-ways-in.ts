import type { PersonId } from '#kernel';
import type { Write } from '#platform/database';
import { deletePasskeys } from './passkeys.ts';
import { forgetSubjectsOf } from './providers.ts';
import { deleteSessions } from './sessions.ts';
import { endUnusedLinks } from './sign-in-links.ts';
import { deleteTokens } from './tokens.ts';

/**
 * Every way in of somebody ends, for a stranger may have one of them. Where an own municipality demands its provider, that
 * stays the way, for an account that is bound anew.
 * @returns how many of each, for the journal
 */
export async function endWaysIn(transaction: Write, person: PersonId, now: string) {
  const ended = {
    sessions: await deleteSessions(transaction, person),
    passkeys: await deletePasskeys(transaction, person),
    tokens: await deleteTokens(transaction, person),
    accounts: await forgetSubjectsOf(transaction, person),
  };
  await endUnusedLinks(transaction, person, now);
  return ended;
}
