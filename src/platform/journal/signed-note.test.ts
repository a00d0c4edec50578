import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkpointText,
  readCheckpoint,
  readVerifierLine,
  signedNote,
  signerFrom,
  verifierLine,
} from './signed-note.ts';

const pem = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = signerFrom('tafel.voorbeeld.nl', pem());
const checkpoint = { origin: 'tafel.voorbeeld.nl/leidse-regio', size: 421, root: Buffer.alloc(32, 7) };
const note = signedNote(checkpointText(checkpoint), signer);

describe('a signed checkpoint', () => {
  it('is a note as C2SP writes it', () => {
    expect(note).toBe(
      `tafel.voorbeeld.nl/leidse-regio\n421\n${Buffer.alloc(32, 7).toString('base64')}\n\n` +
        `\u2014 tafel.voorbeeld.nl ${Buffer.concat([signer.id, signer.sign(note.slice(0, note.indexOf('\n\n') + 1))]).toString('base64')}\n`,
    );
  });

  it('is read with the public key alone, also as a mail program left it', () => {
    const key = readVerifierLine(verifierLine(signer));
    if (!key) throw new Error('no key');
    expect(readCheckpoint(note, [key])).toEqual({ checkpoint, key });
    expect(readCheckpoint(`\r\n${note.replaceAll('\n', '\r\n')}\r\n`, [key])).toEqual({ checkpoint, key });
  });

  it('is refused when a letter of it differs, when another key signed it, and when it is none', () => {
    expect(readCheckpoint(note.replace('421', '422'), [signer])).toEqual({ fault: 'bad_signature' });
    expect(readCheckpoint(note, [signerFrom('tafel.voorbeeld.nl', pem())])).toEqual({
      fault: 'unknown_key',
    });
    for (const text of [
      '',
      'geen',
      note.split('\n\n')[0] ?? '',
      'a\n-1\nAAAA\n\n\u2014 x y\n',
      `${'9'.repeat(40)}\n\n`,
    ])
      expect(readCheckpoint(text, [signer])).toEqual({ fault: 'no_note' });
  });

  it('takes no key line that does not belong together', () => {
    const line = verifierLine(signer);
    expect(readVerifierLine(line.replace('tafel', 'stoel'))).toBeUndefined();
    expect(readVerifierLine('PRIVATE')).toBeUndefined();
    // The example of the specification's own key.
    const published = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const key = readVerifierLine(published);
    expect(key && verifierLine(key)).toBe(published);
  });

  it('is not made with a key of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const exported = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => signerFrom('x', exported)).toThrow(/Ed25519/);
    expect(() => signerFrom('x', 'hallo')).toThrow(/Ed25519/);
  });
});
