import type { Context } from 'hono';
import { sessionsOf } from '#people';
import { installation as installationScope } from '#platform/database';
import { type Around, cookieSecret, type OwnActor } from './around.ts';

/**
 * How long after signing in somebody may make what outlasts the session, a passkey or a token: a browser that was left open
 * must not be enough.
 */
const freshMinutes = 60;

export async function fresh({ installation }: Around, context: Context, actor: OwnActor): Promise<boolean> {
  const now = installation.clock.now();
  const secret = cookieSecret(installation, context);
  const [sessions] = await installation.database.read(installationScope, [
    sessionsOf(actor.person, now, secret, installation.sessions.idleMinutes),
  ]);
  const current = sessions.find((session) => session.current);
  return current !== undefined && Date.parse(now) - Date.parse(current.createdAt) < freshMinutes * 60_000;
}
