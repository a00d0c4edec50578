import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

// C2SP signed-note and tlog-checkpoint: text that anyone can keep, and check years later with the public key alone.

/** Type of Ed25519 in key ids and public keys of signed notes. */
const ed25519 = 1;
// DER of an Ed25519 public key up to its 32 bytes (RFC 8410).
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A public key as signed notes name it. */
export interface NoteKey {
  /** Whose key: the address of the installation, without spaces or plus. */
  readonly name: string;
  /** First four bytes of the hash of name, type and key. */
  readonly id: Buffer;
  /** The 32 bytes. */
  readonly bytes: Buffer;
}

export interface Signer extends NoteKey {
  sign(text: string): Buffer;
}

export interface Checkpoint {
  /** Which tree. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

export function noteKey(name: string, bytes: Buffer): NoteKey {
  const id = createHash('sha256')
    .update(name)
    .update('\n')
    .update(Buffer.of(ed25519))
    .update(bytes)
    .digest()
    .subarray(0, 4);
  return { name, id, bytes };
}

/** @param pem PKCS #8 @throws with a sentence when it is no Ed25519 key */
export function signerFrom(name: string, pem: string): Signer {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(pem);
  } catch {
    key = undefined;
  }
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new Error('De sleutel van het journaal is geen Ed25519-sleutel in PEM (PKCS #8).');
  const secret = key;
  const bytes = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { ...noteKey(name, Buffer.from(bytes)), sign: (text) => sign(null, Buffer.from(text), secret) };
}

/** The key in one line, to give to who checks: `name+id+key`. */
export function verifierLine({ name, id, bytes }: NoteKey): string {
  return `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(ed25519), bytes]).toString('base64')}`;
}

/** @returns undefined for what is no such line */
export function readVerifierLine(line: string): NoteKey | undefined {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || bytes.length !== 33 || bytes[0] !== ed25519) return undefined;
  const key = noteKey(name, bytes.subarray(1));
  return key.id.toString('hex') === id ? key : undefined;
}

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

export function signedNote(text: string, signer: Signer): string {
  const signature = Buffer.concat([signer.id, signer.sign(text)]).toString('base64');
  return `${text}\n\u2014 ${signer.name} ${signature}\n`;
}

export type NoteFault = 'no_note' | 'unknown_key' | 'bad_signature';

/**
 * Reads a signed checkpoint, as it was kept or mailed.
 * @returns what it says, once one of the known keys has signed it
 */
export function readCheckpoint(
  note: string,
  known: readonly NoteKey[],
): { readonly checkpoint: Checkpoint; readonly key: NoteKey } | { readonly fault: NoteFault } {
  // Mail programs change ends of lines and add empty ones.
  const lines = `${note.replaceAll('\r\n', '\n').trim()}\n`;
  const at = lines.lastIndexOf('\n\n');
  if (at < 0) return { fault: 'no_note' };
  const text = lines.slice(0, at + 1);
  const [origin = '', size = '', hash = ''] = text.split('\n');
  const root = Buffer.from(hash, 'base64');
  if (origin === '' || !/^(0|[1-9]\d{0,14})$/.test(size) || root.length !== 32) return { fault: 'no_note' };
  const signatures = lines
    .slice(at + 2)
    .split('\n')
    .flatMap((line) => {
      const [, name, encoded] = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line.trimEnd()) ?? [];
      return name === undefined ? [] : [{ name, bytes: Buffer.from(encoded ?? '', 'base64') }];
    });
  if (signatures.length === 0) return { fault: 'no_note' };
  let fault: NoteFault = 'unknown_key';
  for (const { name, bytes } of signatures) {
    const key = known.find((one) => one.name === name && one.id.equals(bytes.subarray(0, 4)));
    if (!key) continue;
    const spki = createPublicKey({
      key: Buffer.concat([publicPrefix, key.bytes]),
      format: 'der',
      type: 'spki',
    });
    if (verify(null, Buffer.from(text), spki, bytes.subarray(4)))
      return { checkpoint: { origin, size: Number(size), root }, key };
    fault = 'bad_signature';
  }
  return { fault };
}
