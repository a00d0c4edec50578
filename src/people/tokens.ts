import { sql } from 'kysely';
import type { PersonId } from '#kernel';
import { type Database, installation, statement, type Write } from '#platform/database';
import { newSecret } from './secret.ts';
import type { TokenScope } from './sessions.ts';

export interface NewToken {
  readonly label: string;
  readonly scope: TokenScope;
  /** Names of operations, for a token that is good for those alone. */
  readonly operations: readonly string[];
  /** The moment at which it is over. */
  readonly expiresAt: string;
}

/** @returns the secret of the token, shown once. */
export async function insertToken(
  transaction: Write,
  person: PersonId,
  token: NewToken,
  now: string,
): Promise<string> {
  const { secret, hash } = newSecret();
  await sql`insert into api_token (hash, person_id, label, created_at, expires_at, scope, operations)
    values (${hash}, ${person}, ${token.label}, ${now}, ${token.expiresAt}, ${token.scope},
            ${[...token.operations]}::text[])`.execute(transaction);
  return `rt_${secret}`;
}

/** For all that the offices allow, so many days. */
export function makeToken(
  transaction: Write,
  person: PersonId,
  label: string,
  now: string,
  days: number,
): Promise<string> {
  const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
  return insertToken(transaction, person, { label, scope: 'all', operations: [], expiresAt }, now);
}

/** Persoonlijke sleutel, as its owner sees it. */
export interface Token {
  readonly id: number;
  readonly label: string;
  readonly scope: TokenScope;
  readonly operations: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}
/** Those that still work. @param $1 person @param $2 moment */
export const tokensOf = statement<Token>(
  'tokens_of',
  `select id, label, scope, operations, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"
   from api_token where person_id = $1 and expires_at > $2 order by created_at, id`,
);
export async function tokens(db: Database, person: PersonId, now: string): Promise<Token[]> {
  const [rows] = await db.read(installation, [tokensOf(person, now)]);
  return rows;
}

/** @returns how many there were */
export async function deleteTokens(transaction: Write, person: PersonId): Promise<number> {
  const { rows } = await sql`delete from api_token where person_id = ${person} returning id`.execute(
    transaction,
  );
  return rows.length;
}

/** @returns what the token was for; undefined when this person has no such token */
export async function deleteToken(
  transaction: Write,
  person: PersonId,
  id: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ label: string }>`
    delete from api_token where id = ${id} and person_id = ${person} returning label`.execute(transaction);
  return rows[0]?.label;
}
