import type { Context, Hono } from 'hono';
import { addDays } from '#kernel';
import {
  deviceOf,
  endAllSessionsOperation,
  endSessionOperation,
  makeTokenOperation,
  passkeysOf,
  sessionsOf,
  tokensOf,
  withdrawTokenOperation,
} from '#people';
import { installation as installationScope } from '#platform/database';
import { emptyForm, type FormState, formObject } from '#platform/http';
import { formValues } from '../edge.ts';
import { features } from '../features.ts';
import { languageOf } from '../request.ts';
import { accountMessages } from './account-messages.ts';
import { AccountPage } from './account-page.tsx';
import { type Around, cookieSecret, type OwnActor } from './around.ts';
import { forgetCookie } from './enter.ts';
import { fresh } from './fresh.ts';
import { TokenForm, type TokenOperation } from './token-form.tsx';

const path = '/mijn';

/** One's own account: offices, where one is signed in, tokens for programs. */
export function mountAccount(app: Hono, ways: Around): void {
  const mine =
    (work: (context: Context, actor: OwnActor) => Promise<Response>) => async (context: Context) => {
      const actor = await ways.ownActor(context);
      return actor ? work(context, actor) : ways.to(context, '/aanmelden');
    };
  app.get(
    path,
    mine((context, actor) => showAccount(ways, context, actor)),
  );
  app.post(
    `${path}/sessies/:sessie/beeindigen`,
    mine((context) => endOne(ways, context)),
  );
  app.post(
    `${path}/sessies/beeindigen`,
    mine((context) => endAll(ways, context)),
  );
  app.get(
    `${path}/sleutels`,
    mine((context) => showTokenForm(ways, context, emptyForm)),
  );
  app.post(
    `${path}/sleutels`,
    mine((context, actor) => makeToken(ways, context, actor)),
  );
  app.post(
    `${path}/sleutels/:sleutel/intrekken`,
    mine((context) => withdrawToken(ways, context)),
  );
}

/** @param made the secret of a token that was just made: shown in this answer and nowhere else */
async function showAccount(
  ways: Around,
  context: Context,
  actor: OwnActor,
  made?: string,
): Promise<Response> {
  const { installation } = ways;
  const lang = languageOf(context);
  const now = installation.clock.now();
  const { idleMinutes } = installation.sessions;
  const [sessions, tokens, passkeys] = await installation.database.read(installationScope, [
    sessionsOf(actor.person, now, cookieSecret(installation, context), idleMinutes),
    tokensOf(actor.person, now),
    passkeysOf(actor.person),
  ]);
  const body = (
    <AccountPage
      lang={lang}
      actor={actor}
      regions={installation.regions()}
      settings={installation.sessions}
      sessions={sessions}
      tokens={tokens}
      passkeys={passkeys}
      device={deviceOf(context.req.header('user-agent'))}
      made={made}
      done={context.req.query('gedaan')}
    />
  );
  return ways.show(context, { title: accountMessages[lang].mine, body }, path);
}

async function endOne(ways: Around, context: Context): Promise<Response> {
  const sent = await ways.send(context, endSessionOperation, { sessie: context.req.param('sessie') });
  return sent.ok ? ways.to(context, `${path}?gedaan=afgemeld`) : ways.show(context, undefined);
}

async function endAll(ways: Around, context: Context): Promise<Response> {
  await ways.send(context, endAllSessionsOperation, {});
  forgetCookie(ways.installation, context);
  return ways.to(context, '/aanmelden');
}

/** What a token may be made for: the writes that the API offers, by their features. */
const tokenOperations: readonly TokenOperation[] = features.flatMap((feature) =>
  [
    ...(feature.forms ?? []).map((form) => form.operation),
    ...(feature.operations ?? []),
    ...(feature.fileOperations ?? []),
  ].map(({ name, summary }) => ({ name, summary })),
);
const makeTokenOfOwn = makeTokenOperation(new Set(tokenOperations.map(({ name }) => name)));

const usualTokenDays = 90;

function showTokenForm(ways: Around, context: Context, state: FormState, status = 200): Promise<Response> {
  const lang = languageOf(context);
  const until = addDays(ways.installation.today(), usualTokenDays);
  const body = <TokenForm lang={lang} state={state} until={until} operations={tokenOperations} />;
  const title = accountMessages[lang].form.title;
  return ways.show(context, { title, body, status }, `${path}/sleutels`);
}

async function makeToken(ways: Around, context: Context, actor: OwnActor): Promise<Response> {
  const values = await formValues(context);
  if (!(await fresh(ways, context, actor))) {
    const refusal = accountMessages[languageOf(context)].form.notFresh;
    return showTokenForm(ways, context, { values, problems: {}, refusal }, 403);
  }
  const sent = await ways.send(context, makeTokenOfOwn, formObject(values), values);
  return sent.ok
    ? showAccount(ways, context, actor, sent.value.secret)
    : showTokenForm(ways, context, sent.state, sent.status);
}

async function withdrawToken(ways: Around, context: Context): Promise<Response> {
  const sent = await ways.send(context, withdrawTokenOperation, { sleutel: context.req.param('sleutel') });
  return sent.ok ? ways.to(context, `${path}?gedaan=ingetrokken`) : ways.show(context, undefined);
}
