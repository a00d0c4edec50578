import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { installation, type Scope, type Write } from '#platform/database';
import { type SignedCheckpoint, type Signer, signCheckpoint, signerInForce } from '#platform/journal';
import { type CheckpointMail, mailCheckpoint } from './checkpoint-mail.ts';
import type { Installation } from './installation.ts';
import { type Periodic, periodic } from './periodic.ts';

/** Where the secret key of the journal's checkpoints comes from. */
export interface KeySource {
  /** The key itself, of JOURNAL_KEY. */
  readonly pem: string | undefined;
  /** Its file: that of JOURNAL_KEY_FILE, or one in the data folder that is made when it is not there. */
  readonly file: string;
  /** The file was named by the operator: it is not made, and not replaced. */
  readonly given: boolean;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** @throws with a sentence where the operator's own file cannot be read */
export async function readKey({ pem, file, given }: KeySource): Promise<string> {
  if (pem !== undefined) return pem;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (given || !isMissing(error))
      throw new Error(`De sleutel van het journaal (${file}) is niet te lezen: ${(error as Error).message}`, {
        cause: error,
      });
    return makeFirstKey(file);
  }
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Of two processes that begin at once in one folder, the second takes the key of the first. */
async function makeFirstKey(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, newKey(), { mode: 0o600, flag: 'wx' });
  try {
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
  return readFile(file, 'utf8');
}

/** Makes a key in its file, which only this account may read; one that was there is kept beside it. */
export async function makeKey(file: string): Promise<string> {
  const pem = newKey();
  await mkdir(dirname(file), { recursive: true });
  await rename(file, `${file}.${Date.now()}.old`).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  return pem;
}

/** How the installation's key and trees are called: its host, as others know it. */
export const keyName = (publicUrl: string) => new URL(publicUrl).host;

/** The installation and every region: each has a tree of its own. */
export function scopesOf(installed: Pick<Installation, 'regions'>): readonly Scope[] {
  return [installation, ...installed.regions().map((region) => region.id)];
}

const otherKey =
  'De sleutel van het journaal is niet die waarmee eerder is getekend: er worden geen controlepunten gemaakt. Zet de oude sleutel terug, of geef: npx regiotafel journal rotate-key --reason "..."';

/**
 * Signs what is due, of every scope. @returns how many checkpoints were made
 * @throws with a sentence where the key is not the one in force
 */
export async function signDue(
  installed: Installation,
  source: KeySource,
  every: CheckpointMail = 'hour',
): Promise<number> {
  const now = installed.clock.now();
  const { database } = installed;
  const signer = await signerInForce(database, await readKey(source), keyName(installed.publicUrl), now);
  if (!signer) throw new Error(otherKey);
  return signAll(installed, signer, now, every);
}

const mailed =
  (installed: Installation, scope: Scope, every: CheckpointMail) =>
  (transaction: Write, checkpoint: SignedCheckpoint) =>
    mailCheckpoint(transaction, scope, checkpoint, {
      name: installed.region(scope)?.name,
      publicUrl: installed.publicUrl,
      every,
    });

async function signAll(
  installed: Installation,
  signer: Signer,
  now: string,
  every: CheckpointMail,
): Promise<number> {
  let made = 0;
  for (const scope of scopesOf(installed))
    if (
      await signCheckpoint(installed.database, scope, signer, now, { made: mailed(installed, scope, every) })
    )
      made += 1;
  return made;
}

/** Looks every few minutes whether an hour has passed; what fails is told and tried again. */
const lookEvery = 5 * 60_000;

export function keepCheckpoints(
  installed: Installation,
  source: KeySource,
  every: CheckpointMail = 'hour',
): Periodic {
  return periodic(installed, lookEvery, () => signDue(installed, source, every));
}
