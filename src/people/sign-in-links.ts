import { sql } from 'kysely';
import type { PersonId } from '#kernel';
import type { Write } from '#platform/database';
import { hashOf, newSecret } from './secret.ts';

/** Why somebody got a link: it says how long it works, and what the mail tells. */
export type LinkPurpose = 'invitation' | 'sign_in' | 'recovery';

/** How long a link works, in minutes. Every one of them works once. */
export const linkMinutes: Readonly<Record<LinkPurpose, number>> = {
  invitation: 72 * 60,
  sign_in: 30,
  recovery: 24 * 60,
};
/** Of an invitation. */
export const linkHours = linkMinutes.invitation / 60;

/** @returns the secret of the link, and its number for whoever must name it without the secret */
export async function makeSignInLink(
  transaction: Write,
  person: PersonId,
  now: string,
  purpose: LinkPurpose = 'invitation',
): Promise<{ readonly secret: string; readonly id: number; readonly until: string }> {
  const { secret, hash } = newSecret();
  const { rows } = await sql<{ id: number; until: string }>`
    insert into sign_in_link (hash, person_id, created_at, purpose, expires_at)
    values (${hash}, ${person}, ${now}, ${purpose},
            ${now}::timestamptz + make_interval(mins => ${linkMinutes[purpose]}::int))
    returning id, expires_at as until`.execute(transaction);
  const [made] = rows;
  if (!made) throw new Error('No link was made');
  return { secret, ...made };
}

/** @returns the person whose link it was, once; undefined when it is unknown, used or over. */
export async function useSignInLink(
  transaction: Write,
  secret: string,
  now: string,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    update sign_in_link set used_at = ${now} where hash = ${hashOf(secret)} and used_at is null and expires_at > ${now}
    returning person_id`.execute(transaction);
  const person = rows[0]?.person_id;
  // Whoever is in needs no other link; one that lies in a mailbox still is one less to lose.
  if (person !== undefined) await endUnusedLinks(transaction, person, now);
  return person;
}

export async function endUnusedLinks(transaction: Write, person: PersonId, now: string): Promise<void> {
  await sql`update sign_in_link set expires_at = ${now}
    where person_id = ${person} and used_at is null and expires_at > ${now}`.execute(transaction);
}
