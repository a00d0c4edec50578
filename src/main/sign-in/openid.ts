import type { Configuration } from 'openid-client';
import { type Provider, secretName } from '#people';
import { secretSetting } from '../configuration.ts';
import type { Installation } from '../installation.ts';

const loopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

interface Discovered {
  readonly settings: string;
  readonly at: number;
  readonly configuration: Promise<Configuration>;
}

/** What providers say of themselves, asked for once an hour. */
const discovered = new WeakMap<Installation, Map<string, Discovered>>();
const discoveryMinutes = 60;
const requestSeconds = 10;

/** The secret that the provider gave to Regiotafel; undefined: it is not set. @throws Error where its file cannot be read */
export function clientSecret(installation: Installation, slug: string): string | undefined {
  return secretSetting(installation.environment, secretName(slug));
}

/** The library is loaded with the first sign-in at a provider. */
const library = () => import('openid-client');

async function discover(provider: Provider, secret: string): Promise<Configuration> {
  const client = await library();
  const issuer = new URL(provider.issuer);
  // The signature is checked too, against the provider's keys: not only the line over which the token came.
  const execute = [client.enableNonRepudiationChecks];
  if (loopback(issuer.hostname)) execute.push(client.allowInsecureRequests);
  return client.discovery(issuer, provider.client, secret, client.ClientSecretBasic(secret), {
    execute,
    timeout: requestSeconds,
  });
}

function configurationOf(
  installation: Installation,
  provider: Provider,
  secret: string,
): Promise<Configuration> {
  const known = discovered.get(installation) ?? new Map<string, Discovered>();
  discovered.set(installation, known);
  const settings = JSON.stringify([provider.issuer, provider.client, secret]);
  const found = known.get(provider.slug);
  const now = Date.parse(installation.clock.now());
  if (found && found.settings === settings && now - found.at < discoveryMinutes * 60_000)
    return found.configuration;
  const configuration = discover(provider, secret);
  known.set(provider.slug, { settings, at: now, configuration });
  // A provider that did not answer is asked again the next time.
  configuration.catch(() => known.delete(provider.slug));
  return configuration;
}

/** One address a provider: what one of them answers cannot be taken for another's. */
export const returnPath = (slug: string) => `/aanmelden/bij/${slug}/terug`;

/** Kept on our side between leaving and coming back. */
export interface Leaving {
  readonly provider: string;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Where to send the browser: code flow with PKCE, state and nonce. */
export async function leaveFor(
  installation: Installation,
  provider: Provider,
  secret: string,
  lang: string,
): Promise<{ readonly url: URL; readonly kept: Leaving }> {
  const client = await library();
  const configuration = await configurationOf(installation, provider, secret);
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${installation.publicUrl}${returnPath(provider.slug)}`,
    response_type: 'code',
    scope: provider.claim === 'email' ? 'openid email' : 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ui_locales: lang,
    ...(provider.acr.length > 0 ? { acr_values: provider.acr.join(' ') } : {}),
  });
  return { url, kept: { provider: provider.slug, verifier, state, nonce } };
}

/**
 * What the provider says of who came back. Issuer, audience, signature, age, nonce and state are checked by the library.
 * @param search the query with which the browser came; the rest of the address is ours, whatever Host said
 * @throws whatever is wrong with it
 */
export async function comeBack(
  installation: Installation,
  provider: Provider,
  secret: string,
  search: string,
  kept: Leaving,
): Promise<Readonly<Record<string, unknown>> & { readonly sub: string }> {
  const client = await library();
  const configuration = await configurationOf(installation, provider, secret);
  const here = new URL(`${installation.publicUrl}${returnPath(provider.slug)}${search}`);
  const answer = await client.authorizationCodeGrant(configuration, here, {
    pkceCodeVerifier: kept.verifier,
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    idTokenExpected: true,
  });
  const claims = answer.claims();
  if (!claims) throw new Error('no identity token');
  const subject = claims.sub;
  // Many providers keep the address out of the token; then it is asked for, of the same account.
  if (claims[provider.claim] !== undefined || !configuration.serverMetadata().userinfo_endpoint)
    return claims;
  const more = await client.fetchUserInfo(configuration, answer.access_token, subject);
  return { ...more, ...claims, sub: subject };
}
