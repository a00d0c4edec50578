import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { KnownCredential, NewCredential } from '#people';
import type { Installation } from '../installation.ts';

/** The library is loaded with the first passkey. */
const library = () => import('@simplewebauthn/server');

/** To whom a passkey belongs: this host and no other, whatever Host says. */
const relyingParty = (installation: Installation) => new URL(installation.publicUrl).hostname;

/** A passkey is found without a name and asks for a finger, a face or a code: that is two factors in one. */
const selection = {
  residentKey: 'required',
  requireResidentKey: true,
  userVerification: 'required',
} as const;

export async function optionsToMake(
  installation: Installation,
  person: { readonly name: string; readonly handle: Buffer },
  known: readonly Pick<KnownCredential, 'credential' | 'transports'>[],
) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: 'Regiotafel',
    rpID: relyingParty(installation),
    userName: person.name,
    userDisplayName: person.name,
    userID: new Uint8Array(person.handle),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
    authenticatorSelection: selection,
  });
}

/** @returns undefined for whatever is not right: another challenge, another site, nobody was asked */
export async function verifyMade(
  installation: Installation,
  challenge: string,
  answer: unknown,
): Promise<NewCredential | undefined> {
  const { verifyRegistrationResponse } = await library();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: installation.publicUrl,
      expectedRPID: relyingParty(installation),
      requireUserVerification: true,
    });
    if (!verified || !registrationInfo) return undefined;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credential: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      synced: credentialBackedUp,
    };
  } catch (error) {
    // What a browser sent is not right: told to the reader, noted for whoever runs this.
    installation.report(`passkey not made: ${(error as Error).message.slice(0, 200)}`);
    return undefined;
  }
}

export async function optionsToUse(installation: Installation) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: relyingParty(installation),
    userVerification: 'required',
    // Any passkey of this site: nobody tells who is known before showing it.
    allowCredentials: [],
  });
}

/** @returns the counter after this use; undefined for whatever is not right */
export async function verifyUsed(
  installation: Installation,
  challenge: string,
  answer: unknown,
  known: KnownCredential,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  const response = answer as AuthenticationResponseJSON;
  if (response.response.userHandle !== known.handle.toString('base64url')) return undefined;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: installation.publicUrl,
      expectedRPID: relyingParty(installation),
      requireUserVerification: true,
      credential: {
        id: known.credential,
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
        transports: [...known.transports],
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch (error) {
    installation.report(`passkey not taken: ${(error as Error).message.slice(0, 200)}`);
    return undefined;
  }
}
