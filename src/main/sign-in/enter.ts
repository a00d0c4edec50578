import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { PersonId } from '#kernel';
import { deviceOf, endSession, type SignInMethod, startSession, updateLanguage } from '#people';
import { installation as installationScope, type Write } from '#platform/database';
import { addEntry } from '#platform/journal';
import type { Installation } from '../installation.ts';
import { languageOf, sessionCookie } from '../request.ts';
import { cookieSecret } from './around.ts';

/** How somebody came in, for the journal and the list of sessions. */
export interface Entrance {
  /** Name in the journal: `sign_in_by_link`. */
  readonly operation: string;
  readonly method: SignInMethod;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/**
 * One session for the person whom `who` gives, in its transaction: what is used up (a link, a challenge) and who is in are one
 * commit. The secret is new at every sign-in, and whoever was signed in here before no longer is: nobody can be given a session
 * that another knows.
 */
export async function signIn(
  installation: Installation,
  context: Context,
  entrance: Entrance,
  who: (transaction: Write, now: string) => Promise<PersonId | undefined>,
): Promise<boolean> {
  const now = installation.clock.now();
  const before = cookieSecret(installation, context);
  const device = deviceOf(context.req.header('user-agent'));
  const secret = await installation.database.write(installationScope, async (tx) => {
    const person = await who(tx, now);
    if (person === undefined) return undefined;
    if (before !== '') await endSession(tx, before);
    await updateLanguage(tx, person, languageOf(context));
    const actor = { kind: 'person', person, name: `person ${person}`, offices: [] } as const;
    await addEntry(tx, installationScope, actor, undefined, now, {
      operation: entrance.operation,
      subject: `person/${person}`,
      payload: { ...entrance.payload, device },
      reason: 'aanmelden met een eigen middel',
      unseen: true,
    });
    return startSession(tx, person, now, installation.sessions.hours, { method: entrance.method, device });
  });
  if (secret === undefined) return false;
  installation.written(false);
  setCookie(context, sessionCookie(installation), secret, cookieOptions(installation));
  return true;
}

function cookieOptions(installation: Installation) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: installation.publicUrl.startsWith('https:'),
    maxAge: installation.sessions.hours * 3600,
  } as const;
}

export function forgetCookie(installation: Installation, context: Context): void {
  // A browser takes no `__Host-` cookie without `Secure`, not to delete it either (RFC 6265bis, 4.1.3.2).
  const { path, secure } = cookieOptions(installation);
  deleteCookie(context, sessionCookie(installation), { path, secure });
}
