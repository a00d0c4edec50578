import { sql } from 'kysely';
import { type Database, installation } from '#platform/database';
import { hashOf, newSecret } from './secret.ts';

/** What is begun in a browser and ended there: a sign-in at a provider, a passkey used or made. */
export type FlowKind = 'provider' | 'use_passkey' | 'make_passkey';

/** How long there is for it. */
export const flowMinutes = 10;

/** @param kept what must be known at the end and never passes through the browser @returns the secret for the browser's cookie */
export async function beginFlow(
  database: Database,
  kind: FlowKind,
  kept: Readonly<Record<string, string | null>>,
  now: string,
): Promise<string> {
  const { secret, hash } = newSecret();
  await database.write(installation, async (tx) => {
    await sql`delete from sign_in_flow where expires_at <= ${now}`.execute(tx);
    await sql`insert into sign_in_flow (hash, kind, kept, expires_at)
      values (${hash}, ${kind}, ${JSON.stringify(kept)}::jsonb,
              ${now}::timestamptz + make_interval(mins => ${flowMinutes}::int))`.execute(tx);
  });
  return secret;
}

/** Once: what was begun is used up, whatever comes of it. */
export async function takeFlow(
  database: Database,
  kind: FlowKind,
  secret: string,
  now: string,
): Promise<Readonly<Record<string, string | null>> | undefined> {
  return database.write(installation, async (tx) => {
    const { rows } = await sql<{ kept: Record<string, string | null> }>`
      delete from sign_in_flow where hash = ${hashOf(secret)} and kind = ${kind} and expires_at > ${now}
      returning kept`.execute(tx);
    return rows[0]?.kept;
  });
}
