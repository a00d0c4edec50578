import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { dateOf, type PersonId } from '#kernel';
import {
  type AccountProblem,
  beginFlow,
  type ClaimProblem,
  flowMinutes,
  limits,
  ownPath,
  type Provider,
  personOfAccount,
  providerBySlug,
  readClaims,
  takeFlow,
} from '#people';
import { installation as installationScope } from '#platform/database';
import type { Installation } from '../installation.ts';
import { attemptFrom } from '../limits.ts';
import { languageOf } from '../request.ts';
import type { Around } from './around.ts';
import { signIn } from './enter.ts';
import { signInMessages } from './messages.ts';
import { clientSecret, comeBack, type Leaving, leaveFor } from './openid.ts';
import { ProviderProblem } from './provider-page.tsx';
import { tooMany } from './too-many.tsx';

export type Trouble =
  | ClaimProblem
  | AccountProblem
  | 'not_set_up'
  | 'not_reached'
  | 'broken_off'
  | 'not_begun'
  | 'not_trusted';

/** Signing in at the provider of one's own municipality. */
export function mountProviders(app: Hono, ways: Around): void {
  // A link and no form: a form that leads to another site is stopped by the browser (`form-action`).
  app.get('/aanmelden/bij/:provider', (context) => leave(ways, context));
  app.get('/aanmelden/bij/:provider/terug', (context) => arrive(ways, context));
}

/** Of the browser that began: what comes back in another is not taken. */
export function flowCookie(installation: Installation): string {
  return installation.publicUrl.startsWith('https:') ? '__Host-regiotafel-aanmelden' : 'regiotafel-aanmelden';
}

export function setFlowCookie(installation: Installation, context: Context, secret: string): void {
  setCookie(context, flowCookie(installation), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: installation.publicUrl.startsWith('https:'),
    maxAge: flowMinutes * 60,
  });
}

export function takeFlowCookie(installation: Installation, context: Context): string {
  const secret = getCookie(context, flowCookie(installation)) ?? '';
  const secure = installation.publicUrl.startsWith('https:');
  deleteCookie(context, flowCookie(installation), { path: '/', secure });
  return secret;
}

async function providerAsked(installation: Installation, context: Context): Promise<Provider | undefined> {
  const slug = context.req.param('provider') ?? '';
  const [[provider]] = await installation.database.read(installationScope, [providerBySlug(slug)]);
  return provider;
}

function trouble(ways: Around, context: Context, provider: Provider, code: Trouble): Promise<Response> {
  ways.installation.report(`sign-in ${provider.slug}: ${code}`);
  const lang = languageOf(context);
  const body = <ProviderProblem lang={lang} provider={provider.name} code={code} />;
  const status = code === 'not_reached' || code === 'not_set_up' ? 503 : 422;
  return ways.show(context, { title: signInMessages[lang].providerTrouble, body, status }, '/aanmelden');
}

async function leave(ways: Around, context: Context): Promise<Response> {
  const { installation } = ways;
  const provider = await providerAsked(installation, context);
  if (!provider) return ways.show(context, undefined);
  if (!(await attemptFrom(installation, context, limits.signIn))) return tooMany(ways, context);
  const secret = clientSecret(installation, provider.slug);
  if (secret === undefined) return trouble(ways, context, provider, 'not_set_up');
  const lang = languageOf(context);
  let leaving: Awaited<ReturnType<typeof leaveFor>>;
  try {
    leaving = await leaveFor(installation, provider, secret, lang);
  } catch (error) {
    installation.report(`sign-in ${provider.slug}: ${reason(error)}`);
    return trouble(ways, context, provider, 'not_reached');
  }
  const kept = { ...leaving.kept, next: ownPath(context.req.query('naar')) ?? null, lang };
  setFlowCookie(
    installation,
    context,
    await beginFlow(installation.database, 'provider', kept, installation.clock.now()),
  );
  context.header('cache-control', 'no-store');
  return context.redirect(leaving.url.href, 303);
}

/** What went wrong in words of the library, which name no person. */
function reason(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return `${code ?? ''} ${message ?? ''}`.trim().slice(0, 200);
}

async function arrive(ways: Around, context: Context): Promise<Response> {
  const { installation } = ways;
  const provider = await providerAsked(installation, context);
  if (!provider) return ways.show(context, undefined);
  if (!(await attemptFrom(installation, context, limits.signIn))) return tooMany(ways, context);
  const now = installation.clock.now();
  const cookie = takeFlowCookie(installation, context);
  const kept = await takeFlow(installation.database, 'provider', cookie, now);
  if (!kept || kept.provider !== provider.slug) return trouble(ways, context, provider, 'not_begun');
  const secret = clientSecret(installation, provider.slug);
  if (secret === undefined) return trouble(ways, context, provider, 'not_set_up');
  if (context.req.query('error') === 'access_denied' && context.req.query('state') === kept.state)
    return trouble(ways, context, provider, 'broken_off');
  let claims: Awaited<ReturnType<typeof comeBack>>;
  try {
    const { search } = new URL(context.req.url);
    claims = await comeBack(installation, provider, secret, search, kept as unknown as Leaving);
  } catch (error) {
    installation.report(`sign-in ${provider.slug}: ${reason(error)}`);
    return trouble(ways, context, provider, 'not_trusted');
  }
  const read = readClaims(provider, claims);
  if (!read.ok) return trouble(ways, context, provider, read.code);
  const code = await enterAs(ways, context, provider, { subject: claims.sub, value: read.value });
  if (code !== undefined) return trouble(ways, context, provider, code);
  const next = ownPath(kept.next ?? undefined);
  if (next !== undefined) return context.redirect(next, 303);
  return context.redirect(kept.lang === 'en' ? '/mijn?taal=en' : '/mijn', 303);
}

async function enterAs(
  ways: Around,
  context: Context,
  provider: Provider,
  account: { readonly subject: string; readonly value: string },
): Promise<AccountProblem | undefined> {
  let problem: AccountProblem | undefined;
  const entrance = {
    operation: 'sign_in_at_provider',
    method: 'provider',
    payload: { provider: provider.slug },
  } as const;
  await signIn(ways.installation, context, entrance, async (tx, now): Promise<PersonId | undefined> => {
    const found = await personOfAccount(tx, provider, account, dateOf(now));
    if (found.ok) return found.value;
    problem = found.code;
    return undefined;
  });
  return problem;
}
