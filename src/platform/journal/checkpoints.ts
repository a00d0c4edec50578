import { sql } from 'kysely';
import type { Actor } from '#kernel';
import { type Database, installation, type Scope, statement, type Write } from '#platform/database';
import { addEntry, writtenChannel } from './entry.ts';
import { checkpointText, type NoteKey, noteKey, type Signer, signedNote, signerFrom } from './signed-note.ts';

interface KeyRow {
  readonly name: string;
  readonly publicKey: Buffer;
  readonly since: string;
  /** Until another took its place; null of the one in force. */
  readonly until: string | null;
}

export interface KnownKey extends NoteKey {
  readonly since: string;
  readonly until: string | null;
}
const known = ({ name, publicKey, since, until }: KeyRow): KnownKey => ({
  ...noteKey(name, publicKey),
  since,
  until,
});

/** Every key that was ever in force, the newest first: what an old one signed can still be checked. */
export const journalKeys = statement<KeyRow, KnownKey>(
  'journal_keys',
  'select name, public_key as "publicKey", since, until from journal_key order by since desc',
  (rows) => rows.map(known),
);

export async function knownKeys(db: Database): Promise<readonly KnownKey[]> {
  const [keys] = await db.read(installation, [journalKeys()]);
  return keys;
}

const operator: Actor = { kind: 'operator', name: 'regiotafel' };

function keyEntry(operation: string, key: NoteKey, reason: string, more: Readonly<Record<string, unknown>>) {
  const id = key.id.toString('hex');
  const payload = { name: key.name, id, key: key.bytes.toString('base64'), ...more };
  return { operation, subject: `journal_key/${id}`, payload, reason };
}

async function putInForce(transaction: Write, key: NoteKey, now: string): Promise<void> {
  await sql`update journal_key set until = ${now} where until is null`.execute(transaction);
  await sql`insert into journal_key (id, name, public_key, since)
    values (${key.id}, ${key.name}, ${key.bytes}, ${now})`.execute(transaction);
}

async function keyInForce(transaction: Write): Promise<KnownKey | undefined> {
  // One at a time: two processes that start together must not both bring a key.
  await sql`select pg_advisory_xact_lock(hashtext('journal key'))`.execute(transaction);
  const { rows } = await sql<KeyRow>`select name, public_key as "publicKey", since, until from journal_key
    where until is null`.execute(transaction);
  return rows[0] && known(rows[0]);
}

/**
 * The signer of the key in force; the first key that an installation is given comes into force by itself.
 * @param name what the key is called when it is the first: the host of the installation
 * @returns undefined when the key in force is another: nothing is signed until somebody says that it was replaced
 */
export function signerInForce(
  db: Database,
  pem: string,
  name: string,
  now: string,
): Promise<Signer | undefined> {
  return db.write(installation, async (transaction) => {
    const current = await keyInForce(transaction);
    const signer = signerFrom(current?.name ?? name, pem);
    if (current) return current.id.equals(signer.id) ? signer : undefined;
    await putInForce(transaction, signer, now);
    await addEntry(
      transaction,
      installation,
      operator,
      undefined,
      now,
      keyEntry('use_journal_key', signer, 'eerste sleutel van deze installatie', {}),
    );
    return signer;
  });
}

/**
 * Puts another key in the place of the one in force; the journal says why.
 * @returns undefined when it is in force already
 */
export function replaceKey(
  db: Database,
  pem: string,
  given: { readonly name: string; readonly reason: string; readonly now: string },
): Promise<{ readonly signer: Signer; readonly before: KnownKey | undefined } | undefined> {
  return db.write(installation, async (transaction) => {
    const before = await keyInForce(transaction);
    const signer = signerFrom(before?.name ?? given.name, pem);
    if (before?.id.equals(signer.id)) return undefined;
    await putInForce(transaction, signer, given.now);
    const entry = keyEntry('replace_journal_key', signer, given.reason, {
      before: before?.id.toString('hex') ?? null,
      reason: given.reason,
    });
    await addEntry(transaction, installation, operator, undefined, given.now, entry);
    return { signer, before };
  });
}

export interface SignedCheckpoint {
  readonly size: number;
  readonly signedAt: string;
  readonly note: string;
}
/** The newest first. */
export const checkpoints = statement<SignedCheckpoint>(
  'journal_checkpoints',
  `select size, signed_at as "signedAt", note from journal_checkpoint order by size desc limit $1`,
);

/** At most so often: what is written within the hour is in the next one. */
const everyMinutes = 60;

/**
 * Signs the tree of a scope where it has grown, an hour after the checkpoint before at the soonest.
 * With `atOnce` it does not wait for the hour: a key was replaced.
 * @returns the new checkpoint
 */
export function signCheckpoint(
  db: Database,
  scope: Scope,
  signer: Signer,
  now: string,
  {
    atOnce = false,
    made = async () => undefined,
  }: {
    readonly atOnce?: boolean;
    /** What goes with a new checkpoint, in its own transaction. */
    readonly made?: (transaction: Write, checkpoint: SignedCheckpoint) => Promise<unknown>;
  } = {},
): Promise<SignedCheckpoint | undefined> {
  return db.write(scope, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`seal ${scope}`}))`.execute(transaction);
    const { rows } = await sql<{ size: number; root: Buffer }>`
      select t.size, t.root from journal_tree t
      where t.scope = ${scope} and not exists (
        select from journal_checkpoint c where c.scope = t.scope and (c.size >= t.size or
          (not ${atOnce}::boolean and c.signed_at > ${now}::timestamptz - make_interval(mins => ${everyMinutes}))))
      order by t.size desc limit 1`.execute(transaction);
    const tree = rows[0];
    if (!tree) return undefined;
    const note = signedNote(checkpointText({ origin: `${signer.name}/${scope}`, ...tree }), signer);
    await sql`insert into journal_checkpoint (scope, size, note, signed_at)
      values (${scope}, ${tree.size}, ${note}, ${now})`.execute(transaction);
    // Kept pages show the newest one.
    await sql`select pg_notify(${writtenChannel}, '')`.execute(transaction);
    const checkpoint = { size: tree.size, signedAt: now, note };
    await made(transaction, checkpoint);
    return checkpoint;
  });
}
