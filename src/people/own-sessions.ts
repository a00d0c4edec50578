import { z } from 'zod';
import { ok, type PersonId, refuse } from '#kernel';
import { installation } from '#platform/database';
import type { Entry } from '#platform/journal';
import { installationOperation, type RefusalText } from '#platform/operations';
import { mayKeepOwn } from './policy.ts';
import { deleteSession, deleteSessions, endSession } from './sessions.ts';

export const notSignedIn: RefusalText = { status: 403, nl: 'Meld u eerst aan.', en: 'Sign in first.' };

/** What somebody did to the own account: in the journal, on no page. */
export function ownEntry(person: PersonId, operation: string, payload: Entry['payload'] = {}): Entry {
  return { operation, subject: `person/${person}`, payload, unseen: true };
}

/** The session of this browser ends. @param secret of its cookie, which no form sends */
export function signOutOperation(secret: string) {
  return installationOperation({
    name: 'sign_out',
    policy: mayKeepOwn,
    input: z.object({}),
    scope: () => installation,
    problems: {},
    refusals: { not_signed_in: notSignedIn },
    use: async ({ transaction }) => {
      // Also what was left idle: then the cookie makes nobody an actor any more.
      const person = await endSession(transaction, secret);
      if (person === undefined) return refuse('not_signed_in');
      return ok({ output: { person }, office: undefined, entries: [ownEntry(person, 'sign_out')] });
    },
  });
}

/** One of one's own sessions ends, on whatever device it is. */
export const endSessionOperation = installationOperation({
  name: 'end_session',
  policy: mayKeepOwn,
  input: z.object({ sessie: z.coerce.number().int().positive().max(999_999_999) }),
  scope: () => installation,
  problems: {},
  refusals: {
    not_signed_in: notSignedIn,
    session_unknown: {
      status: 404,
      nl: 'Deze sessie is er niet (meer).',
      en: 'There is no such session (any more).',
    },
  },
  use: async ({ transaction, actor }, input) => {
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const device = await deleteSession(transaction, actor.person, input.sessie);
    if (device === undefined) return refuse('session_unknown');
    return ok({
      output: { device },
      office: undefined,
      entries: [ownEntry(actor.person, 'end_session', { session: input.sessie, device })],
    });
  },
});

/** Signed out everywhere, here too. */
export const endAllSessionsOperation = installationOperation({
  name: 'end_all_sessions',
  policy: mayKeepOwn,
  input: z.object({}),
  scope: () => installation,
  problems: {},
  refusals: { not_signed_in: notSignedIn },
  use: async ({ transaction, actor }) => {
    if (actor.kind !== 'person') return refuse('not_signed_in');
    const count = await deleteSessions(transaction, actor.person);
    return ok({
      output: { count },
      office: undefined,
      entries: [ownEntry(actor.person, 'end_all_sessions', { count })],
    });
  },
});
