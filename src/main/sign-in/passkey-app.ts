import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  addPasskeyOperation,
  beginFlow,
  credentialNamed,
  credentialsOf,
  type FlowKind,
  limits,
  ownPath,
  passkeyHandle,
  removePasskeyOperation,
  takeFlow,
  usePasskey,
} from '#people';
import { installation as installationScope } from '#platform/database';
import { attemptFrom } from '../limits.ts';
import { languageOf } from '../request.ts';
import { accountMessages } from './account-messages.ts';
import type { Around } from './around.ts';
import { signIn } from './enter.ts';
import { fresh } from './fresh.ts';
import { setFlowCookie, takeFlowCookie } from './provider-app.tsx';
import { optionsToMake, optionsToUse, verifyMade, verifyUsed } from './webauthn.ts';

/** Passkeys: made on one's own page, used to sign in. What a browser's script sends and gets is JSON. */
export function mountPasskeys(app: Hono, ways: Around): void {
  app.post('/mijn/passkeys/opties', (context) => offerToMake(ways, context));
  app.post('/mijn/passkeys', (context) => make(ways, context));
  app.post('/mijn/passkeys/:passkey/verwijderen', (context) => remove(ways, context));
  app.post('/aanmelden/passkey/opties', (context) => offerToUse(ways, context));
  app.post('/aanmelden/passkey', (context) => use(ways, context));
}

type Trouble = keyof (typeof accountMessages)['nl']['passkeyTroubles'];

function told(
  context: Context,
  code: Trouble,
  status: 401 | 403 | 409 | 422 | 429,
  sentence?: string,
): Response {
  const melding = sentence ?? accountMessages[languageOf(context)].passkeyTroubles[code];
  context.header('cache-control', 'no-store');
  return context.json({ code, melding }, status);
}

async function offerToMake(ways: Around, context: Context): Promise<Response> {
  const { installation } = ways;
  const actor = await ways.ownActor(context);
  if (!actor) return told(context, 'signed_out', 401);
  if (!(await fresh(ways, context, actor))) return told(context, 'not_fresh', 403);
  const handle = await installation.database.write(installationScope, (tx) =>
    passkeyHandle(tx, actor.person),
  );
  const [known] = await installation.database.read(installationScope, [credentialsOf(actor.person)]);
  const options = await optionsToMake(installation, { name: actor.name, handle }, known);
  return begin(
    ways,
    context,
    'make_passkey',
    { challenge: options.challenge, person: String(actor.person) },
    options,
  );
}

async function begin(
  ways: Around,
  context: Context,
  kind: FlowKind,
  kept: Record<string, string>,
  options: object,
): Promise<Response> {
  const { installation } = ways;
  setFlowCookie(
    installation,
    context,
    await beginFlow(installation.database, kind, kept, installation.clock.now()),
  );
  context.header('cache-control', 'no-store');
  return context.json(options);
}

const sentShape = z.object({
  antwoord: z.object({ id: z.string().max(1500), response: z.record(z.string(), z.unknown()) }).loose(),
  naam: z.string().max(200).optional(),
  naar: z.string().max(500).optional(),
});

async function sent(context: Context): Promise<z.output<typeof sentShape> | undefined> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? '')) return undefined;
  const parsed = sentShape.safeParse(await context.req.json().catch(() => undefined));
  return parsed.success ? parsed.data : undefined;
}

async function make(ways: Around, context: Context): Promise<Response> {
  const { installation } = ways;
  const actor = await ways.ownActor(context);
  if (!actor) return told(context, 'signed_out', 401);
  const kept = await takeFlow(
    installation.database,
    'make_passkey',
    takeFlowCookie(installation, context),
    installation.clock.now(),
  );
  const given = await sent(context);
  if (!kept?.challenge || kept.person !== String(actor.person) || !given)
    return told(context, 'not_made', 422);
  const made = await verifyMade(installation, kept.challenge, given.antwoord);
  if (!made) return told(context, 'not_made', 422);
  const operation = addPasskeyOperation(made, installation.publicUrl);
  const done = await ways.send(context, operation, { naam: given.naam ?? '' });
  if (done.ok) return context.json({ naar: withLanguage(context, '/mijn?gedaan=passkey') }, 201);
  const sentence = done.state.refusal ?? Object.values(done.state.problems)[0];
  return told(context, 'not_made', done.status === 409 ? 409 : 422, sentence);
}

const withLanguage = (context: Context, path: string) =>
  languageOf(context) === 'en' ? `${path}${path.includes('?') ? '&' : '?'}taal=en` : path;

async function remove(ways: Around, context: Context): Promise<Response> {
  if (!(await ways.ownActor(context))) return ways.to(context, '/aanmelden');
  const operation = removePasskeyOperation(ways.installation.publicUrl);
  const done = await ways.send(context, operation, { passkey: context.req.param('passkey') });
  return done.ok ? ways.to(context, '/mijn?gedaan=verwijderd') : ways.show(context, undefined);
}

async function offerToUse(ways: Around, context: Context): Promise<Response> {
  const { installation } = ways;
  if (!ways.own(context)) return told(context, 'not_taken', 403);
  if (!(await attemptFrom(installation, context, limits.signIn))) return told(context, 'too_many', 429);
  const options = await optionsToUse(installation);
  return begin(ways, context, 'use_passkey', { challenge: options.challenge }, options);
}

async function use(ways: Around, context: Context): Promise<Response> {
  const { installation } = ways;
  if (!ways.own(context)) return told(context, 'not_taken', 403);
  if (!(await attemptFrom(installation, context, limits.signIn))) return told(context, 'too_many', 429);
  const kept = await takeFlow(
    installation.database,
    'use_passkey',
    takeFlowCookie(installation, context),
    installation.clock.now(),
  );
  const given = await sent(context);
  if (!kept?.challenge || !given) return told(context, 'not_taken', 422);
  const [[known]] = await installation.database.read(installationScope, [credentialNamed(given.antwoord.id)]);
  const after = known && (await verifyUsed(installation, kept.challenge, given.antwoord, known));
  if (!known || after === undefined) return told(context, 'not_taken', 422);
  const entrance = { operation: 'sign_in_by_passkey', method: 'passkey' } as const;
  const entered = await signIn(installation, context, entrance, (tx, now) =>
    usePasskey(tx, known.id, { before: known.counter, after }, now),
  );
  if (!entered) return told(context, 'not_taken', 422);
  return context.json({ naar: ownPath(given.naar) ?? withLanguage(context, '/mijn') });
}
